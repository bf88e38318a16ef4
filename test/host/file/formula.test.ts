import { expect, test } from "@jest/globals";
import { shiftFormula } from "../../../src/host/file/formula";

test.each([
  ["A1+B2", "B3+C4"],
  ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
  ["a1", "B3"],
  ["SUM(A1:B2)", "SUM(B3:C4)"],
  ["SUM(A:C,$A:C)", "SUM(B:D,$A:D)"],
  ["SUM(1:3,$1:3)", "SUM(3:5,$1:5)"],
  ["LOG10(A1)+LOG10", "LOG10(B3)+LOH12"],
  ["'A1 表'!A1&Sheet1!$B$2", "'A1 表'!B3&Sheet1!$B$2"],
  ["'A1''B2'!A1", "'A1''B2'!B3"],
  ['"A1"&A1&"a""B2"', '"A1"&B3&"a""B2"'],
  ["表1[[#This Row],[A1]]+A1", "表1[[#This Row],[A1]]+B3"],
  ["[1]Sheet1!A1", "[1]Sheet1!B3"],
  ["预算A1+A1.B1+_A1", "预算A1+A1.B1+_A1"],
  ["1.5+2E3+TRUE", "1.5+2E3+TRUE"],
  ["XFD1", "#REF!"],
  ["A1048575", "#REF!"],
])("%s moved two rows down and one column right is %s", (formula, moved) => {
  expect(shiftFormula(formula, 2, 1)).toBe(moved);
});

test("references moved above or left of the sheet are lost", () => {
  expect(shiftFormula("A1+B3+$A$1+A:A+2:2", -2, -1)).toBe("#REF!+A1+$A$1+#REF!:#REF!+#REF!:#REF!");
});
