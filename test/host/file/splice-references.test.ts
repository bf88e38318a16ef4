import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { HostError } from "../../../src/host/port";
import { insert, movedInSheet, remove } from "./moved-part";
import { runs } from "../../fuzz/runs";

const inSheet = (body: string, ...edits: Parameters<typeof movedInSheet>[1]): string => movedInSheet(body, edits);

/** What each place looks like, and after two rows came in before the fourth. */
const PLACES: readonly (readonly [what: string, before: string, after: string])[] = [
  ["the dimension", '<dimension ref="A1:F9"/>', '<dimension ref="A1:F11"/>'],
  ["the cell that sheets scroll together by", '<sheetPr syncRef="A5"/>', '<sheetPr syncRef="A7"/>'],
  [
    "frozen rows, what is scrolled out, and the cursor",
    '<sheetViews><sheetView topLeftCell="A1"><pane ySplit="4" topLeftCell="A9" state="frozen"/><selection pane="bottomLeft" activeCell="B7" sqref="B7 A1:A2"/></sheetView></sheetViews>',
    '<sheetViews><sheetView topLeftCell="A1"><pane ySplit="6" topLeftCell="A11" state="frozen"/><selection pane="bottomLeft" activeCell="B9" sqref="B9 A1:A2"/></sheetView></sheetViews>',
  ],
  [
    "a split that freezes nothing keeps its place",
    '<sheetViews><sheetView><pane ySplit="4000" topLeftCell="A2"/></sheetView></sheetViews>',
    '<sheetViews><sheetView><pane ySplit="4000" topLeftCell="A2"/></sheetView></sheetViews>',
  ],
  [
    "views of one person",
    '<customSheetViews><customSheetView guid="{A5}"><pane ySplit="4" topLeftCell="A5" state="frozen"/><selection activeCell="A5" sqref="A5"/><rowBreaks count="1" manualBreakCount="1"><brk id="6" man="1"/></rowBreaks><autoFilter ref="A3:F9"/></customSheetView></customSheetViews>',
    '<customSheetViews><customSheetView guid="{A5}"><pane ySplit="6" topLeftCell="A7" state="frozen"/><selection activeCell="A7" sqref="A7"/><rowBreaks count="1" manualBreakCount="1"><brk id="8" man="1"/></rowBreaks><autoFilter ref="A3:F11"/></customSheetView></customSheetViews>',
  ],
  [
    "conditional formats and their formulas",
    '<conditionalFormatting sqref="E5:E9 A5"><cfRule type="expression" priority="1"><formula>AND(E5&gt;$A$1,E5&lt;$A$8)</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="E7:E11 A7"><cfRule type="expression" priority="1"><formula>AND(E7&gt;$A$1,E7&lt;$A$10)</formula></cfRule></conditionalFormatting>',
  ],
  [
    "a scale whose end is a cell",
    '<conditionalFormatting sqref="A1"><cfRule><colorScale><cfvo type="num" val="$A$8"/><cfvo type="percent" val="50"/></colorScale></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="A1"><cfRule><colorScale><cfvo type="num" val="$A$10"/><cfvo type="percent" val="50"/></colorScale></cfRule></conditionalFormatting>',
  ],
  [
    "validations, and not what they say",
    '<dataValidations count="1"><dataValidation error="r=&quot;A5&quot; A5" sqref="F5:F9"><formula1>$H$5:$H$9</formula1><formula2>表!A1+其他!A5</formula2></dataValidation></dataValidations>',
    '<dataValidations count="1"><dataValidation error="r=&quot;A5&quot; A5" sqref="F7:F11"><formula1>$H$7:$H$11</formula1><formula2>表!A1+其他!A5</formula2></dataValidation></dataValidations>',
  ],
  [
    "links, with the place in this workbook that they lead to",
    `<hyperlinks><hyperlink ref="A5" location="'表'!B6" display="A5"/><hyperlink ref="A1" r:id="rId1" location="表!B6"/></hyperlinks>`,
    `<hyperlinks><hyperlink ref="A7" location="'表'!B8" display="A5"/><hyperlink ref="A1" r:id="rId1" location="表!B6"/></hyperlinks>`,
  ],
  [
    "page breaks, and those between columns that hold for some rows",
    '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="6" max="16383" man="1"/></rowBreaks><colBreaks count="2"><brk id="6" max="1048575"/><brk id="6" min="5" max="9"/></colBreaks>',
    '<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="8" max="16383" man="1"/></rowBreaks><colBreaks count="2"><brk id="6" max="1048575"/><brk id="6" min="7" max="11"/></colBreaks>',
  ],
  [
    "filter and sorting",
    '<autoFilter ref="A2:F9"><filterColumn colId="5"/><sortState ref="A3:F9"><sortCondition ref="B3:B9"/></sortState></autoFilter><sortState ref="A4:F9"><sortCondition ref="B4:B9"/></sortState>',
    '<autoFilter ref="A2:F11"><filterColumn colId="5"/><sortState ref="A3:F11"><sortCondition ref="B3:B11"/></sortState></autoFilter><sortState ref="A6:F11"><sortCondition ref="B6:B11"/></sortState>',
  ],
  [
    "protected ranges, scenarios, watches, ignored errors, tags",
    '<protectedRanges><protectedRange name="A5" sqref="A5"/></protectedRanges><scenarios sqref="B9"><scenario name="一"><inputCells r="A5" val="5"/></scenario></scenarios><cellWatches><cellWatch r="F6"/></cellWatches><ignoredErrors><ignoredError sqref="A1:F6" numberStoredAsText="1"/></ignoredErrors><smartTags><cellSmartTags r="A5"><cellSmartTag type="5"/></cellSmartTags></smartTags>',
    '<protectedRanges><protectedRange name="A5" sqref="A7"/></protectedRanges><scenarios sqref="B11"><scenario name="一"><inputCells r="A7" val="5"/></scenario></scenarios><cellWatches><cellWatch r="F8"/></cellWatches><ignoredErrors><ignoredError sqref="A1:F8" numberStoredAsText="1"/></ignoredErrors><smartTags><cellSmartTags r="A7"><cellSmartTag type="5"/></cellSmartTags></smartTags>',
  ],
  [
    "what is consolidated: of this sheet, of a named one, and not of another workbook",
    '<dataConsolidate><dataRefs count="4"><dataRef ref="A5:B9"/><dataRef ref="A5:B9" sheet="表"/><dataRef ref="A5:B9" sheet="其他"/><dataRef ref="A5:B9" sheet="表" r:id="rId1"/></dataRefs></dataConsolidate>',
    '<dataConsolidate><dataRefs count="4"><dataRef ref="A7:B11"/><dataRef ref="A7:B11" sheet="表"/><dataRef ref="A5:B9" sheet="其他"/><dataRef ref="A5:B9" sheet="表" r:id="rId1"/></dataRefs></dataConsolidate>',
  ],
  [
    "formats and validations of extensions, with white space",
    "<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>表!$A$5&gt;E5</xm:f><x14:iconSet><x14:cfvo><xm:f>$A$5</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>E5:E9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext><x14:dataValidations count='1'><x14:dataValidation><x14:formula1>\n <xm:f>表!$A$6</xm:f>\n </x14:formula1><xm:sqref>F6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>",
    "<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>表!$A$7&gt;E7</xm:f><x14:iconSet><x14:cfvo><xm:f>$A$7</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>E7:E11</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext><x14:dataValidations count='1'><x14:dataValidation><x14:formula1>\n <xm:f>表!$A$8</xm:f>\n </x14:formula1><xm:sqref>F8</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>",
  ],
  [
    "sparklines, ignored errors and protected ranges of extensions",
    "<extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries/><xm:f>表!A5:D5</xm:f><x14:sparklines><x14:sparkline><xm:f>表!A5:D5</xm:f><xm:sqref>G5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext><x14:ignoredErrors><x14:ignoredError><xm:sqref>A5 A1</xm:sqref></x14:ignoredError></x14:ignoredErrors><x14:protectedRanges><x14:protectedRange><xm:sqref>A5</xm:sqref></x14:protectedRange></x14:protectedRanges></ext></extLst>",
    "<extLst><ext><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries/><xm:f>表!A7:D7</xm:f><x14:sparklines><x14:sparkline><xm:f>表!A7:D7</xm:f><xm:sqref>G7</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext><x14:ignoredErrors><x14:ignoredError><xm:sqref>A7 A1</xm:sqref></x14:ignoredError></x14:ignoredErrors><x14:protectedRanges><x14:protectedRange><xm:sqref>A7</xm:sqref></x14:protectedRange></x14:protectedRanges></ext></extLst>",
  ],
  [
    "controls and objects on the sheet, as they are told to follow, also where older programs read another part",
    '<mc:AlternateContent><mc:Choice><controls><mc:AlternateContent><mc:Choice><control><controlPr linkedCell="$B$5" listFillRange="其他!A5"><anchor moveWithCells="1"><from><xdr:row>4</xdr:row></from><to><xdr:row>6</xdr:row></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent><control><controlPr><anchor><from><xdr:row>4</xdr:row></from><to><xdr:row>6</xdr:row></to></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent><oleObjects><oleObject><objectPr><anchor moveWithCells="1" sizeWithCells="1"><from><xdr:row>2</xdr:row></from><to><xdr:row>6</xdr:row></to></anchor></objectPr></oleObject></oleObjects>',
    '<mc:AlternateContent><mc:Choice><controls><mc:AlternateContent><mc:Choice><control><controlPr linkedCell="$B$7" listFillRange="其他!A5"><anchor moveWithCells="1"><from><xdr:row>6</xdr:row></from><to><xdr:row>8</xdr:row></to></anchor></controlPr></control></mc:Choice></mc:AlternateContent><control><controlPr><anchor><from><xdr:row>4</xdr:row></from><to><xdr:row>6</xdr:row></to></anchor></controlPr></control></controls></mc:Choice></mc:AlternateContent><oleObjects><oleObject><objectPr><anchor moveWithCells="1" sizeWithCells="1"><from><xdr:row>2</xdr:row></from><to><xdr:row>8</xdr:row></to></anchor></objectPr></oleObject></oleObjects>',
  ],
  [
    "elements with a prefix",
    '<x:autoFilter ref="A2:F9"/><x:hyperlinks><x:hyperlink ref="A5"/></x:hyperlinks>',
    '<x:autoFilter ref="A2:F11"/><x:hyperlinks><x:hyperlink ref="A7"/></x:hyperlinks>',
  ],
];
describe("in a worksheet", () => {
  test.each(PLACES)("%s", (_what, before, after) => {
    expect(inSheet(before, insert(4, 2))).toBe(after);
    expect(inSheet(before, insert(20, 2))).toBe(before);
    expect(inSheet(before)).toBe(before);
  });

  test.each(PLACES)("comes back when the rows go out again: %s", (_what, before) => {
    expect(inSheet(before, insert(4, 2), remove(4, 2))).toBe(before);
    expect(inSheet(inSheet(before, insert(4, 2)), remove(4, 2))).toBe(before);
  });

  test("what is not known stays, and so do cells and merged areas, which are changed elsewhere", () => {
    const body =
      '<sheetData><row r="5"><c r="A5"><f>A5</f></c></row></sheetData><mergeCells><mergeCell ref="A5:A6"/></mergeCells><other ref="A5" sqref="A5">A5</other><constructor ref="A5"/><extLst><ext><new:cells><xm:f>A5</xm:f><xm:sqref>A5</xm:sqref></new:cells></ext></extLst><hyperlinks x:ref="A5" ref="A5"/><autoFilter xr:ref="A5" href="A5"/>';
    expect(inSheet(body, insert(4, 2), remove(1))).toBe(body);
  });

  test("of another sheet only what names the one whose rows move", () => {
    const before =
      '<dimension ref="A1:F9"/><sheetViews><sheetView><pane ySplit="9" topLeftCell="A10" state="frozen"/></sheetView></sheetViews><conditionalFormatting sqref="A5"><cfRule><formula>表!A5+A5</formula></cfRule></conditionalFormatting><hyperlinks><hyperlink ref="A5" location="表!A5"/></hyperlinks>';
    expect(movedInSheet(before, [insert(4, 2)], "其他")).toBe(before.replaceAll("表!A5", "表!A7"));
  });

  test("values are written so that they are read again, between quotes of either kind", () => {
    expect(
      inSheet(
        `<hyperlinks><hyperlink ref='A5' location='&apos;表&apos;!A5'/><hyperlink ref="A5" location="'表'!A5&amp;&quot;&lt;&#10;"/></hyperlinks><conditionalFormatting sqref="A1"><cfRule><formula><![CDATA["<"&$A$5]]></formula></cfRule></conditionalFormatting>`,
        insert(4, 2),
      ),
    ).toBe(
      `<hyperlinks><hyperlink ref='A7' location='&apos;表&apos;!A7'/><hyperlink ref="A7" location="'表'!A7&amp;&quot;&lt;&#10;"/></hyperlinks><conditionalFormatting sqref="A1"><cfRule><formula>&quot;&lt;&quot;&amp;$A$7</formula></cfRule></conditionalFormatting>`,
    );
  });
});

