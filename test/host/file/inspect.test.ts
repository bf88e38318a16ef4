import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { REPORT_FORMULA } from "../../../src/host/mark-format";
import { buildPackage, TRANSITIONAL, type SheetPart } from "./build-package";

const { relationships } = TRANSITIONAL;
const THREADS = "http://schemas.microsoft.com/office/2017/10/relationships";
const NOBODY = { author: "", lastModifiedBy: "", knowsNotes: true };
const NOTHING = { ...NOBODY, comments: [], links: [], markedSheets: [], reportSheets: [] };

const related = (id: string, type: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
const list = (...items: readonly string[]): string => `<Relationships xmlns="p">${items.join("")}</Relationships>`;
const format = (formula: string): string =>
  `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;

const ROWS = '<sheetData><row r="3"><c r="B3"><v>1</v></c></row><row r="5"><c r="B5"><v>1</v></c></row></sheetData>';
const SHEETS: readonly SheetPart[] = [{ body: ROWS }, { body: ROWS }];

function hostOf(sheets: readonly SheetPart[], replace: Readonly<Record<string, string>> = {}): FileWorkbookHost {
  return new FileWorkbookHost(openWorkbookFile(buildPackage({ sheets, replace }), "预算.xlsx"));
}

/** A workbook of two sheets with everything that can be told of one. */
const RICH: Readonly<Record<string, string>> = {
  "_rels/.rels": list(
    related("rId1", `${relationships}/officeDocument`, "xl/workbook.xml"),
    related(
      "rId2",
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml",
    ),
  ),
  "docProps/core.xml":
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>表</dc:title><dc:creator>李雷 &amp; 韩梅梅</dc:creator><cp:lastModifiedBy> 王五 </cp:lastModifiedBy></cp:coreProperties>',
  "xl/workbook.xml": `<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${relationships}"><sheets><sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId2"/></sheets><externalReferences><externalReference r:id="rIdB"/><externalReference r:id="rIdA"/><externalReference r:id="rIdC"/></externalReferences></workbook>`,
  "xl/_rels/workbook.xml.rels": list(
    related("rId1", `${relationships}/worksheet`, "worksheets/sheet1.xml"),
    related("rId2", `${relationships}/worksheet`, "worksheets/sheet2.xml"),
    related("rIdA", `${relationships}/externalLink`, "externalLinks/externalLink1.xml"),
    related("rIdB", `${relationships}/externalLink`, "externalLinks/externalLink2.xml"),
    related("rIdC", `${relationships}/externalLink`, "externalLinks/externalLink3.xml"),
    related("rIdP", `${THREADS}/person`, "persons/person.xml"),
  ),
  "xl/externalLinks/_rels/externalLink1.xml.rels": list(
    related("rId1", `${relationships}/externalLinkPath`, "file:///C:\\a\\一.xlsx", ' TargetMode="External"'),
  ),
  "xl/externalLinks/_rels/externalLink2.xml.rels": list(
    related("rId1", `${relationships}/externalLinkPath`, "%E9%A2%84%E7%AE%97.xlsx", ' TargetMode="External"'),
  ),
  "xl/persons/person.xml":
    '<personList xmlns="t"><person displayName="赵六" id="{P1}"/><person displayName="钱七" id="{P2}"/></personList>',
  "xl/worksheets/_rels/sheet1.xml.rels": list(
    related("rId1", `${relationships}/comments`, "../comments1.xml"),
    related("rId2", `${THREADS}/threadedComment`, "../threadedComments/threadedComment1.xml"),
  ),
  "xl/comments1.xml": `<comments xmlns="${TRANSITIONAL.main}"><authors><author>孙八</author><author>tc={1}</author><author>绩标</author><author/></authors><commentList><comment ref="B5" authorId="0"><text/></comment><comment ref="B3" authorId="1"><text/></comment><comment ref="A1" authorId="2"><text/></comment><comment ref="C9" authorId="3"><text/></comment></commentList></comments>`,
  "xl/threadedComments/threadedComment1.xml":
    '<ThreadedComments xmlns="t"><threadedComment ref="B3" personId="{P2}" id="{1}"><text>请核对</text></threadedComment><threadedComment ref="B3" personId="{P1}" id="{2}" parentId="{1}"><text>好</text></threadedComment></ThreadedComments>',
};

describe("what goes out with a file", () => {
  test("is nothing where there is nothing, or nothing that can be read", async () => {
    expect(await hostOf(SHEETS).inspect()).toEqual(NOTHING);
    const damaged = Object.fromEntries(
      Object.entries(RICH).map(([name, text]) => [name, /core|person|omment|externalLink/.test(name) ? "<a" : text]),
    );
    expect(await hostOf(SHEETS, damaged).inspect()).toEqual({ ...NOTHING, links: ["", "", ""] });
  });

  test("is people, comments with answers, notes, links in their order, and notes of ours", async () => {
    expect(await hostOf(SHEETS, RICH).inspect()).toEqual({
      ...{ author: "李雷 & 韩梅梅", lastModifiedBy: "王五", knowsNotes: true },
      comments: [{ sheetId: "1", count: 4, authors: ["孙八", "钱七", "赵六"], first: { row: 2, column: 1 } }],
      links: ["%E9%A2%84%E7%AE%97.xlsx", "file:///C:\\a\\一.xlsx", ""],
      ...{ markedSheets: ["1"], reportSheets: [] },
    });
  });

  test("follows rows that come in, and goes with rows that go out", async () => {
    const host = hostOf(SHEETS, RICH);
    await host.apply({ edits: [{ kind: "insert-rows", sheetId: "1", row: 0, count: 2, like: 0 }], expected: [] });
    expect((await host.inspect()).comments[0]?.first).toEqual({ row: 4, column: 1 });
    await host.apply({ edits: [{ kind: "delete-rows", sheetId: "1", row: 4, count: 1 }], expected: [] });
    expect((await host.inspect()).comments).toEqual([
      { sheetId: "1", count: 2, authors: ["孙八"], first: { row: 5, column: 1 } },
    ]);
  });
});

describe("marks and reports of ours in a file", () => {
  const MARKED: readonly SheetPart[] = [
    { body: `${ROWS}${format("N(&quot;jibiao:error&quot;)=0")}` },
    { body: ROWS.replace("<sheetData>", '<sheetProtection sheet="1"/><sheetData>') },
    { body: `<sheetData/>${format(REPORT_FORMULA.slice(1).replaceAll('"', "&quot;"))}` },
  ];

  test("are there until they are cleared, and again when they are put", async () => {
    const host = hostOf(MARKED);
    expect(await host.inspect()).toEqual({ ...NOTHING, markedSheets: ["1"], reportSheets: ["3"] });
    await host.clearMarks();
    expect(await host.inspect()).toEqual(NOTHING);
    const ranges = [{ top: 0, left: 0, bottom: 0, right: 0 }];
    await host.mark([{ sheetId: "1", severity: "error", ranges }]);
    expect((await host.inspect()).markedSheets).toEqual(["1"]);
    host.setNotes([]);
    await host.mark([]);
    host.setNotes([{ sheetId: "2", row: 0, column: 0, text: "说明" }]);
    expect((await host.inspect()).markedSheets).toEqual(["2"]);
  });

  test("stay on a protected sheet, also notes", async () => {
    const protectedSheet = { body: `<sheetData/><sheetProtection sheet="1"/>${format("N(&quot;jibiao:x&quot;)=0")}` };
    const host = hostOf([{ body: ROWS }, protectedSheet]);
    await host.clearMarks();
    expect((await host.inspect()).markedSheets).toEqual(["2"]);
    const noted = hostOf([{ body: `${ROWS}<sheetProtection sheet="1"/>` }, { body: ROWS }], RICH);
    await noted.clearMarks();
    expect((await noted.inspect()).markedSheets).toEqual(["1"]);
    const open = hostOf(SHEETS, RICH);
    await open.clearMarks();
    expect((await open.inspect()).markedSheets).toEqual([]);
  });

  test("the stamp is read alone", async () => {
    const host = hostOf(SHEETS);
    expect(await host.readStamp()).toBeUndefined();
    await host.writeStamp("甲");
    expect(await host.readStamp()).toBe("甲");
  });
});
