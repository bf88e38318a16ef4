import { describe, expect, test } from "@jest/globals";
import type { NotedCell } from "../../../src/host/file/splice/note-shapes";
import { addNotes, removeNotes } from "../../../src/host/file/splice/sheet-notes";
import { openWorkbookFile } from "../../../src/host/file/file-host";
import { buildPackage, STRICT, TRANSITIONAL, type PackageParts } from "./build-package";
import { edited, partsOf, withPrefix } from "./package-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const BODY = '<sheetData/><pageMargins left="1"/><tableParts count="0"/>';
const sheets: PackageParts["sheets"] = [{ body: BODY }];
const NOTES: readonly NotedCell[] = [
  { row: 11, column: 5, text: "指标值没有计量单位。" },
  { row: 0, column: 0, text: "第一行\n <第二行> " },
];

const add = (bytes: Uint8Array, notes = NOTES): Uint8Array =>
  edited(bytes, (editor) => {
    addNotes(editor, SHEET, notes);
  });
const remove = (bytes: Uint8Array): Uint8Array =>
  edited(bytes, (editor) => {
    removeNotes(editor, SHEET);
  });

const comment = (ref: string, authorId: number, text = "原有"): string =>
  `<comment ref="${ref}" authorId="${authorId}"><text><t>${text}</t></text></comment>`;
const shape = (number: number, row: number, column: number): string =>
  `<v:shape id="_x0000_s${number}" type="#_x0000_t202"><v:textbox><div>原<br>有</div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 0, 2, 3, 15, 4, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

/** A workbook whose sheet has notes and boxes for them. */
function withComments(authors: string, comments: string, shapes: string): Uint8Array {
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TRANSITIONAL.relationships}/${type}" Target="${target}"/>`;
  return buildPackage({
    sheets: [{ body: '<sheetData/><legacyDrawing r:id="rId2"/><legacyDrawingHF r:id="rId3"/>' }],
    replace: {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="p">${related("rId1", "comments", "../comments1.xml")}${related("rId3", "vmlDrawing", "../drawings/vmlDrawing2.vml")}${related("rId2", "vmlDrawing", "../drawings/vmlDrawing1.vml")}</Relationships>`,
      "xl/comments1.xml": `<comments xmlns="${TRANSITIONAL.main}">${authors}${comments}</comments>`,
      "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="v" xmlns:x="x"><v:shapetype id="_x0000_t202"/>${shapes}</xml>`,
      "xl/drawings/vmlDrawing2.vml": '<xml xmlns:v="v"><v:shape id="LF"/></xml>',
    },
  });
}

describe("notes on a sheet that has none", () => {
  test("have a part of texts and one of boxes, which go with them", () => {
    for (const namespaces of [TRANSITIONAL, STRICT]) {
      const bytes = buildPackage({ sheets, namespaces });
      const added = add(bytes);
      const parts = partsOf(added);
      expect(parts["xl/comments1.xml"]).toBe(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespaces.main}"><authors><author>绩标</author></authors><commentList>` +
          '<comment ref="F12" authorId="0"><text><r><t>指标值没有计量单位。</t></r></text></comment>' +
          '<comment ref="A1" authorId="0"><text><r><t xml:space="preserve">第一行\n &lt;第二行&gt; </t></r></text></comment></commentList></comments>',
      );
      expect(parts[SHEET]).toContain('<pageMargins left="1"/><legacyDrawing r:id="rId2"/><tableParts count="0"/>');
      expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain(
        "<x:Anchor>6, 15, 10, 2, 9, 15, 12, 2</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>11</x:Row><x:Column>5</x:Column>",
      );
      expect(parts["xl/drawings/vmlDrawing1.vml"]?.match(/_x0000_s\d+/g)).toEqual(["_x0000_s1025", "_x0000_s1026"]);
      expect(parts["[Content_Types].xml"]).toContain(
        '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/drawings/vmlDrawing1.vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>',
      );
      expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).toContain(`${namespaces.relationships}/vmlDrawing`);
      expect(openWorkbookFile(added, "").snapshot()).toEqual(openWorkbookFile(bytes, "").snapshot());
      expect(partsOf(remove(added))).toEqual(partsOf(bytes));
    }
  });

  test("take the prefix of the sheet, and declare that of relationships where it has none", () => {
    const plain = (partsOf(buildPackage({ sheets }))[SHEET] ?? "").replace(/ xmlns:r="[^"]*"/, "");
    const bytes = buildPackage({ sheets, replace: { [SHEET]: withPrefix(plain) } });
    const added = add(bytes);
    expect(partsOf(added)[SHEET]).toContain(
      `<x:legacyDrawing r:id="rId2" xmlns:r="${TRANSITIONAL.relationships}"/><x:tableParts`,
    );
    expect(partsOf(remove(added))).toEqual(partsOf(bytes));
  });

  test("are none where none is wanted, and one a cell", () => {
    const bytes = buildPackage({ sheets });
    expect(add(bytes, [])).toEqual(bytes);
    expect(remove(bytes)).toEqual(bytes);
    const twice = partsOf(add(bytes, [...NOTES, ...NOTES]))["xl/comments1.xml"];
    expect(twice?.match(/<comment /g)).toHaveLength(2);
  });
});

