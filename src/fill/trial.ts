import type { Level1, Level2 } from "../library/taxonomy";
import type { ActiveRules } from "../lint/run";
import type { FactsReader} from "../rules/facts";
import { type TableFacts } from "../rules/facts";
import type { Indicator } from "../table/target-table";
import type { Gap, RowContent } from "./fill-types";
import { indexInOrder } from "./order";
import { indicatorWith, phraseMarks, type PhraseMarks } from "./row-content";

/** Tries rows out in a table: whether a row would be found right there, and make nothing else wrong. */
export class TableTrial {
  readonly #facts: TableFacts;
  readonly #rules: ActiveRules;
  readonly #reader: FactsReader;
  readonly #marks: PhraseMarks;
  #before: ReadonlyMap<string, number> | undefined;

  constructor(facts: TableFacts, rules: ActiveRules, reader: FactsReader) {
    this.#facts = facts;
    this.#rules = rules;
    this.#reader = reader;
    this.#marks = phraseMarks(facts.table);
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
    const table = {
      ...this.#facts.table,
      indicators: [
        ...indicators.slice(0, index),
        tried,
        ...indicators.slice(gap.row === undefined ? index : index + 1),
      ],
    };
    const after = this.#reader.read(table);
    const facts = after.indicators[index];
    const { indicator: rules, profile } = this.#rules;
    if (facts === undefined || rules.some((rule) => rule.check({ facts, table: after, profile }) !== undefined))
      return false;
    this.#before ??= this.#count(this.#facts);
    for (const [rule, count] of this.#count(after)) if (count > (this.#before.get(rule) ?? 0)) return false;
    return true;
  }

  #count(table: TableFacts): ReadonlyMap<string, number> {
    const { table: rules, profile } = this.#rules;
    return new Map(rules.map((rule) => [rule.id, rule.check({ table, profile }).length]));
  }
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
