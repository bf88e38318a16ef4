/** Cells by rows, as they are typed. */
export type CellTexts = readonly (readonly string[])[];

const NEEDS_QUOTES = /["\t\n\r]/;

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Cells as spreadsheets put them on the clipboard: tabs between cells, a line for a row, quotes where a text holds either;
 * a cell alone has no line break behind it.
 */
export function formatCells(cells: CellTexts): string {
  const [first = [""], ...others] = cells;
  if (others.length === 0 && first.length === 1) return first.map(quoted).join("");
  return cells.map((row) => `${row.map(quoted).join("\t")}\r\n`).join("");
}

/**
 * Reads what a spreadsheet, or anything else, put on the clipboard. Quotes that are not closed, or do not begin a cell, are
 * text. Rows are as long as the text makes them. The line break after the last row begins none.
 */
export function parseCells(text: string): CellTexts {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const cell = readCell(text, at);
    rows.at(-1)?.push(cell.text);
    at = cell.end;
    if (text.charAt(at) === "\t") {
      at++;
      continue;
    }
    if (at < text.length) at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) return rows;
    rows.push([]);
  }
}

function readCell(text: string, start: number): { readonly text: string; readonly end: number } {
  if (text.charAt(start) === '"') {
    const [whole, inside = ""] = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(start)) ?? [];
    if (whole !== undefined) return { text: inside.replaceAll('""', '"'), end: start + whole.length };
  }
  const length = text.slice(start).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : start + length;
  return { text: text.slice(start, end), end };
}
