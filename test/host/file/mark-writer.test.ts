import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { writeMarks } from "../../../src/host/file/splice/mark-writer";
import { parseRange } from "../../../src/model/address";
import type { SheetMarks } from "../../../src/model/edit";
import { SEVERITIES, type Severity } from "../../../src/model/severity";
import { buildPackage, STRICT, type PackageParts } from "./build-package";
import { edited, partsOf, withPrefix } from "./package-parts";

function marks(sheetId: string, severity: Severity, ...addresses: readonly string[]): SheetMarks {
  return { sheetId, severity, ranges: addresses.flatMap((address) => parseRange(address) ?? []) };
}

const ALL = SEVERITIES.map((severity, row) => marks("1", severity, `A${row + 1}`));
const write = (bytes: Uint8Array, wanted: readonly SheetMarks[]): Uint8Array =>
  edited(bytes, (editor, file) => {
    writeMarks(editor, file, wanted);
  });

const DXF: Readonly<Record<Severity, string>> = {
  error:
    '<dxf><fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill><border><bottom style="thin"><color rgb="FFC50F1F"/></bottom></border></dxf>',
  warning:
    '<dxf><fill><patternFill><bgColor rgb="FFFFF4CE"/></patternFill></fill><border><bottom style="dashed"><color rgb="FF8F5300"/></bottom></border></dxf>',
  info: '<dxf><fill><patternFill><bgColor rgb="FFE8F1FB"/></patternFill></fill><border><bottom style="dotted"><color rgb="FF3B6EA5"/></bottom></border></dxf>',
};
const OURS = SEVERITIES.map((severity) => DXF[severity]).join("");
const OTHER = "<dxf><font><b/></font></dxf>";
const sheets: PackageParts["sheets"] = [{ body: "<sheetData/>" }, { body: "<sheetData/>" }];
const workbook = (styles: string): Uint8Array => buildPackage({ sheets, styles });
const stylesOf = (bytes: Uint8Array): string =>
  /<styleSheet[^>]*>(.*)<\/styleSheet>/s.exec(partsOf(bytes)["xl/styles.xml"] ?? "")?.[1] ?? "";

