import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { OfficePackage } from "../../../src/host/file/package";
import type { Place } from "../../../src/host/file/splice/reference-place";
import {
  CHART,
  COMMENTS,
  CONNECTIONS,
  CONTROL_PROPERTIES,
  DRAWING,
  OLD_DRAWING,
  PIVOT_CACHE,
  PIVOT_TABLE,
  TABLE,
  TABLE_CELLS,
  THREADED_COMMENTS,
  WORKBOOK,
} from "../../../src/host/file/splice/reference-places";
import type { RowEdit } from "../../../src/host/file/splice/workbook-changes";
import { buildPackage, hostErrorOf } from "./build-package";
import { GONE, insert, moved, remove } from "./moved-part";

describe("in parts beside the worksheets", () => {
  const PLACES: readonly (readonly [what: string, place: Place, before: string, after: string])[] = [
    [
      "names",
      WORKBOOK,
      `<workbook><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'表'!$A$1:$F$9,'表'!$A$20:$F$30</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$6</definedName><definedName name="_xlnm._FilterDatabase" hidden="1">表!A5:F9</definedName><definedName name="率">"A5"&amp;其他!$A$5</definedName></definedNames></workbook>`,
      `<workbook><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'表'!$A$1:$F$11,'表'!$A$22:$F$32</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$8</definedName><definedName name="_xlnm._FilterDatabase" hidden="1">表!A7:F11</definedName><definedName name="率">"A5"&amp;其他!$A$5</definedName></definedNames></workbook>`,
    ],
    [
      "notes",
      COMMENTS,
      '<comments><authors><author>A5</author></authors><commentList><comment ref="A5" authorId="0"><text><t>A5</t></text></comment></commentList></comments>',
      '<comments><authors><author>A5</author></authors><commentList><comment ref="A7" authorId="0"><text><t>A5</t></text></comment></commentList></comments>',
    ],
    [
      "threaded comments",
      THREADED_COMMENTS,
      '<ThreadedComments><threadedComment ref="A5" id="{A5}"><text>A5</text></threadedComment><threadedComment ref="A5" parentId="{A5}"/></ThreadedComments>',
      '<ThreadedComments><threadedComment ref="A7" id="{A5}"><text>A5</text></threadedComment><threadedComment ref="A7" parentId="{A5}"/></ThreadedComments>',
    ],
    [
      "tables",
      TABLE,
      '<table id="1" name="A5" ref="A4:C9" totalsRowCount="1"><autoFilter ref="A4:C8"><sortState ref="A5:C8"/></autoFilter><sortState ref="A5:C8"><sortCondition ref="B5:B8"/></sortState><tableColumns count="1"><tableColumn id="1"><calculatedColumnFormula>A5[[#This Row],[a]]*$F$5+F5</calculatedColumnFormula><totalsRowFormula>SUM(B5:B8)</totalsRowFormula></tableColumn></tableColumns></table>',
      '<table id="1" name="A5" ref="A6:C11" totalsRowCount="1"><autoFilter ref="A6:C10"><sortState ref="A7:C10"/></autoFilter><sortState ref="A7:C10"><sortCondition ref="B7:B10"/></sortState><tableColumns count="1"><tableColumn id="1"><calculatedColumnFormula>A5[[#This Row],[a]]*$F$7+F7</calculatedColumnFormula><totalsRowFormula>SUM(B7:B10)</totalsRowFormula></tableColumn></tableColumns></table>',
    ],
    [
      "cells that are filled from XML",
      TABLE_CELLS,
      '<singleXmlCells><singleXmlCell id="5" r="A5"/></singleXmlCells>',
      '<singleXmlCells><singleXmlCell id="5" r="A7"/></singleXmlCells>',
    ],
    [
      "pivot tables",
      PIVOT_TABLE,
      '<pivotTableDefinition name="A5"><location ref="H5:J9" firstHeaderRow="1"/></pivotTableDefinition>',
      '<pivotTableDefinition name="A5"><location ref="H7:J11" firstHeaderRow="1"/></pivotTableDefinition>',
    ],
    [
      "what pivot tables are made from, unless it is of another sheet or workbook",
      PIVOT_CACHE,
      '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A3:F9" sheet="表"/><consolidation><rangeSets count="3"><rangeSet ref="A5:A9" sheet="表"/><rangeSet ref="A5:A9" sheet="其他"/><rangeSet ref="A5:A9" sheet="表" r:id="rId1"/><rangeSet name="A5"/></rangeSets></consolidation></cacheSource></pivotCacheDefinition>',
      '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A3:F11" sheet="表"/><consolidation><rangeSets count="3"><rangeSet ref="A7:A11" sheet="表"/><rangeSet ref="A5:A9" sheet="其他"/><rangeSet ref="A5:A9" sheet="表" r:id="rId1"/><rangeSet name="A5"/></rangeSets></consolidation></cacheSource></pivotCacheDefinition>',
    ],
    [
      "parameters of connections",
      CONNECTIONS,
      '<connections><connection id="1"><parameters><parameter name="A5" cell="表!$A$5"/></parameters></connection></connections>',
      '<connections><connection id="1"><parameters><parameter name="A5" cell="表!$A$7"/></parameters></connection></connections>',
    ],
    [
      "controls",
      CONTROL_PROPERTIES,
      '<formControlPr fmlaLink="表!$A$5" fmlaRange="$H$1:$H$5" val="5"/>',
      '<formControlPr fmlaLink="表!$A$7" fmlaRange="$H$1:$H$7" val="5"/>',
    ],
    [
      "charts, and not what they show",
      CHART,
      "<c:chartSpace><c:chart><c:val><c:numRef><c:f>(表!$F$3:$F$9,表!$F$20)</c:f><c:numCache><c:formatCode>A5</c:formatCode><c:v>A5</c:v></c:numCache></c:numRef><c15:fullRef><c15:sqref>表!$A$5</c15:sqref></c15:fullRef><c:f>[1]表!$A$5</c:f></c:val></c:chart></c:chartSpace>",
      "<c:chartSpace><c:chart><c:val><c:numRef><c:f>(表!$F$3:$F$11,表!$F$22)</c:f><c:numCache><c:formatCode>A5</c:formatCode><c:v>A5</c:v></c:numCache></c:numRef><c15:fullRef><c15:sqref>表!$A$7</c15:sqref></c15:fullRef><c:f>[1]表!$A$5</c:f></c:val></c:chart></c:chartSpace>",
    ],
  ];

  test.each(PLACES)("%s", (_what, place, before, after) => {
    expect(moved(before, place, [insert(4, 2)])).toBe(after);
    expect(moved(before, place, [insert(40, 2)])).toBe(before);
    expect(moved(after, place, [remove(4, 2)])).toBe(before);
  });

  test("names move where they are fixed: others are told from wherever they are used", () => {
    const names = (text: string): string =>
      `<workbook><definedNames><definedName name="a">${text}</definedName></definedNames></workbook>`;
    const after = (text: string, edit: RowEdit): string => moved(names(text), WORKBOOK, [edit], "");
    expect(after("表!A1048576+表!$A5+表!A$5+表!$A$5:A6", insert(4, 2))).toBe(
      names("表!A1048576+表!$A5+表!A$7+表!$A$5:A6"),
    );
    expect(after("表!$A$5+$A$5", remove(5))).toBe(names("表!#REF!+$A$5"));
    expect(after("#REF!$A$5", insert(1))).toBe(names("#REF!$A$5"));
  });

  test("notes on rows that go out go with them", () => {
    const notes = (inside: string): string => `<comments><commentList>${inside}</commentList></comments>`;
    expect(moved(notes('<comment ref="A5"><text/></comment><comment ref="B6"/>'), COMMENTS, [remove(5)])).toBe(
      notes('<comment ref="B5"/>'),
    );
    expect(moved('<x><threadedComment ref="A5"/></x>', THREADED_COMMENTS, [remove(5)])).toBe("<x></x>");
  });

  test("a source that is gone stays named, and a chart's is lost", () => {
    const cache =
      '<pivotCacheDefinition><cacheSource><worksheetSource ref="A5:F5" sheet="表"/></cacheSource></pivotCacheDefinition>';
    expect(moved(cache, PIVOT_CACHE, [remove(5)])).toBe(cache);
    const pivot = '<pivotTableDefinition><location ref="A5:F5"/></pivotTableDefinition>';
    expect(moved(pivot, PIVOT_TABLE, [remove(5)])).toBe(pivot);
    expect(moved("<c><cx:f>表!$A$5</cx:f></c>", CHART, [remove(5)])).toBe("<c><cx:f>表!#REF!</cx:f></c>");
  });

  test("a table goes on without its head or its totals, and is gone without its rows", () => {
    const table = (attributes: string, inside = ""): string => `<table ${attributes}>${inside}</table>`;
    const filter = '<autoFilter ref="A4:C8"><sortState ref="A5:C8"/></autoFilter>';
    const whole = table('ref="A4:C9" totalsRowCount="1"', filter);
    expect(moved(whole, TABLE, [remove(4)])).toBe(table('headerRowCount="0" ref="A4:C8" totalsRowCount="1"'));
    expect(moved(whole, TABLE, [remove(9)])).toBe(table('ref="A4:C8" totalsRowCount="0"', filter));
    expect(moved(whole, TABLE, [remove(5, 2)])).toBe(
      table('ref="A4:C7" totalsRowCount="1"', '<autoFilter ref="A4:C6"><sortState ref="A5:C6"/></autoFilter>'),
    );
    expect(moved(whole, TABLE, [remove(5, 4)])).toBe(GONE);
    expect(moved(whole, TABLE, [remove(1, 20)])).toBe(GONE);
    expect(moved(whole, TABLE, [remove(1, 20)], "其他")).toBe(whole);
    expect(moved(table('headerRowCount="0" ref="A5:C9"'), TABLE, [remove(5)])).toBe(
      table('headerRowCount="0" ref="A5:C8"'),
    );
    const column = (text: string): string =>
      `<tableColumns><tableColumn><calculatedColumnFormula>${text}</calculatedColumnFormula></tableColumn></tableColumns>`;
    expect(moved(table('ref="A4:C9"', column("B5*2")), TABLE, [remove(5)])).toBe(table('ref="A4:C8"', column("B5*2")));
  });
});

