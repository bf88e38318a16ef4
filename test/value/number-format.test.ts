import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { displayText, drawnText } from "../../src/value/cell-text";
import { drawNumber, drawText, formatNumber, isDateFormat, isPercentFormat } from "../../src/value/number-format";

type Case = readonly [value: number, format: string, shown: string];

/** 31 December 2025, a Wednesday, at noon. */
const DATE = 46022.5;

describe("what is drawn of a number under", () => {
  test.each<Case>([
    [0.1 + 0.2, "General", "0.3"],
    [1e20, "General", "1E+20"],
    [123456789012, "General", "1.23457E+11"],
    [12345678901, "General", "12345678901"],
    [0.000012345, "General", "1.2345E-05"],
    [1 / 3, "General", "0.333333333"],
    [-1 / 3, "General", "-0.333333333"],
    [0.0001, "General", "0.0001"],
    [123456.789012, "General", "123456.789"],
    [1234567890.5, "General", "1234567891"],
    [99999999999.9, "General", "1E+11"],
    [100, "General", "100"],
    [0, "General", "0"],
    [-0, "General", "0"],
    [1.5e300, "General", "1.5E+300"],
    [12, "@", "12"],
    [-12, '"（"@"）"', "-12"],
    [3, 'General"个"', "3个"],
    [-3, 'General"个"', "-3个"],
    [3, 'G/通用格式"个"', "3个"],
    [3, "[Red]", "3"],
  ])("General: %d under %s is %s", (value, format, shown) => {
    expect(drawNumber(value, format, false)).toBe(shown);
  });

  test.each<Case>([
    [5, "0", "5"],
    [5, "000", "005"],
    [0.5, "#.##", ".5"],
    [5, "#.##", "5."],
    [0, "#", ""],
    [5, "?0.0?", " 5.0 "],
    [1234.5, "#,##0.00", "1,234.50"],
    [5, "0,000", "0,005"],
    [1234567, "#,##0,", "1,235"],
    [1234567, '0.0,,"百万"', "1.2百万"],
    [12345, "0.00,%", "1234.50%"],
    [0.256, "0%", "26%"],
    [0.256, "0.0%", "25.6%"],
    [95, '0"%"', "95%"],
    [95, "0\\%", "95%"],
    [13912345678, "000-0000-0000", "139-1234-5678"],
    [12345, '0"."0000', "1.2345"],
    [12345, '0!.0,"万"', "1.2万"],
    [1e20, "0", "100000000000000000000"],
    [1.005, "0.00", "1.01"],
    [-5, "0.0", "-5.0"],
    [-5, '"¥"0', "-¥5"],
    [7, '"无"', "无"],
    [5, "0_)", "5 "],
    [5, "* 0", "5"],
    [5, "[$¥-804]#,##0.00", "¥5.00"],
    [5, "[$-804]0", "5"],
    [5, "[Red]0", "5"],
    [5, "[颜色 3]0", "5"],
  ])("digits: %d under %s is “%s”", (value, format, shown) => {
    expect(drawNumber(value, format, false)).toBe(shown);
  });

  test.each<Case>([
    [-5, "0;(0)", "(5)"],
    [-5, "0;0", "5"],
    [5, ";;;", ""],
    [-5, ";;", ""],
    [0, '0;-0;"零"', "零"],
    [0, "0;(0)", "0"],
    [-5, "0.0;@", "-5.0"],
    [150, "[>=100]0.0;0", "150.0"],
    [50, "[>=100]0.0;0", "50"],
    [-50, "[>=100]0.0;0", "-50"],
    [-5, "[<0](0);0", "(5)"],
    [5, "[<0](0);0", "5"],
    [1, '[=1]"是";[=0]"否";0', "是"],
    [0, '[=1]"是";[=0]"否";0', "否"],
    [-7, '[=1]"是";[=0]"否";0', "-7"],
    [25000, '[>=10000]0.0,"千";[<0]"负";0', "25.0千"],
    [-2, '[>=10000]0.0,"千";[<0]"负";0', "负"],
    [-5, "[Red]-0.0;[Blue]0.0", "5.0"],
  ])("sections: %d under %s is “%s”", (value, format, shown) => {
    expect(drawNumber(value, format, false)).toBe(shown);
  });

  test.each<Case>([
    [12345, "0.00E+00", "1.23E+04"],
    [0.00012345, "0.00E+00", "1.23E-04"],
    [12345, "0.00E-00", "1.23E04"],
    [9.999, "0.00E+00", "1.00E+01"],
    [0, "0.00E+00", "0.00E+00"],
    [12345, "##0.0E+0", "12.3E+3"],
    [1234567, "##0.0E+0", "1.2E+6"],
    [999999, "##0.0E+0", "1.0E+6"],
    [-1.5e300, "0.0E+0", "-1.5E+300"],
    [5e-324, "0E+0", "5E-324"],
    [5.25, "# ?/?", "5 1/4"],
    [0.5, "# ?/?", " 1/2"],
    [5, "# ?/?", "5    "],
    [0, "# ?/?", "0    "],
    [1.99, "# ?/?", "2    "],
    [0.84, "# ??/??", " 21/25"],
    [0.5, "# ??/??", "  1/2 "],
    [2.5, "?/?", "5/2"],
    [0.5, "# ?/8", " 4/8"],
    [-1.25, "# ?/4", "-1 1/4"],
    [0.3, "# ??/100", " 30/100"],
  ])("powers and fractions: %d under %s is “%s”", (value, format, shown) => {
    expect(drawNumber(value, format, false)).toBe(shown);
  });

  test.each<Case>([
    [DATE, "yyyy/m/d", "2025/12/31"],
    [DATE, "yyyy.mm.dd", "2025.12.31"],
    [DATE, 'yy"年"', "25年"],
    [DATE, "d-mmm-yy", "31-Dec-25"],
    [DATE, "mmmm mmmmm", "December D"],
    [DATE, "ddd dddd", "Wed Wednesday"],
    [DATE, "[$-804]mmmm dddd ddd", "十二月 星期三 周三"],
    [DATE, "[$-804]aaaa aaa;@", "星期三 三"],
    [DATE, "[$-F800]dddd, mmmm dd, yyyy", "2025年12月31日"],
    [DATE, '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二五年十二月三十一日"],
    [DATE, "h:mm AM/PM", "12:00 PM"],
    [0.25, "h:mm A/P", "6:00 A"],
    [0.75, '上午/下午h"时"mm"分"', "下午6时00分"],
    [0, "h AM/PM", "12 AM"],
    [1.5, "[h]:mm", "36:00"],
    [0.25, "[mm]:ss", "360:00"],
    [0.001, "[ss].00", "86.40"],
    [0.5 + 1.25 / 86400, "h:mm:ss.00", "12:00:01.25"],
    [0.999999, "h:mm:ss", "0:00:00"],
    [46022.999999, "yyyy/m/d h:mm", "2026/1/1 0:00"],
    [60, "yyyy/m/d", "1900/2/29"],
    [0, "yyyy/m/d", "1900/1/0"],
    [-1, "yyyy/m/d", "-1"],
  ])("dates: %d under %s is %s", (value, format, shown) => {
    expect(drawNumber(value, format, false)).toBe(shown);
  });

  test.each<Case>([
    [123, "[DBNum1][$-804]General", "一百二十三"],
    [123, "[DBNum2][$-804]General", "壹佰贰拾叁"],
    [123.45, "[DBNum2]", "壹佰贰拾叁.肆伍"],
    [2025, "[DBNum1]0", "二〇二五"],
    [2025, "[DBNum2]0.0", "贰零贰伍.零"],
    [105, "[DBNum2]General", "壹佰零伍"],
    [-20, "[DBNum1]General", "-二十"],
    [0, "[DBNum2]General", "零"],
    [100500, "[DBNum2]General", "壹拾万零伍佰"],
    [205000, "[DBNum2]General", "贰拾万伍仟"],
    [100000001, "[DBNum2]General", "壹亿零壹"],
    [1234500000000, "[DBNum1]General", "一万二千三百四十五亿"],
    [12, "[DBNum3]0", "１２"],
  ])("Chinese numerals: %d under %s is %s", (value, format, shown) => {
    expect(drawNumber(value, format, false)).toBe(shown);
  });
});

test("dates count from another day in workbooks of the 1904 kind, with the same days of the week", () => {
  expect(drawNumber(46022 - 1462, "yyyy-mm-dd ddd", true)).toBe("2025-12-31 Wed");
});

test.each([
  ["甲", "General", "甲"],
  ["甲", "@", "甲"],
  ["甲", '"（"@"）"', "（甲）"],
  ["甲", "0;-0;0;@_)", "甲 "],
  ["甲", "0;@@", "甲甲"],
  ["甲", "0;-0;0", "甲"],
  ["甲", "0;-0;0;", ""],
  ["甲", ";;;", ""],
  ["甲", ';;;"保密"', "保密"],
])("the text %s is drawn under %s as “%s”", (value, format, shown) => {
  expect(drawText(value, format)).toBe(shown);
  expect(drawnText({ value, numberFormat: format }, false)).toBe(shown);
  expect(displayText({ value, numberFormat: format }, false)).toBe(value);
});

test("a number is read in full, in plain digits and without blanks", () => {
  const read = (value: number, format: string): string => formatNumber(value, format, false);
  expect(read(1 / 3, "General")).toBe("0.333333333333333");
  expect(read(123456789012, 'General"元"')).toBe("123456789012元");
  expect([read(0.5, "# ?/?"), read(12345, "0.0E+0")]).toEqual(["0.5", "12345"]);
  expect([read(5, "?0.0?_)"), read(95, "0.##")]).toEqual(["5.0", "95"]);
  expect(read(12, "[DBNum2]0")).toBe("12");
  expect(read(DATE, '[DBNum1][$-804]yyyy"年"m"月"d"日"')).toBe("2025年12月31日");
});

test("formats of dates and percentages are told from what only looks like them", () => {
  const kindOf = (format: string): string => (isDateFormat(format) ? "date" : isPercentFormat(format) ? "percent" : "");
  expect(["yyyy/m/d", "[h]:mm", "[$-F800]x", "上午/下午h"].map(kindOf)).toEqual(["date", "date", "date", "date"]);
  expect(["0%", "0.0%;-0.0%"].map(kindOf)).toEqual(["percent", "percent"]);
  expect(["General", 'General"%"', '0"%"', "0\\%", '0"d"', "[Red]0", "0.0E+0", "", "@"].map(kindOf).join("")).toBe("");
});

describe("no format code", () => {
  const pieces = [
    ...Array.from('0#?.,%;"[]ymdhseaE+-/@_*\\!$>=<'),
    "General",
    "AM/PM",
    "[DBNum1]",
    "[$-804]",
    "[>=1]",
    "[h]",
    "ss.0",
  ];
  const code = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join("")),
  );

  test("makes it throw with any number or text", () => {
    fc.assert(
      fc.property(fc.double(), code, fc.boolean(), fc.string(), (value, format, is1904, text) => {
        expect(typeof drawNumber(value, format, is1904)).toBe("string");
        expect(typeof formatNumber(value, format, is1904)).toBe("string");
        expect(typeof drawText(text, format)).toBe("string");
      }),
    );
  });

  test.each(["0", "?/", "#,", '"', "[", "_", "h", "E+", "[DBNum1]", "@", ";"])(
    "of %s over and over takes it long",
    (part) => {
      const before = performance.now();
      drawNumber(1234.5, part.repeat(32_000 / part.length), false);
      expect(performance.now() - before).toBeLessThan(1000);
    },
  );
});
