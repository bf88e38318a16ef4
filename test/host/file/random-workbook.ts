import fc from "fast-check";
import { formatCell, formatRange, type CellRange } from "../../../src/model/address";
import type { Edit } from "../../../src/model/edit";
import { escapeText } from "../../../src/host/file/writer/xlsx-writer-xml";
import { buildPackage, TRANSITIONAL } from "./build-package";

export const ROWS = 9;
export const COLUMNS = 5;
const STYLES = 4;

/** How a writer puts things; all of it means the same. */
interface Form {
  readonly prefix: boolean;
  readonly omitsRowReference: boolean;
  readonly omitsCellReference: boolean;
  readonly tellsSpans: boolean;
  readonly tellsDimension: boolean;
}

type Content =
  | { readonly kind: "none" }
  | { readonly kind: "shared" | "inline" | "string"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "follower" };

interface RandomCell {
  readonly content: Content;
  readonly style: number;
}

interface RandomSheet {
  readonly form: Form;
  readonly rows: readonly {
    readonly isThere: boolean;
    readonly style: number;
    readonly height: number;
    readonly cells: readonly RandomCell[];
  }[];
  readonly columnStyle: number;
  readonly merges: readonly CellRange[];
}

const TEXTS = ["", "土地", " 前后 ", "a&b<c>\"d'", "两\n行", "_x0041_", "!", "100%", "\ud83d", "😀\r\n\t"];
const text = fc.constantFrom(...TEXTS);
const reference = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.constantFrom("", "$"), fc.constantFrom("", "表1!", "'表 2'!"))
  .map(([row, column, dollar, sheet]) => `${sheet}${String.fromCharCode(65 + column)}${dollar}${row + 1}`);
const formula = fc.oneof(
  reference,
  fc.tuple(reference, reference).map(([first, second]) => `${first}+${second}*2`),
  fc.tuple(fc.nat(ROWS - 1), fc.nat(ROWS - 1)).map(([a, b]) => `SUM(A${Math.min(a, b) + 1}:B${Math.max(a, b) + 1})`),
  fc.constantFrom('"A1"&B2', "SUM(3:4)", "SUM(A:A)", "COUNTA('表 2'!$A$2:$C$5)"),
);
const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: "none" } as const) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("shared", "inline", "string"), text }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("number" as const), number: fc.constantFrom(0, 1, -2.5, 0.1) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("boolean" as const), value: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("formula" as const), formula }) },
  { weight: 1, arbitrary: fc.constant({ kind: "follower" } as const) },
);
const area: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), fc.nat(2), fc.nat(2))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const randomSheet: fc.Arbitrary<RandomSheet> = fc.record({
  form: fc.record({
    prefix: fc.boolean(),
    omitsRowReference: fc.boolean(),
    omitsCellReference: fc.boolean(),
    tellsSpans: fc.boolean(),
    tellsDimension: fc.boolean(),
  }),
  rows: fc.array(
    fc.record({
      isThere: fc.boolean(),
      style: fc.nat(STYLES - 1),
      height: fc.constantFrom(0, 0, 24),
      cells: fc.array(fc.record({ content, style: fc.nat(STYLES - 1) }), { minLength: COLUMNS, maxLength: COLUMNS }),
    }),
    { minLength: ROWS, maxLength: ROWS },
  ),
  columnStyle: fc.nat(STYLES - 1),
  merges: fc.array(area, { maxLength: 3 }).map(apart),
});

/** Areas of which none lies over another. */
function apart(areas: readonly CellRange[]): readonly CellRange[] {
  const kept: CellRange[] = [];
  for (const range of areas) {
    const isFree = kept.every(
      (other) =>
        range.bottom < other.top || range.top > other.bottom || range.right < other.left || range.left > other.right,
    );
    const isOneCell = range.top === range.bottom && range.left === range.right;
    if (isFree && !isOneCell) kept.push(range);
  }
  return kept;
}