describe("in drawings", () => {
  const at = (name: string, row: number, offset: number): string =>
    `<xdr:${name}><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
  const twoCells = (first: number, firstOffset: number, last: number, lastOffset: number, edit = ""): string =>
    `<xdr:wsDr><xdr:twoCellAnchor${edit}>${at("from", first, firstOffset)}${at("to", last, lastOffset)}</xdr:twoCellAnchor></xdr:wsDr>`;
  const ONE = ' editAs="oneCell"';
  const NONE = ' editAs="absolute"';

  /** Rows count from 0, as in the file; those that come in and go out from 1. */
  test.each<[what: string, before: string, edit: RowEdit, after: string]>([
    ["moves below new rows", twoCells(5, 10, 8, 20), insert(4, 2), twoCells(7, 10, 10, 20)],
    ["moves when they come in before its first row", twoCells(5, 10, 8, 20), insert(6, 2), twoCells(7, 10, 10, 20)],
    ["moves from the sheet's first row", twoCells(0, 10, 1, 20), insert(1, 2), twoCells(2, 10, 3, 20)],
    ["begins with what is the first row then", twoCells(0, 10, 1, 20), remove(1), twoCells(0, 0, 0, 20)],
    ["grows with them", twoCells(5, 10, 8, 20), insert(7, 2), twoCells(5, 10, 10, 20)],
    [
      "grows when they come in before the row it ends in",
      twoCells(5, 10, 8, 20),
      insert(9, 2),
      twoCells(5, 10, 10, 20),
    ],
    ["not when it ends above that", twoCells(5, 10, 8, 0), insert(9, 2), twoCells(5, 10, 8, 0)],
    ["stays above them", twoCells(5, 10, 8, 20), insert(10, 2), twoCells(5, 10, 8, 20)],
    ["shrinks", twoCells(5, 10, 8, 20), remove(7, 1), twoCells(5, 10, 7, 20)],
    ["begins with the next row", twoCells(5, 10, 8, 20), remove(5, 3), twoCells(4, 0, 5, 20)],
    ["ends above the next row", twoCells(5, 10, 8, 20), remove(8, 9), twoCells(5, 10, 7, 0)],
    ["has no height without rows", twoCells(5, 10, 8, 20), remove(6, 4), twoCells(5, 0, 5, 0)],
    ["that only moves does", twoCells(5, 10, 8, 20, ONE), insert(4, 2), twoCells(7, 10, 10, 20, ONE)],
    ["that only moves does not grow", twoCells(5, 10, 8, 20, ONE), insert(7, 2), twoCells(5, 10, 8, 20, ONE)],
    ["that only moves keeps its height", twoCells(5, 10, 8, 20, ONE), remove(5, 3), twoCells(4, 10, 7, 20, ONE)],
    ["that is fixed stays", twoCells(5, 10, 8, 20, NONE), insert(1, 2), twoCells(5, 10, 8, 20, NONE)],
  ])("what %s", (_what, before, edit, after) => {
    expect(moved(before, DRAWING, [edit])).toBe(after);
    expect(moved(before, DRAWING, [edit], "其他")).toBe(before);
  });

  test("what is anchored to one cell moves, also where older programs read another part", () => {
    const one = (row: number): string =>
      `<xdr:wsDr><mc:AlternateContent><mc:Choice><xdr:oneCellAnchor>${at("from", row, 10)}<xdr:ext cx="5" cy="5"/></xdr:oneCellAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent></xdr:wsDr>`;
    expect(moved(one(5), DRAWING, [insert(4, 2)])).toBe(one(7));
    expect(moved(one(5), DRAWING, [remove(5, 3)])).toBe(one(4));
  });

  test("cells that shapes show, in groups as well, and that pictures are of", () => {
    const shapes = (row: number): string =>
      `<xdr:wsDr><xdr:absoluteAnchor><xdr:grpSp><xdr:grpSp><xdr:sp macro="A5" textlink="表!$A$${row}"/></xdr:grpSp></xdr:grpSp><xdr:pic><a:ext><a14:cameraTool cellRange="表!$A$${row}" spid="5"/></a:ext></xdr:pic></xdr:absoluteAnchor></xdr:wsDr>`;
    expect(moved(shapes(5), DRAWING, [insert(4, 2)], "其他")).toBe(shapes(7));
  });
});

describe("in old drawings", () => {
  const shape = (data: string): string =>
    `<xml xmlns:v="urn:v"><v:shapetype/><v:group><v:shape id="5"><v:textbox><div>甲</div></v:textbox><x:ClientData>${data}</x:ClientData></v:shape></v:group></xml>`;
  const note = (row: number, box: string): string =>
    shape(`<x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${box}</x:Anchor><x:Row>${row}</x:Row><x:Column>5</x:Column>`);
  const control = (box: string, row: number, rest = ""): string =>
    shape(`${rest}<x:Anchor>${box}</x:Anchor><x:FmlaLink>$A$${row}</x:FmlaLink><x:FmlaMacro>[0]!A5</x:FmlaMacro>`);

  test.each<[what: string, before: string, edits: readonly RowEdit[], after: string]>([
    [
      "a note's box goes with its cell, and does not grow",
      note(5, "2, 15, 4, 10, 4, 15, 8, 4"),
      [insert(4, 2), insert(9, 2)],
      note(7, "2, 15, 6, 10, 4, 15, 10, 4"),
    ],
    ["it stays on the sheet", note(5, "2,15,1,10,4,15,5,4"), [remove(1, 3)], note(2, "2, 15, 0, 10, 4, 15, 4, 4")],
    ["it stays with its cell", note(1, " 2,15,0,10,4,15,4,4 "), [insert(3)], note(1, " 2,15,0,10,4,15,4,4 ")],
    [
      "a control moves and grows",
      control("1,0,5,3,2,0,8,4", 6),
      [insert(4, 2), insert(9)],
      control("1, 0, 7, 3, 2, 0, 11, 4", 8),
    ],
    [
      "one that tells not to grow moves",
      control("1,0,5,3,2,0,8,4", 6, "<x:SizeWithCells/>"),
      [insert(4, 2), insert(9)],
      control("1, 0, 7, 3, 2, 0, 10, 4", 8, "<x:SizeWithCells/>"),
    ],
    [
      "one that tells not to move stays",
      control("1,0,5,3,2,0,8,4", 6, "<x:MoveWithCells/><x:SizeWithCells/>"),
      [insert(4, 2)],
      control("1,0,5,3,2,0,8,4", 8, "<x:MoveWithCells/><x:SizeWithCells/>"),
    ],
    [
      "one that says no to that moves",
      control("1,0,5,3,2,0,8,4", 6, "<x:MoveWithCells>False</x:MoveWithCells>"),
      [insert(4, 2)],
      control("1, 0, 7, 3, 2, 0, 10, 4", 8, "<x:MoveWithCells>False</x:MoveWithCells>"),
    ],
    [
      "one whose first row goes out begins with the next",
      control("1,0,5,3,2,0,8,4", 3),
      [remove(6)],
      control("1, 0, 5, 0, 2, 0, 7, 4", 3),
    ],
    ["an anchor that is none stays", control("1,0,5,3", 6), [insert(4, 2)], control("1,0,5,3", 8)],
  ])("%s", (_what, before, edits, after) => {
    expect(moved(before, OLD_DRAWING, edits)).toBe(after);
    expect(moved(before, OLD_DRAWING, edits, "其他")).toBe(before);
  });

  test("a note goes with its row", () => {
    expect(moved(note(5, "2,15,4,10,4,15,8,4"), OLD_DRAWING, [remove(6)])).toBe(
      '<xml xmlns:v="urn:v"><v:shapetype/><v:group></v:group></xml>',
    );
  });
});

describe("in a workbook", () => {
  const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
    `<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  const drawing = (row: number): string =>
    `<xdr:wsDr><xdr:oneCellAnchor><xdr:from><xdr:row>${row}</xdr:row></xdr:from></xdr:oneCellAnchor></xdr:wsDr>`;
  const chart = (row: number): string => `<c:chartSpace><c:f>表!$A$${row}</c:f></c:chartSpace>`;
  const note = (ref: string): string => `<comments><commentList><comment ref="${ref}"/></commentList></comments>`;
  const old = (row: number): string =>
    `<xml><v:shape><div>甲<br>乙</div><x:ClientData><x:Row>${row}</x:Row></x:ClientData></v:shape></xml>`;
  const parts = {
    "xl/worksheets/_rels/sheet1.xml.rels": relations(
      ["a", "comments", "../comments1.xml"],
      ["b", "vmlDrawing", "../drawings/old1.vml"],
      ["c", "drawing", "/xl/drawings/drawing1.xml"],
      ["d", "table", "../tables/table1.xml"],
      ["e", "table", "../tables/table2.xml"],
      ["f", "pivotTable", "../gone.xml"],
      ["g", "unknown", "../unknown.xml"],
    ),
    "xl/worksheets/_rels/sheet2.xml.rels": relations(
      ["a", "comments", "../comments2.xml"],
      ["c", "drawing", "../drawings/drawing2.xml"],
    ),
    "xl/worksheets/_rels/sheet3.xml.rels": relations(["c", "drawing", "../drawings/drawing3.xml"]),
    "xl/drawings/_rels/drawing2.xml.rels": relations(["a", "chart", "../charts/chart1.xml"]),
    "xl/drawings/_rels/drawing3.xml.rels": relations(
      ["a", "chart", "../charts/chart2.xml"],
      ["b", "chart", "../charts/chart1.xml"],
    ),
    "xl/comments1.xml": note("A5"),
    "xl/comments2.xml": note("A5"),
    "xl/drawings/old1.vml": old(4),
    "xl/drawings/drawing1.xml": drawing(4),
    "xl/drawings/drawing2.xml": drawing(4),
    "xl/drawings/drawing3.xml": drawing(4),
    "xl/charts/chart1.xml": chart(5),
    "xl/charts/chart2.xml": chart(5),
    "xl/tables/table1.xml": '<table ref="A5:B6"/>',
    "xl/tables/table2.xml": '<table ref="A20:B21"/>',
    "xl/unknown.xml": note("A5"),
  };
  const TABLES = '<sheetData/><tableParts count="2"><tablePart r:id="d"/><tablePart r:id="e"/></tableParts>';
  const sheets = [
    { name: "表", body: TABLES },
    { name: "其他", body: "<sheetData/>" },
    { name: "图", body: "", kind: "chartsheet" },
  ];

  async function saved(edit: RowEdit, replace: Readonly<Record<string, string>> = parts): Promise<OfficePackage> {
    const host = new FileWorkbookHost(openWorkbookFile(buildPackage({ sheets, replace }), "预算.xlsx"));
    await host.apply({ edits: [edit], expected: [] });
    return new OfficePackage(host.save(), "");
  }
  const changed = (pack: OfficePackage): readonly string[] =>
    Object.entries(parts).flatMap(([name, text]) => (pack.has(name) && pack.text(name) === text ? [] : [name]));

  test("parts are found by their relationships, from chart sheets as well; only those that name the sheet's rows change", async () => {
    const pack = await saved(insert(4, 2));
    expect(changed(pack)).toEqual([
      "xl/comments1.xml",
      "xl/drawings/old1.vml",
      "xl/drawings/drawing1.xml",
      "xl/charts/chart1.xml",
      "xl/charts/chart2.xml",
      "xl/tables/table1.xml",
      "xl/tables/table2.xml",
    ]);
    expect(pack.text("xl/comments1.xml")).toBe(note("A7"));
    expect(pack.text("xl/drawings/old1.vml")).toBe(old(6));
    expect(pack.text("xl/drawings/drawing1.xml")).toBe(drawing(6));
    expect(pack.text("xl/charts/chart1.xml")).toBe(chart(7));
    expect(pack.text("xl/charts/chart2.xml")).toBe(chart(7));
    expect(pack.text("xl/tables/table1.xml")).toBe('<table ref="A7:B8"/>');
    expect(changed(await saved(insert(40, 2)))).toEqual([]);
  });

  test("a table whose rows go out is taken out without a trace", async () => {
    const pack = await saved(remove(5, 2));
    expect(pack.has("xl/tables/table1.xml")).toBe(false);
    expect(pack.relationships("xl/worksheets/sheet1.xml").map(({ id }) => id)).toEqual(["a", "b", "c", "e", "f", "g"]);
    expect(pack.text("xl/worksheets/sheet1.xml")).toContain(
      '<sheetData/><tableParts count="1"><tablePart r:id="e"/></tableParts></worksheet>',
    );
    expect(pack.text("xl/tables/table2.xml")).toBe('<table ref="A18:B19"/>');
    const rest = await saved(remove(1, 30));
    expect(rest.text("xl/worksheets/sheet1.xml")).toContain("<sheetData/></worksheet>");
  });

  test("a part that is no XML is refused", async () => {
    const host = new FileWorkbookHost(
      openWorkbookFile(buildPackage({ sheets, replace: { ...parts, "xl/comments1.xml": "<comments>" } }), "预算.xlsx"),
    );
    await host.apply({ edits: [insert(4)], expected: [] });
    expect(hostErrorOf(() => host.save())).toEqual({ code: "file-damaged", detail: "xl/comments1.xml" });
  });
});
