import { parseProjectCode, verifyProjectCode } from "../value/project-code";
import { tableRule } from "./rule";

/** The last symbol of a letter-P code does not fit the others: most likely a slip in typing. */
export const projectCodeCheckSymbol = tableRule({
  id: "project-code-check-symbol",
  severity: "warning",
  yieldsTo: [],
  messages: ["lookAlike", "mismatch"],
  check({ table: { table } }) {
    const field = table.projectCode;
    const code = field && parseProjectCode(field.text);
    if (field === undefined || code?.kind !== "code") return [];
    const result = verifyProjectCode(code.code);
    if (result.kind !== "mismatch") return [];
    const hasLookAlike = /[IOSVZ]/.test(code.code);
    return [
      {
        messageId: hasLookAlike ? "lookAlike" : "mismatch",
        range: field.range,
        subject: "code",
        data: { actual: code.code, likely: result.likely, expectedSymbol: result.likely.slice(-1) },
        suggestions: [[{ field, value: result.likely }]],
      },
    ];
  },
});