/** A workbook of two sheets in any of the forms that writers give them. */
export const randomWorkbook: fc.Arbitrary<Uint8Array> = fc.tuple(randomSheet, randomSheet).map((sheets) => {
  const strings = TEXTS.map((one) => `<si><t xml:space="preserve">${escapeText(one)}</t></si>`).join("");
  const cellXfs = ["0", "9", "10", "14"].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("");
  return buildPackage({
    sheets: sheets.map((sheet, index) => ({ name: index === 0 ? "表1" : "表 2", body: bodyOf(sheet) })),
    sharedStrings: strings,
    styles: `<cellXfs count="${STYLES}">${cellXfs}</cellXfs>`,
    replace: Object.fromEntries(
      sheets.flatMap(({ form }, index) =>
        form.prefix ? [[`xl/worksheets/sheet${index + 1}.xml`, prefixed(bodyOf(sheets[index] ?? sheets[0]))]] : [],
      ),
    ),
  });
});

function prefixed(body: string): string {
  const named = body.replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2");
  return `<?xml version="1.0" encoding="UTF-8"?><x:worksheet xmlns:x="${TRANSITIONAL.main}">${named}</x:worksheet>`;
}

function bodyOf({ form, rows, columnStyle, merges }: RandomSheet): string {
  let master: string | undefined;
  const elements = rows.map(({ isThere, style, height, cells }, row) => {
    if (!isThere) return form.omitsRowReference ? "<row/>" : "";
    const inside = cells.map(({ content: held, style: own }, column) => {
      if (held.kind === "none" && own === 0 && !form.omitsCellReference) return "";
      const at = form.omitsCellReference ? "" : ` r="${formatCell({ row, column })}"`;
      const look = own === 0 ? "" : ` s="${own}"`;
      const start = `<c${at}${look}`;
      switch (held.kind) {
        case "none":
          return `${start}/>`;
        case "shared":
          return `${start} t="s"><v>${TEXTS.indexOf(held.text)}</v></c>`;
        case "inline":
          return `${start} t="inlineStr"><is><r><t xml:space="preserve">${escapeText(held.text)}</t></r></is></c>`;
        case "string":
          return `${start} t="str"><v>${escapeText(held.text)}</v></c>`;
        case "number":
          return `${start}><v>${held.number}</v></c>`;
        case "boolean":
          return `${start} t="b"><v>${held.value ? 1 : 0}</v></c>`;
        case "formula":
          return `${start}><f>${escapeText(held.formula)}</f><v>7</v></c>`;
        case "follower": {
          if (master !== undefined) return `${start}><f t="shared" si="0"/><v>8</v></c>`;
          master = "A3+$B$2";
          return `${start}><f t="shared" ref="A1:E9" si="0">${master}</f><v>8</v></c>`;
        }
      }
    });
    const at = form.omitsRowReference ? "" : ` r="${row + 1}"`;
    const spans = form.tellsSpans ? ' spans="1:3"' : "";
    const look = style === 0 ? "" : ` s="${style}" customFormat="1"`;
    const size = height === 0 ? "" : ` ht="${height}" customHeight="1"`;
    return `<row${at}${spans}${look}${size}>${inside.join("")}</row>`;
  });
  const columns = columnStyle === 0 ? "" : `<cols><col min="2" max="4" width="9" style="${columnStyle}"/></cols>`;
  const joined = merges.map((range) => `<mergeCell ref="${formatRange(range)}"/>`).join("");
  const merged = joined === "" ? "" : `<mergeCells count="${merges.length}">${joined}</mergeCells>`;
  const dimension = form.tellsDimension ? '<dimension ref="A1:C4"/>' : "";
  return `${dimension}${columns}<sheetData>${elements.join("")}</sheetData>${merged}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>`;
}

const sheetId = fc.constantFrom("1", "2");
const row = fc.nat(ROWS + 2);
const column = fc.nat(COLUMNS + 1);
const value = fc.oneof(fc.constantFrom(0, 3.25, -1, 1e21), fc.boolean(), text);
const count = fc.integer({ min: 1, max: 3 });

export const randomEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("set-cell" as const), sheetId, row, column, value }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("insert-rows" as const), sheetId, row, count, like: row }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("delete-rows" as const), sheetId, row, count }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("merge" as const), sheetId, range: area }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("unmerge" as const), sheetId, range: area }) },
);
