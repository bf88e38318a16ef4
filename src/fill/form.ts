import { findLevel1, findLevel2, level1Of, type Level1, type Level2 } from "../library/taxonomy";
import type { TableFacts } from "../rules/facts";
import type { Indicator, Layout, TargetTable } from "../table/target-table";

/** Forms whose rows belong to more than one table or project: a new row would say something in each. */
const NO_NEW_ROWS: ReadonlySet<Layout> = new Set(["B", "E", "G"]);

/** Where a form has its classes, and how it writes them. */
export interface ClassColumns {
  /** First column of 一级指标; absent where the form has none or leaves it blank. */
  readonly level1?: number;
  readonly level2: number;
}

/**
 * Where a table's classes stand. Undefined where a row can't be added to it: lists of many projects, forms of two terms or
 * of grades, and tables without a class of level 2.
 */
export function classColumns({ layout, indicators }: TargetTable): ClassColumns | undefined {
  if (NO_NEW_ROWS.has(layout)) return undefined;
  const first = indicators.find(({ level1 }) => level1.text !== "");
  // One column of classes that holds those of level 2.
  if (first !== undefined && indicators.some(({ level2 }) => level2.known !== undefined && level2.text === "")) {
    return { level2: first.level1.range.left };
  }
  const second = indicators.find(({ level2 }) => level2.text !== "" && level2.known !== undefined);
  if (second === undefined) return undefined;
  return { level2: second.level2.range.left, ...(first !== undefined && { level1: first.level1.range.left }) };
}

/** Where a row of a class belongs. */
export interface Place {
  readonly level1: Level1;
  readonly level2: Level2;
}

/**
 * Where a table has a class of the library: below its own level 1, or below another one where the table has only that, as
 * forms that list satisfaction among the benefits. A form knows costs as an output or as a class of their own, not both.
 */
export function placeIn({ indicators }: TargetTable, level2: Level2): Place {
  const has = (place: Partial<Place>): Indicator | undefined =>
    indicators.find(
      ({ level1, level2: own }) =>
        (place.level1 === undefined || level1.known === place.level1) &&
        (place.level2 === undefined || own.known === place.level2),
    );
  const own = has({ level2 });
  if (own === undefined && level2 === "成本指标" && has({ level1: "成本指标" })) {
    return { level1: "成本指标", level2: "经济成本指标" };
  }
  if (own === undefined && level2 === "经济成本指标" && has({ level1: "产出指标", level2: "成本指标" })) {
    return { level1: "产出指标", level2: "成本指标" };
  }
  const level1 = level1Of(level2);
  return { level1: has({ level1 }) === undefined ? (own?.level1.known ?? level1) : level1, level2 };
}

/** A level-1 class as the table writes it; where it has none of that class, in the style of the others. */
export function level1Text({ indicators }: TableFacts, level1: Level1): string {
  const named = indicators.filter(({ indicator }) => indicator.level1.text !== "");
  const own =
    named.find(({ indicator }) => indicator.level1.known === level1) ??
    // A word we don't know, told by the class below it.
    named.find((facts) => facts.level1 === level1 && facts.indicator.level2.text !== "");
  if (own !== undefined) return own.indicator.level1.text;
  const texts = indicators.flatMap(({ indicator }) => (indicator.level1.known ? [indicator.level1.text] : []));
  return styled(level1, texts, (text) => findLevel1(text) === level1);
}

/** A level-2 class as the table writes it; where it has none of that class, in the style of the others: 数量, 产出数量. */
export function level2Text({ indicators }: TableFacts, level2: Level2): string {
  const textOf = ({ level1: first, level2: second }: Indicator): string => second.text || first.text;
  const own = indicators.find(({ indicator }) => indicator.level2.known === level2);
  if (own !== undefined) return textOf(own.indicator);
  const known = indicators.filter(({ indicator }) => indicator.level2.known !== undefined);
  const level1 = level1Of(level2);
  const siblings = known.filter((facts) => facts.level2 !== undefined && level1Of(facts.level2) === level1);
  const texts = (siblings.length > 0 ? siblings : known).map(({ indicator }) => textOf(indicator));
  const hasPrefix = level1 === "产出指标" && siblings.length > 0 && texts.every((text) => text.startsWith("产出"));
  return styled(hasPrefix ? `产出${level2}` : level2, texts, (text) => findLevel2(text) === level2, level2);
}

/** Without 指标 at the end where none of the others has it; `plain` where that would name another class. */
function styled(name: string, texts: readonly string[], isRight: (text: string) => boolean, plain = name): string {
  const isShort = texts.length > 0 && texts.every((text) => !text.includes("指标"));
  const wanted = isShort ? name.replace(/指标$/, "") : name;
  return isRight(wanted) ? wanted : plain;
}
