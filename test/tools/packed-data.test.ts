import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { columnsOf, pack, rowsOf, unpack } from "../../src/tools/packed-data/pack";

const texts = fc.string({ unit: "binary", maxLength: 400 });
const rows = fc.array(
  fc.dictionary(fc.constantFrom("name", "measures", "value", "types"), fc.oneof(texts, fc.nat(), fc.array(texts))),
  { minLength: 1 },
);

describe("packed data", () => {
  test("are read back as they were, whatever they hold", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const packed = pack(text);
        expect(unpack(packed.alphabet, packed.text)).toBe(text);
        expect(packed.text).toMatch(/^[ !#-[\]-~\u00a1-\u07ff]*$/);
      }),
    );
  });

  test("hold more than a thousand different characters, and refuse more than there are codes for", () => {
    const chars = (count: number): string =>
      Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
    const packed = pack(chars(1900));
    expect(unpack(packed.alphabet, packed.text)).toBe(chars(1900));
    expect(() => pack(chars(2100))).toThrow("too many different characters");
  });

  test("come back row by row from their columns, with the keys that each row has", () => {
    fc.assert(
      fc.property(
        rows.filter((list) => list.some((row) => Object.keys(row).length > 0)),
        (list) => {
          expect(rowsOf(columnsOf(list))).toEqual(list);
        },
      ),
    );
    expect(() => columnsOf([{ name: null }])).toThrow("name: null");
  });

  test("put the most frequent characters into single bytes", () => {
    expect(pack("标标指标").alphabet).toBe("标指");
    expect(Buffer.byteLength(pack("标标指标").text)).toBe(4);
  });
});
