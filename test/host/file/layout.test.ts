import { describe, expect, test } from "@jest/globals";
import { columnWidth, rowHeight, styleAt, type CellStyle, type SheetLayout } from "../../../src/host/file/layout";
import { hostErrorOf, open, type PackageParts } from "./build-package";

const SONG_11 = '<fonts><font><sz val="11"/><name val="宋体"/></font></fonts>';

function layoutOf(body: string, others: Omit<PackageParts, "sheets"> = {}): SheetLayout {
  return open({ ...others, sheets: [{ body }] }).layout("1");
}

/** The style that results from the inside of one `xf`, with the other parts of the styles given. */
function styleOf(xf: string, lists: string, others: Omit<PackageParts, "sheets" | "styles"> = {}): CellStyle {
  const styles = `${lists}<cellXfs><xf/>${xf}</cellXfs>`;
  const layout = layoutOf('<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>', { ...others, styles });
  return styleAt(layout, 0, 0);
}

const NORMAL: CellStyle = {
  font: {
    ...{ name: "Calibri", size: 11, bold: false, italic: false, underline: false, strikethrough: false },
    color: "#000000",
  },
  ...{ horizontal: "general", vertical: "bottom", wraps: false, indent: 0, rotation: 0 },
};

describe("sizes of columns and rows", () => {
  test("of a sheet that says nothing are those of the normal font", () => {
    const calibri = layoutOf("<sheetData/>");
    expect([calibri.defaultColumnWidth, calibri.defaultRowHeight]).toEqual([64, 20]);
    const song = layoutOf("<sheetData/>", { styles: SONG_11 });
    expect(song.defaultColumnWidth).toBe(72);
    expect([calibri.showsGridLines, calibri.frozenRows, calibri.frozenColumns]).toEqual([true, 0, 0]);
  });

  test("come in pixels, with hidden ones as 0", () => {
    const layout = layoutOf(
      '<sheetFormatPr defaultColWidth="10.7109375" defaultRowHeight="14.25"/>' +
        '<cols><col min="2" max="3" width="9.140625"/><col min="4" max="4" width="20" hidden="1"/><col min="5" max="5" width="0"/><col min="6" max="6"/></cols>' +
        '<sheetData><row r="2" ht="30"/><row r="3" ht="30" hidden="1"/><row r="4"/></sheetData>',
    );
    expect([0, 1, 2, 3, 4, 5].map((column) => columnWidth(layout, column))).toEqual([75, 64, 64, 0, 0, 75]);
    expect([0, 1, 2, 3].map((row) => rowHeight(layout, row))).toEqual([19, 40, 0, 19]);
    expect(layout.rows.get(3)?.height).toBeUndefined();
  });

  test("of columns that overlap or are out of place are cut to what fits", () => {
    const columns =
      '<cols><col min="1" max="3" width="9.140625"/><col min="2" max="99999" width="1"/><col min="5" max="6" width="2"/></cols>';
    expect(layoutOf(columns).columns.map(({ first, last }) => [first, last])).toEqual([
      [0, 2],
      [3, 16_383],
    ]);
  });

  test("of rows that are hidden unless listed", () => {
    const layout = layoutOf('<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="2"/></sheetData>');
    expect([rowHeight(layout, 0), rowHeight(layout, 1)]).toEqual([0, 20]);
  });
});

test("frozen panes and grid lines are read, a split that is not frozen is not", () => {
  const view = (state: string): SheetLayout =>
    layoutOf(
      `<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="${state}"/></sheetView></sheetViews>`,
    );
  const frozen = view("frozen");
  expect([frozen.frozenRows, frozen.frozenColumns, frozen.showsGridLines]).toEqual([2, 1, false]);
  const split = view("split");
  expect([split.frozenRows, split.frozenColumns]).toEqual([0, 0]);
});

describe("the style of a cell", () => {
  test("is its own, else its row's, else its column's, else the normal one", () => {
    const styles = '<cellXfs><xf/><xf numFmtId="1"/><xf numFmtId="2"/><xf numFmtId="3"/></cellXfs>';
    const layout = layoutOf(
      '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData>' +
        '<row r="1"><c r="A1" s="3"/><c r="B1" s="3"/></row>' +
        '<row r="2" s="2" customFormat="1"><c r="A2"/></row><row r="3" s="2"><c r="B3"/></row></sheetData>',
      { styles },
    );
    const formats = (row: number): unknown => [0, 1].map((column) => styleAt(layout, row, column).numberFormat);
    expect(formats(0)).toEqual(["#,##0", "#,##0"]);
    expect(formats(1)).toEqual([undefined, "0.00"]);
    expect(formats(2)).toEqual([undefined, undefined]);
    expect(formats(3)).toEqual([undefined, "0"]);
  });

  test("is the normal one in a workbook without styles", () => {
    expect(styleAt(layoutOf("<sheetData/>"), 0, 0)).toEqual(NORMAL);
    expect(styleAt(layoutOf('<sheetData><row><c s="7"/></row></sheetData>'), 0, 0)).toEqual(NORMAL);
  });

  test("has its font", () => {
    const fonts =
      '<fonts><font/><font><b/><i val="1"/><strike val="0"/><u/><sz val="10.5"/><color rgb="FFC00000"/><name val="仿宋"/></font></fonts>';
    expect(styleOf('<xf fontId="1"/>', fonts).font).toEqual({
      ...{ name: "仿宋", size: 10.5, bold: true, italic: true, underline: true, strikethrough: false },
      color: "#C00000",
    });
  });

  test("has its borders, with the sides of strict files too", () => {
    const borders =
      '<borders><border/><border><left style="thin"><color indexed="64"/></left><right style="mediumDashed"><color rgb="FF00FF00"/></right>' +
      '<top style="none"/><bottom style="double"/><diagonal style="thin"/></border><border><start style="hair"/><end style="thick"/></border></borders>';
    expect(styleOf('<xf borderId="1"/>', borders)).toEqual({
      ...NORMAL,
      left: { style: "solid", width: 1, color: "#000000" },
      right: { style: "dashed", width: 2, color: "#00FF00" },
      bottom: { style: "double", width: 3, color: "#000000" },
    });
    expect(styleOf('<xf borderId="2"/>', borders)).toEqual({
      ...NORMAL,
      left: { style: "dotted", width: 1, color: "#000000" },
      right: { style: "solid", width: 3, color: "#000000" },
    });
  });

  test("has its alignment", () => {
    const aligned = (attributes: string): CellStyle => styleOf(`<xf><alignment ${attributes}/></xf>`, "");
    expect(aligned('horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="255"')).toEqual({
      ...NORMAL,
      ...{ horizontal: "center", vertical: "top", wraps: true, indent: 2, rotation: "stacked" },
    });
    expect(aligned('textRotation="45"').rotation).toBe(45);
    expect(aligned('textRotation="135"').rotation).toBe(-45);
    expect(aligned('horizontal="nonsense"')).toEqual(NORMAL);
  });
});

