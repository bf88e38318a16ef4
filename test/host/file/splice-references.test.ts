import { describe, expect, test } from "@jest/globals";
import { SheetMoves } from "../../../src/host/file/splice/sheet-moves";
import { moveDrawing, moveOldDrawing } from "../../../src/host/file/splice/moved-drawings";
import { moveReferencesOf } from "../../../src/host/file/splice/moved-references";
import {
  CHART_PLACES,
  COMMENT_PLACES,
  CONTROL_PLACES,
  PIVOT_CACHE_PLACES,
  PIVOT_TABLE_PLACES,
  SHEET_PLACES,
  TABLE_PLACES,
  WORKBOOK_PLACES,
  type ReferencePlaces,
} from "../../../src/host/file/splice/reference-places";
import { Splicer } from "../../../src/host/file/splice/splicer";
import type { RowEdit } from "../../../src/host/file/splice/workbook-changes";
import { XmlReader } from "../../../src/host/file/xml";

/** Rows count from 1. */
const insert = (row: number, count: number): RowEdit => ({
  ...{ kind: "insert-rows", sheetId: "1" },
  ...{ row: row - 1, count, like: 0 },
});
const remove = (row: number, count: number): RowEdit => ({ kind: "delete-rows", sheetId: "1", row: row - 1, count });

/** Moves the references of a part of the sheet 表 for row changes there; `own` is the sheet it belongs to. */
function moved(source: string, places: ReferencePlaces, edits: readonly RowEdit[], own = "表"): string {
  const xml = new XmlReader(source, "part.xml");
  expect(xml.next()).toBe(true);
  const splicer = new Splicer(source);
  moveReferencesOf(xml, splicer, places, own, new SheetMoves([["表", edits]]));
  return splicer.result();
}

const inSheet = (body: string, ...edits: readonly RowEdit[]): string =>
  moved(`<worksheet>${body}</worksheet>`, SHEET_PLACES, edits).slice("<worksheet>".length, -"</worksheet>".length);

