import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkSnapshot } from "../../src/lint/check";
import {
  formatStamp,
  parseStamp,
  stampChanges,
  stampOf,
  stampState,
  tablePlace,
  type Stamp,
} from "../../src/lint/stamp";
import type { CheckResult } from "../../src/lint/result";
import { digestOf, unorderedDigestOf } from "../../src/lint/table-digest";
import { goodTable } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";

const FACTS = { tool: "jibiao 0.1.0", date: "2026-11-27T14:30" };
const check = (...tables: readonly TestSheet[]): CheckResult => checkSnapshot(workbookOf(...tables));

const word = fc.stringMatching(/^[a-z0-9.]{1,12}( [a-z0-9.:-]{1,12})?$/);
const count = fc.nat(999_999);
const facts = {
  ...{ tool: word, profile: word, date: word },
  digest: fc.stringMatching(/^[0-9a-f]{16}$/),
};
const summary = fc.record({ tables: count, indicators: count, errors: count, warnings: count, infos: count });
const plain: fc.Arbitrary<Stamp> = fc.record({ ...facts, version: fc.constantFrom("1", "2"), summary });
/** Its tables' digests have as many letters as there is room for. */
const detailed: fc.Arbitrary<Stamp> = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 4 }))
  .chain(([tables, length]) =>
    fc.record({
      ...facts,
      version: fc.constant("2" as const),
      summary: summary.map((counts) => ({ ...counts, tables })),
      tableDigests: fc.array(fc.stringMatching(new RegExp(`^[A-Za-z0-9_-]{${length}}$`)), {
        minLength: tables,
        maxLength: tables,
      }),
    }),
  );

/** A result with a table more for each number, which says nothing but this number. */
function resultOf(numbers: readonly number[]): CheckResult {
  const good = check(goodTable());
  const [first] = good.tables;
  if (first?.goal === undefined) throw new Error("The good table has a goal.");
  const { goal } = first;
  const tables = numbers.map((number, index) => ({
    ...{ ...first, id: `t${index + 1}`, sheetId: `s${index + 1}`, sheetName: `表${number}` },
    goal: { ...goal, text: String(number), value: number },
  }));
  return { ...good, tables, summary: { ...good.summary, tables: tables.length } };
}

describe("the text of a stamp", () => {
  test("tells what it was made from", () => {
    const text = formatStamp(stampOf(check(goodTable()), FACTS));
    expect(text).toMatch(
      /^2; jibiao 0\.1\.0; hebei; 2026-11-27T14:30; tables=1; indicators=\d+; errors=0; warnings=0; infos=\d+; [0-9a-f]{16}; [\w-]{4}$/,
    );
  });

  test("is read as it was written, and fits into a property", () => {
    fc.assert(
      fc.property(fc.oneof(plain, detailed), (one) => {
        const text = formatStamp(one);
        expect(text.length).toBeLessThanOrEqual(255);
        expect(parseStamp(text)).toEqual(one);
      }),
    );
  });

  test("names each table as far as it fits, up to a thousand tables", () => {
    const letters = (tables: number): number | undefined => {
      const one = stampOf(resultOf(Array.from({ length: tables }, (_, index) => index)), FACTS);
      const text = formatStamp(one);
      expect(text.length).toBeLessThanOrEqual(255);
      expect(parseStamp(text)).toEqual(one);
      return one.tableDigests?.[0]?.length;
    };
    expect([1, 13, 33, 36, 45, 48, 68, 72, 1000].map(letters)).toEqual([4, 4, 4, 3, 3, 2, 2, undefined, undefined]);
    expect(formatStamp(stampOf(resultOf([]), FACTS))).toMatch(/; tables=0; .*; [0-9a-f]{16}$/);
  });

  test("long names are cut, so that it still fits", () => {
    const long = "名".repeat(300);
    const text = formatStamp({ ...stampOf(check(goodTable()), FACTS), tool: long, profile: long });
    expect(text.length).toBeLessThanOrEqual(255);
    expect(parseStamp(text)?.tool).toBe("名".repeat(40));
  });

  test("anything else is no stamp", () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => parseStamp(text) === undefined));
    const text = formatStamp(stampOf(check(goodTable()), FACTS));
    for (const other of [
      `3${text.slice(1)}`,
      // Digests of tables came with the second version.
      `1${text.slice(1)}`,
      ...[text.slice(0, -3), text.replace("errors=", "error="), text.replace("tables=1", "tables=3"), `${text}; 1`],
      ...[text.replace("tables=1", "tables=0"), `${text.slice(0, -4)}a b.`],
    ]) {
      expect([other, parseStamp(other)]).toEqual([other, undefined]);
    }
  });
});

