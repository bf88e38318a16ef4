import { useCallback, useEffect, useState } from "react";
import { loadRulePages, type RulePage } from "./rule-page";

export type RulePages =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly pages: ReadonlyMap<string, RulePage> }
  | { readonly state: "failed"; readonly retry: () => void };

/** The rules' pages, fetched when the component appears. */
export function useRulePages(): RulePages {
  const [result, setResult] = useState<"loading" | "failed" | ReadonlyMap<string, RulePage>>("loading");
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    loadRulePages().then(
      (pages) => {
        if (isWanted) setResult(pages);
      },
      () => {
        if (isWanted) setResult("failed");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [attempt]);
  const retry = useCallback(() => {
    setResult("loading");
    setAttempt((before) => before + 1);
  }, []);
  if (result === "loading") return { state: "loading" };
  return result === "failed" ? { state: "failed", retry } : { state: "loaded", pages: result };
}