describe("on rows that go out", () => {
  test("what stood there goes with them, and lists that are left empty", () => {
    expect(
      inSheet(
        '<conditionalFormatting sqref="A5"><cfRule><formula>$A$9</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A5 B1"><cfRule/></conditionalFormatting>' +
          '<dataValidations count="2"><dataValidation sqref="A5"/><dataValidation sqref="A9"/></dataValidations><hyperlinks> <hyperlink ref="A5"/> </hyperlinks>' +
          '<autoFilter ref="A5:B5"><sortState ref="A5"/></autoFilter><dimension ref="A5"/><cellWatches><cellWatch r="A5"/></cellWatches>',
        remove(5),
      ),
    ).toBe(
      '<conditionalFormatting sqref="B1"><cfRule/></conditionalFormatting><dataValidations count="1"><dataValidation sqref="A8"/></dataValidations>',
    );
  });

  test("extensions go with the last of what they hold", () => {
    const group =
      "<x14:sparklineGroup><x14:colorSeries/><x14:sparklines><x14:sparkline><xm:f>A1</xm:f><xm:sqref>G5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>";
    const ext = `<ext uri="a"><x14:sparklineGroups>${group}</x14:sparklineGroups></ext>`;
    expect(inSheet(`<extLst>${ext}</extLst>`, remove(5))).toBe("");
    expect(inSheet(`<extLst>${ext}<ext uri="b"><other/></ext><ext/></extLst>`, remove(5))).toBe(
      '<extLst><ext uri="b"><other/></ext><ext/></extLst>',
    );
    expect(inSheet(`<extLst>${ext.replace("</ext>", "<other/></ext>")}</extLst>`, remove(5))).toBe(
      '<extLst><ext uri="a"><other/></ext></extLst>',
    );
  });

  test("page breaks go with the row below them, and are counted", () => {
    const breaks = (count: number, manual: number, inside: string): string =>
      `<rowBreaks count="${count}" manualBreakCount="${manual}">${inside}</rowBreaks>`;
    expect(inSheet(breaks(3, 1, '<brk id="4"/><brk id="9" man="1"/><brk id="2"/>'), remove(5))).toBe(
      breaks(2, 1, '<brk id="8" man="1"/><brk id="2"/>'),
    );
    expect(inSheet(breaks(2, 2, '<brk id="4" man="1"/><brk id="9" man="1"/>'), remove(5))).toBe(
      breaks(1, 1, '<brk id="8" man="1"/>'),
    );
    expect(inSheet(breaks(1, 0, '<brk id="4"/>'), remove(5))).toBe("");
  });

  test("a scenario tells that its cell is gone, a link to cells that are gone leads where it led", () => {
    expect(
      inSheet(
        '<scenarios sqref="A5"><scenario count="1"><inputCells r="A5" val="1"/></scenario></scenarios><hyperlinks><hyperlink ref="A9" location="表!A5"/></hyperlinks>',
        remove(5),
      ),
    ).toBe(
      '<scenarios sqref="A5"><scenario count="1"><inputCells deleted="1" r="A5" val="1"/></scenario></scenarios><hyperlinks><hyperlink ref="A8" location="表!A5"/></hyperlinks>',
    );
    const input = (deleted: 0 | 1): string =>
      `<scenarios><scenario><inputCells r="A5" deleted="${deleted}" val="1"/></scenario></scenarios>`;
    expect(inSheet(input(0), remove(5))).toBe(input(1));
  });

  test("the cursor stands where its cell was, and is one of the selected cells", () => {
    const selection = (attributes: string): string =>
      `<sheetViews><sheetView><selection ${attributes}/></sheetView></sheetViews>`;
    const after = (before: string): string => inSheet(selection(before), remove(5, 3));
    expect(after('activeCell="B6" sqref="B6"')).toBe(selection('activeCell="B5" sqref="B5"'));
    expect(after('activeCell="A6" activeCellId="1" sqref="A3:A4 A6"')).toBe(
      selection('activeCell="A5" activeCellId="0" sqref="A5"'),
    );
    expect(after('activeCell="A3" activeCellId="1" sqref="A6 A3"')).toBe(
      selection('activeCell="A3" activeCellId="0" sqref="A3"'),
    );
    expect(after('activeCell="A9" sqref="A6:A9"')).toBe(selection('activeCell="A6" sqref="A5:A6"'));
  });

  test("frozen panes that no row is left of go, but not those of columns", () => {
    const view = (inside: string): string => `<sheetViews><sheetView>${inside}</sheetView></sheetViews>`;
    expect(
      inSheet(
        view(
          '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection activeCell="A9" sqref="A9"/><selection pane="bottomLeft" activeCell="A3" sqref="A3"/>',
        ),
        remove(1, 2),
      ),
    ).toBe(view('<selection activeCell="A7" sqref="A7"/>'));
    expect(
      inSheet(
        view(
          '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="B9" sqref="B9"/>',
        ),
        remove(1, 2),
      ),
    ).toBe(
      view(
        '<pane xSplit="1" ySplit="0" topLeftCell="B1" activePane="topRight" state="frozen"/><selection pane="topRight" activeCell="B7" sqref="B7"/>',
      ),
    );
  });
});

