import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { withMarks } from "../../../src/host/file/splice/sheet-marks";
import { parseRange } from "../../../src/model/address";
import type { SheetMarks } from "../../../src/model/edit";
import { SEVERITIES, type Severity } from "../../../src/model/severity";
import { TRANSITIONAL } from "./build-package";
import { runs } from "../../fuzz/runs";

const DXFS = new Map<Severity, number>([
  ["error", 4],
  ["warning", 5],
  ["info", 6],
]);

function marks(severity: Severity, ...addresses: readonly string[]): SheetMarks {
  return { sheetId: "1", severity, ranges: addresses.flatMap((address) => parseRange(address) ?? []) };
}

const sheet = (body: string): string => `<worksheet xmlns="${TRANSITIONAL.main}"><sheetData/>${body}</worksheet>`;
const marked = (source: string, ...wanted: readonly SheetMarks[]): string =>
  withMarks(source, "sheet1.xml", wanted, DXFS).text;
const bodyAfter = (body: string, ...wanted: readonly SheetMarks[]): string =>
  marked(sheet(body), ...wanted).slice(sheet("").length - "</worksheet>".length, -"</worksheet>".length);

const rule = (formula: string, priority: number, dxfId = 0): string =>
  `<cfRule type="expression" dxfId="${dxfId}" priority="${priority}"><formula>${formula}</formula></cfRule>`;
const formatting = (sqref: string, ...rules: readonly string[]): string =>
  `<conditionalFormatting sqref="${sqref}">${rules.join("")}</conditionalFormatting>`;
const extension = (...formattings: readonly string[]): string =>
  `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${formattings.join("")}</x14:conditionalFormattings></ext>`;
const extended = (formula: string, priority: number): string =>
  `<x14:conditionalFormatting xmlns:xm="m"><x14:cfRule type="expression" priority="${priority}" id="{1}"><xm:f>${formula}</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>`;

describe("marks of a worksheet part", () => {
  test("stand in the schema's place, most serious first", () => {
    const body = '<mergeCells count="0"/><pageMargins left="1"/>';
    expect(bodyAfter(body, marks("info", "A1"), marks("error", "C13", "B4:G5"))).toBe(
      '<mergeCells count="0"/>' +
        formatting("C13 B4:G5", rule('N("jibiao:error")=0', 1, 4)) +
        formatting("A1", rule('N("jibiao:info")=0', 2, 6)) +
        '<pageMargins left="1"/>',
    );
    expect(bodyAfter("", marks("warning", "A1"))).toBe(formatting("A1", rule('N("jibiao:warning")=0', 1, 5)));
  });

  test("stand before all other formats and above their rules, those of extensions too", () => {
    const other = formatting("B2", rule("A1&gt;1", 2), rule("A1&gt;2", 1));
    const lists = extension(extended("A1=1", 3));
    expect(bodyAfter(`${other}<extLst>${lists}</extLst>`, marks("error", "A1"), marks("info", "A2"))).toBe(
      formatting("A1", rule('N("jibiao:error")=0', 1, 4)) +
        formatting("A2", rule('N("jibiao:info")=0', 2, 6)) +
        formatting("B2", rule("A1&gt;1", 4), rule("A1&gt;2", 3)) +
        `<extLst>${extension(extended("A1=1", 5))}</extLst>`,
    );
  });

  test("take the prefix that the part has", () => {
    const source = `<x:worksheet xmlns:x="${TRANSITIONAL.main}"><x:sheetData/><x:pageMargins left="1"/></x:worksheet>`;
    const text = marked(source, marks("error", "A1"));
    expect(text).toBe(
      source.replace(
        "<x:pageMargins",
        '<x:conditionalFormatting sqref="A1"><x:cfRule type="expression" dxfId="4" priority="1"><x:formula>N("jibiao:error")=0</x:formula></x:cfRule></x:conditionalFormatting><x:pageMargins',
      ),
    );
    expect(marked(text)).toBe(source);
  });

  test("of one severity share a rule, in lists that Excel's limit allows", () => {
    const cells = Array.from({ length: 1_000 }, (_, row) => `A${row + 1}`);
    const text = marked(sheet(""), marks("error", ...cells.slice(0, 500)), marks("error", ...cells.slice(500)));
    const lists = [...text.matchAll(/sqref="([^"]*)"/g)].map(([, list = ""]) => list);
    expect(lists.length).toBe(2);
    expect(lists.join(" ").split(" ")).toEqual(cells);
    expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(4_000);
    expect(marked(text)).toBe(sheet(""));
  });

  test("that are there already leave the very text", () => {
    const text = marked(sheet(formatting("B2", rule("A1&gt;1", 1))), marks("error", "A1"), marks("info", "A2"));
    expect(marked(text, marks("info", "A2"), marks("error", "A1"))).toBe(text);
  });
});

