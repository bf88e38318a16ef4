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

/** Changes that write percent points the way the row already holds them: as text, as a fraction, or as a plain number. */
export function writePlan(points: readonly PlanPoint[], percentPoints: readonly number[]): readonly FieldChange[] {
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