describe("in a worksheet", () => {
  test.each<[what: string, before: string, after: string]>([
    ["the dimension", '<dimension ref="A1:F9"/>', '<dimension ref="A1:F11"/>'],
    [
      "frozen rows and the cursor",
      '<sheetViews><sheetView topLeftCell="A1"><pane ySplit="4" topLeftCell="A5" state="frozen"/><selection activeCell="B7" sqref="B7 A1:A2"/></sheetView></sheetViews>',
      '<sheetViews><sheetView topLeftCell="A1"><pane ySplit="6" topLeftCell="A7" state="frozen"/><selection activeCell="B9" sqref="B9 A1:A2"/></sheetView></sheetViews>',
    ],
    [
      "a split that freezes nothing keeps its place",
      '<sheetView><pane ySplit="4000" topLeftCell="A2"/></sheetView>',
      '<sheetView><pane ySplit="4000" topLeftCell="A2"/></sheetView>',
    ],
    [
      "conditional formats and their formulas",
      '<conditionalFormatting sqref="E5:E9 A1"><cfRule type="expression" priority="1"><formula>AND(E5&gt;$A$1,E5&lt;$A$8)</formula></cfRule></conditionalFormatting>',
      '<conditionalFormatting sqref="E7:E11 A1"><cfRule type="expression" priority="1"><formula>AND(E7&gt;$A$1,E7&lt;$A$10)</formula></cfRule></conditionalFormatting>',
    ],
    [
      "a scale whose end is a cell",
      '<cfRule><colorScale><cfvo type="num" val="$A$8"/><cfvo type="percent" val="50"/></colorScale></cfRule>',
      '<cfRule><colorScale><cfvo type="num" val="$A$10"/><cfvo type="percent" val="50"/></colorScale></cfRule>',
    ],
    [
      "validations",
      '<dataValidations count="1"><dataValidation error="r=&quot;A5&quot; A5" sqref="F5:F9"><formula1>$H$5:$H$9</formula1><formula2>表!A1+其他!A5</formula2></dataValidation></dataValidations>',
      '<dataValidations count="1"><dataValidation error="r=&quot;A5&quot; A5" sqref="F7:F11"><formula1>$H$7:$H$11</formula1><formula2>表!A1+其他!A5</formula2></dataValidation></dataValidations>',
    ],
    [
      "links, with the place they lead to",
      `<hyperlinks><hyperlink ref="A5" location="'表'!B6" display="A5"/><hyperlink ref="A1" r:id="rId1"/></hyperlinks>`,
      `<hyperlinks><hyperlink ref="A7" location="'表'!B8" display="A5"/><hyperlink ref="A1" r:id="rId1"/></hyperlinks>`,
    ],
    [
      "page breaks: of rows, not of columns",
      '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="6" man="1"/></rowBreaks><colBreaks><brk id="6" max="6"/></colBreaks>',
      '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="8" man="1"/></rowBreaks><colBreaks><brk id="6" max="6"/></colBreaks>',
    ],
    [
      "filter and sorting",
      '<autoFilter ref="A2:F9"><filterColumn colId="5"/></autoFilter><sortState ref="A4:F9"><sortCondition ref="B4:B9"/></sortState>',
      '<autoFilter ref="A2:F11"><filterColumn colId="5"/></autoFilter><sortState ref="A6:F11"><sortCondition ref="B6:B11"/></sortState>',
    ],
    [
      "protected ranges, scenarios, watches, ignored errors",
      '<protectedRanges><protectedRange name="A5" sqref="A5"/></protectedRanges><scenarios sqref="B9"><scenario name="一"><inputCells r="A5" val="5"/></scenario></scenarios><cellWatches><cellWatch r="F6"/></cellWatches><ignoredErrors><ignoredError sqref="A1:F6" numberStoredAsText="1"/></ignoredErrors>',
      '<protectedRanges><protectedRange name="A5" sqref="A7"/></protectedRanges><scenarios sqref="B11"><scenario name="一"><inputCells r="A7" val="5"/></scenario></scenarios><cellWatches><cellWatch r="F8"/></cellWatches><ignoredErrors><ignoredError sqref="A1:F8" numberStoredAsText="1"/></ignoredErrors>',
    ],
    [
      "formats, validations and sparklines of extensions",
      "<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>表!$A$5</xm:f></x14:cfRule><xm:sqref>E5:E9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext><x14:dataValidations count='1'><x14:dataValidation><x14:formula1> <xm:f>表!$A$6</xm:f> </x14:formula1><xm:sqref>F6</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!A5:D5</xm:f><xm:sqref>G5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>",
      "<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>表!$A$7</xm:f></x14:cfRule><xm:sqref>E7:E11</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext><x14:dataValidations count='1'><x14:dataValidation><x14:formula1> <xm:f>表!$A$8</xm:f> </x14:formula1><xm:sqref>F8</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>表!A7:D7</xm:f><xm:sqref>G7</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>",
    ],
    [
      "controls on the sheet",
      "<controls><control><controlPr><anchor><from><xdr:row>4</xdr:row></from><to><xdr:row>6</xdr:row></to></anchor></controlPr></control></controls>",
      "<controls><control><controlPr><anchor><from><xdr:row>6</xdr:row></from><to><xdr:row>8</xdr:row></to></anchor></controlPr></control></controls>",
    ],
    [
      "but neither cells and merged areas, which are changed elsewhere, nor what it does not know",
      '<sheetData><row r="5"><c r="A5"><f>A5</f></c></row></sheetData><mergeCells><mergeCell ref="A5:A6"/></mergeCells><other ref="A5" sqref="A5">A5</other>',
      '<sheetData><row r="5"><c r="A5"><f>A5</f></c></row></sheetData><mergeCells><mergeCell ref="A5:A6"/></mergeCells><other ref="A5" sqref="A5">A5</other>',
    ],
  ])("%s", (_what, before, after) => {
    expect(inSheet(before, insert(4, 2))).toBe(after);
    // What stands above the new rows keeps its very text.
    expect(inSheet(before, insert(20, 2))).toBe(before);
  });

  test("what stood on rows that go out goes with them, and lists that are left empty", () => {
    expect(
      inSheet(
        '<conditionalFormatting sqref="A5"><cfRule/></conditionalFormatting><conditionalFormatting sqref="A5 B1"><cfRule/></conditionalFormatting>' +
          '<dataValidations count="2"><dataValidation sqref="A5"/><dataValidation sqref="A9"/></dataValidations>' +
          '<hyperlinks><hyperlink ref="A5"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="4"/></rowBreaks>' +
          "<ext><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>A1</xm:f><xm:sqref>G5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>",
        remove(5, 1),
      ),
    ).toBe(
      '<conditionalFormatting sqref="B1"><cfRule/></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation sqref="A8"/></dataValidations><ext></ext>',
    );
  });

  test("a format whose first row goes out is told for the next one", () => {
    expect(
      inSheet(
        '<conditionalFormatting sqref="E5:E9"><cfRule><formula>E5&gt;F5+E$1</formula></cfRule></conditionalFormatting>',
        remove(4, 3),
      ),
    ).toBe(
      '<conditionalFormatting sqref="E4:E6"><cfRule><formula>E4&gt;F4+E$1</formula></cfRule></conditionalFormatting>',
    );
  });

  test("of another sheet only what names the one whose rows move", () => {
    const before = '<worksheet><dimension ref="A1:F9"/><cfRule><formula>表!A5+A5</formula></cfRule></worksheet>';
    expect(moved(before, SHEET_PLACES, [insert(4, 2)], "其他")).toBe(
      '<worksheet><dimension ref="A1:F9"/><cfRule><formula>表!A7+A5</formula></cfRule></worksheet>',
    );
  });
});