describe("fills", () => {
  const fillOf = (fill: string, others = {}): string | undefined =>
    styleOf(
      '<xf fillId="1"/>',
      `<fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills>`,
      others,
    ).fill;
  const solid = (color: string): string =>
    `<patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill>`;

  test("are the front colour of a solid pattern", () => {
    expect(fillOf(solid('rgb="FFFFC000"'))).toBe("#FFC000");
    expect(fillOf(solid('rgb="ffc000"'))).toBe("#FFC000");
    expect(fillOf(solid('indexed="10"'))).toBe("#FF0000");
    expect(fillOf(solid('indexed="63"'))).toBe("#333333");
  });

  test("of other patterns are mixed from both colours, gradients show their first colour", () => {
    expect(fillOf('<patternFill patternType="gray125"/>')).toBe("#DFDFDF");
    expect(fillOf('<patternFill patternType="darkUp"><fgColor rgb="FF000000"/></patternFill>')).toBe("#808080");
    expect(
      fillOf(
        '<gradientFill><stop position="0"><color rgb="FF112233"/></stop><stop><color rgb="FFFFFFFF"/></stop></gradientFill>',
      ),
    ).toBe("#112233");
  });

  test("are absent where there is none", () => {
    expect(fillOf('<patternFill patternType="none"/>')).toBeUndefined();
    expect(fillOf("<patternFill/>")).toBeUndefined();
  });

  test("take the theme's colours, light before dark, with their tint", () => {
    expect(fillOf(solid('theme="0"'))).toBe("#FFFFFF");
    expect(fillOf(solid('theme="1"'))).toBe("#000000");
    expect(fillOf(solid('theme="4"'))).toBe("#4472C4");
    // Excel, which counts lightness in 240 steps, shows #B4C6E7 and #2F5496.
    expect(fillOf(solid('theme="4" tint="0.5999938962981048"'))).toBe("#B4C7E7");
    expect(fillOf(solid('theme="4" tint="-0.249977111117893"'))).toBe("#2F5597");
    expect(fillOf(solid('theme="0" tint="-0.14999847407452621"'))).toBe("#D9D9D9");
    const own = {
      theme:
        '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:lt1><a:srgbClr val="F0F0F0"/></a:lt1></a:clrScheme></a:themeElements></a:theme>',
    };
    expect(fillOf(solid('theme="0"'), own)).toBe("#F0F0F0");
    expect(fillOf(solid('theme="1"'), own)).toBe("#101010");
    expect(fillOf(solid('theme="4"'), own)).toBe("#4472C4");
  });

  test("take the workbook's own indexed colours", () => {
    const lists = `<fills><fill/><fill>${solid('indexed="1"')}</fill></fills>`;
    const styles = `${lists}<cellXfs><xf fillId="1"/></cellXfs><colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00ABCDEF"/></indexedColors></colors>`;
    expect(styleAt(layoutOf("<sheetData/>", { styles }), 0, 0).fill).toBe("#ABCDEF");
  });
});

test("rows and columns far past the content are left out, those near it are kept", () => {
  const rows = Array.from(
    { length: 2000 },
    (_, row) => `<row r="${row + 1}" ht="30"><c r="A${row + 1}" s="1"/><c r="ZZ${row + 1}" s="1"/></row>`,
  );
  const layout = layoutOf(`<sheetData>${rows.join("")}</sheetData><mergeCells><mergeCell ref="A1:B10"/></mergeCells>`, {
    styles: "<cellXfs><xf/><xf/></cellXfs>",
  });
  expect(layout.rows.size).toBe(210);
  expect([...(layout.rows.get(0)?.cells.keys() ?? [])]).toEqual([0]);
});

test("the layout of a sheet is read once, and of an unknown sheet not at all", () => {
  const file = open({ sheets: [{ body: "<sheetData/>" }] });
  expect(file.layout("1")).toBe(file.layout("1"));
  expect(hostErrorOf(() => file.layout("2"))).toEqual({ code: "sheet-missing", detail: "2" });
});