describe("former marks", () => {
  test.each([
    'N("jibiao:error")=0',
    '=N("jibiao:error")=0',
    "N(&quot;jibiao:warning&quot;)=0",
    ' n( "JIBIAO:Info" ) = 0',
    'N("jibiao")=0',
    'N("jibiao:unheard")=0',
    '<![CDATA[N("jibiao:error")=0]]>',
  ])("written as %s go out", (formula) => {
    expect(bodyAfter(formatting("A1", rule(formula, 1)))).toBe("");
  });

  test.each([
    'N("jibiao:report")=0',
    'N("jibiao:error")=1',
    'AND(N("jibiao:error")=0,A1)',
    '"N(""jibiao:error"")=0"',
    "",
  ])("are not %s", (formula) => {
    const body = formatting("A1", rule(formula, 1));
    expect(bodyAfter(body)).toBe(body);
  });

  test("go out alone where others share their areas, and the others close up", () => {
    const ours = rule('N("jibiao:error")=0', 2);
    const body = formatting("A1", rule("A1", 1), ours, rule("A2", 3)) + formatting("B1", rule("A3", 4));
    expect(bodyAfter(body)).toBe(formatting("A1", rule("A1", 1), rule("A2", 2)) + formatting("B1", rule("A3", 3)));
  });

  test("in extensions take out as much as holds nothing else", () => {
    const ours = extended('N("jibiao:error")=0', 1);
    const other = extended("A1=1", 2);
    const closed = extended("A1=1", 1);
    const sparklines = '<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups/></ext>';
    expect(bodyAfter(`<extLst>${extension(ours)}</extLst>`)).toBe("");
    expect(bodyAfter(`<extLst>${sparklines}${extension(ours)}</extLst>`)).toBe(`<extLst>${sparklines}</extLst>`);
    expect(bodyAfter(`<extLst>${extension(ours, other)}</extLst>`)).toBe(`<extLst>${extension(closed)}</extLst>`);
  });

  test("are told from rules of other kinds, and those keep what they hold", () => {
    const body = formatting(
      "A1:A9",
      '<cfRule type="cellIs" dxfId="1" priority="1" operator="equal"><formula>N("jibiao:error")=0</formula></cfRule>',
      '<cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{1}</x14:id></ext></extLst></cfRule>',
    );
    expect(bodyAfter(body)).toBe(body);
    expect(bodyAfter(body, marks("error", "A1"))).toBe(
      formatting("A1", rule('N("jibiao:error")=0', 1, 4)) +
        body.replace('priority="2"', 'priority="3"').replace('priority="1"', 'priority="2"'),
    );
  });

  test("leave priorities that are none", () => {
    const body = formatting("A1", '<cfRule type="top10" priority="0"/><cfRule type="top10"/><cfRule priority="-1"/>');
    expect(marked(marked(sheet(body), marks("error", "A1")))).toBe(sheet(body));
    expect(bodyAfter(body, marks("error", "A1")).endsWith(body)).toBe(true);
  });
});

const priority = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.constantFrom(0, -1, 999));
const randomRule = fc.oneof(
  fc.tuple(fc.constantFrom("A1&gt;1", "TRUE", "N(&quot;x&quot;)=0"), priority).map(([one, two]) => rule(one, two)),
  priority.map((one) => `<cfRule type="top10" priority = '${one}' rank="3"/>`),
  fc.constant('<cfRule type="aboveAverage"/>'),
);
const randomFormatting = fc
  .tuple(fc.array(randomRule, { minLength: 1, maxLength: 3 }), fc.constantFrom("", "\n  "))
  .map(([rules, space]) => `${formatting("A1:B2", ...rules)}${space}`);
const randomExtension = fc.oneof(
  fc.constant(""),
  fc
    .array(
      fc.tuple(fc.constantFrom("A1=1", "B2"), priority).map(([one, two]) => extended(one, two)),
      { maxLength: 2 },
    )
    .map((all) => `<extLst>${extension(...all)}</extLst>`),
);
const randomMarks = fc.array(
  fc
    .tuple(fc.constantFrom(...SEVERITIES), fc.constantFrom("A1", "B2:C3", "D4"))
    .map(([severity, at]) => marks(severity, at)),
  { maxLength: 4 },
);

test("marking any sheet, and again, and clearing gives back the very text", () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.array(randomFormatting, { maxLength: 3 }), fc.constantFrom("", "<pageMargins/>"), randomExtension),
      randomMarks,
      randomMarks,
      ([formattings, middle, extensions], first, second) => {
        const source = sheet(formattings.join("") + middle + extensions);
        const once = marked(source, ...first);
        const twice = marked(once, ...second);
        expect(marked(once)).toBe(source);
        expect(marked(twice)).toBe(source);
        expect(twice).toBe(marked(source, ...second));
      },
    ),
    runs(500),
  );
});