describe("in parts beside it", () => {
  test.each<[what: string, places: ReferencePlaces, before: string, after: string]>([
    [
      "names",
      WORKBOOK_PLACES,
      `<workbook><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'表'!$A$1:$F$9,'表'!$A$20:$F$30</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$6</definedName><definedName name="率">"A5"&amp;其他!$A$5</definedName></definedNames></workbook>`,
      `<workbook><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'表'!$A$1:$F$11,'表'!$A$22:$F$32</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$8</definedName><definedName name="率">"A5"&amp;其他!$A$5</definedName></definedNames></workbook>`,
    ],
    [
      "notes",
      COMMENT_PLACES,
      '<comments><commentList><comment ref="A5" authorId="0"><text><t>A5</t></text></comment></commentList></comments>',
      '<comments><commentList><comment ref="A7" authorId="0"><text><t>A5</t></text></comment></commentList></comments>',
    ],
    [
      "tables",
      TABLE_PLACES,
      '<table id="1" ref="A4:C9" totalsRowCount="1"><autoFilter ref="A4:C8"/><tableColumns><tableColumn id="1"><calculatedColumnFormula>表[[#This Row],[a]]*$F$5</calculatedColumnFormula></tableColumn></tableColumns></table>',
      '<table id="1" ref="A6:C11" totalsRowCount="1"><autoFilter ref="A6:C10"/><tableColumns><tableColumn id="1"><calculatedColumnFormula>表[[#This Row],[a]]*$F$7</calculatedColumnFormula></tableColumn></tableColumns></table>',
    ],
    [
      "pivot tables",
      PIVOT_TABLE_PLACES,
      '<pivotTableDefinition><location ref="H5:J9" firstHeaderRow="1"/></pivotTableDefinition>',
      '<pivotTableDefinition><location ref="H7:J11" firstHeaderRow="1"/></pivotTableDefinition>',
    ],
    [
      "what pivot tables are made from",
      PIVOT_CACHE_PLACES,
      '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A3:F9" sheet="表"/></cacheSource></pivotCacheDefinition>',
      '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A3:F11" sheet="表"/></cacheSource></pivotCacheDefinition>',
    ],
    [
      "controls",
      CONTROL_PLACES,
      '<formControlPr fmlaLink="表!$A$5" fmlaRange="$H$1:$H$5" val="5"/>',
      '<formControlPr fmlaLink="表!$A$7" fmlaRange="$H$1:$H$7" val="5"/>',
    ],
    [
      "charts",
      CHART_PLACES,
      "<c:chartSpace><c:val><c:numRef><c:f>表!$F$3:$F$9</c:f><c:numCache><c:v>5</c:v></c:numCache></c:numRef></c:val></c:chartSpace>",
      "<c:chartSpace><c:val><c:numRef><c:f>表!$F$3:$F$11</c:f><c:numCache><c:v>5</c:v></c:numCache></c:numRef></c:val></c:chartSpace>",
    ],
  ])("%s", (_what, places, before, after) => {
    expect(moved(before, places, [insert(4, 2)])).toBe(after);
    expect(moved(before, places, [insert(40, 2)])).toBe(before);
  });

  test("a name whose cells are gone has lost its reference", () => {
    const name = (text: string): string => `<workbook><definedName name="率">${text}</definedName></workbook>`;
    expect(moved(name("表!$A$5"), WORKBOOK_PLACES, [remove(5, 1)])).toBe(name("表!#REF!"));
  });

  test("a pivot of another sheet's cells stays", () => {
    const before = '<pivotCacheDefinition><worksheetSource ref="A3:F9" sheet="其他"/></pivotCacheDefinition>';
    expect(moved(before, PIVOT_CACHE_PLACES, [insert(4, 2)])).toBe(before);
  });
});

