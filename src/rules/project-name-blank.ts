import { tableRule } from "./rule";

/** 项目名称 is empty. */
export const projectNameBlank = tableRule({
  id: "project-name-blank",
  severity: "error",
  yieldsTo: [],
  messages: ["blank"],
  check({ table: { table } }) {
    if (table.projectName?.text !== "") return [];
    return [{ messageId: "blank", range: table.projectName.range, subject: "name", data: {} }];
  },
});
