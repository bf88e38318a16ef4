import { describe, expect, test } from "@jest/globals";
import { openWorkbookFile } from "../../../src/host/file/file-host";
import { writeOwnPart } from "../../../src/host/file/splice/own-part-writer";
import { buildPackage, STRICT, TRANSITIONAL, type PackageParts } from "./build-package";
import { edited, partsOf } from "./package-parts";

const OURS = '<jibiao xmlns="urn:jibiao:workbook:1" version="1">{"a":"甲"}</jibiao>';
const NEWER = '<jibiao xmlns="urn:jibiao:workbook:1" version="1">{"b":1}</jibiao>';
const FOREIGN = '<root xmlns="http://schemas.example.org/other"/>';
const sheets: PackageParts["sheets"] = [{ body: "<sheetData/>" }];

const write = (bytes: Uint8Array, xml: string): Uint8Array =>
  edited(bytes, (editor) => {
    writeOwnPart(editor, xml);
  });
const ownPart = (bytes: Uint8Array): string | undefined => openWorkbookFile(bytes, "").snapshot().ownPart;

/** A workbook with custom XML parts as Excel lays them out. */
function withParts(...texts: readonly string[]): Uint8Array {
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TRANSITIONAL.relationships}/${type}" Target="${target}"/>`;
  const numbered = texts.map((text, index) => ({ text, number: index + 1 }));
  const list = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return buildPackage({
    sheets,
    replace: {
      "xl/_rels/workbook.xml.rels": list(
        related("rId1", "worksheet", "worksheets/sheet1.xml") +
          numbered
            .map(({ number }) => related(`rIdX${number}`, "customXml", `../customXml/item${number}.xml`))
            .join(""),
      ),
      ...Object.fromEntries(
        numbered.flatMap(({ text, number }) => [
          [`customXml/item${number}.xml`, text],
          [`customXml/itemProps${number}.xml`, `<ds:datastoreItem ds:itemID="{${number}}" xmlns:ds="x"/>`],
          [`customXml/_rels/item${number}.xml.rels`, list(related("rId1", "customXmlProps", `itemProps${number}.xml`))],
        ]),
      ),
    },
  });
}

describe("our part in a package without one", () => {
  test.each([
    ["transitional", TRANSITIONAL, "http://schemas.openxmlformats.org/officeDocument/2006"],
    ["strict", STRICT, "http://purl.oclc.org/ooxml/officeDocument"],
  ])(
    "is added with its identity to a %s one, and taken out with everything that came with it",
    (_, namespaces, base) => {
      const bytes = buildPackage({ sheets, namespaces });
      const before = partsOf(bytes);
      const written = write(bytes, OURS);
      expect(ownPart(written)).toBe(OURS);
      const parts = partsOf(written);
      expect(Object.keys(parts).filter((part) => before[part] === undefined)).toEqual([
        "customXml/item1.xml",
        "customXml/itemProps1.xml",
        "customXml/_rels/item1.xml.rels",
      ]);
      expect(parts["customXml/itemProps1.xml"]).toBe(
        `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{6A69B1A0-4A1B-4D3C-9C1E-6A6962696101}" xmlns:ds="${base}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:jibiao:workbook:1"/></ds:schemaRefs></ds:datastoreItem>`,
      );
      expect(parts["customXml/_rels/item1.xml.rels"]).toContain(
        `<Relationship Id="rId1" Type="${base}/relationships/customXmlProps" Target="/customXml/itemProps1.xml"/>`,
      );
      expect(parts["xl/_rels/workbook.xml.rels"]).toContain(
        `<Relationship Id="rId2" Type="${base}/relationships/customXml" Target="/customXml/item1.xml"/></Relationships>`,
      );
      expect(parts["[Content_Types].xml"]).toContain(
        '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
      );
      expect(parts["[Content_Types].xml"]).not.toContain("item1.xml");
      expect(partsOf(write(written, ""))).toEqual(before);
    },
  );

  test("stands beside those of others, which stay", () => {
    const bytes = withParts(FOREIGN);
    const written = write(bytes, OURS);
    expect(partsOf(written)["customXml/item2.xml"]).toBe(OURS);
    expect(partsOf(written)["customXml/item1.xml"]).toBe(FOREIGN);
    expect(partsOf(write(written, ""))).toEqual(partsOf(bytes));
  });

  test("is named among the content types where they have none for XML", () => {
    const types = partsOf(buildPackage({ sheets }))["[Content_Types].xml"] ?? "";
    const replace = { "[Content_Types].xml": types.replace(/<Default[^>]*>/, "") };
    const bytes = buildPackage({ sheets, replace });
    const written = write(bytes, OURS);
    expect(partsOf(written)["[Content_Types].xml"]).toContain(
      '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>',
    );
    expect(partsOf(write(written, ""))).toEqual(partsOf(bytes));
  });

  test("need not be taken out", () => {
    const bytes = withParts(FOREIGN);
    expect(write(bytes, "")).toEqual(bytes);
  });
});

describe("our part in a package that has one", () => {
  test("is replaced, and keeps its identity", () => {
    const bytes = withParts(FOREIGN, OURS);
    const before = partsOf(bytes);
    expect(partsOf(write(bytes, NEWER))).toEqual({ ...before, "customXml/item2.xml": NEWER });
    expect(write(bytes, OURS)).toEqual(bytes);
  });

  test("is one of several no more", () => {
    const parts = partsOf(write(withParts(OURS, FOREIGN, OURS), NEWER));
    expect(Object.keys(parts).filter((part) => part.startsWith("customXml/"))).toEqual([
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
      "customXml/_rels/item2.xml.rels",
    ]);
    expect([parts["customXml/item1.xml"], parts["customXml/item2.xml"]]).toEqual([NEWER, FOREIGN]);
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("item3");
  });

  test("is taken out wherever it stands", () => {
    const parts = partsOf(write(withParts(OURS, FOREIGN, NEWER), ""));
    expect(Object.keys(parts).filter((part) => /item(Props)?[13]/.test(part))).toEqual([]);
    expect(parts["customXml/item2.xml"]).toBe(FOREIGN);
  });
});
