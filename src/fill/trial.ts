import type { Level1, Level2 } from "../library/taxonomy";
import type { ActiveRules } from "../lint/run";
import type { FactsReader, IndicatorFacts, TableFacts } from "../rules/facts";
import type { TableRule } from "../rules/rule";
import type { Indicator, TargetTable } from "../table/target-table";
import type { Gap, RowContent } from "./fill-types";
import { indexInOrder } from "./order";
import { indicatorWith, phraseMarks, type PhraseMarks } from "./row-content";

/** Rules of what stands above the indicators: no row makes a difference to them. */
const OF_HEAD = /^(?:plan|budget|amount|project|purpose|goal)-/;

/** Rules that look at each text by itself: the other rows of the table need not be read again. */
const OF_TEXT = /^text-/;

/** An office's own indicator may come without a description; the officer is asked for it afterwards. */
const ASKED_LATER: ReadonlySet<string> = new Set(["description-blank"]);

/** Tries rows out in a table: whether a row would be found right there, and make nothing else wrong. */
export class TableTrial {
  readonly #facts: TableFacts;
  readonly #rules: ActiveRules;
  readonly #tableRules: readonly TableRule[];
  readonly #textRules: readonly TableRule[];
  readonly #reader: FactsReader;
  readonly #marks: PhraseMarks;
  /** What stands above the indicators stays as it is, and need not be read or judged again. */
  readonly #headless: TargetTable;
  #before: readonly number[] | undefined;

  constructor(facts: TableFacts, rules: ActiveRules, reader: FactsReader) {
    this.#facts = facts;
    this.#rules = rules;
    this.#tableRules = rules.table.filter(({ id }) => !OF_HEAD.test(id) && !OF_TEXT.test(id) && !ASKED_LATER.has(id));
    this.#textRules = rules.table.filter(({ id }) => OF_TEXT.test(id));
    this.#reader = reader;
    this.#marks = phraseMarks(facts.table);
    const { id, sheetId, sheetName, visibility, range, layout, headerRange } = facts.table;
    this.#headless = { id, sheetId, sheetName, visibility, range, layout, headerRange, indicators: [] };
  }

  /** Whether no rule finds anything in the row, and none finds more in the table than before. */
  isSound(gap: Gap, row: RowContent): boolean {
    const { indicators } = this.#facts.table;
    const index =
      gap.row === undefined
        ? indexInOrder(this.#facts.indicators, gap.level1, gap.level2)
        : indicators.findIndex((indicator) => indicator.row === gap.row);
    const like = indicators[index] ?? indicators[index - 1];
    if (like === undefined) return false;
    const tried =
      gap.row === undefined
        ? newRow(like, gap, row, this.#marks, placeAt(indicators, index))
        : indicatorWith(like, row, this.#marks);
    const facts = this.#read(tried);
    if (facts === undefined) return false;
    const replaced = gap.row === undefined ? 0 : 1;
    const after = {
      ...this.#facts,
      table: { ...this.#facts.table, indicators: spliced(indicators, index, replaced, tried) },
      indicators: spliced(this.#facts.indicators, index, replaced, facts),
    };
    const { indicator: rules, profile } = this.#rules;
    if (rules.some((rule) => rule.check({ facts, table: after, profile }) !== undefined)) return false;
    const own = gap.row === undefined ? [] : this.#facts.indicators.slice(index, index + 1);
    this.#before ??= this.#count(this.#tableRules, this.#facts);
    return (
      !exceeds(
        this.#count(this.#textRules, { table: this.#headless, indicators: [facts] }),
        this.#count(this.#textRules, { table: this.#headless, indicators: own }),
      ) && !exceeds(this.#count(this.#tableRules, after), this.#before)
    );
  }

  #read(indicator: Indicator): IndicatorFacts | undefined {
    return this.#reader.read({ ...this.#headless, indicators: [indicator] }).indicators[0];
  }

  /** How many problems each rule finds, in the rules' order. */
  #count(rules: readonly TableRule[], table: TableFacts): readonly number[] {
    return rules.map((rule) => rule.check({ table, profile: this.#rules.profile }).length);
  }
}

function exceeds(after: readonly number[], before: readonly number[]): boolean {
  return after.some((count, index) => count > (before[index] ?? 0));
}

/** Between two rows; numbers between theirs serve as well as others to tell what stands above what. */
function placeAt(indicators: readonly Indicator[], index: number): number {
  const above = indicators[index - 1];
  const below = indicators[index];
  if (above === undefined) return (below?.row ?? 0) - 0.5;
  return below === undefined ? above.row + 0.5 : (above.row + below.row) / 2;
}

function newRow(
  like: Indicator,
  { level1, level2 }: { readonly level1: Level1; readonly level2: Level2 },
  row: RowContent,
  marks: PhraseMarks,
  place: number,
): Indicator {
  const indicator = indicatorWith(like, row, marks, place);
  const { weight } = like;
  return {
    ...indicator,
    level1: { ...indicator.level1, text: row.level1, known: level1, carried: like.level1.known === level1 },
    level2: { ...indicator.level2, text: row.level2, known: level2, carried: false },
    ...(weight && { weight: { ...weight, text: "", value: "" } }),
  };
}

/** A copy with `item` in place of so many items from the index on. */
function spliced<Item>(items: readonly Item[], index: number, replaced: number, item: Item): readonly Item[] {
  return [...items.slice(0, index), item, ...items.slice(index + replaced)];
}
