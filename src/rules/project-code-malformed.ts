import { parseProjectCode } from "../value/project-code";
import { tableRule } from "./rule";

/** 项目编码 has not the shape of 21 symbols: division, year, a letter, 12 symbols. */
export const projectCodeMalformed = tableRule({
  id: "project-code-malformed",
  severity: "warning",
  yieldsTo: [],
  messages: ["repairable", "length", "shape"],
  check({ table: { table } }) {
    const field = table.projectCode;
    const code = field && parseProjectCode(field.text);
    if (field === undefined || code?.kind !== "malformed") return [];
    const base = { range: field.range, subject: "code" };
    if (code.repaired !== undefined) {
      return [
        {
          ...base,
          messageId: "repairable",
          data: { actual: field.text, repaired: code.repaired },
          fix: [{ field, value: code.repaired }],
        },
      ];
    }
    const messageId = code.length === 21 ? "shape" : "length";
    return [{ ...base, messageId, data: { actual: field.text, length: code.length } }];
  },
});
