import { describe, expect, test } from "@jest/globals";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import { createLibrary } from "../../src/library/create-library";
import type { ProjectDescription } from "../../src/library/library-types";
import { LEVEL2_OF, findLevel2, type Level2 } from "../../src/library/taxonomy";
import projects from "./projects.json";

/** A project, the kinds it may be taken for, and by class the words of which one of the first three has to hold one. */
interface KnownProject extends ProjectDescription {
  readonly from: string;
  readonly types: readonly string[];
  readonly first: Readonly<Partial<Record<string, string>>>;
}

interface Rate {
  readonly hits: number;
  readonly of: number;
  readonly missed: readonly string[];
}

const KNOWN: readonly KnownProject[] = projects.known;
const HELD_BACK: readonly KnownProject[] = projects.heldBack;
const CLASSES_2015: readonly Level2[] = [...LEVEL2_OF.产出指标, ...LEVEL2_OF.效益指标, ...LEVEL2_OF.满意度指标];
const FIRST = 3;

function rateOf(results: readonly (readonly [what: string, isHit: boolean])[]): Rate {
  const missed = results.filter(([, isHit]) => !isHit).map(([what]) => what);
  return { hits: results.length - missed.length, of: results.length, missed };
}

/** How often the surest kind is one that a person named. */
function typeRate(known: readonly KnownProject[]): Rate {
  return rateOf(
    known.map((one) => {
      const first = BUILT_IN_LIBRARY.matchProject(one)[0]?.type.name ?? "";
      return [`${one.name}: ${first}`, one.types.includes(first)];
    }),
  );
}

/** How often one of a class's first three holds a word that a person named. */
function indicatorRate(known: readonly KnownProject[]): Rate {
  return rateOf(
    known.flatMap((one) =>
      Object.entries(one.first).map(([name, words = ""]) => {
        const level2 = findLevel2(name) ?? "数量指标";
        const first = BUILT_IN_LIBRARY.rank(level2, one, FIRST).map(({ indicator }) => indicator.name);
        const fitting = new RegExp(words);
        return [`${one.name} ${name}: ${first.join("、")}`, first.some((each) => fitting.test(each))] as const;
      }),
    ),
  );
}

function print(title: string, { hits, of, missed }: Rate): void {
  console.log([`${title}: ${hits} of ${of}`, ...missed.map((one) => `  ${one}`)].join("\n"));
}

describe("real projects", () => {
  test("are at least 45, with the seed's 13 among them, and name kinds and classes that exist", () => {
    expect(KNOWN.length).toBeGreaterThanOrEqual(45);
    expect(KNOWN.filter(({ from }) => from.startsWith("seed"))).toHaveLength(13);
    const types = new Set(BUILT_IN_LIBRARY.types.map(({ name }) => name));
    for (const one of [...KNOWN, ...HELD_BACK]) {
      expect(one.types.filter((name) => !types.has(name))).toEqual([]);
      expect(Object.keys(one.first).filter((name) => findLevel2(name) !== name)).toEqual([]);
    }
  });

  test("are known for what they are", () => {
    const rate = typeRate(KNOWN);
    print("kinds", rate);
    expect(rate.hits / rate.of).toBeGreaterThanOrEqual(0.95);
  });

  test("get a fitting indicator among the first three of a class", () => {
    const rate = indicatorRate(KNOWN);
    print("first three", rate);
    expect(rate.hits / rate.of).toBeGreaterThanOrEqual(0.95);
  });

  test("that nothing was tuned to are known and served as well", () => {
    const kinds = typeRate(HELD_BACK);
    const indicators = indicatorRate(HELD_BACK);
    print("kinds, held back", kinds);
    print("first three, held back", indicators);
    expect(kinds.of).toBe(20);
    expect(kinds.hits / kinds.of).toBeGreaterThanOrEqual(0.7);
    expect(indicators.hits / indicators.of).toBeGreaterThanOrEqual(0.7);
  });

  test("of the seed have three candidates at least in every class", () => {
    const short = KNOWN.slice(0, 13).flatMap((one) =>
      CLASSES_2015.filter((level2) => BUILT_IN_LIBRARY.rank(level2, one, 5).length < FIRST).map(
        (level2) => `${one.name} ${level2}`,
      ),
    );
    expect(short).toEqual([]);
  });
});

test("a table's nine classes are ranked in a few milliseconds, and a library is made in fewer", () => {
  const { indicators, types } = BUILT_IN_LIBRARY;
  const started = performance.now();
  const library = createLibrary(indicators, types);
  const made = performance.now() - started;
  const rankAll = (one: ProjectDescription) => CLASSES_2015.map((level2) => library.rank(level2, one, 5));
  for (const one of KNOWN) rankAll(one);
  const times = KNOWN.map((one) => {
    const before = performance.now();
    rankAll(one);
    return performance.now() - before;
  }).sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  console.log(`made in ${made.toFixed(2)} ms; a table of ${indicators.length} indicators in ${median.toFixed(2)} ms`);
  expect(made).toBeLessThan(50);
  expect(median).toBeLessThan(5);
});
