import { parseProjectCode } from "../value/project-code";
import { workbookRule } from "./rule";

/** Fewer tables than this say nothing about which division is the usual one. */
const MIN_TABLES = 3;

/** A code's division differs from that of the workbook's other codes: three quarters of at least three agree. */
export const projectCodeDivision = workbookRule({
  id: "project-code-division",
  severity: "warning",
  yieldsTo: ["project-code-malformed", "project-code-check-symbol", "project-code-duplicate"],
  messages: ["division"],
  check({ workbook }) {
    const coded = workbook.tables.flatMap((facts) => {
      const field = facts.table.projectCode;
      const code = field && parseProjectCode(field.text);
      return field !== undefined && code?.kind === "code" ? [{ facts, field, code }] : [];
    });
    const counts = new Map<string, number>();
    for (const { code } of coded) counts.set(code.division, (counts.get(code.division) ?? 0) + 1);
    const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
    if (usual === undefined || coded.length < MIN_TABLES || usual[1] < coded.length * 0.75) return [];
    return coded
      .filter(({ code }) => code.division !== usual[0])
      .map(({ facts, field, code }) => ({
        messageId: "division" as const,
        place: { sheetId: facts.table.sheetId, sheetName: facts.table.sheetName, table: facts },
        range: field.range,
        subject: "code",
        data: { actual: code.division, usual: usual[0], count: usual[1] },
      }));
  },
});
