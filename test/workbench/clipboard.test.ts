import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatCells, parseCells } from "../../src/workbench/grid/clipboard";

const text = fc.string({ unit: fc.constantFrom("a", "指", '"', "\t", "\n", "\r", " "), maxLength: 6 });
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe("cells on the clipboard", () => {
  test("come back as they went there, whatever they hold", () => {
    fc.assert(
      fc.property(table, (cells) => {
        expect(parseCells(formatCells(cells))).toEqual(cells);
      }),
    );
  });

  test("look as Excel has them", () => {
    expect(formatCells([["25%"]])).toBe("25%");
    expect(formatCells([["两\n行"]])).toBe('"两\n行"');
    expect(
      formatCells([
        ["a", 'b"c'],
        ["", "d\te"],
      ]),
    ).toBe('a\t"b""c"\r\n\t"d\te"\r\n');
  });

  test.each([
    ["", [[""]]],
    ["a", [["a"]]],
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\n\nb", [["a"], [""], ["b"]]],
    ["a\rb", [["a"], ["b"]]],
    ['"a\r\nb"\tc', [["a\r\nb", "c"]]],
    ['说"好"', [['说"好"']]],
    ['"没有收尾\tb', [['"没有收尾', "b"]]],
    ['"a"b\tc', [['"a"b', "c"]]],
    ["a\tb\nc", [["a", "b"], ["c"]]],
  ])("%j is read as %j", (from, cells) => {
    expect(parseCells(from)).toEqual(cells);
  });

  test("anything is read without an error", () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(parseCells(some).length).toBeGreaterThan(0);
      }),
    );
  });
});
