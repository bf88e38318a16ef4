import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { SAMPLE_LAYOUTS } from "../../../src/tools/sample-layouts";
import { writeWorkbook, type WriteOptions } from "../../../src/host/file/writer/xlsx-writer";
import type { CellDescription, SheetDescription, WorkbookDescription } from "../../../src/model/workbook-description";

function partsOf(workbook: WorkbookDescription, options?: WriteOptions): Readonly<Record<string, string>> {
  const entries = Object.entries(unzipSync(writeWorkbook(workbook, options)));
  return Object.fromEntries(entries.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function part(parts: Readonly<Record<string, string>>, name: string): string {
  const text = parts[name];
  if (text === undefined) throw new Error(`no part ${name}`);
  return text;
}

/** The one sheet's part. */
function sheetPart(sheet: Partial<SheetDescription>, options?: WriteOptions): string {
  const parts = partsOf({ sheets: [{ name: "甲", cells: [], ...sheet }] }, options);
  return part(parts, "xl/worksheets/sheet1.xml");
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`no ${start}…${end}`);
  return text.slice(from + start.length, to);
}

function dataOf(cells: readonly CellDescription[], options?: WriteOptions): string {
  return between(sheetPart({ cells }, options), "<sheetData>", "</sheetData>");
}

describe("cells", () => {
  test("are written in order, whatever order they are described in", () => {
    expect(
      dataOf([
        { row: 2, column: 1, value: 3 },
        { row: 0, column: 2, value: 2 },
        { row: 0, column: 0, value: 1.5 },
      ]),
    ).toBe('<row r="1"><c r="A1"><v>1.5</v></c><c r="C1"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>');
  });

  test("hold numbers, booleans, errors and formulas with their last value", () => {
    expect(
      dataOf([
        { row: 0, column: 0, value: true },
        { row: 0, column: 1, value: "#REF!" },
        { row: 0, column: 2, formula: '=A1&"<"', value: " x" },
        { row: 0, column: 3, formula: "=SUM(A1:B1)", value: 4 },
        { row: 0, column: 4, formula: "=A1" },
        { row: 0, column: 5, formula: "=1/0", value: "#DIV/0!" },
      ]),
    ).toBe(
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#REF!</v></c>' +
        '<c r="C1" t="str"><f>A1&amp;&quot;&lt;&quot;</f><v xml:space="preserve"> x</v></c>' +
        '<c r="D1"><f>SUM(A1:B1)</f><v>4</v></c><c r="E1"><f>A1</f></c>' +
        '<c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    );
  });

  test("share equal texts, or hold them themselves", () => {
    const cells = [
      { row: 0, column: 0, value: "数量" },
      { row: 0, column: 1, value: "质量" },
      { row: 0, column: 2, value: "数量" },
    ];
    const parts = partsOf({ sheets: [{ name: "甲", cells }] });
    expect(part(parts, "xl/worksheets/sheet1.xml")).toContain(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c>',
    );
    expect(part(parts, "xl/sharedStrings.xml")).toContain(
      'count="3" uniqueCount="2"><si><t>数量</t></si><si><t>质量</t></si></sst>',
    );
    const inline = partsOf({ sheets: [{ name: "甲", cells }] }, { strings: "inline" });
    expect(Object.keys(inline)).not.toContain("xl/sharedStrings.xml");
    expect(part(inline, "xl/worksheets/sheet1.xml")).toContain('<c r="B1" t="inlineStr"><is><t>质量</t></is></c>');
  });

  test.each([
    ["其中：财政    资金", '<t xml:space="preserve">其中：财政    资金</t>'],
    ["群众满意度\n", '<t xml:space="preserve">群众满意度\n</t>'],
    ["1.\t甲", '<t xml:space="preserve">1.\t甲</t>'],
    ["甲 乙", "<t>甲 乙</t>"],
    ["a\r\u0001_x000D_", "<t>a_x000D__x0001__x005F_x000D_</t>"],
    ["<&>", "<t>&lt;&amp;&gt;</t>"],
  ])("keep %j as it stands", (value, xml) => {
    expect(dataOf([{ row: 0, column: 0, value }], { strings: "inline" })).toContain(xml);
  });

  test("fill their gaps when references are left out", () => {
    expect(
      dataOf(
        [
          { row: 2, column: 2, value: 1 },
          { row: 3, column: 0, value: 2 },
        ],
        { omitsReferences: true },
      ),
    ).toBe("<row/><row/><row><c/><c/><c><v>1</v></c></row><row><c><v>2</v></c></row>");
  });

  test("without content or look are still cells", () => {
    expect(dataOf([{ row: 0, column: 0, value: "" }])).toBe('<row r="1"><c r="A1"/></row>');
  });
});

describe("looks", () => {
  test("are written once each and named by number", () => {
    const parts = partsOf({
      styles: {
        label: {
          font: { name: "黑体", size: 12, bold: true, color: "112233" },
          fill: "F2F2F2",
          border: { left: "thin", bottom: "double" },
          horizontal: "center",
          vertical: "top",
          wrap: true,
          indent: 1,
        },
        money: { numberFormat: "0.00" },
        days: { numberFormat: '0"天"' },
      },
      sheets: [
        {
          name: "甲",
          cells: [
            { row: 0, column: 0, style: "label" },
            { row: 0, column: 1, style: "money" },
            { row: 0, column: 2, style: "label" },
            { row: 0, column: 3, style: { numberFormat: "0.00" } },
            { row: 0, column: 4, style: "days" },
            { row: 0, column: 5 },
          ],
        },
      ],
    });
    expect(part(parts, "xl/worksheets/sheet1.xml")).toContain(
      '<c r="A1" s="1"/><c r="B1" s="2"/><c r="C1" s="1"/><c r="D1" s="2"/><c r="E1" s="3"/><c r="F1"/>',
    );
    const styles = part(parts, "xl/styles.xml");
    expect(between(styles, "<numFmts", "</numFmts>")).toBe(
      ' count="1"><numFmt numFmtId="164" formatCode="0&quot;天&quot;"/>',
    );
    expect(between(styles, '<fonts count="2">', "</fonts>")).toBe(
      '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>' +
        '<font><b/><sz val="12"/><color rgb="FF112233"/><name val="黑体"/><charset val="134"/></font>',
    );
    expect(between(styles, '<fills count="3">', "</fills>")).toContain(
      '<patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill>',
    );
    expect(between(styles, '<borders count="2">', "</borders>")).toContain(
      '<left style="thin"><color indexed="64"/></left><right/><top/>' +
        '<bottom style="double"><color indexed="64"/></bottom><diagonal/>',
    );
    expect(between(styles, '<cellXfs count="4">', "</cellXfs>")).toBe(
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
        '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"' +
        ' applyAlignment="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="1"/></xf>' +
        '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
    );
  });
});

describe("sheets", () => {
  test("have merges, sizes, a frozen pane, protection and page set-up in the order the format asks for", () => {
    const xml = sheetPart({
      cells: [{ row: 1, column: 1, value: 1 }],
      merges: [{ top: 1, left: 1, bottom: 2, right: 3 }],
      columnWidths: [10, 12.5],
      rowHeights: { 0: 30, 4: 20 },
      freeze: { rows: 2, columns: 1 },
      isProtected: true,
      hidesGridLines: true,
      print: { fitToWidth: 1, fitToHeight: 0, centersHorizontally: true, footer: "&C&P" },
    });
    expect(between(xml, '/main">', "</worksheet>")).toBe(
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="B2"/>' +
        '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0">' +
        '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>' +
        '<selection pane="bottomRight"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>' +
        '<cols><col min="1" max="1" width="10" customWidth="1"/><col min="2" max="2" width="12.5" customWidth="1"/></cols>' +
        '<sheetData><row r="1" ht="30" customHeight="1"></row><row r="2"><c r="B2"><v>1</v></c></row>' +
        '<row r="5" ht="20" customHeight="1"></row></sheetData>' +
        '<sheetProtection sheet="1" objects="1" scenarios="1"/>' +
        '<mergeCells count="1"><mergeCell ref="B2:D3"/></mergeCells><printOptions horizontalCentered="1"/>' +
        '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
        '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="portrait"/>' +
        "<headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>",
    );
  });

  test.each([
    [{ rows: 1, columns: 0 }, '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'],
    [{ rows: 0, columns: 2 }, '<pane xSplit="2" topLeftCell="C1" activePane="topRight" state="frozen"/>'],
  ])("freeze %j", (freeze, xml) => {
    expect(sheetPart({ freeze })).toContain(xml);
  });

  test("keep their visibility, and the first visible one is in front", () => {
    const workbook = part(
      partsOf({
        uses1904Dates: true,
        sheets: [
          { name: "藏", cells: [], visibility: "hidden" },
          { name: "A&B", cells: [] },
          { name: "深藏", cells: [], visibility: "veryHidden" },
        ],
      }),
      "xl/workbook.xml",
    );
    expect(between(workbook, "<workbookPr", "</workbook>")).toBe(
      ' date1904="1"/><bookViews><workbookView activeTab="1"/></bookViews><sheets>' +
        '<sheet name="藏" sheetId="1" state="hidden" r:id="rId1"/><sheet name="A&amp;B" sheetId="2" r:id="rId2"/>' +
        '<sheet name="深藏" sheetId="3" state="veryHidden" r:id="rId3"/></sheets>',
    );
  });
});

describe("a package", () => {
  test("lists every part with its type and its relationship", () => {
    const parts = partsOf({ sheets: [{ name: "甲", cells: [{ row: 0, column: 0, value: "x" }] }] });
    expect(Object.keys(parts)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
      "xl/styles.xml",
      "xl/sharedStrings.xml",
    ]);
    const types = part(parts, "[Content_Types].xml");
    const listed = Array.from(types.matchAll(/PartName="\/([^"]+)"/g), ([, name]) => name);
    expect(listed).toEqual(Object.keys(parts).filter((name) => name.startsWith("xl/") && !name.endsWith(".rels")));
    const targets = part(parts, "xl/_rels/workbook.xml.rels").matchAll(/Id="(rId\d)" [^>]* Target="([^"]+)"/g);
    expect(Array.from(targets, ([, id, target]) => `${id ?? ""} ${target ?? ""}`)).toEqual([
      "rId1 worksheets/sheet1.xml",
      "rId2 styles.xml",
      "rId3 sharedStrings.xml",
    ]);
  });

  test.each(Object.entries(SAMPLE_LAYOUTS))("of the layout %s has the same bytes each time", (_, layout) => {
    expect(writeWorkbook(layout())).toEqual(writeWorkbook(layout()));
  });

  test.each<[string, readonly Partial<SheetDescription>[]]>([
    ["a name of 32 characters", [{ name: "名".repeat(32) }]],
    ["a name with a slash", [{ name: "a/b" }]],
    ["an empty name", [{ name: "" }]],
    ["two names that differ only in case", [{ name: "a" }, { name: "A" }]],
    ["no visible sheet", [{ visibility: "hidden" }]],
    ["no sheet at all", []],
    [
      "two cells at one place",
      [
        {
          cells: [
            { row: 0, column: 0 },
            { row: 0, column: 0, value: 1 },
          ],
        },
      ],
    ],
    ["a number that is not finite", [{ cells: [{ row: 0, column: 0, value: Number.NaN }] }]],
    ["an unknown style", [{ cells: [{ row: 0, column: 0, style: "none" }] }]],
  ])("is refused for %s", (_, sheets) => {
    const workbook = { sheets: sheets.map((sheet) => ({ name: "甲", cells: [], ...sheet })) };
    expect(() => writeWorkbook(workbook)).toThrow(RangeError);
  });

  test("may have a name of 31 characters", () => {
    expect(partsOf({ sheets: [{ name: "名".repeat(31), cells: [] }] })["xl/workbook.xml"]).toContain("名".repeat(31));
  });
});
