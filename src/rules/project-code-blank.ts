import { tableRule } from "./rule";

/** 项目编码 is empty. */
export const projectCodeBlank = tableRule({
  id: "project-code-blank",
  severity: "error",
  yieldsTo: [],
  messages: ["blank"],
  check({ table: { table } }) {
    if (table.projectCode?.text !== "") return [];
    return [{ messageId: "blank", range: table.projectCode.range, subject: "code", data: {} }];
  },
});
