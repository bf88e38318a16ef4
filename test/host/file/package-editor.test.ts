import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync, zipSync, strToU8 } from "fflate";
import { OfficePackage } from "../../../src/host/file/package";
import { PackageEditor } from "../../../src/host/file/splice/package-editor";
import { ZipArchive } from "../../../src/host/file/zip";
import { buildPackage, buildParts, STRICT } from "./build-package";

const SHEETS = { sheets: [{ body: "<sheetData/>" }] };
const TYPE = "application/x-own+xml";

const editorOf = (bytes: Uint8Array): PackageEditor => new PackageEditor(new OfficePackage(bytes, "预算.xlsx"));

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Compressed bytes of every entry, as they stand in the archive. */
function packedOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Array.from(new ZipArchive(bytes).entries, ({ name, method, dataStart, dataEnd }) => [
      name,
      `${method} ${Buffer.from(bytes.subarray(dataStart, dataEnd)).toString("hex")}`,
    ]),
  );
}

describe("a package that nothing was written to", () => {
  test("is the very bytes it was", () => {
    const bytes = buildPackage(SHEETS);
    expect(editorOf(bytes).bytes()).toBe(bytes);
  });

  test("also when a part was written with the text it had", () => {
    const bytes = buildPackage(SHEETS);
    const editor = editorOf(bytes);
    const text = editor.text("xl/workbook.xml");
    editor.write("xl/workbook.xml", `${text} `);
    editor.write("xl/workbook.xml", text);
    expect(editor.bytes()).toBe(bytes);
  });
});

describe("a part that was written", () => {
  test("is the only one that differs, and entries keep their order, method and compressed bytes", () => {
    const parts = buildParts(SHEETS);
    const bytes = zipSync({ ...parts, "xl/media/图.png": [new Uint8Array([1, 2, 3]), { level: 0 }] });
    const editor = editorOf(bytes);
    editor.write("xl/worksheets/sheet1.xml", "<worksheet/>");
    const after = editor.bytes();
    const [packed, packedAfter] = [packedOf(bytes), packedOf(after)];
    expect(Object.keys(packedAfter)).toEqual(Object.keys(packed));
    const changed = Object.keys(packed).filter((name) => packed[name] !== packedAfter[name]);
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(partsOf(after)["xl/worksheets/sheet1.xml"]).toBe("<worksheet/>");
  });

  test("no longer says that it is in another encoding", () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><a>甲</a>';
    const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]));
    const editor = editorOf(buildPackage({ ...SHEETS, replace: { "xl/a.xml": utf16 } }));
    expect(editor.text("xl/a.xml")).toBe(text);
    editor.write("xl/a.xml", text.replace("甲", "乙"));
    expect(partsOf(editor.bytes())["xl/a.xml"]).toBe('<?xml version="1.0" encoding="UTF-8"?><a>乙</a>');
  });

  test("the same edits give the same bytes", () => {
    const [one, other] = [1, 2].map(() => {
      const editor = editorOf(buildPackage(SHEETS));
      editor.add("xl/own", ".xml", "<own/>", TYPE);
      return editor.bytes();
    });
    expect(Buffer.from(one ?? []).equals(other ?? Buffer.from([0]))).toBe(true);
  });
});

describe("a part that was added", () => {
  test("gets a free name, a content type and a relationship, and leaves no trace when it goes", () => {
    const bytes = buildPackage({ ...SHEETS, replace: { "xl/own1.xml": "<own/>" } });
    const editor = editorOf(bytes);
    const part = editor.add("xl/own", ".xml", "<own>新</own>", TYPE);
    expect(part).toBe("xl/own2.xml");
    expect(editor.addRelationship("xl/workbook.xml", "own", part)).toBe("rId2");
    const parts = partsOf(editor.bytes());
    expect(parts["xl/own2.xml"]).toBe("<own>新</own>");
    expect(parts["[Content_Types].xml"]).toContain(`<Override PartName="/xl/own2.xml" ContentType="${TYPE}"/></Types>`);
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain(
      '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/own" Target="/xl/own2.xml"/></Relationships>',
    );
    expect(editor.removeRelationships("xl/workbook.xml", part)).toEqual(["rId2"]);
    editor.remove(part);
    expect(partsOf(editor.bytes())).toEqual(partsOf(bytes));
    expect(editor.has(part)).toBe(false);
  });

  test("is related as strict files have it", () => {
    const editor = editorOf(buildPackage({ ...SHEETS, namespaces: STRICT }));
    editor.addRelationship("xl/workbook.xml", "own", editor.add("xl/own", ".xml", "<own/>", TYPE));
    expect(partsOf(editor.bytes())["xl/_rels/workbook.xml.rels"]).toContain(
      'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/own"',
    );
  });
});

describe("an archive with data descriptors", () => {
  test("is written with its sizes in the headers", () => {
    // Sets the flag in both headers, as a writer does that streams; its sizes stand in the directory all the same.
    const bytes = buildPackage(SHEETS);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const { headerOffset, recordStart } of new ZipArchive(bytes).entries) {
      view.setUint16(headerOffset + 6, view.getUint16(headerOffset + 6, true) | 8, true);
      view.setUint16(recordStart + 8, view.getUint16(recordStart + 8, true) | 8, true);
      for (const field of [14, 18, 22]) view.setUint32(headerOffset + field, 0, true);
    }
    const editor = editorOf(bytes);
    editor.write("xl/own.xml", "<own/>");
    const after = editor.bytes();
    for (const { flags } of new ZipArchive(after).entries) expect(flags & 8).toBe(0);
    expect(partsOf(after)["xl/worksheets/sheet1.xml"]).toContain("<sheetData/>");
  });

  test("a text that is no part is not lost", () => {
    const bytes = zipSync({ ...buildParts(SHEETS), "readme.txt": strToU8("说明") });
    const editor = editorOf(bytes);
    editor.write("xl/own.xml", "<own/>");
    expect(partsOf(editor.bytes())["readme.txt"]).toBe("说明");
  });
});
