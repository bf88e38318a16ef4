import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { parseCell, parseRange } from "../../../src/model/address";
import type { Edit } from "../../../src/model/edit";
import type { CellValue } from "../../../src/model/snapshot";
import { OfficePackage } from "../../../src/host/file/package";
import { buildPackage, TRANSITIONAL, type PackageParts } from "./build-package";

const SHARED = "<si><t>甲</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r><rPh><t>ふ</t></rPh></si>";

/** Edits a workbook whose first sheet has this body, and returns that sheet's part after it was saved. */
async function edited(body: string, edits: readonly Edit[], parts: Partial<PackageParts> = {}): Promise<string> {
  const bytes = buildPackage({ sheets: [{ name: "表", body }], sharedStrings: SHARED, ...parts });
  const host = new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));
  await host.apply({ edits, expected: [] });
  const text = new OfficePackage(host.save(), "").text("xl/worksheets/sheet1.xml");
  return text.replace(/^<\?xml.*?\?><worksheet[^>]*>|<\/worksheet>$/g, "");
}

const set = (address: string, value: CellValue, sheetId = "1"): Edit => {
  const position = parseCell(address);
  if (position === undefined) throw new Error(address);
  return { kind: "set-cell", sheetId, ...position, value };
};
/** Rows count from 1. */
const insert = (row: number, count: number, like = row - 1): Edit => ({
  ...{ kind: "insert-rows", sheetId: "1" },
  ...{ row: row - 1, count, like: like - 1 },
});
const remove = (row: number, count: number): Edit => ({ kind: "delete-rows", sheetId: "1", row: row - 1, count });
const area = (kind: "merge" | "unmerge", address: string): Edit => {
  const range = parseRange(address);
  if (range === undefined) throw new Error(address);
  return { kind, sheetId: "1", range };
};
const row = (cells: string, number = 1): string => `<row r="${number}">${cells}</row>`;
const data = (rows: string): string => `<sheetData>${rows}</sheetData>`;

describe("a value set in a cell", () => {
  test.each<[what: string, cell: string, value: CellValue, after: string]>([
    [
      "a shared text",
      '<c r="A1" s="3" t="s"><v>0</v></c>',
      "乙",
      '<c r="A1" s="3" t="inlineStr"><is><t>乙</t></is></c>',
    ],
    ["a rich text", '<c r="A1" t="s"><v>1</v></c>', "乙", '<c r="A1" t="inlineStr"><is><t>乙</t></is></c>'],
    [
      "an inline text",
      '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>',
      " <乙> & ",
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> &lt;乙&gt; &amp; </t></is></c>',
    ],
    ["a text that was computed", '<c r="A1" t="str"><v>甲</v></c>', 0.25, '<c r="A1"><v>0.25</v></c>'],
    ["a number", '<c r="A1" s="2"><v>5</v></c>', true, '<c r="A1" s="2" t="b"><v>1</v></c>'],
    ["a boolean", '<c r="A1" t="b"><v>1</v></c>', -3, '<c r="A1"><v>-3</v></c>'],
    ["an error", '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', 1, '<c r="A1"><v>1</v></c>'],
    ["an empty cell with a look", '<c r="A1" s="7"/>', 1, '<c r="A1" s="7"><v>1</v></c>'],
    ["a cell that is emptied keeps its look", '<c r="A1" s="7"><v>1</v></c>', "", '<c r="A1" s="7"/>'],
    [
      "a text with what XML can't hold",
      '<c r="A1"><v>1</v></c>',
      "\u0001_x0041_",
      '<c r="A1" t="inlineStr"><is><t>_x0001__x005F_x0041_</t></is></c>',
    ],
  ])("%s", async (_what, cell, value, after) => {
    expect(await edited(data(row(cell)), [set("A1", value)])).toBe(data(row(after)));
  });

  test("where no cell was: between the others, in the look of its column, with the row's spans told anew", async () => {
    const body = `<dimension ref="A1:C1"/><cols><col min="2" max="4" width="9" style="5"/></cols>${data('<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>')}`;
    expect(await edited(body, [set("B1", 2), set("D1", "四")])).toBe(
      `<dimension ref="A1:D1"/><cols><col min="2" max="4" width="9" style="5"/></cols>${data('<row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="B1" s="5"><v>2</v></c><c r="C1"><v>3</v></c><c r="D1" s="5" t="inlineStr"><is><t>四</t></is></c></row>')}`,
    );
  });

  test("in an empty row that has a look of its own", async () => {
    const body = data('<row r="2" s="4" customFormat="1"/>');
    expect(await edited(body, [set("B2", 2)])).toBe(
      data('<row r="2" s="4" customFormat="1"><c r="B2" s="4"><v>2</v></c></row>'),
    );
  });

  test("where no row was, between, before and behind the others", async () => {
    const body = data(row('<c r="A3"><v>3</v></c>', 3));
    expect(await edited(body, [set("A1", 1), set("B5", 5)])).toBe(
      data(`${row('<c r="A1"><v>1</v></c>')}${row('<c r="A3"><v>3</v></c>', 3)}${row('<c r="B5"><v>5</v></c>', 5)}`),
    );
  });

  test("on a sheet that holds nothing", async () => {
    expect(await edited("<sheetData/>", [set("B2", 2)])).toBe(data(row('<c r="B2"><v>2</v></c>', 2)));
  });

  test("in rows and cells that do not tell where they are", async () => {
    const body = data("<row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row>");
    expect(await edited(body, [set("B1", "二"), set("C2", 3)])).toBe(
      data(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>二</t></is></c></row><row r="2"><c r="A2"/><c r="C2"><v>3</v></c></row>',
      ),
    );
  });

  test("in elements with a prefix", async () => {
    const body = `<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>`;
    const replace = {
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${TRANSITIONAL.main}">${body}</x:worksheet>`,
    };
    const text = await edited("", [set("A1", "一"), set("B2", 2)], { replace });
    expect(text).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>一</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row></x:sheetData>',
    );
  });
});

