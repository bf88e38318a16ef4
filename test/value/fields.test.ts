import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatCell, formatRange, parseCell, parseRange } from "../../src/model/address";
import { formatAmount, parseAmount } from "../../src/value/amount";
import { formatNumber } from "../../src/value/number-format";
import { formatPercentage, parsePercentage } from "../../src/value/percentage";
import { CODE_ALPHABET, checkSymbol, parseProjectCode, verifyProjectCode } from "../../src/value/project-code";

describe("addresses", () => {
  test("an address written is read back, and a range in any order of its corners", () => {
    const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
    fc.assert(
      fc.property(cell, (position) => {
        expect(parseCell(formatCell(position))).toEqual(position);
      }),
    );
    expect(parseRange("G7:B7")).toEqual({ top: 6, left: 1, bottom: 6, right: 6 });
    expect(formatRange({ top: 11, left: 5, bottom: 11, right: 5 })).toBe("F12");
  });

  test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B2:C3", "甲1", "R1C1"])("%j is no address", (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
});

describe("percentages of the plan", () => {
  test.each([
    ["25%", 25],
    ["25％", 25],
    [" 25 % ", 25],
    ["２５%", 25],
    ["25", 25],
    ["25.5%", 25.5],
    ["25百分比", 25],
    ["-5%", -5],
    ["120%", 120],
  ])("the text %j is %d points", (text, points) => {
    expect(parsePercentage(text, text)).toEqual({ kind: "percentage", points });
  });

  test("a number is points, or a fraction where it is shown as a percentage", () => {
    expect(parsePercentage(25, "25")).toEqual({ kind: "percentage", points: 25 });
    expect(parsePercentage(0.07, "7%")).toEqual({ kind: "percentage", points: 7 });
    expect(parsePercentage(0.254, "25%")).toEqual({ kind: "percentage", points: 25.4 });
  });

  test.each(["", "  ", "-", "—", "/"])("%j is blank", (text) => {
    expect(parsePercentage(text, text)).toEqual({ kind: "blank" });
  });

  test.each(["二十五", "25%左右", "3月底", "25%50%", true])("%j is unreadable", (value) => {
    expect(parsePercentage(value, String(value))).toEqual({ kind: "unreadable" });
  });

  test("what is written is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const points = hundredths / 100;
        expect(parsePercentage(formatPercentage(points), "")).toEqual({ kind: "percentage", points });
      }),
    );
  });
});

describe("amounts", () => {
  test.each([
    ["2000.00", 2000, undefined],
    ["2,000.00", 2000, undefined],
    ["2，000", 2000, undefined],
    ["￥9.75", 9.75, undefined],
    ["2000万元", 2000, "万元"],
    ["35 元", 35, "元"],
    ["1.5亿元", 1.5, "亿元"],
    ["３０", 30, undefined],
  ])("%j is %d", (text, number, unit) => {
    expect(parseAmount(text)).toEqual({ kind: "amount", number, ...(unit !== undefined && { unit }) });
  });

  test.each(["约50", "50-60", "五十", "1,00", "10.0.0", "-5", true])("%j is unreadable", (value) => {
    expect(parseAmount(value)).toEqual({ kind: "unreadable" });
  });

  test.each(["", " ", "-", "/"])("%j is blank", (value) => {
    expect(parseAmount(value)).toEqual({ kind: "blank" });
  });

  test("what is written is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (cents) => {
        const number = cents / 100;
        expect(parseAmount(formatAmount(number))).toEqual({ kind: "amount", number });
      }),
    );
  });
});

describe("project codes", () => {
  // The codes of the sample's document and of a published table of another division.
  const PUBLISHED = [
    "13073025P000165100017",
    "13073025P00016710001J",
    "13073025P000062100022",
    "13073025P00003610001F",
    "13073025P00012110004E",
    "13073024P00014510001A",
    "13073024P00031510004Y",
    "13073025P00003810004M",
  ];

  test("published codes carry the check symbol that is computed for them", () => {
    for (const code of PUBLISHED) expect([code, verifyProjectCode(code)]).toEqual([code, { kind: "fits" }]);
  });

  test("any single wrong symbol is noticed, and the mend fits", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PUBLISHED), fc.integer({ min: 9, max: 20 }), fc.nat(30), (code, at, symbol) => {
        const wrong = code.slice(0, at) + CODE_ALPHABET.charAt(symbol) + code.slice(at + 1);
        const result = verifyProjectCode(wrong);
        if (wrong === code) expect(result).toEqual({ kind: "fits" });
        else expect(result.kind === "mismatch" && verifyProjectCode(result.likely)).toEqual({ kind: "fits" });
      }),
    );
  });

  test("letters the alphabet leaves out are read as what they look like", () => {
    expect(verifyProjectCode("13073025PO0016710001J")).toEqual({ kind: "mismatch", likely: "13073025P00016710001J" });
    expect(verifyProjectCode("13073025P0001671000IJ")).toEqual({ kind: "mismatch", likely: "13073025P00016710001J" });
  });

  test("codes of other letters have no check", () => {
    for (const code of ["51000021R000000019951", "51092324T000010263357", "10000013Z135050009012"]) {
      expect([parseProjectCode(code).kind, verifyProjectCode(code)]).toEqual(["code", { kind: "not-checkable" }]);
    }
  });

  test("width, case and spaces can be mended, another shape can't", () => {
    expect(parseProjectCode("13073025p 000165100017")).toMatchObject({ repaired: "13073025P000165100017" });
    expect(parseProjectCode("１3073025P000165100017")).toMatchObject({ repaired: "13073025P000165100017" });
    expect(parseProjectCode("13073025P00016510001")).toEqual({ kind: "malformed", length: 20 });
    expect(parseProjectCode("1307302500016510001771")).toEqual({ kind: "malformed", length: 22 });
    expect(parseProjectCode("  ")).toEqual({ kind: "blank" });
    expect(checkSymbol("13073025P0001651000?")).toBeUndefined();
  });
});

describe("number formats", () => {
  test.each([
    [0.25, "0%", "25%"],
    [0.254, "0.0%", "25.4%"],
    [2000, "0.00", "2000.00"],
    [1234567.5, "#,##0.00", "1,234,567.50"],
    [1.005, "0.00", "1.01"],
    [-5, "0;(0)", "(5)"],
    [10, '≤0"万元"', "≤10万元"],
    [0.95, '"≥"0%', "≥95%"],
    [46022, "yyyy/m/d", "2025/12/31"],
    [46022, 'yyyy"年"m"月"d"日"', "2025年12月31日"],
    [46022, "[$-804]yyyy年mm月", "2025年12月"],
    [46022.5, "yyyy-mm-dd hh:mm", "2025-12-31 12:00"],
    [0.5, "# ?/?", "0.5"],
    [0.1 + 0.2, "General", "0.3"],
    [12, "@", "12"],
  ])("%d under %s shows %s", (value, format, shown) => {
    expect(formatNumber(value, format, false)).toBe(shown);
  });

  test("dates count from another day in workbooks of the 1904 kind", () => {
    expect(formatNumber(46022 - 1462, "yyyy-mm-dd", true)).toBe("2025-12-31");
  });

  test("no format makes it throw", () => {
    const format = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom("0", "#", "%", ";", '"', "[", "y", "m", "@", ".", ",", "\\")).map((a) => a.join("")),
    );
    fc.assert(fc.property(fc.double(), format, (value, code) => typeof formatNumber(value, code, false) === "string"));
  });
});
