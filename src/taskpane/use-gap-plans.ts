import { useCallback, useEffect, useMemo, useState } from "react";
import type { Gap, GapPlan } from "../fill/fill-types";
import type { CheckResult } from "../lint/result";
import { loadEngine } from "./engine";
import { keptLibrary } from "./kept-library";
import { libraryFor } from "./pane-library";

/** The gaps of one table. */
export interface TableGaps {
  readonly tableId: string;
  readonly gaps: readonly Gap[];
}

/** What may stand in a table's gaps, by the gap's id. */
export type TablePlans = ReadonlyMap<string, GapPlan>;

/** What may stand in the gaps, as far as it is known. */
export interface GapPlans {
  /** Until it is `ready`, plans may be those of an earlier result. */
  readonly state: "loading" | "planning" | "ready" | "failed";
  /** By the table's id; the same object for a table as long as its plans are. */
  readonly plans: ReadonlyMap<string, TablePlans>;
  /** Tables planned so far. */
  readonly done: number;
  readonly retry: () => void;
}

/** Longest time without giving the page a turn, in milliseconds. */
const SLICE_MS = 24;
/** How often it is said how far it is: each time everything in sight is drawn again. */
const REPORT_MS = 250;

/** Chooses candidates table by table, giving the page a turn between slices of work. */
async function planAll(
  result: CheckResult,
  tables: readonly TableGaps[],
  isWanted: () => boolean,
  onPlanned: (plans: ReadonlyMap<string, TablePlans>, done: number) => void,
): Promise<void> {
  const { gapPlanner } = await loadEngine();
  const plan = gapPlanner(result, libraryFor(result.snapshot, keptLibrary().records).library);
  const plans = new Map<string, TablePlans>();
  let sliceStart = performance.now();
  let reported = Number.NEGATIVE_INFINITY;
  for (const [index, { tableId, gaps }] of tables.entries()) {
    plans.set(tableId, new Map(gaps.map((gap) => [gap.id, plan(gap)])));
    const isLast = index === tables.length - 1;
    const now = performance.now();
    if (now - sliceStart < SLICE_MS && !isLast) continue;
    if (now - reported >= REPORT_MS || isLast) {
      onPlanned(new Map(plans), index + 1);
      reported = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (!isWanted()) return;
    sliceStart = performance.now();
  }
}

const NO_PLANS: ReadonlyMap<string, TablePlans> = new Map();

/** Gaps by table, in their order. */
export function byTable(gaps: readonly Gap[]): readonly TableGaps[] {
  const tables = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const known = tables.get(gap.tableId);
    if (known === undefined) tables.set(gap.tableId, [gap]);
    else known.push(gap);
  }
  return [...tables].map(([tableId, own]) => ({ tableId, gaps: own }));
}

/** Plans for the gaps of a result, made table by table from when the component appears. */
export function useGapPlans(result: CheckResult, tables: readonly TableGaps[]): GapPlans {
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setAttempt((before) => before + 1);
  }, []);
  const job = useMemo(() => ({ result, tables, attempt }), [result, tables, attempt]);
  const [known, setKnown] = useState<{ readonly job: object } & Omit<GapPlans, "retry">>();
  useEffect(() => {
    let isWanted = true;
    planAll(
      job.result,
      job.tables,
      () => isWanted,
      (plans, done) => {
        if (!isWanted) return;
        setKnown((before) =>
          done === job.tables.length
            ? { job, state: "ready", plans, done }
            : { job, state: "planning", plans: new Map([...(before?.plans ?? []), ...plans]), done },
        );
      },
    ).catch(() => {
      if (isWanted) setKnown({ job, state: "failed", plans: NO_PLANS, done: 0 });
    });
    return () => {
      isWanted = false;
    };
  }, [job]);
  // What is known of an earlier result stays in sight until there is something new, so that nothing jumps.
  const { plans = NO_PLANS } = known ?? {};
  return known?.job === job
    ? { state: known.state, plans, done: known.done, retry }
    : { state: "loading", plans, done: 0, retry };
}