describe("rows that come in", () => {
  test("take look and height of the row they are like, and what stood below is told anew", async () => {
    const like =
      '<row r="1" s="2" customFormat="1" ht="30" customHeight="1" hidden="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="6"/></row>';
    expect(await edited(data(like + row('<c r="A2"><v>2</v></c>', 2)), [insert(2, 1), set("A2", "新")])).toBe(
      data(
        `${like}<row r="2" s="2" customFormat="1" ht="30" customHeight="1"><c r="A2" s="1" t="inlineStr"><is><t>新</t></is></c><c r="B2" s="6"/></row>${row('<c r="A3"><v>2</v></c>', 3)}`,
      ),
    );
  });

  test("move what formulas refer to, on their own sheet and on others", async () => {
    const body = data(row('<c r="A1"><f>SUM(A2:A3)&amp;表!$A$3</f><v>1</v></c>') + row('<c r="A3"><v>1</v></c>', 3));
    const bytes = buildPackage({
      sheets: [
        { name: "表", body },
        { name: "他", body: data(row('<c r="A1"><f>表!A3+A3</f><v>1</v></c>')) },
        { name: "第三", body: data(row('<c r="A1"><f>A3</f></c>')) },
      ],
    });
    const host = new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));
    await host.apply({ edits: [insert(3, 2)], expected: [] });
    const after = new OfficePackage(host.save(), "");
    expect(after.text("xl/worksheets/sheet1.xml")).toContain("<f>SUM(A2:A5)&amp;表!$A$5</f>");
    expect(after.text("xl/worksheets/sheet2.xml")).toContain("<f>表!A5+A3</f>");
    expect(after.text("xl/worksheets/sheet3.xml")).toContain("<f>A3</f>");
  });

  test("part a shared formula of which a cell moves, and leave another shared", async () => {
    const shared = (index: number, ref: string, formula: string): string =>
      `<f t="shared" ref="${ref}" si="${index}">${formula}</f>`;
    const rows = (second: number): readonly [string, string] => [
      row(`<c r="A1">${shared(0, "A1:B1", "D1*2")}</c><c r="B1"><f t="shared" si="0"/></c>`),
      `<c r="C1">${shared(1, `C1:C${second}`, "D1")}</c>`,
    ];
    const [first, other] = rows(2);
    const body = data(first.replace("</row>", `${other}</row>`) + row('<c r="C2"><f t="shared" si="1"/></c>', 2));
    expect(await edited(body, [insert(2, 1, 2)])).toBe(
      data(
        row(
          '<c r="A1"><f t="shared" ref="A1:B1" si="0">D1*2</f></c><c r="B1"><f t="shared" si="0"/></c><c r="C1"><f>D1</f></c>',
        ) +
          row('<c r="C2"/>', 2) +
          row('<c r="C3"><f>D3</f></c>', 3),
      ),
    );
  });

  test("move array formulas and data tables with what they name", async () => {
    const body = data(
      row('<c r="A2"><f t="array" ref="A2:A3">B2:B3*2</f><v>1</v></c>', 2) +
        row('<c r="A3"><v>2</v></c><c r="C3"><f t="dataTable" ref="C3:C4" dt2D="0" dtr="0" r1="B1"/><v>1</v></c>', 3),
    );
    expect(await edited(body, [insert(1, 1, 2)])).toBe(
      data(
        row('<c r="A1"/>') +
          row('<c r="A3"><f t="array" ref="A3:A4">B3:B4*2</f><v>1</v></c>', 3) +
          row('<c r="A4"><v>2</v></c><c r="C4"><f t="dataTable" ref="C4:C5" dt2D="0" dtr="0" r1="B2"/><v>1</v></c>', 4),
      ),
    );
  });
});

