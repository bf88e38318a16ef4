import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import { LEVEL2_OF } from "../../src/library/taxonomy";
import type { CheckResult } from "../../src/lint/result";
import type { CellValue, WorkbookSnapshot } from "../../src/model/snapshot";
import { HEBEI } from "../../src/rules/profile";
import { SAMPLE_LAYOUTS } from "../../src/tools/sample-layouts";
import type { SampleTable } from "../../src/workbench/sample/sample-document";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { contentOf, fillAll, FILL_LIBRARY, type Filling } from "../helpers/fill";
import { codeOf, GOOD_INDICATORS } from "../helpers/good-table";
import { runs } from "../fuzz/runs";

const CLASSES = GOOD_INDICATORS.flatMap(([, level2]) => (typeof level2 === "string" ? [level2] : []));
const MENDED = ["class-missing", "indicator-row-missing", "indicator-name-repeats-class"];

/** Which classes a table lacks, and which have template text for a name. */
interface Holes {
  readonly missing: readonly string[];
  readonly unnamed: readonly string[];
}

const holes: fc.Arbitrary<Holes> = fc
  .tuple(fc.subarray(CLASSES, { maxLength: 8 }), fc.subarray(CLASSES))
  .map(([missing, unnamed]) => ({ missing, unnamed }));

/** The good table as the printed form has it, with holes. */
function tableWith({ missing, unnamed }: Holes, index: number): SampleTable {
  let level1 = "";
  const rows = GOOD_INDICATORS.map((cells) => {
    const [own = "", level2 = "", name = "", description = "", value = "", basis = ""] = cells.map((cell) =>
      typeof cell === "string" ? cell : "",
    );
    if (own !== "") level1 = own;
    const isUnnamed = unnamed.includes(level2);
    return { level1, level2, name: isUnnamed ? level2 : name, description, value: isUnnamed ? "≥100%" : value, basis };
  });
  const project = `办公设备购置（第${index + 1}批）`;
  return {
    sheetName: `表${index + 1}`,
    title: `${index + 1}.${project}绩效目标表`,
    department: "324001怀来县自然资源和规划局",
    unit: "单位：万元",
    code: codeOf(String(167 + index).padStart(6, "0")),
    name: project,
    budget: "50.00",
    fiscal: "50.00",
    other: " ",
    purpose: "购置电脑、打印机等办公设备",
    plan: ["25%", "50%", "75%", "100%"],
    goal: "1.购置办公设备20台，改善窗口办公条件。",
    indicators: rows.filter(({ level2 }) => !missing.includes(level2)),
  };
}

/** Once a class that was wholly missing has one row, its others are told of. */
const UNCOVERED = "indicator-row-missing";

const countsOf = ({ findings }: CheckResult): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

/** Rules that find more than before, the mark apart. */
function worseIn({ before, after }: Filling): readonly string[] {
  const known = countsOf(before);
  return [...countsOf(after)].flatMap(([rule, count]) =>
    rule !== "indicator-unconfirmed" && rule !== UNCOVERED && count > (known.get(rule) ?? 0) ? [rule] : [],
  );
}

type Cells = ReadonlyMap<string, CellValue>;

/** Cells by sheet and place, without those of new rows, which the rows below have moved up for; `isOurs` leaves cells out. */
function cellsWithout(
  { sheets }: WorkbookSnapshot,
  added: readonly { readonly sheetId: string; readonly row: number }[],
  isOurs: (sheetId: string, row: number, column: number) => boolean,
): Cells {
  const cells = new Map<string, CellValue>();
  for (const sheet of sheets) {
    const own = added.filter(({ sheetId }) => sheetId === sheet.id).map(({ row }) => row);
    for (const { row, cells: held } of sheet.rows) {
      if (own.includes(row)) continue;
      const before = row - own.filter((other) => other < row).length;
      for (const { column, value } of held) {
        if (!isOurs(sheet.id, before, column)) cells.set(`${sheet.id} ${before} ${column}`, value);
      }
    }
  }
  return cells;
}

