import type { IndicatorLibrary } from "../library/library-types";
import type { CheckResult } from "../lint/result";
import type { FillChoice } from "./fill-types";
import { findGaps } from "./gaps";
import { gapPlanner } from "./plan";

/** For every gap the candidate that fits best; gaps for which there is none, or that are told in another class, are left out. */
export function bestChoices(result: CheckResult, library: IndicatorLibrary): readonly FillChoice[] {
  const plan = gapPlanner(result, library);
  return findGaps(result).flatMap((gap) => {
    const [candidate] = plan(gap).candidates;
    return candidate === undefined || gap.isToldElsewhere === true ? [] : [{ gap, candidate }];
  });
}
