import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { openWorkbookFile } from "../../../src/host/file/file-host";
import { styleAt } from "../../../src/host/file/layout";
import { addSheet } from "../../../src/host/file/splice/added-sheets";
import { removeSheets } from "../../../src/host/file/splice/removed-sheets";
import type { NewSheet } from "../../../src/host/port";
import { buildPackage, hostErrorOf, STRICT, type PackageParts } from "./build-package";
import { edited, partsOf, withPrefix } from "./package-parts";

const REPORT: NewSheet = {
  sheet: {
    name: "校验报告",
    cells: [
      { row: 0, column: 0, value: "校验报告 <2025>", style: "title" },
      { row: 1, column: 0, value: 0.5, style: { numberFormat: "0.0%", border: { bottom: "thin" } } },
      { row: 1, column: 1, value: true },
      { row: 2, column: 0, value: 3, style: { numberFormat: '0"项"', fill: "FFF4CE", wrap: true } },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    columnWidths: [12, 30],
    freeze: { rows: 1, columns: 0 },
  },
  styles: { title: { font: { bold: true, size: 16 }, horizontal: "center" } },
};
const PLAIN: NewSheet = { sheet: { name: "空", visibility: "hidden", cells: [] }, styles: {} };

const add = (bytes: Uint8Array, id: string, sheet: NewSheet = REPORT): Uint8Array =>
  edited(bytes, (editor) => {
    addSheet(editor, id, sheet);
  });
const remove = (bytes: Uint8Array, ...ids: readonly string[]): Uint8Array =>
  edited(bytes, (editor) => {
    removeSheets(editor, new Set(ids));
  });

const sheets: PackageParts["sheets"] = [
  { name: "土地", body: '<sheetData><row r="1"><c r="A1" s="0"/></row></sheetData>' },
];
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>' +
  '<fonts count="1"><font><sz val="12"/><name val="等线"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf/><xf numFmtId="170"/><xf numFmtId="9"/></cellXfs><dxfs count="0"/>';

describe("a sheet added to a workbook", () => {
  test("is listed last, has a part of its own, and brings its looks along", () => {
    const bytes = buildPackage({ sheets, styles: STYLES });
    const parts = partsOf(add(bytes, "7"));
    const before = partsOf(bytes);
    expect(parts["xl/workbook.xml"]).toBe(
      before["xl/workbook.xml"]?.replace("</sheets>", '<sheet name="校验报告" sheetId="7" r:id="rId3"/></sheets>'),
    );
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain(
      '/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    );
    expect(parts["[Content_Types].xml"]).toContain(
      '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    );
    const style = /<styleSheet[^>]*>(.*)<\/styleSheet>/.exec(parts["xl/styles.xml"] ?? "")?.[1];
    expect(style).toBe(
      '<numFmts count="3"><numFmt numFmtId="170" formatCode="0.000"/><numFmt numFmtId="171" formatCode="0.0%"/><numFmt numFmtId="172" formatCode="0&quot;项&quot;"/></numFmts>' +
        '<fonts count="2"><font><sz val="12"/><name val="等线"/></font><font><b/><sz val="16"/><name val="等线"/></font></fonts>' +
        '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF4CE"/><bgColor indexed="64"/></patternFill></fill></fills>' +
        '<borders count="2"><border/><border><left/><right/><top/><bottom style="thin"><color indexed="64"/></bottom><diagonal/></border></borders>' +
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/><xf numFmtId="170"/><xf numFmtId="9"/>' +
        '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center"/></xf>' +
        '<xf numFmtId="171" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/>' +
        '<xf numFmtId="172" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1" applyAlignment="1"><alignment wrapText="1"/></xf>' +
        '</cellXfs><dxfs count="0"/>',
    );
    expect(parts["xl/worksheets/sheet2.xml"]).toContain(
      '<c r="A1" s="3" t="inlineStr"><is><t>校验报告 &lt;2025&gt;</t></is></c></row><row r="2"><c r="A2" s="4"><v>0.5</v></c><c r="B2" t="b"><v>1</v></c>',
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toBe(before["xl/worksheets/sheet1.xml"]);
  });

  test("is read as it was described", () => {
    for (const namespaces of [undefined, STRICT]) {
      const bytes = add(buildPackage({ sheets, styles: STYLES, ...(namespaces && { namespaces }) }), "7");
      const file = openWorkbookFile(bytes, "");
      expect(file.snapshot().sheets[1]).toEqual({
        ...{ id: "7", name: "校验报告", visibility: "visible", isProtected: false },
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        rows: [
          { row: 0, cells: [{ column: 0, value: "校验报告 <2025>" }] },
          {
            row: 1,
            cells: [
              { column: 0, value: 0.5, numberFormat: "0.0%" },
              { column: 1, value: true },
            ],
          },
          { row: 2, cells: [{ column: 0, value: 3, numberFormat: '0"项"' }] },
        ],
      });
      expect(styleAt(file.layout("7"), 0, 0)).toMatchObject({ font: { name: "等线", size: 16, bold: true } });
      expect(partsOf(bytes)["xl/worksheets/sheet2.xml"]).toContain(
        `xmlns="${(namespaces ?? { main: "http://schemas" }).main}`,
      );
    }
  });

  test("declares the prefix of relationships where the workbook has another", () => {
    const workbook = partsOf(buildPackage({ sheets, styles: STYLES }))["xl/workbook.xml"] ?? "";
    const replace = {
      "xl/workbook.xml": withPrefix(workbook.replaceAll("r:id", "rel:id").replace("xmlns:r=", "xmlns:rel=")),
    };
    const bytes = buildPackage({ sheets, styles: STYLES, replace });
    const added = add(bytes, "2");
    expect(partsOf(added)["xl/workbook.xml"]).toContain(
      '<x:sheet name="校验报告" sheetId="2" r:id="rId3" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></x:sheets>',
    );
    expect(
      openWorkbookFile(added, "")
        .snapshot()
        .sheets.map(({ name }) => name),
    ).toEqual(["土地", "校验报告"]);
    expect(partsOf(remove(added, "2"))).toEqual(partsOf(bytes));
  });

  test("may be hidden", () => {
    const added = add(buildPackage({ sheets, styles: STYLES }), "2", PLAIN);
    expect(openWorkbookFile(added, "").snapshot().sheets[1]).toMatchObject({
      name: "空",
      visibility: "hidden",
      rows: [],
    });
  });
});

describe("a sheet added and taken out", () => {
  test.each([
    ["with styles", STYLES],
    ["without number formats", STYLES.replace(/<numFmts.*<\/numFmts>/, "")],
    ["with a list of no number formats", STYLES.replace(/<numFmts.*<\/numFmts>/, '<numFmts count="0"/>')],
    ["without styles", undefined],
  ])("leaves every part of a workbook %s as it was", (_, styles) => {
    for (const namespaces of [undefined, STRICT]) {
      const bytes = buildPackage({
        sheets,
        ...(styles !== undefined && { styles }),
        ...(namespaces && { namespaces }),
      });
      const once = add(bytes, "2");
      expect(partsOf(remove(once, "2"))).toEqual(partsOf(bytes));
      const twice = add(once, "3", { ...REPORT, sheet: { ...REPORT.sheet, name: "第二" } });
      expect(partsOf(remove(twice, "3"))).toEqual(partsOf(once));
      expect(partsOf(remove(twice, "2", "3"))).toEqual(partsOf(bytes));
    }
  });

  test("leaves prefixed styles as they were", () => {
    const plain = partsOf(buildPackage({ sheets, styles: STYLES }))["xl/styles.xml"] ?? "";
    const bytes = buildPackage({ sheets, styles: STYLES, replace: { "xl/styles.xml": withPrefix(plain) } });
    const added = add(bytes, "2");
    expect(styleAt(openWorkbookFile(added, "").layout("2"), 2, 0)).toMatchObject({
      numberFormat: '0"项"',
      fill: "#FFF4CE",
    });
    expect(partsOf(remove(added, "2"))).toEqual(partsOf(bytes));
  });

  test.each(["openpyxl.xlsx", "libreoffice.xlsx"])("leaves every part of %s as it was", (name) => {
    const bytes = readFileSync(join(__dirname, "fixtures", name));
    expect(partsOf(remove(add(bytes, "99"), "99"))).toEqual(partsOf(bytes));
  });

  test("leaves looks that others have taken over since", () => {
    const added = add(buildPackage({ sheets, styles: STYLES }), "2");
    const copied = edited(added, (editor) => {
      const part = "xl/worksheets/sheet1.xml";
      editor.write(part, editor.text(part).replace('s="0"', 's="4"'));
    });
    const file = openWorkbookFile(remove(copied, "2"), "");
    expect(styleAt(file.layout("1"), 0, 0)).toMatchObject({ numberFormat: "0.0%", bottom: { style: "solid" } });
    expect(partsOf(remove(copied, "2"))["xl/styles.xml"]).toContain('<cellXfs count="5">');
  });
});

describe("taking sheets out", () => {
  const HEAD = '<bookViews><workbookView firstSheet="2" activeTab="3"/></bookViews>';
  const NAMES =
    '<definedNames><definedName name="a" localSheetId="0">甲!$A$1</definedName><definedName name="b" localSheetId="1">乙!$A$1</definedName><definedName name="c" localSheetId="3">丁!$A$1</definedName><definedName name="d">SUM(甲!$A$1,\'乙\'!$A$1)</definedName><definedName name="e">甲乙!$A$1</definedName></definedNames>';
  const four = ["甲", "乙", "丙", "丁"].map((name, index) => ({
    ...{ name, body: "<sheetData/>" },
    ...(index === 2 && { state: "hidden" }),
  }));
  const workbookAfter = (views: string, names: string, ...ids: readonly string[]): string => {
    const base = buildPackage({ sheets: four, workbookHead: views });
    const text = (partsOf(base)["xl/workbook.xml"] ?? "").replace("</workbook>", `${names}</workbook>`);
    const bytes = buildPackage({ sheets: four, replace: { "xl/workbook.xml": text } });
    return (partsOf(remove(bytes, ...ids))["xl/workbook.xml"] ?? "").replace(/^<workbook[^>]*>/, "");
  };

  test("moves what counts sheets, and takes out names of theirs", () => {
    const custom = '<customWorkbookViews><customWorkbookView name="v" activeSheetId="2"/></customWorkbookViews>';
    expect(workbookAfter(HEAD, NAMES + custom, "2")).toBe(
      '<bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews>' +
        '<sheets><sheet name="甲" sheetId="1" r:id="rId1"/><sheet name="丙" sheetId="3" state="hidden" r:id="rId3"/><sheet name="丁" sheetId="4" r:id="rId4"/></sheets>' +
        '<definedNames><definedName name="a" localSheetId="0">甲!$A$1</definedName><definedName name="c" localSheetId="2">丁!$A$1</definedName><definedName name="d">#REF!</definedName><definedName name="e">甲乙!$A$1</definedName></definedNames>' +
        '<customWorkbookViews><customWorkbookView name="v" activeSheetId="1"/></customWorkbookViews></workbook>',
    );
  });

  test("shows another sheet that can be seen in place of one that is gone", () => {
    const viewAfter = (view: string, ...ids: readonly string[]): string | undefined =>
      /<bookViews>(.*)<\/bookViews>/.exec(workbookAfter(`<bookViews>${view}</bookViews>`, "", ...ids))?.[1];
    expect(viewAfter('<workbookView activeTab="3"/>', "4")).toBe('<workbookView activeTab="1"/>');
    expect(viewAfter('<workbookView activeTab="1"/>', "2")).toBe('<workbookView activeTab="2"/>');
    expect(viewAfter("<workbookView/>", "1")).toBe("<workbookView/>");
    expect(viewAfter("<workbookView/>", "1", "2")).toBe('<workbookView activeTab="1"/>');
    expect(viewAfter('<workbookView firstSheet="3"/>', "1", "4")).toBe('<workbookView firstSheet="1"/>');
  });

  test("leaves no list of names that holds none", () => {
    const names = '<definedNames><definedName name="b" localSheetId="1">乙!$A$1</definedName></definedNames>';
    expect(workbookAfter("", names, "2")).not.toContain("definedName");
  });

  test("is refused where nothing would be left to see", () => {
    const bytes = buildPackage({ sheets: four });
    expect(hostErrorOf(() => remove(bytes, "1", "2", "4"))).toEqual({ code: "failed", detail: "甲" });
    expect(remove(bytes, "9")).toEqual(bytes);
  });

  test("takes along what hangs on them alone, and the order of computing that names them", () => {
    const list = (...targets: readonly string[]): string =>
      `<Relationships>${targets.map((target, index) => `<Relationship Id="rId${index + 1}" Type="http://x/${target.replace(/.*?(\w+?)\d*\.xml$/, "$1")}" Target="${target}"/>`).join("")}</Relationships>`;
    const base = partsOf(buildPackage({ sheets: four }));
    const bytes = buildPackage({
      sheets: four,
      replace: {
        "xl/_rels/workbook.xml.rels": (base["xl/_rels/workbook.xml.rels"] ?? "").replace(
          "</Relationships>",
          '<Relationship Id="c" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
        "xl/calcChain.xml": '<calcChain><c r="A1" i="1"/><c r="A2"/><c r="A1" i="2"/></calcChain>',
        "xl/worksheets/_rels/sheet1.xml.rels": list("../drawings/drawing1.xml", "../shared/image1.xml"),
        "xl/worksheets/_rels/sheet2.xml.rels": list("../drawings/drawing2.xml"),
        "xl/drawings/_rels/drawing2.xml.rels": list("../charts/chart2.xml", "../shared/image1.xml"),
        "xl/drawings/drawing1.xml": "<wsDr/>",
        "xl/drawings/drawing2.xml": "<wsDr/>",
        "xl/charts/chart2.xml": "<chart/>",
        "xl/shared/image1.xml": "<image/>",
      },
    });
    const kept = (...ids: readonly string[]): readonly string[] => {
      const left = partsOf(remove(bytes, ...ids));
      return Object.keys(partsOf(bytes)).filter((part) => left[part] === undefined);
    };
    expect([...kept("2")].sort()).toEqual([
      "xl/calcChain.xml",
      "xl/charts/chart2.xml",
      "xl/drawings/_rels/drawing2.xml.rels",
      "xl/drawings/drawing2.xml",
      "xl/worksheets/_rels/sheet2.xml.rels",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(kept("4")).toEqual(["xl/worksheets/sheet4.xml"]);
    expect(kept("1", "2")).toContain("xl/shared/image1.xml");
  });
});
