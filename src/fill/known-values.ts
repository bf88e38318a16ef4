import type { Level2 } from "../library/taxonomy";
import type { StandardIndicator } from "../library/standard-indicator";
import type { TableFacts } from "../rules/facts";
import type { TargetTable } from "../table/target-table";
import { formatAmount } from "../value/amount";
import {
  formatQuantity,
  parseIndicatorValue,
  type Comparator,
  type IndicatorValue,
  type Quantity,
} from "../value/indicator-value";
import { compact } from "../value/text";
import { readNumber } from "../value/value-number";
import { isPlainUnit, parseUnit, type Dimension } from "../value/unit";

/** A figure of a table's goal or purpose, with the words around it. */
export interface Figure {
  readonly digits: string;
  readonly unit: string;
  readonly words: string;
}

/** The table's budget with its unit (`10万元`); undefined where either is not known, or the budget is nothing. */
export function budgetText({ table, budget }: TableFacts): string | undefined {
  if (budget?.kind !== "amount" || budget.number === 0) return undefined;
  const unit = budget.unit ?? table.amountUnit?.unit;
  return unit === undefined ? undefined : formatAmount(budget.number) + unit;
}

const CODE = /^\d{6}(\d{2})[A-Z]/;
const YEAR = /(?<!\d)(20\d\d)年/;
const MAX_TEXT = 300;