/** Everything that holds of any filling, whatever is filled where. */
function expectSound(workbook: WorkbookSnapshot, filling: Filling): void {
  const { before, after, edits, undone } = filling;
  expect(contentOf(undone)).toEqual(contentOf(workbook));
  expect(edits.skipped).toEqual([]);
  expect(worseIn(filling)).toEqual([]);
  expect(countsOf(after).get("indicator-unconfirmed") ?? 0).toBe(edits.filled.length);

  const places = edits.filled.map((choice, index) => ({ choice, place: edits.places[index] }));
  const added = places.flatMap(({ choice, place }) =>
    choice.gap.row === undefined && place !== undefined ? [{ sheetId: place.sheetId, row: place.range.top }] : [],
  );
  // Cells of filled rows are ours; level 1 may move to the row that now begins its class.
  const filledRows = new Set(
    edits.filled.flatMap(({ gap }) => (gap.row === undefined ? [] : [`${gap.sheetId} ${gap.row}`])),
  );
  const level1 = new Set(
    before.tables.flatMap(({ sheetId, indicators }) =>
      indicators.map((indicator) => `${sheetId} ${indicator.row} ${indicator.level1.range.left}`),
    ),
  );
  const isOurs = (sheetId: string, row: number, column: number): boolean =>
    level1.has(`${sheetId} ${row} ${column}`) ||
    (filledRows.has(`${sheetId} ${row}`) && !level1.has(`${sheetId} ${row} ${column - 1}`));
  expect(cellsWithout(after.snapshot, added, isOurs)).toEqual(cellsWithout(workbook, [], isOurs));

  expect(after.tables.map(({ indicators }) => indicators.map(({ level1: one }) => one.known))).toEqual(
    after.tables.map(({ indicators }) =>
      indicators.map(
        ({ level2 }) =>
          Object.entries(LEVEL2_OF).find(([, members]) => level2.known && members.includes(level2.known))?.[0],
      ),
    ),
  );
}

/** Each class's first cell is joined over all its rows, where the form joins them. */
function expectJoined({ tables }: CheckResult): void {
  for (const { indicators } of tables) {
    const areas = new Set(indicators.map(({ level1 }) => level1.area));
    for (const area of areas) {
      const own = indicators.filter(({ level1 }) => level1.area === area).map(({ row }) => row);
      expect([area.top, own.at(-1)]).toEqual([own[0], Math.min(area.bottom, own.at(-1) ?? 0)]);
      expect(indicators.filter(({ row }) => row >= area.top && row <= area.bottom)).toHaveLength(own.length);
    }
    expect(areas.size).toBe(new Set(indicators.map(({ level1 }) => level1.known)).size);
  }
}

describe("filling everything", () => {
  for (const [name, layout] of Object.entries(SAMPLE_LAYOUTS)) {
    test(`mends what was missing and changes nothing else: ${name}`, () => {
      fc.assert(
        fc.property(fc.array(holes, { minLength: 1, maxLength: 3 }), (tables) => {
          const workbook = toSnapshot(layout(tables.map(tableWith)));
          const filling = fillAll(workbook, FILL_LIBRARY, HEBEI);
          expectSound(workbook, filling);
          const { after } = filling;
          expect(after.findings.filter(({ rule }) => MENDED.includes(rule))).toEqual([]);
          if (name !== "unmerged" && name !== "repeatedClasses") expectJoined(after);
        }),
        runs(25),
      );
    });
  }

  test("can be done in part, and in any order", () => {
    fc.assert(
      fc.property(
        fc.array(holes, { minLength: 1, maxLength: 2 }),
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (tables, order) => {
          const workbook = toSnapshot(SAMPLE_LAYOUTS.stacked(tables.map(tableWith)));
          const whole = fillAll(workbook);
          const some = whole.edits.filled
            .map((choice, index) => ({ choice, key: order[index] ?? 0 }))
            .filter(({ key }) => key % 3 !== 0)
            .sort((a, b) => a.key - b.key)
            .map(({ choice }) => choice);
          expectSound(workbook, fillAll(workbook, FILL_LIBRARY, HEBEI, some));
        },
      ),
      runs(40),
    );
  });
});

describe("the sample, with the library that comes with the product,", () => {
  for (const [name, layout] of Object.entries(SAMPLE_LAYOUTS)) {
    test(`has nothing missing any more, and nothing new but what waits to be confirmed: ${name}`, () => {
      const workbook = toSnapshot(layout());
      const filling = fillAll(workbook, BUILT_IN_LIBRARY);
      expectSound(workbook, filling);
      const { before, after } = filling;
      expect(after.findings.filter(({ rule }) => MENDED.includes(rule))).toEqual([]);
      expect([before.summary.indicators, after.summary.indicators]).toEqual([95, 104]);
      expect(filling.edits.filled).toHaveLength(53);
    });
  }
});
