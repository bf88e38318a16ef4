import type { CellValue } from "../model/snapshot";
import type { Checkpoint } from "../table/target-table";
import { formatPercentage, type Percentage } from "../value/percentage";
import type { TableFacts } from "./facts";
import type { FieldChange } from "./rule";

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
  const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return Math.abs(sum - 100) <= TOLERANCE && values.at(-1) !== 100;
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