/** The year a table is for: its code's, else one that its title, goal, name or purpose names. */
export function yearOf(table: TargetTable): number | undefined {
  const code = CODE.exec(compact(table.projectCode?.text.slice(0, MAX_TEXT) ?? "").toUpperCase())?.[1];
  if (code !== undefined) return 2000 + Number(code);
  for (const field of [table.title, table.goal, table.projectName, table.purpose]) {
    const year = YEAR.exec(compact(field?.text.slice(0, MAX_TEXT) ?? ""))?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

/**
 * A number that is no part of a word, a code or a longer number; or a small one in words (三宗). 一 says too little: 一批,
 * 一次性.
 */
const NUMBER =
  /(?<![\dA-Za-z.\-—–第〔[【(（])(\d{1,9}(?:\.\d{1,4})?)(?![\d.])|(?<![第零〇一二两三四五六七八九十百千万亿几数])([二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])(?![零〇一二两三四五六七八九十百千万亿几])/g;
/** Words that make the number before them a date, a name or a place in a list. */
const NO_UNIT = /^(?:年|月|日|号|时|点|分|级|届|季度|世纪|[、.．)）\]】〕%‰])/;
const LONGEST_UNIT = 4;
const WORDS_BEFORE = 14;
const WORDS_BEHIND = 8;
const CLAUSE = /[,，。;；、:：\s]/;
/** Officers write what they do in the first lines. */
const MAX_SEARCHED = 2000;

/** The figures of a text that have a unit: 办理不动产证15本 gives 15 and 本. Shares, dates and numbers of documents are left out. */
export function figuresIn(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  const searched = text.slice(0, MAX_SEARCHED);
  for (const match of searched.matchAll(NUMBER)) {
    const [written, inDigits] = match;
    const digits = inDigits ?? readNumber(written)?.digits ?? "";
    const behind = searched.slice(match.index + written.length);
    if (NO_UNIT.test(behind) || Number(digits) === 0) continue;
    const unit = unitAt(behind);
    // 三大, 四个意识: in words only what is counted by a measure of its own is a figure.
    if (unit === undefined || (inDigits === undefined && COMMON_UNITS.has(unit))) continue;
    const before =
      searched
        .slice(Math.max(0, match.index - WORDS_BEFORE), match.index)
        .split(CLAUSE)
        .at(-1) ?? "";
    const after = behind.slice(unit.length, unit.length + WORDS_BEHIND).split(CLAUSE)[0] ?? "";
    figures.push({ digits, unit, words: `${before} ${after}` });
  }
  return figures;
}

function unitAt(text: string): string | undefined {
  for (let length = LONGEST_UNIT; length > 0; length--) {
    const unit = text.slice(0, length);
    if (unit.length === length && isPlainUnit(unit)) return unit;
  }
  return undefined;
}

/** Units that say nothing about what is counted. */
const COMMON_UNITS = new Set(
  "个 项 次 人 名 份 件 台 套 家 户 处 批 种 场 期 天 万元 元 亿元 平方米 米 公里 亩".split(" "),
);

/**
 * The figure of a table's own texts that an indicator asks for. One with a common unit (个, 人) has to share a word with
 * the indicator's name; of several none is taken, unless only one of them does.
 */
export function figureFor(
  { name, unit }: Pick<StandardIndicator, "name" | "unit">,
  figures: readonly Figure[],
): Figure | undefined {
  if (unit === "") return undefined;
  const fitting = figures.filter((figure) => isSameCount(figure.unit, unit));
  const sharing = fitting.filter(({ words }) => sharesWord(name, words));
  const chosen = sharing.length > 0 ? sharing : COMMON_UNITS.has(unit) ? [] : fitting;
  const [first] = chosen;
  return chosen.every(({ digits, unit: other }) => digits === first?.digits && other === first.unit)
    ? first
    : undefined;
}

/** Words that stand in half of all names and goals. */
const EMPTY_WORDS = /数量|项目|工作|完成|开展|资金|年度|建设|本年|全年|次数|人数/g;

function sharesWord(name: string, words: string): boolean {
  const plain = name.replace(EMPTY_WORDS, " ");
  for (let i = 0; i + 2 <= plain.length; i++) {
    const word = plain.slice(i, i + 2);
    if (!word.includes(" ") && words.includes(word)) return true;
  }
  return false;
}

function isSameCount(a: string, b: string): boolean {
  return a === b || (isPerson(a) && isPerson(b));
}

function isPerson(unit: string): boolean {
  return unit === "人" || unit === "名" || unit === "位";
}

/** An indicator's value with the number of a figure, its own sign kept: `≥15本`. */
export function valueOfFigure({ value }: Pick<StandardIndicator, "value">, { digits, unit }: Figure): string {
  const own = parseIndicatorValue(value);
  const comparator: Comparator = (own.kind === "quantity" ? own.comparator : undefined) ?? "=";
  return formatQuantity({ comparator, digits, unit: parseUnit(unit) });
}

const COUNTED: ReadonlySet<Dimension | undefined> = new Set<Dimension | undefined>(["count", "other", undefined]);
/** Percent points by which a share may differ from the usual one, where no range is known. */
const NEAR = 30;

/**
 * Whether what a cell holds answers an indicator of the library: of the same kind, in a unit that fits, in the same
 * direction. A share has to lie where it usually lies, and is never how many.
 */
export function fitsIndicator(cell: IndicatorValue, indicator: StandardIndicator, level2: Level2): boolean {
  const own = parseIndicatorValue(indicator.value.replaceAll("{year}", "2025").replace("{budget}", "1万元"));
  if (own.kind !== "quantity") return cell.kind === own.kind && cell.kind !== "yes-no";
  if (cell.kind !== "quantity" || !isSameDirection(cell, own)) return false;
  const [unit, usual] = [cell.unit, own.unit];
  if (unit?.kind !== "unit" || usual?.kind !== "unit" || unit.dimension !== usual.dimension) return false;
  if (COUNTED.has(unit.dimension)) return isSameCount(unit.name, usual.name);
  if (unit.dimension !== "rate") return true;
  if (level2 === "数量指标") return false;
  const [low, high] = indicator.range ?? [own.number - NEAR, own.number + NEAR];
  return cell.number >= low && cell.number <= high;
}

/** A number without a sign is exactly so much, which no limit is. */
function isSameDirection(cell: Quantity, usual: Quantity): boolean {
  const direction = ({ comparator = "=" }: Quantity): number =>
    comparator === "=" ? 0 : comparator === "≥" || comparator === ">" ? 1 : -1;
  return direction(cell) * direction(usual) >= 0 && (cell.comparator !== undefined || direction(usual) >= 0);
}
