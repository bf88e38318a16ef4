import type { CellRange } from "../model/address";
import type { CellValue } from "../model/snapshot";
import type { Checkpoint } from "../table/target-table";
import { formatPercentage, type Percentage } from "../value/percentage";
import type { TableFacts } from "./facts";
import type { FieldChange, Problem } from "./rule";

/** A checkpoint of the plan with its reading. */
export interface PlanPoint {
  readonly index: number;
  readonly checkpoint: Checkpoint;
  readonly value: Percentage;
}

/** The plan's checkpoints in order; empty where the form has no plan. */
export function planPoints({ table, plan }: TableFacts): readonly PlanPoint[] {
  return (table.plan?.checkpoints ?? []).flatMap((checkpoint, index) => {
    const value = plan?.[index];
    return value === undefined ? [] : [{ index, checkpoint, value }];
  });
}

/** Percent points of a checkpoint that lies in 0–100, or undefined. */
export function pointsInRange({ value }: PlanPoint): number | undefined {
  return value.kind === "percentage" && value.points >= 0 && value.points <= 100 ? value.points : undefined;
}

/** What two rules about the same checkpoint have in common. */
export function planSubject(index: number): string {
  return `plan:${index}`;
}

/** The plan as it stands, for messages: `25% 50% 25% 空`. */
export function planTexts(points: readonly PlanPoint[]): readonly string[] {
  return points.map(({ checkpoint }) => checkpoint.field.text);
}

/** What three equal shares of a third leave in the second decimal. */
const TOLERANCE = 0.051;

/** Whether percent points are shares of each period: they add up to 100 and do not end there. Blanks count as 0. */
export function areShares(values: readonly (number | undefined)[]): boolean {
  return isWhole(sumOf(values)) && values.at(-1) !== 100;
}

/** A checkpoint at which the year's money is spent, whatever the form calls it. */
const YEAR_END = /12月|十二月|第?[四4]季度?|Q4|年底|年末|年终|下半年|全年/i;

/** Whether the plan's last checkpoint is the end of the year; a form may well ask only up to October. */
export function isYearEnd({ checkpoint }: PlanPoint): boolean {
  return YEAR_END.test(checkpoint.label);
}

/** A single 1 or 0.5 may well be one per cent, or half of one. */
const MIN_FRACTIONS = 2;

/** Numbers from 0 to 1 without %, which Excel would show as percentages had they the format. */
export function areFractions(points: readonly PlanPoint[]): boolean {
  return points.filter(isFraction).length >= MIN_FRACTIONS;
}

function isFraction({ checkpoint: { field }, value }: PlanPoint): boolean {
  return value.kind === "percentage" && value.points > 0 && value.points <= 1 && !/[%％比]/.test(field.text);
}

/** What was meant by fractions, in percent points. */
export function scaledFractions(points: readonly PlanPoint[]): readonly (number | undefined)[] {
  return points.map((point) => {
    const value = pointsInRange(point);
    return value !== undefined && isFraction(point) ? Number((value * 100).toPrecision(12)) : value;
  });
}

/** A plan written in fractions under a label that says %; `target` holds the percent points that are meant. */
export function fractionProblem(
  points: readonly PlanPoint[],
  range: CellRange,
  target: readonly (number | undefined)[],
): Problem<"fractions"> {
  return {
    messageId: "fractions",
    range,
    subject: "plan",
    data: {
      values: planTexts(points),
      percents: target.map((value) => (value === undefined ? "" : formatPercentage(value))),
    },
    suggestions: [writePlan(points, target)],
  };
}

/** What the checkpoints' values add up to; blanks count as 0. */
export function sumOf(values: readonly (number | undefined)[]): number {
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return Number(sum.toPrecision(12));
}

/** Whether a sum of percent points is 100, but for rounding. */
export function isWhole(sum: number): boolean {
  return Math.abs(sum - 100) <= TOLERANCE;
}

/** Whether percent points are a running total and no shares: they never fall, end at 100 and add up to more. Blanks are passed over. */
export function areRunningTotal(values: readonly (number | undefined)[]): boolean {
  const given = values.filter((value) => value !== undefined);
  const rises = given.every((value, index) => value >= (given[index - 1] ?? 0));
  return rises && values.at(-1) === 100 && sumOf(values) > 100 + TOLERANCE;
}

/** What each period adds to a running total; a blank stays one. */
export function sharesOf(values: readonly (number | undefined)[]): readonly (number | undefined)[] {
  let total = 0;
  return values.map((value) => {
    if (value === undefined) return undefined;
    const share = Number((value - total).toPrecision(12));
    total = value;
    return share;
  });
}

/** Shares added up, ending at 100. */
export function runningTotal(values: readonly (number | undefined)[]): readonly number[] {
  let total = 0;
  return values.map((value, index) => {
    total += value ?? 0;
    return index === values.length - 1 ? 100 : Number(total.toPrecision(12));
  });
}

/**
 * Changes that write percent points the way the row already holds them: as text, as a fraction, or as a plain number.
 * A checkpoint without a target stays as it is.
 */
export function writePlan(
  points: readonly PlanPoint[],
  percentPoints: readonly (number | undefined)[],
): readonly FieldChange[] {
  const model = points.find(({ value }) => value.kind === "percentage");
  return points.flatMap((point, i) => {
    const target = percentPoints[i];
    if (target === undefined || pointsInRange(point) === target) return [];
    return [{ field: point.checkpoint.field, value: inStyleOf(model, target) }];
  });
}

function inStyleOf(model: PlanPoint | undefined, percentPoints: number): CellValue {
  const field = model?.checkpoint.field;
  if (typeof field?.value !== "number") return formatPercentage(percentPoints);
  return field.text.endsWith("%") ? Number((percentPoints / 100).toPrecision(12)) : percentPoints;
}
