import { expect, test } from "@jest/globals";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import { drawnText } from "../../src/value/cell-text";
import { convert, describeWithOffice } from "./find-office";

/** Tabs between cells, no quotes around texts, UTF-8, and cells as they are shown. */
const CSV = "csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true";

interface Block {
  readonly formats: readonly string[];
  readonly values: readonly number[];
}

/**
 * Left out is where LibreOffice is known to differ from Excel: General's rounding, a point that no digit follows, `-0`, the
 * sign under conditions, dates before March 1900 and negative ones, parts of a second that are not shown, the point among
 * Chinese numerals.
 */
const BLOCKS: readonly Block[] = [
  {
    formats: [
      ...[
        "0",
        "0.00",
        "000",
        "#,##0.00",
        "#,##0.0#",
        ".00",
        "?0.0?",
        "0%",
        "0.0%",
        '0"%"',
        "0.0_)",
        "General",
        "@",
        '"a"@',
      ],
      ...["0.0;(0.0)", '0.0;-0.0;"零"', ";;;", "[<0](0);0", '[>=10000]0.0,"千";[<0]"负";0', "[Red]0.0", 'General"个"'],
      ...["# ?/?", "# ??/??", "# ?/8", "# ??/100", "?/?", "0.00E+00", "##0.0E+0", "[$¥-804]#,##0.00"],
      ...["000-0000-0000", '0"万"0000', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
    ],
    values: [
      0, 1, -1, 0.5, -0.5, 0.3, 5.25, -5.25, 12.345, 99.995, 1234.5, -1234.5, 12345.678, 1234567.891, 0.000123, 1.99,
    ],
  },
  { formats: ["#,##0,", "0.0,", "#,##0,,"], values: [0, 5, 500, 1234.5, -1234567, 1234567.891] },
  {
    formats: [
      ...["yyyy/m/d", "yyyy-mm-dd hh:mm:ss", "d-mmm-yy", "mmmm dddd ddd", "h:mm AM/PM"],
      ...["[h]:mm", "[mm]:ss", "mm:ss.0", "[$-804]aaaa", "[$-804]dddd", "[$-804]mmmm", 'yyyy"年"m"月"d"日"'],
      '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    ],
    values: [61, 99.25, 1234.5, 20500.75, 46022, 46022.25],
  },
  {
    formats: ["[DBNum1][$-804]General", "[DBNum2][$-804]General"],
    values: [0, 7, 10, 12, 105, 1010, -20500, 100500, 205000, 46022, 100000001],
  },
];

describeWithOffice("LibreOffice", () => {
  test("shows numbers under their formats as we draw them", () => {
    const table = BLOCKS.flatMap(({ formats, values }) =>
      formats.map((numberFormat) => values.map((value) => ({ value, numberFormat }))),
    );
    const cells = table.flatMap((row, index) =>
      row.map(({ value, numberFormat }, column) => ({ row: index, column, value, style: { numberFormat } })),
    );
    const shown = new TextDecoder()
      .decode(convert(writeWorkbook({ sheets: [{ name: "数字格式", cells }] }), CSV))
      .split("\n")
      .map((line) => line.split("\t"));
    const rows = table.map((row, index) =>
      row.map(({ value, numberFormat }, column) => [numberFormat, value, shown[index]?.[column]?.trim()]),
    );
    expect(rows).toEqual(
      table.map((row) => row.map((cell) => [cell.numberFormat, cell.value, drawnText(cell, false).trim()])),
    );
  }, 180_000);
});