describe("notes on a sheet that has some", () => {
  const AUTHORS = "<authors><author>甲</author></authors>";
  const LIST = `<commentList>${comment("A1", 0)}</commentList>`;

  test("stand behind the others and on no cell that has one", () => {
    const bytes = withComments(AUTHORS, LIST, shape(1030, 0, 0));
    const added = add(bytes);
    const parts = partsOf(added);
    expect(parts["xl/comments1.xml"]).toContain(
      `<authors><author>甲</author><author>绩标</author></authors><commentList>${comment("A1", 0)}<comment ref="F12" authorId="1">`,
    );
    expect(parts["xl/comments1.xml"]?.match(/<comment /g)).toHaveLength(2);
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain(`${shape(1030, 0, 0)}<v:shape id="_x0000_s1031"`);
    expect(parts[SHEET]).toBe(partsOf(bytes)[SHEET]);
    expect(partsOf(remove(added))).toEqual(partsOf(bytes));
    expect(partsOf(add(added))).toEqual(parts);
  });

  test("go alone, and the numbers of the others' authors stay", () => {
    const authors = "<authors><author>绩标</author><author>甲</author></authors>";
    const bytes = withComments(
      authors,
      `<commentList>${comment("B2", 0)}${comment("A1", 1)}</commentList>`,
      shape(1025, 1, 1) + shape(1026, 0, 0),
    );
    const parts = partsOf(remove(bytes));
    expect(parts["xl/comments1.xml"]).toContain(`${authors}<commentList>${comment("A1", 1)}</commentList>`);
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain(`<v:shapetype id="_x0000_t202"/>${shape(1026, 0, 0)}</xml>`);
    const more = partsOf(add(bytes, [{ row: 4, column: 4, text: "新" }]))["xl/comments1.xml"];
    expect(more).toContain(`${authors}<commentList>`);
    expect(more).toContain('<comment ref="E5" authorId="0">');
  });

  test("take no drawing along that holds anything else", () => {
    const bytes = withComments("<authors/>", "<commentList/>", '<v:shape id="_x0000_s1025"/>');
    const added = add(bytes);
    const left = partsOf(remove(added));
    expect(left["xl/comments1.xml"]).toBeUndefined();
    expect(left["xl/drawings/vmlDrawing1.vml"]).toBe(partsOf(bytes)["xl/drawings/vmlDrawing1.vml"]);
    expect(left["xl/drawings/vmlDrawing2.vml"]).toBe(partsOf(bytes)["xl/drawings/vmlDrawing2.vml"]);
  });

  test("of others are left alone", () => {
    const bytes = withComments(AUTHORS, LIST, shape(1030, 0, 0));
    expect(remove(bytes)).toEqual(bytes);
  });
});
