import { parseProjectCode, verifyProjectCode } from "../value/project-code";
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
      const check = verifyProjectCode(code.repaired);
      const repair = [{ field, value: code.repaired }];
      return [
        {
          ...base,
          messageId: "repairable",
          data: { actual: field.text, repaired: code.repaired },
          // A code that does not fit its check symbol either is for the officer to look at.
          ...(check.kind === "mismatch"
            ? { suggestions: [repair, [{ field, value: check.likely }]] }
            : { fix: repair }),
        },
      ];
    }
    const messageId = code.length === 21 ? "shape" : "length";
    const likely = code.likely === undefined ? [] : [[{ field, value: code.likely }]];
    return [{ ...base, messageId, data: { actual: field.text, length: code.length }, suggestions: likely }];
  },
});
