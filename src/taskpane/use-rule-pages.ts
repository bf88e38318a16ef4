import { loadRulePages, type RulePage } from "./rule-page";
import { useLoaded, type Loaded } from "./use-loaded";

export type RulePages = Loaded<ReadonlyMap<string, RulePage>>;

/** The rules' pages, fetched when the component appears. */
export function useRulePages(): RulePages {
  return useLoaded(loadRulePages);
}