describe("what is seen", () => {
  const view = (top: number, frozen: number, scrolled: number): string =>
    `<sheetViews><sheetView topLeftCell="A${top}"><pane ySplit="${frozen}" topLeftCell="A${scrolled}" state="frozen"/></sheetView></sheetViews>`;
  test.each([
    [view(1, 2, 3), insert(1), view(1, 3, 4)],
    [view(1, 2, 3), insert(3), view(1, 2, 3)],
    [view(1, 2, 9), insert(3), view(1, 2, 10)],
    [view(1, 2, 9), insert(9), view(1, 2, 9)],
    [view(4, 2, 6), insert(2), view(5, 2, 7)],
    [view(4, 2, 6), insert(5), view(4, 3, 7)],
    [view(1, 2, 9), remove(3, 4), view(1, 2, 5)],
    [view(1, 2, 5), remove(2, 9), view(1, 1, 2)],
  ])("%s", (before, edit, after) => {
    expect(inSheet(before, edit)).toBe(after);
  });
});

describe("formulas told for the first of several cells", () => {
  const format = (sqref: string, ...formulas: readonly string[]): string =>
    `<conditionalFormatting sqref="${sqref}"><cfRule>${formulas.map((text) => `<formula>${text}</formula>`).join("")}</cfRule></conditionalFormatting>`;
  const both = (sqref: string, text: string): string =>
    `${format(sqref, text)}<extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>${text}</xm:f></x14:cfRule><xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
  test.each([
    ["go with them", "B5:B9", "B5+$B5+B$1+B$5", insert(4, 2), "B7:B11", "B7+$B7+B$1+B$7"],
    ["grow with them", "B3:B9", "B3+B$9", insert(6, 2), "B3:B11", "B3+B$11"],
    ["of whole columns stay", "A1:B1048576", "A1+$A$5", insert(1, 2), "A1:B1048576", "A1+$A$7"],
    ["keep to the row above", "B3:B12", "B3-B2", insert(3, 2), "B5:B14", "B5-B4"],
    ["of one cell name what they named", "B3", "B3-B2", insert(3, 2), "B5", "B5-B2"],
    ["are told for the next row when the first goes", "B5:B9", "B5+B$1+$B$9", remove(5, 2), "B5:B7", "B5+B$1+$B$7"],
    ["with the rows that are left", "B5:B9 D5:D9", "B5", remove(5, 4), "B5:B5 D5:D5", "B5"],
    ["where another area is now the first", "B9 B5", "B5-A4", remove(5), "B8", "B8-A7"],
    ["have lost what is gone", "B5:B9", "B5+$A$2", remove(2), "B4:B8", "B4+#REF!"],
    ["in small letters stay so", "B5:B9", "b5+$a$1", insert(20), "B5:B9", "b5+$a$1"],
    ["that name no cells stay", "B5:B9", "N(1)=0", insert(4, 2), "B7:B11", "N(1)=0"],
  ])("%s", (_what, sqref, text, edit, newSqref, newText) => {
    expect(inSheet(both(sqref, text), edit)).toBe(both(newSqref, newText));
  });

  test("of another sheet follow the one that they name", () => {
    expect(movedInSheet(both("A1:A20", "表!A1+A1"), [insert(1, 2)], "其他")).toBe(both("A1:A20", "表!A3+A1"));
    expect(movedInSheet(both("A1:A20", "表!$A$5"), [insert(1, 2)], "其他")).toBe(both("A1:A20", "表!$A$7"));
  });
});

describe("any XML", () => {
  const broken = fc
    .tuple(
      fc.constantFrom(...PLACES.map(([, before]) => before)),
      fc.array(fc.tuple(fc.nat(600), fc.nat(12), fc.constantFrom("", "<", ">", '"', "A5", "/>", "<a>", "&", "9", " "))),
    )
    .map(([body, cuts]) =>
      cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), body),
    );

  test("is moved, or refused as damaged", () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(broken, fc.nat(9), fc.nat(9), (body, at, count) => {
        for (const edit of [insert(at + 1, count + 1), remove(at + 1, count + 1)]) {
          try {
            inSheet(body, edit);
            outcomes.add("moved");
          } catch (error) {
            if (!(error instanceof HostError)) throw error;
            outcomes.add(error.code);
          }
        }
      }),
      runs(500),
    );
    expect([...outcomes].sort()).toEqual(["file-damaged", "moved"]);
  });

  test("that nests without end is passed", () => {
    const deep = (name: string): string => `<${name}>`.repeat(50_000) + `</${name}>`.repeat(50_000);
    for (const body of [deep("a"), deep("mc:Choice"), `<extLst>${deep("ext")}</extLst>`]) {
      expect(inSheet(body, insert(1))).toBe(body);
    }
  });
});
