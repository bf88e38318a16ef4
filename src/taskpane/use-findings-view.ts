import { useMemo } from "react";
import type { Gap } from "../fill/fill-types";
import { renderFinding, titleOfRule, type Texts } from "../i18n";
import type { FixOffers } from "../lint/fix-offers";
import type { CheckResult } from "../lint/result";
import type { Finding } from "../model/finding";
import type { RuleId } from "../rules";
import type * as Engine from "./engine-script";
import {
  isShown,
  viewOf,
  type FindingAction,
  type FindingsView,
  type Grouping,
  type ListedText,
  type ListFilter,
} from "./findings-view";

const EMPTY_VIEW: FindingsView = { groups: [], cleanTables: [], order: [] };

/** What can be done about the findings of a result. */
export interface Remedies {
  /** Rows that could be filled from the library. */
  readonly gaps: readonly Gap[];
  readonly fixes: FixOffers;
}

const NONE: Remedies = { gaps: [], fixes: { safe: 0, textsOf: new Map() } };

/** What can be done about the findings; nothing as long as what finds it out is not there. */
export function useRemedies(result: CheckResult | undefined, engine: typeof Engine | undefined): Remedies {
  return useMemo(() => {
    if (result === undefined || engine === undefined) return NONE;
    return { gaps: engine.findGaps(result), fixes: engine.fixOffers(result) };
  }, [result, engine]);
}

/** Rules whose findings the library can answer. */
const FILLED_BY_THE_LIBRARY: ReadonlySet<string> = new Set<RuleId>([
  "class-missing",
  "indicator-row-missing",
  "indicator-name-repeats-class",
  "indicator-name-blank",
]);

/** `fillable` are the ids of tables that have rows to fill. */
function actionOf({ rule, tableId }: Finding, fillable: ReadonlySet<string>): FindingAction | undefined {
  if (rule === "indicator-unconfirmed") return "confirm";
  return FILLED_BY_THE_LIBRARY.has(rule) && fillable.has(tableId ?? "") ? "fill" : undefined;
}

/** The view of a result. */
export function useFindingsView(
  result: CheckResult | undefined,
  { gaps, fixes }: Remedies,
  texts: Texts,
  grouping: Grouping,
  filter: ListFilter,
): FindingsView {
  // A finding reads the same however the list is arranged, and whatever is ignored beside it.
  const rendered = useMemo(() => {
    const known = new WeakMap<Finding, ListedText>();
    const fillable = new Set(gaps.map(({ tableId }) => tableId));
    const listed = (finding: Finding): ListedText => {
      const action = actionOf(finding, fillable);
      const changes = fixes.textsOf.get(finding) ?? [];
      return {
        ...renderFinding(finding, texts),
        title: titleOfRule(finding.rule, texts),
        changes,
        ...(action && { action }),
      };
    };
    return (finding: Finding): ListedText => {
      const text = known.get(finding) ?? listed(finding);
      known.set(finding, text);
      return text;
    };
  }, [texts, gaps, fixes]);
  return useMemo(
    () =>
      result === undefined ? EMPTY_VIEW : viewOf(result, rendered, grouping, (finding) => isShown(finding, filter)),
    [result, rendered, grouping, filter],
  );
}
