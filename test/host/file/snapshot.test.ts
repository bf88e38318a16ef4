import { describe, expect, test } from "@jest/globals";
import { hostErrorOf, open, rowsOf, snapshotOf, STRICT } from "./build-package";

const SHARED = "<si><t>甲</t></si><si><t>乙</t></si>";

describe("values of cells", () => {
  test("are read by their type", () => {
    const cells =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>文</t></is></c><c r="C1" t="str"><v>算</v></c>' +
      '<c r="D1"><v>-1.5E2</v></c><c r="E1" t="n"><v>25</v></c><c r="F1" t="b"><v>1</v></c>' +
      '<c r="G1" t="b"><v>0</v></c><c r="H1" t="e"><v>#REF!</v></c>';
    expect(rowsOf(`<row r="1">${cells}</row>`, { sharedStrings: SHARED })).toEqual([
      {
        row: 0,
        cells: [
          { column: 0, value: "乙" },
          { column: 1, value: "文" },
          { column: 2, value: "算" },
          { column: 3, value: -150 },
          { column: 4, value: 25 },
          { column: 5, value: true },
          { column: 6, value: false },
          { column: 7, value: "#REF!" },
        ],
      },
    ]);
  });

  test("that are ISO dates become serial numbers, in either calendar", () => {
    const data =
      '<row r="1"><c r="A1" t="d"><v>2025-12-31</v></c><c r="B1" t="d"><v>1900-02-28T12:00:00Z</v></c></row>';
    expect(rowsOf(data)).toEqual([
      {
        row: 0,
        cells: [
          { column: 0, value: 46022 },
          { column: 1, value: 59.5 },
        ],
      },
    ]);
    const from1904 = '<row r="1"><c r="A1" t="d"><v>2025-12-31</v></c></row>';
    expect(rowsOf(from1904, { workbookHead: '<workbookPr date1904="1"/>' })).toEqual([
      { row: 0, cells: [{ column: 0, value: 44560 }] },
    ]);
  });

  test("that are no dates and no numbers stay as text instead of being lost", () => {
    const data = '<row r="1"><c r="A1" t="d"><v>2025-02-30</v></c><c r="B1"><v>约100</v></c></row>';
    expect(rowsOf(data)).toEqual([
      {
        row: 0,
        cells: [
          { column: 0, value: "2025-02-30" },
          { column: 1, value: "约100" },
        ],
      },
    ]);
  });

  test("have references and Excel's escapes decoded, line breaks and outer spaces kept", () => {
    const shared = '<si><t xml:space="preserve"> 资金支出\n计划&amp;_x000D_&#10;_x005F_x0041_ </t></si>';
    expect(rowsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { sharedStrings: shared })).toEqual([
      { row: 0, cells: [{ column: 0, value: " 资金支出\n计划&\r\n_x0041_ " }] },
    ]);
  });

  test("join the runs of rich text and leave out the reading aids", () => {
    const rich =
      "<r><rPr><b/></rPr><t>绩效</t></r><r><t>目标</t></r>" +
      '<rPh sb="0" eb="2"><t>jixiao</t></rPh><phoneticPr fontId="1"/>';
    const data = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c></row>`;
    expect(rowsOf(data, { sharedStrings: `<si>${rich}</si>` })).toEqual([
      {
        row: 0,
        cells: [
          { column: 0, value: "绩效目标" },
          { column: 1, value: "绩效目标" },
        ],
      },
    ]);
  });

  test("that refer to no shared string are damage", () => {
    const action = (): unknown => rowsOf('<row r="1"><c r="A1" t="s"><v>2</v></c></row>', { sharedStrings: SHARED });
    expect(hostErrorOf(action)).toEqual({ code: "file-damaged", detail: "xl/worksheets/sheet1.xml" });
  });
});

describe("places of cells", () => {
  test("follow from the order where the file leaves them out", () => {
    const data =
      "<row><c><v>1</v></c><c/><c><v>3</v></c></row>" +
      '<row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>';
    expect(rowsOf(data)).toEqual([
      {
        row: 0,
        cells: [
          { column: 0, value: 1 },
          { column: 2, value: 3 },
        ],
      },
      {
        row: 4,
        cells: [
          { column: 2, value: 4 },
          { column: 3, value: 5 },
        ],
      },
      { row: 5, cells: [{ column: 0, value: 6 }] },
    ]);
  });

  test("are put in order where the file has them in none, and the later of two equal cells stays", () => {
    const data =
      '<row r="3"><c r="B3"><v>1</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>' +
      '<row r="3"><c r="B3"><v>4</v></c></row>';
    expect(rowsOf(data)).toEqual([
      { row: 0, cells: [{ column: 0, value: 3 }] },
      {
        row: 2,
        cells: [
          { column: 0, value: 2 },
          { column: 1, value: 4 },
        ],
      },
    ]);
  });

  test("reach to the last row and column of a sheet", () => {
    expect(rowsOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toEqual([
      { row: 1_048_575, cells: [{ column: 16_383, value: 1 }] },
    ]);
  });

  test.each([
    ['<row r="1048577"/>'],
    ['<row r="0"/>'],
    ['<row r="-1"/>'],
    ['<row r="a"/>'],
    ['<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['<row r="1"><c r="1"><v>1</v></c></row>'],
    ['<row r="1048576"/><row/>'],
  ])("beyond a sheet are damage: %s", (data) => {
    expect(hostErrorOf(() => rowsOf(data))?.code).toBe("file-damaged");
  });

  test("that hold nothing have no entry", () => {
    const data =
      '<row r="1" s="3" customFormat="1"/><row r="2"><c r="A2" s="1"/><c r="B2" s="1"></c><c r="C2" t="s"/></row>' +
      '<row r="3"><c r="A3"><v></v></c><c r="B3" t="inlineStr"><is><t/></is></c><c r="C3" t="s"><v>0</v></c></row>';
    expect(rowsOf(data, { sharedStrings: "<si><t/></si>" })).toEqual([]);
  });
});

describe("number formats", () => {
  test("come from the cell's style: the file's own, the built-in ones, and none for General", () => {
    const styles =
      '<numFmts count="2"><numFmt numFmtId="176" formatCode="0.00&quot;万元&quot;"/><numFmt numFmtId="177" formatCode="General"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="31"/><xf/></cellXfs>';
    const cells = [0, 1, 2, 3, 4, 5, 6].map((style) => `<c s="${style}"><v>1</v></c>`).join("");
    expect(rowsOf(`<row>${cells}</row>`, { styles })).toEqual([
      {
        row: 0,
        cells: [
          { column: 0, value: 1 },
          { column: 1, value: 1, numberFormat: "0%" },
          { column: 2, value: 1, numberFormat: '0.00"万元"' },
          { column: 3, value: 1 },
          { column: 4, value: 1, numberFormat: 'yyyy"年"m"月"d"日"' },
          { column: 5, value: 1 },
          { column: 6, value: 1 },
        ],
      },
    ]);
  });
});

describe("formulas", () => {
  test("keep their text and last value, also when there is none", () => {
    const data =
      '<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1" t="str"><f>C1&amp;"%"</f><v>5%</v></c>' +
      '<c r="C1"><f>1+1</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(rowsOf(data)).toEqual([
      {
        row: 0,
        cells: [
          { column: 0, value: 4, formula: "=B1*2" },
          { column: 1, value: "5%", formula: '=C1&"%"' },
          { column: 2, value: "", formula: "=1+1" },
          { column: 3, value: "#DIV/0!", formula: "=1/0" },
        ],
      },
    ]);
  });

  test("that are shared are resolved for every follower", () => {
    const data =
      '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">SUM($A2:A$2,Sheet1!A1)</f><v>1</v></c>' +
      '<c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c><c r="C3"><f t="shared" si="9"/><v>4</v></c></row>';
    expect(rowsOf(data)).toEqual([
      {
        row: 1,
        cells: [
          { column: 1, value: 1, formula: "=SUM($A2:A$2,Sheet1!A1)" },
          { column: 2, value: 2, formula: "=SUM($A2:B$2,Sheet1!B1)" },
        ],
      },
      {
        row: 2,
        cells: [
          { column: 1, value: 3, formula: "=SUM($A3:A$2,Sheet1!A2)" },
          { column: 2, value: 4, formula: "=" },
        ],
      },
    ]);
  });

  test("that are arrays stand in every cell they cover, and in no other", () => {
    const data =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2*2</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="B2" s="1"/></row><row r="3"><c r="A3"><v>5</v></c></row>';
    expect(rowsOf(data)).toEqual([
      {
        row: 0,
        cells: [
          { column: 0, value: 1, formula: "=C1:D2*2" },
          { column: 1, value: 2, formula: "=C1:D2*2" },
          { column: 2, value: 3 },
        ],
      },
      {
        row: 1,
        cells: [
          { column: 0, value: 4, formula: "=C1:D2*2" },
          { column: 1, value: "", formula: "=C1:D2*2" },
        ],
      },
      { row: 2, cells: [{ column: 0, value: 5 }] },
    ]);
  });

  test("that are data tables stand in every cell they cover", () => {
    const data =
      '<row r="2"><c r="B2"><f t="dataTable" ref="B2:B3" r1="A1"/><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><v>2</v></c></row>';
    expect(rowsOf(data)).toEqual([
      { row: 1, cells: [{ column: 1, value: 1, formula: "=TABLE(,A1)" }] },
      { row: 2, cells: [{ column: 1, value: 2, formula: "=TABLE(,A1)" }] },
    ]);
  });

  test("that are data tables name their inputs as Excel shows them", () => {
    const formula = (attributes: string): unknown =>
      rowsOf(`<row><c r="A1"><f t="dataTable" ref="A1" ${attributes}/><v>1</v></c></row>`);
    const rows = (text: string): unknown => [{ row: 0, cells: [{ column: 0, value: 1, formula: text }] }];
    expect(formula('dtr="1" r1="B1"')).toEqual(rows("=TABLE(B1,)"));
    expect(formula('dt2D="1" dtr="1" r1="B1" r2="C1"')).toEqual(rows("=TABLE(B1,C1)"));
  });
});

describe("sheets", () => {
  test("stand in tab order with id, name, visibility and protection; other kinds are left out", () => {
    const snapshot = snapshotOf({
      sheets: [
        { name: "1.&quot;土地&quot;", sheetId: 7, body: "<sheetData/>" },
        { name: "藏", sheetId: 3, state: "hidden", body: '<sheetData/><sheetProtection sheet="1" objects="1"/>' },
        { name: "图", sheetId: 4, kind: "chartsheet", body: "" },
        { name: "宏", sheetId: 5, kind: "xlMacrosheet", body: "" },
        { name: "话", sheetId: 6, kind: "dialogsheet", body: "" },
        { name: "深", sheetId: 9, state: "veryHidden", body: '<sheetData/><sheetProtection objects="1"/>' },
      ],
    });
    const rest = { rows: [], merges: [] };
    expect(snapshot).toEqual({
      sheets: [
        { id: "7", name: '1."土地"', visibility: "visible", isProtected: false, ...rest },
        { id: "3", name: "藏", visibility: "hidden", isProtected: true, ...rest },
        { id: "9", name: "深", visibility: "veryHidden", isProtected: false, ...rest },
      ],
      uses1904Dates: false,
    });
  });

  test("have their merged areas", () => {
    const body =
      '<sheetData/><mergeCells count="3"><mergeCell ref="A1:F1"/><mergeCell ref="$B$3:B5"/><mergeCell ref="C1"/></mergeCells>';
    expect(snapshotOf({ sheets: [{ body }] }).sheets[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 2, left: 1, bottom: 4, right: 1 },
    ]);
    const bad = '<sheetData/><mergeCells><mergeCell ref="A1:"/></mergeCells>';
    expect(hostErrorOf(() => open({ sheets: [{ body: bad }] }))?.code).toBe("file-damaged");
  });

  test("are not confused by extensions that repeat their element names", () => {
    const body =
      "<sheetData/><extLst><ext><x14:sheetData><x14:row><c><v>1</v></c></x14:row></x14:sheetData>" +
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells><sheetProtection sheet="1"/></ext></extLst>';
    const [sheet] = snapshotOf({ sheets: [{ body }] }).sheets;
    expect([sheet?.rows, sheet?.merges, sheet?.isProtected]).toEqual([[], [], false]);
  });

  test("of a strict file and under prefixes read the same", () => {
    const prefixed =
      `<x:worksheet xmlns:x="${STRICT.main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row>` +
      '</x:sheetData><x:sheetProtection sheet="true"/></x:worksheet>';
    const parts = { namespaces: STRICT, sheets: [{ body: "" }], replace: { "xl/worksheets/sheet1.xml": prefixed } };
    expect(snapshotOf(parts).sheets[0]).toEqual({
      ...{ id: "1", name: "表1", visibility: "visible", isProtected: true, merges: [] },
      rows: [{ row: 0, cells: [{ column: 0, value: "甲" }] }],
    });
  });

  test("in UTF-16 read the same", () => {
    const text = '\uFEFF<worksheet><sheetData><row><c t="str"><v>绩效</v></c></row></sheetData></worksheet>';
    const bytes = new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
    const parts = { sheets: [{ body: "" }], replace: { "xl/worksheets/sheet1.xml": bytes } };
    expect(snapshotOf(parts).sheets[0]?.rows).toEqual([{ row: 0, cells: [{ column: 0, value: "绩效" }] }]);
  });

  test("of a workbook that counts from 1904 say so", () => {
    const date1904 = (value: string): boolean =>
      snapshotOf({ workbookHead: `<workbookPr date1904="${value}"/>`, sheets: [{ body: "" }] }).uses1904Dates;
    expect([date1904("true"), date1904("1"), date1904("0")]).toEqual([true, true, false]);
  });

  test("listed twice under one id, or without a part, are damage", () => {
    const twice = { sheets: [1, 1].map((sheetId) => ({ sheetId, body: "" })) };
    expect(hostErrorOf(() => open(twice))).toEqual({ code: "file-damaged", detail: "xl/workbook.xml" });
    const missing = { sheets: [{ body: "" }], replace: { "xl/worksheets/sheet1.xml": undefined } };
    expect(hostErrorOf(() => open(missing))).toEqual({ code: "file-damaged", detail: "xl/worksheets/sheet1.xml" });
    const unrelated = { sheets: [{ body: "" }], replace: { "xl/_rels/workbook.xml.rels": undefined } };
    expect(hostErrorOf(() => open(unrelated))).toEqual({ code: "file-damaged", detail: "表1" });
  });
});

test("a sheet of formatted empty rows leaves nothing behind", () => {
  const rows = Array.from({ length: 60_000 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" s="1"/></row>`);
  expect(rowsOf(rows.join(""))).toEqual([]);
});