describe("a stamped workbook", () => {
  const good = check(goodTable());
  const text = formatStamp(stampOf(good, FACTS));

  test("is valid as long as its tables say the same, wherever they stand", () => {
    expect(stampState(good, text)).toBe("valid");
    const moved = { ...goodTable(), name: "另一张", rows: [[], [], ...goodTable().rows], merges: [] };
    const lower = check(moved);
    const plain = check({ ...goodTable(), merges: [] });
    expect(unorderedDigestOf(lower.tables)).toBe(unorderedDigestOf(plain.tables));
  });

  test("names the tables that were changed or added, and counts those that are gone", () => {
    const stamp = stampOf(resultOf([1, 2, 3, 3]), FACTS);
    const changes = (...numbers: readonly number[]): readonly [string, ...unknown[]] => {
      const result = resultOf(numbers);
      const { tables, difference } = stampChanges(result.tables, stamp);
      return [
        stampState(result, formatStamp(stamp)),
        tables?.map((table) => tablePlace(table, result.tables)),
        difference,
      ];
    };
    expect(changes(1, 2, 3, 3)).toEqual(["valid", [], 0]);
    expect(changes(3, 1, 3, 2)).toEqual(["valid", [], 0]);
    expect(changes(1, 5, 3, 3)).toEqual(["changed", ["表5"], 0]);
    expect(changes(1, 2, 3, 3, 3)).toEqual(["changed", ["表3"], 1]);
    expect(changes(1, 2, 3)).toEqual(["changed", [], -1]);
    expect(changes(9, 2, 3)).toEqual(["changed", ["表9"], -1]);
    expect(changes()).toEqual(["changed", [], -4]);
  });

  test("of more tables than can be told apart is changed without names", () => {
    const many = Array.from({ length: 100 }, (_, index) => index);
    const stamp = stampOf(resultOf(many), FACTS);
    const other = resultOf([...many.slice(1), 1000]);
    expect(stampState(other, formatStamp(stamp))).toBe("changed");
    expect(stampChanges(other.tables, stamp)).toEqual({ tables: undefined, difference: 0 });
  });

  test("of the first version holds as it did, in the order of its tables", () => {
    const two = resultOf([1, 2]);
    const head = "1; jibiao 0.1.0; hebei; 2026-11-27T14:30; tables=2; indicators=9; errors=0; warnings=0; infos=0";
    const first = `${head}; ${digestOf(two.tables)}`;
    expect(stampState(two, first)).toBe("valid");
    expect(stampState(resultOf([2, 1]), first)).toBe("changed");
    const stamp = parseStamp(first);
    expect(stamp && stampChanges(resultOf([1]).tables, stamp)).toEqual({ tables: undefined, difference: -1 });
    // As an earlier version wrote it for this very table.
    expect(digestOf(good.tables)).toBe("ac158e2ce59f5cd6");
  });

  test("is changed once a text, a plan, an amount or a row is another", () => {
    const { rows } = goodTable();
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        if (typeof cell !== "string" || !/^[≥≤=]|[0-9]/.test(cell)) return;
        const other = rows.map((line, at) =>
          at === row ? line.map((one, place) => (place === column ? `${cell}1` : one)) : line,
        );
        const result = check({ ...goodTable(), rows: other });
        if (result.tables.length === 1) expect([cell, stampState(result, text)]).toEqual([cell, "changed"]);
      });
    });
    expect(stampState(check(goodTable(), { ...goodTable(), name: "二" }), text)).toBe("changed");
    expect(stampState(check(), text)).toBe("changed");
  });

  test("without a stamp is not stamped, and with another's text not readable", () => {
    expect(stampState(good, undefined)).toBe("none");
    expect(stampState(good, "")).toBe("none");
    expect(stampState(good, "好")).toBe("unreadable");
  });
});
