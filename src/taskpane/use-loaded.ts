import { useCallback, useEffect, useState } from "react";

/** Something that is fetched when it is first needed. */
export type Loaded<Value> =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly value: Value }
  | { readonly state: "failed"; readonly retry: () => void };

/** Fetches when the component appears. `load` is to be the same function each time. */
export function useLoaded<Value>(load: () => Promise<Value>): Loaded<Value> {
  const [result, setResult] = useState<"loading" | "failed" | { readonly value: Value }>("loading");
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => {
        if (isWanted) setResult({ value });
      },
      () => {
        if (isWanted) setResult("failed");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [load, attempt]);
  const retry = useCallback(() => {
    setResult("loading");
    setAttempt((before) => before + 1);
  }, []);
  if (result === "loading") return { state: "loading" };
  return result === "failed" ? { state: "failed", retry } : { state: "loaded", value: result.value };
}