describe("in drawings", () => {
  const moves = (...edits: readonly RowEdit[]): SheetMoves => new SheetMoves([["表", edits]]);
  const anchor = (kind: string, from: number, to?: number): string =>
    `<xdr:${kind}><xdr:from><xdr:col>1</xdr:col><xdr:row>${from}</xdr:row></xdr:from>${to === undefined ? "" : `<xdr:to><xdr:col>3</xdr:col><xdr:row>${to}</xdr:row></xdr:to>`}<xdr:sp textlink="表!$A$5"/></xdr:${kind.split(" ")[0]}>`;
  const drawing = (...anchors: readonly string[]): string => `<xdr:wsDr>${anchors.join("")}</xdr:wsDr>`;
  const linked = (text: string): string => text.replace("$A$5", "$A$7");

  test("what moves and grows, what only moves, and what is fixed", () => {
    const before = drawing(
      anchor("twoCellAnchor", 2, 6),
      anchor('twoCellAnchor editAs="oneCell"', 2, 6),
      anchor('twoCellAnchor editAs="absolute"', 5, 6),
      anchor("oneCellAnchor", 5),
      `<mc:AlternateContent><mc:Choice>${anchor("twoCellAnchor", 5, 6)}</mc:Choice></mc:AlternateContent>`,
    );
    expect(moveDrawing(before, "drawing1.xml", "表", moves(insert(4, 2)))).toBe(
      drawing(
        linked(anchor("twoCellAnchor", 2, 8)),
        linked(anchor('twoCellAnchor editAs="oneCell"', 2, 6)),
        linked(anchor('twoCellAnchor editAs="absolute"', 5, 6)),
        linked(anchor("oneCellAnchor", 7)),
        `<mc:AlternateContent><mc:Choice>${linked(anchor("twoCellAnchor", 7, 8))}</mc:Choice></mc:AlternateContent>`,
      ),
    );
    expect(moveDrawing(before, "drawing1.xml", "表", moves(insert(40, 2)))).toBe(before);
  });

  test("a picture whose rows go out stays at their place", () => {
    expect(moveDrawing(drawing(anchor("twoCellAnchor", 5, 7)), "drawing1.xml", "其他", moves(remove(6, 3)))).toBe(
      drawing(anchor("twoCellAnchor", 5, 7).replace("$A$5", "$A$5")),
    );
    expect(moveDrawing(drawing(anchor("oneCellAnchor", 7)), "drawing1.xml", "表", moves(remove(7, 3)))).toBe(
      drawing(anchor("oneCellAnchor", 6)),
    );
  });

  const note = (row: number, box: string): string =>
    `<v:shape id="_x0000_s1"><v:textbox><div>甲<br>乙</div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>${box}</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;
  const old = (...shapes: readonly string[]): string => `<xml xmlns:v="urn:v">${shapes.join("")}</xml>`;

  test("a note's box goes with its cell", () => {
    const before = old(note(5, "2, 15, 4, 10, 4, 15, 8, 4"), note(1, "2, 15, 0, 10, 4, 15, 4, 4"));
    expect(moveOldDrawing(before, "vml1.vml", "表", moves(insert(4, 2)))).toBe(
      old(note(7, "2, 15, 6, 10, 4, 15, 10, 4"), note(1, "2, 15, 0, 10, 4, 15, 4, 4")),
    );
    expect(moveOldDrawing(before, "vml1.vml", "表", moves(remove(6, 1)))).toBe(
      old(note(1, "2, 15, 0, 10, 4, 15, 4, 4")),
    );
  });

  test("a control goes with the rows it stands on, and so does the cell it writes to", () => {
    const control = (box: string, cell: string): string =>
      `<v:shape><x:ClientData ObjectType="Checkbox"><x:Anchor>${box}</x:Anchor><x:FmlaLink>${cell}</x:FmlaLink></x:ClientData></v:shape>`;
    expect(moveOldDrawing(old(control("1, 0, 5, 0, 2, 0, 6, 0", "$A$6")), "vml1.vml", "表", moves(insert(4, 2)))).toBe(
      old(control("1, 0, 7, 0, 2, 0, 8, 0", "$A$8")),
    );
  });
});
