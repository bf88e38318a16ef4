import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { MAX_ROWS } from "../../src/model/address";
import { moveSpan, type RowChange, type RowInsertion, type RowSpan } from "../../src/model/row-change";
import { RowMap } from "../../src/model/row-map";
import { RowMoves } from "../../src/model/row-moves";
import { RowOrigins } from "../../src/model/row-origins";
import { runs } from "../fuzz/runs";

type Change = RowInsertion | (RowChange & { readonly kind: "delete-rows" });

const row = fc.integer({ min: 0, max: 40 });
const count = fc.integer({ min: 1, max: 5 });
const insertion: fc.Arbitrary<Change> = fc.record({ kind: fc.constant("insert-rows" as const), row, count, like: row });
const deletion: fc.Arbitrary<Change> = fc.record({ kind: fc.constant("delete-rows" as const), row, count });
const changes = fc.oneof(
  fc.array(insertion, { maxLength: 30 }),
  fc.array(deletion, { maxLength: 30 }),
  fc.array(fc.oneof(insertion, deletion), { maxLength: 30 }),
);

/** Where each of the first rows comes from, by making every change to a list of them. */
function originsOf(list: readonly Change[]): readonly number[] {
  const rows = Array.from({ length: 400 }, (_, index) => index);
  for (const change of list) {
    if (change.kind === "delete-rows") rows.splice(change.row, change.count);
    else rows.splice(change.row, 0, ...Array.from({ length: change.count }, () => rows[change.like] ?? -1));
  }
  return rows.slice(0, 100);
}

test("a row's origin is what a list of all rows says", () => {
  fc.assert(
    fc.property(changes, (list) => {
      const origins = new RowOrigins();
      for (const change of list) origins.add(change);
      const expected = originsOf(list);
      expect(expected.map((_, index) => origins.of(index))).toEqual(expected);
    }),
  );
});

test("rows that belong together stand where one change after the other brings them, at the sheet's end as well", () => {
  const place = fc.oneof(row, fc.integer({ min: MAX_ROWS - 40, max: MAX_ROWS - 1 }));
  const span = fc.tuple(place, place).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
  fc.assert(
    fc.property(changes, fc.array(span, { maxLength: 20 }), (list, spans) => {
      const moves = new RowMoves(list);
      for (const one of spans) {
        const moved = list.reduce<RowSpan | undefined>((at, change) => at && moveSpan(at, change), one);
        expect(moves.spanAfter(one)).toEqual(moved);
      }
    }),
    runs(300),
  );
});

test("values keep to their rows, however many stand and move there", () => {
  const kind = fc.constantFrom("set", "delete", "down", "up");
  const action = fc.record({ kind, row: fc.integer({ min: 0, max: 900 }), count });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.array(action, { maxLength: 200 }), (size, actions) => {
      const start = Array.from({ length: size }, (_, index) => [2 * index, String(index)] as const);
      const map = new RowMap(start);
      let plain = new Map<number, string>(start);
      actions.forEach((one, index) => {
        if (one.kind === "set") {
          map.set(one.row, `n${index}`);
          plain.set(one.row, `n${index}`);
        } else if (one.kind === "delete") {
          map.delete(one.row);
          plain.delete(one.row);
        } else {
          const isDown = one.kind === "down";
          const end = isDown ? one.row : one.row + one.count;
          for (const [gone] of isDown ? [] : map.between(one.row, end - 1)) map.delete(gone);
          map.move(end, isDown ? one.count : -one.count);
          plain = new Map(
            [...plain].flatMap(([at, value]): readonly (readonly [number, string])[] => {
              if (at < one.row) return [[at, value]];
              return at < end ? [] : [[at + (isDown ? one.count : -one.count), value]];
            }),
          );
        }
      });
      const expected = [...plain].sort(([a], [b]) => a - b);
      expect(map.between(0, 9999)).toEqual(expected);
      expect(map.between(100, 300)).toEqual(expected.filter(([at]) => at >= 100 && at <= 300));
      for (let at = 0; at < 1000; at += 7) {
        expect(map.get(at)).toBe(plain.get(at));
        expect(map.atOrAbove(at)).toEqual(expected.findLast(([one]) => one <= at));
      }
    }),
    runs(40),
  );
});