describe("looks of marks in the styles", () => {
  test.each([
    ['<cellXfs><xf/></cellXfs><dxfs count="0"/>', `<cellXfs><xf/></cellXfs><dxfs count="3">${OURS}</dxfs>`],
    ['<dxfs count="0" /><colors/>', `<dxfs count="3" >${OURS}</dxfs><colors/>`],
    ['<dxfs count="0"></dxfs>', `<dxfs count="3">${OURS}</dxfs >`],
    ["<dxfs/>", `<dxfs >${OURS}</dxfs>`],
    ["<dxfs />", `<dxfs  >${OURS}</dxfs>`],
    ["<dxfs></dxfs>", `<dxfs>${OURS}</dxfs >`],
    ["<dxfs>\n</dxfs>", `<dxfs>\n${OURS}</dxfs>`],
    [`<dxfs count="2">${OTHER}<dxf/></dxfs>`, `<dxfs count="5">${OTHER}<dxf/>${OURS}</dxfs>`],
    [`<dxfs count='9'>${OTHER}</dxfs>`, `<dxfs count='12'>${OTHER}${OURS}</dxfs>`],
    [`<dxfs>${OTHER}</dxfs>`, `<dxfs>${OTHER}${OURS}</dxfs>`],
    ["<cellStyles/><tableStyles/>", `<cellStyles/><dxfs>${OURS}</dxfs><tableStyles/>`],
    ["<cellXfs><xf/></cellXfs>", `<cellXfs><xf/></cellXfs><dxfs>${OURS}</dxfs>`],
  ])("are added to %s and taken out again", (styles, expected) => {
    const bytes = workbook(styles);
    const marked = write(bytes, ALL);
    expect(stylesOf(marked)).toBe(expected);
    expect(partsOf(write(marked, []))).toEqual(partsOf(bytes));
  });

  test("are those of the severities that are used, and used again", () => {
    const error = write(workbook(`<dxfs count="1">${OTHER}</dxfs>`), [marks("1", "error", "A1")]);
    expect(stylesOf(error)).toBe(`<dxfs count="2">${OTHER}${DXF.error}</dxfs>`);
    const both = write(error, [marks("2", "info", "A1"), marks("1", "error", "A1")]);
    expect(stylesOf(both)).toBe(`<dxfs count="3">${OTHER}${DXF.error}${DXF.info}</dxfs>`);
    expect(partsOf(both)["xl/worksheets/sheet2.xml"]).toContain('dxfId="2"');
    expect(partsOf(write(both, [marks("1", "error", "A1")]))).toEqual(partsOf(error));
    const warning = write(error, [marks("1", "warning", "A1")]);
    expect(stylesOf(warning)).toBe(`<dxfs count="3">${OTHER}${DXF.error}${DXF.warning}</dxfs>`);
    expect(stylesOf(write(warning, []))).toBe(`<dxfs count="1">${OTHER}</dxfs>`);
  });

  test.each([
    [
      "a rule",
      '<conditionalFormatting sqref="A1"><cfRule type="top10" priority="1" dxfId="1"/></conditionalFormatting>',
    ],
    [
      "a filter",
      '<autoFilter ref="A1"><filterColumn colId="0"><colorFilter dxfId = \'1\'/></filterColumn></autoFilter>',
    ],
  ])("stay as far as %s refers to them", (_, body) => {
    const bytes = buildPackage({
      sheets: [{ body: "<sheetData/>" }, { body: `<sheetData/>${body}` }],
      styles: `<dxfs count="3">${OURS}</dxfs>`,
    });
    expect(stylesOf(write(write(bytes, ALL), []))).toBe(`<dxfs count="2">${DXF.error}${DXF.warning}</dxfs>`);
  });

  test("stay as far as a table refers to them, or a part that can't be read may", () => {
    const styles = `<dxfs count="3">${OURS}</dxfs>`;
    const parts = { sheets: [{ body: "<sheetData/>" }], styles };
    const cleared = (replace: PackageParts["replace"] = {}): string =>
      stylesOf(write(write(buildPackage({ ...parts, replace }), ALL), []));
    expect(cleared()).toBe('<dxfs count="0"/>');
    expect(cleared({ "xl/tables/table1.xml": '<table dataDxfId="2"/>' })).toBe(styles);
    expect(cleared({ "xl/tables/table1.xml": '<table headerRowDxfId="0"/>' })).toBe(
      `<dxfs count="1">${DXF.error}</dxfs>`,
    );
    expect(cleared({ "xl/other.xml": new Uint8Array([0xff, 0xc0]) })).toBe(styles);
  });

  test("stay behind others that came later", () => {
    const bytes = workbook(`<dxfs count="4">${OURS}${OTHER}</dxfs>`);
    expect(partsOf(write(write(bytes, ALL), []))).toEqual(partsOf(bytes));
  });

  test("have a part of their own in a workbook without styles, which goes with them", () => {
    for (const namespaces of [undefined, STRICT]) {
      const bytes = buildPackage({ sheets, ...(namespaces && { namespaces }) });
      const marked = write(bytes, ALL);
      const parts = partsOf(marked);
      expect(parts["xl/styles.xml"]).toContain(`<dxfs>${OURS}</dxfs></styleSheet>`);
      expect(parts["[Content_Types].xml"]).toContain(
        '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
      );
      expect(openWorkbookFile(marked, "").parts.styles).toBe("xl/styles.xml");
      expect(parts["xl/styles.xml"]?.includes(STRICT.main)).toBe(namespaces !== undefined);
      expect(partsOf(write(marked, []))).toEqual(partsOf(bytes));
    }
  });

  test("take the prefix that the part has", () => {
    const plain = partsOf(workbook('<dxfs count="0"/>'))["xl/styles.xml"] ?? "";
    const bytes = buildPackage({ sheets, styles: "", replace: { "xl/styles.xml": withPrefix(plain) } });
    const marked = write(bytes, ALL);
    expect(partsOf(marked)["xl/styles.xml"]).toBe(
      withPrefix(plain.replace('<dxfs count="0"/>', `<dxfs count="3">${OURS}</dxfs>`)),
    );
    expect(partsOf(write(marked, []))).toEqual(partsOf(bytes));
  });
});

