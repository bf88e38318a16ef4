import { parseProjectCode } from "../value/project-code";
import { tableRule } from "./rule";

/** 项目编码 is empty. */
export const projectCodeBlank = tableRule({
  id: "project-code-blank",
  severity: "error",
  yieldsTo: [],
  messages: ["blank"],
  check({ table: { table } }) {
    if (table.projectCode === undefined || parseProjectCode(table.projectCode.text).kind !== "blank") return [];
    return [{ messageId: "blank", range: table.projectCode.range, subject: "code", data: {} }];
  },
});
