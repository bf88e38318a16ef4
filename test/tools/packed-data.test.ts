import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import * as data from "../../src/library/data";
import { columnsOf, rowsOf } from "../../src/tools/packed-data/columns";
import { pack } from "../../src/tools/packed-data/pack";
import { unpack } from "../../src/tools/packed-data/unpack";
import { parseRulePage } from "../../src/tools/rule-pages/parse-page";

const SAFE = /^[=-[\]-}]*$/;
const RULES = path.join(__dirname, "../../src/rules");

const texts = fc.string({ unit: "binary", maxLength: 400 });
const rows = fc.array(
  fc.dictionary(fc.constantFrom("name", "measures", "value", "types"), fc.oneof(texts, fc.nat(), fc.array(texts))),
  { minLength: 1 },
);

/** Packs and unpacks, and gives the packed text. */
function thereAndBack(text: string): string {
  const packed = pack(text);
  expect(packed).toMatch(SAFE);
  // Without the difference of two long texts, which takes Jest minutes.
  expect(unpack(packed) === text).toBe(true);
  return packed;
}

describe("packed data", () => {
  test("are read back as they were, whatever they hold", () => {
    fc.assert(
      fc.property(texts, (text) => {
        thereAndBack(text);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ["nothing", ""],
    ["one character", "标"],
    ["one character again and again", "标".repeat(5000)],
    ["two characters", "标指".repeat(300)],
    ["characters outside the basic plane", "𠮷野家😀𠮷😀"],
    ["halves of such characters", "\ud842标\udfb7\ud842"],
    ["the first and the last character", "\0\u{10ffff}\0"],
    ["what ends scripts and strings", "</script><!--\"'`\\\n\r\u2028${"],
    ["numbers that grow", Array.from({ length: 500 }, (_, i) => `${i * i},`).join("")],
  ])("hold %s", (_, text) => {
    thereAndBack(text);
  });

  test("hold thousands of different characters, however rare the rarest", () => {
    const chars = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + 5 * i));
    thereAndBack(chars.join(""));
    // As often as Fibonacci's numbers: the longest codes that there are.
    const often = [1, 1];
    while (often.length < 20) often.push((often.at(-1) ?? 0) + (often.at(-2) ?? 0));
    thereAndBack(often.map((count, i) => (chars[i] ?? "").repeat(count)).join(""));
  });

  test("of the library and of the rules' pages take far less room than gzip needs", () => {
    const records = data.RECORDS.map((record) => ({ ...record }));
    const library = JSON.stringify([columnsOf(records), data.PROJECT_TYPES, data.PINYIN]);
    const files = readdirSync(RULES).filter((name) => name.endsWith(".md"));
    const pages = JSON.stringify(files.map((name) => parseRulePage(readFileSync(path.join(RULES, name), "utf8"))));
    for (const text of [library, pages]) {
      const packed = gzipSync(thereAndBack(text), { level: 9 });
      expect(packed.length).toBeLessThan(gzipSync(text, { level: 9 }).length * 0.76);
    }
  });

  test("have one packed form, whatever the engine: a change of it is a change of the arithmetic", () => {
    expect(pack("指标名称，指标值；指标名称，指标说明。")).toBe(
      "@U|CUE>KGf]lLhYeXmKEHhv{zvr|LDLC}PybRYbP_}K_uxKh[Ea{U",
    );
    const long = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * i) % 97) + (i % 7))).join(
      "",
    );
    expect(createHash("sha1").update(pack(long)).digest("hex")).toBe("79955c91369fa8b49f431a976af045eaf6fadefb");
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
});