describe("marks of a workbook file", () => {
  const LOCKED: PackageParts = {
    styles: "<dxfs/>",
    sheets: [
      { body: "<sheetData/>" },
      {
        body: '<sheetData/><sheetProtection sheet="1"/><conditionalFormatting sqref="A1 C3:D4"><cfRule type="expression" priority="1"><formula>N("jibiao:error")=0</formula></cfRule></conditionalFormatting>',
      },
      {
        body:
          '<sheetData/><conditionalFormatting sqref="A1 B:B"><cfRule type="expression" priority="1"><formula>N("jibiao:info")=0</formula></cfRule></conditionalFormatting>' +
          '<conditionalFormatting sqref="A2"><cfRule type="expression" priority="2"><formula>N("jibiao:error")=0</formula></cfRule></conditionalFormatting>' +
          '<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="3"><xm:f>N("jibiao:info")=0</xm:f></x14:cfRule><xm:sqref>C5</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      },
      {
        body: '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>N("jibiao")=0</formula></cfRule></conditionalFormatting>',
      },
      {
        body: '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>N("jibiao:report")=0</formula></cfRule></conditionalFormatting>',
      },
    ],
  };
  const FOUND = [marks("2", "error", "A1", "C3:D4"), marks("3", "error", "A2"), marks("3", "info", "A1", "C5")];

  test("are read with it: those of known severities, and which sheets hold any", () => {
    const { tags } = openWorkbookFile(buildPackage(LOCKED), "");
    expect(tags.marks()).toEqual(FOUND);
    expect([...tags.markedSheets]).toEqual(["2", "3", "4"]);
    expect([...tags.reportSheets]).toEqual(["5"]);
  });

  test("are the host's first marks; those of protected sheets stay and are named", async () => {
    const host = new FileWorkbookHost(openWorkbookFile(buildPackage(LOCKED), ""));
    expect(host.marks).toEqual(FOUND);
    expect(await host.mark(ALL)).toEqual({ marked: 3, protectedSheets: ["表2"] });
    expect(host.marks).toEqual([FOUND[0], ...ALL]);
    expect(await host.clearMarks()).toEqual({ marked: 0, protectedSheets: ["表2"] });
    expect(host.marks).toEqual(FOUND.slice(0, 1));
  });

  test("are written where they are wanted and go where they are not, protected sheets left out", () => {
    const bytes = buildPackage(LOCKED);
    const before = partsOf(bytes);
    const marked = write(bytes, [...ALL, marks("2", "info", "A9"), { ...marks("3", "error"), ranges: [] }]);
    expect(openWorkbookFile(marked, "").tags.marks()).toEqual([...ALL, FOUND[0]]);
    const parts = partsOf(marked);
    for (const part of Object.keys(before)) {
      const isMeant = /sheet[134]\.xml|styles/.test(part);
      expect([part, parts[part] === before[part]]).toEqual([part, !isMeant]);
    }
    expect(parts["xl/worksheets/sheet4.xml"]).toContain("<sheetData/></worksheet>");
    expect(partsOf(write(marked, []))["xl/worksheets/sheet1.xml"]).toBe(before["xl/worksheets/sheet1.xml"]);
  });

  test("leave the very bytes when nothing is marked and nothing was", () => {
    const bytes = workbook("<dxfs/>");
    expect(write(bytes, [])).toEqual(bytes);
    expect(write(bytes, [{ sheetId: "1", severity: "error", ranges: [] }])).toEqual(bytes);
  });

  test("move the priorities by which a pivot table knows its rules", () => {
    const pivot =
      '<pivotTableDefinition><conditionalFormats count="1"><conditionalFormat priority="2"><pivotAreas/></conditionalFormat></conditionalFormats></pivotTableDefinition>';
    const body =
      '<sheetData/><conditionalFormatting pivot="1" sqref="A1"><cfRule type="top10" dxfId="0" priority="2"/></conditionalFormatting>';
    const bytes = buildPackage({
      sheets: [{ body }],
      styles: `<dxfs count="1">${OTHER}</dxfs>`,
      replace: {
        "xl/worksheets/_rels/sheet1.xml.rels":
          '<Relationships><Relationship Id="rId1" Type="http://x/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>',
        "xl/pivotTables/pivotTable1.xml": pivot,
      },
    });
    const marked = write(bytes, ALL);
    expect(partsOf(marked)["xl/pivotTables/pivotTable1.xml"]).toBe(pivot.replace('priority="2"', 'priority="5"'));
    expect(partsOf(marked)["xl/worksheets/sheet1.xml"]).toContain('type="top10" dxfId="0" priority="5"');
    expect(partsOf(write(marked, []))).toEqual(partsOf(bytes));
  });
});
