import { compact } from "../value/text";
import type { TableFacts } from "./facts";
import { workbookRule } from "./rule";

/** Long enough to be a code that was typed; 无 or 待申报 may stand in many tables. */
const CODE_LIKE = /^[0-9A-Z]{15,}$/;

/** Two tables of the workbook carry the same project code. Reported at every table after the first. */
export const projectCodeDuplicate = workbookRule({
  id: "project-code-duplicate",
  severity: "error",
  yieldsTo: [],
  messages: ["duplicate"],
  check({ workbook }) {
    const first = new Map<string, TableFacts>();
    return workbook.tables.flatMap((facts) => {
      const { table } = facts;
      const field = table.projectCode;
      const code = compact(field?.text ?? "").toUpperCase();
      if (field === undefined || !CODE_LIKE.test(code)) return [];
      const earlier = first.get(code);
      const earlierField = earlier?.table.projectCode;
      if (earlier === undefined || earlierField === undefined) {
        first.set(code, facts);
        return [];
      }
      return [
        {
          messageId: "duplicate" as const,
          place: { sheetId: table.sheetId, sheetName: table.sheetName, table: facts },
          range: field.range,
          subject: "code",
          data: { code, otherProject: earlier.table.projectName?.text ?? "", otherSheet: earlier.table.sheetName },
          related: [{ table: earlier, range: earlierField.range }],
        },
      ];
    });
  },
});
