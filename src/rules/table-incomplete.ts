import { workbookRule } from "./rule";

/** Part of a table: a head without indicators below, or an indicator block without a head. It is reported, never guessed. */
export const tableIncomplete = workbookRule({
  id: "table-incomplete",
  severity: "error",
  yieldsTo: [],
  messages: ["noHeader", "noHead", "noRows"],
  check({ workbook }) {
    const fragments = workbook.reading.fragments.map(({ sheetId, sheetName, range, missing }) => ({
      messageId: missing === "head" ? ("noHead" as const) : ("noHeader" as const),
      place: { sheetId, sheetName },
      range,
      data: {},
    }));
    const empty = workbook.tables
      .filter(({ indicators }) => indicators.length === 0)
      .map((facts) => ({
        messageId: "noRows" as const,
        place: { sheetId: facts.table.sheetId, sheetName: facts.table.sheetName, table: facts },
        range: facts.table.headerRange,
        subject: "class",
        data: {},
      }));
    return [...fragments, ...empty];
  },
});
