import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkSnapshot } from "../../src/lint/check";
import { digestOf, formatStamp, parseStamp, stampOf, stampState, type Stamp } from "../../src/lint/stamp";
import type { CheckResult } from "../../src/lint/result";
import { goodTable } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";

const FACTS = { tool: "jibiao 0.1.0", date: "2026-11-27T14:30" };
const check = (...tables: readonly TestSheet[]): CheckResult => checkSnapshot(workbookOf(...tables));

const word = fc.stringMatching(/^[a-z0-9.]{1,12}( [a-z0-9.:-]{1,12})?$/);
const count = fc.nat(999_999);
const stamp: fc.Arbitrary<Stamp> = fc.record({
  ...{ tool: word, profile: word, date: word },
  summary: fc.record({ tables: count, indicators: count, errors: count, warnings: count, infos: count }),
  digest: fc.stringMatching(/^[0-9a-f]{16}$/),
});

describe("the text of a stamp", () => {
  test("tells what it was made from", () => {
    const text = formatStamp(stampOf(check(goodTable()), FACTS));
    expect(text).toMatch(
      /^1; jibiao 0\.1\.0; hebei; 2026-11-27T14:30; tables=1; indicators=\d+; errors=0; warnings=0; infos=\d+; [0-9a-f]{16}$/,
    );
  });

  test("is read as it was written, and fits into a property", () => {
    fc.assert(
      fc.property(stamp, (one) => {
        const text = formatStamp(one);
        expect(text.length).toBeLessThanOrEqual(255);
        expect(parseStamp(text)).toEqual(one);
      }),
    );
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
    for (const other of [`2${text.slice(1)}`, text.slice(0, -1), text.replace("errors=", "error="), `${text}; 1`]) {
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
    expect(digestOf(lower.tables)).toBe(digestOf(plain.tables));
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
