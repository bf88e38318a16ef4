import { parseIndicatorValue } from "../value/indicator-value";
import { indicatorKind, type IndicatorKind } from "./indicator-kind";
import { level1Of, type Level1, type Level2 } from "./taxonomy";

/** One indicator of the library, as an officer would write it into a row. */
export interface StandardIndicator {
  readonly level1: Level1;
  readonly level2: Level2;
  /** 三级指标. With the class it names the indicator: no two of one class share a name. */
  readonly name: string;
  /** What it measures, or its formula: 绩效指标描述. */
  readonly measures: string;
  /** What its name asks for. */
  readonly kind: IndicatorKind;
  /**
   * The usual value as it would stand in the cell: `≥95%`. It is a value for reference only. `{budget}` stands for the table's
   * budget with its unit (`≤{budget}`), `{year}` for the year of the budget (`{year}年12月31日前`).
   */
  readonly value: string;
  /** The lowest and the highest number that are usual, in the value's unit; absent where none are known. */
  readonly range?: readonly [low: number, high: number];
  /** Only the office knows the number; the one of `value` is an example of the form. */
  readonly isExample: boolean;
  /** Names of project types it fits; `通用` fits any. */
  readonly types: readonly string[];
  /** Where it was seen, as short names of published sources; empty for a wording of our own. */
  readonly seen: readonly string[];
  /** Unit of the value; an empty text when it has none (a date, a phrase, a share of the budget). */
  readonly unit: string;
  /** It is of the office's own library, and is offered before ours. */
  readonly isOwn?: boolean;
}

/** A kind of project: what officers call it, and what it has in common with others. */
export interface ProjectType {
  readonly name: string;
  readonly sector: string;
  /** Wider types whose indicators fit as well, the closest first. */
  readonly like: readonly string[];
  /** Words by which a project of the type is known. */
  readonly words: readonly string[];
}

/** An indicator as the data files hold it; what can be told from the rest is left out. */
export interface IndicatorRecord {
  readonly class: string;
  readonly name: string;
  readonly measures: string;
  readonly value: string;
  readonly range?: readonly number[];
  readonly example?: boolean;
  readonly types: readonly string[];
  readonly seen: readonly string[];
}

/** The type that stands for every project. */
export const ANY_TYPE = "通用";

/** Completes a record; its class has to be one of the taxonomy's own names. */
export function standardIndicator(record: IndicatorRecord, level2: Level2): StandardIndicator {
  const { name, measures, value, range, example = false, types, seen } = record;
  const [low, high] = range ?? [];
  const parsed = parseIndicatorValue(value);
  return {
    level1: level1Of(level2),
    level2,
    name,
    measures,
    kind: indicatorKind(name, level2),
    value,
    ...(low !== undefined && high !== undefined && { range: [low, high] as const }),
    isExample: example,
    types,
    seen,
    unit: parsed.kind === "quantity" || parsed.kind === "range" ? (parsed.unit?.name ?? "") : "",
  };
}

/** The value with its tokens replaced: `≤{budget}` gives `≤10万元`. Undefined when a token's text is not known. */
export function filledValue(
  { value }: Pick<StandardIndicator, "value">,
  known: { readonly budget: string | undefined; readonly year: number | undefined },
): string | undefined {
  if (value.includes("{budget}")) {
    return known.budget === undefined ? undefined : value.replace("{budget}", known.budget);
  }
  if (value.includes("{year}")) {
    return known.year === undefined ? undefined : value.replaceAll("{year}", String(known.year));
  }
  return value;
}