describe("rows that go out", () => {
  test("take their cells along; a formula that named only them has lost its reference", async () => {
    const body = data(
      row('<c r="A1"><f>A2</f><v>1</v></c>') + row('<c r="A2"><v>1</v></c>', 2) + row('<c r="A3"><f>A1</f></c>', 3),
    );
    expect(await edited(body, [remove(2, 1)])).toBe(
      data(row('<c r="A1"><f>#REF!</f><v>1</v></c>') + row('<c r="A2"><f>A1</f></c>', 2)),
    );
  });

  test("leave a formula that others shared to each of them", async () => {
    const body = data(
      row('<c r="A1"><f t="shared" ref="A1:A2" si="0">B1+1</f></c>') + row('<c r="A2"><f t="shared" si="0"/></c>', 2),
    );
    expect(await edited(body, [remove(1, 1)])).toBe(data(row('<c r="A1"><f>B1+1</f></c>')));
  });
});

describe("merged areas", () => {
  const merged = (...refs: readonly string[]): string =>
    refs.length === 0
      ? ""
      : `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

  test("are added in the schema's place, and go out wholly with the last", async () => {
    const [head, foot] = ['<sheetData/><autoFilter ref="A1:B2"/>', '<dataValidations count="0"/>'];
    const after = `${head}${merged("A1:B1")}${foot}`;
    expect(await edited(head + foot, [area("merge", "A1:B1")])).toBe(after);
    expect(await edited(after, [area("unmerge", "A1:A1")])).toBe(head + foot);
  });

  test("move and grow with rows, and those of one cell stay", async () => {
    const body = `<sheetData/>${merged("A1:B1", "A2:A4", "C3", "A6:B6")}`;
    expect(await edited(body, [insert(3, 2, 2), area("merge", "C1:C2")])).toBe(
      `<sheetData/>${merged("A1:B1", "A2:A6", "C5", "A8:B8", "C1:C2")}`,
    );
  });
});

describe("what is computed", () => {
  const workbook = (calc: string, sheets: readonly string[]): Uint8Array =>
    buildPackage({
      sheets: sheets.map((body, index) => ({ name: `表${index}`, body })),
      replace: {
        "xl/workbook.xml": `<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}"><sheets>${sheets.map((_, index) => `<sheet name="表${index}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets>${calc}<extLst/></workbook>`,
        "xl/calcChain.xml": "<calcChain/>",
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${TRANSITIONAL.relationships}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="rIdC" Type="${TRANSITIONAL.relationships}/calcChain" Target="calcChain.xml"/></Relationships>`,
      },
    });
  async function saved(bytes: Uint8Array, edit: Edit): Promise<OfficePackage> {
    const host = new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));
    await host.apply({ edits: [edit], expected: [] });
    return new OfficePackage(host.save(), "");
  }
  const formula = data(row('<c r="A1"><f>B1</f><v>1</v></c><c r="B1"><v>1</v></c>'));
  const plain = data(row('<c r="A1"><v>1</v></c>'));

  test("is computed anew on opening once a value is another, and its order stays", async () => {
    const after = await saved(workbook('<calcPr calcId="1"/>', [formula]), set("B1", 2));
    expect(after.text("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1" calcId="1"/>');
    expect(after.has("xl/calcChain.xml")).toBe(true);
  });

  test("is told where nothing was told of computing, in the schema's place", async () => {
    const after = await saved(workbook("", [formula]), set("B1", 2));
    expect(after.text("xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/><extLst/>');
  });

  test("is not told to a workbook without formulas", async () => {
    const bytes = workbook("", [plain]);
    const after = await saved(bytes, set("A1", 2));
    expect(after.text("xl/workbook.xml")).toBe(new OfficePackage(bytes, "").text("xl/workbook.xml"));
  });

  test("has no order any more once rows have moved", async () => {
    const after = await saved(workbook("", [formula]), insert(1, 1, 2));
    expect(after.has("xl/calcChain.xml")).toBe(false);
    expect(after.text("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

test("a signed workbook is not changed; without a change it is the very file", async () => {
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const bytes = buildPackage({
    sheets: [{ body: data(row('<c r="A1"><v>1</v></c>')) }],
    replace: {
      "_xmlsignatures/origin.sigs": "",
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", `${TRANSITIONAL.relationships}/officeDocument`, "xl/workbook.xml")}${relationship("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs")}</Relationships>`,
    },
  });
  const host = new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));
  expect(host.save()).toBe(bytes);
  await host.apply({ edits: [set("A1", 2)], expected: [] });
  expect(() => host.save()).toThrow("file-signed");
});
