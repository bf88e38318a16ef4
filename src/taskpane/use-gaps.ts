import { useEffect, useMemo, useState } from "react";
import type { Gap } from "../fill/fill-types";
import type { CheckResult } from "../lint/result";
import { loadEngine } from "./engine";

const NONE: readonly Gap[] = [];

/** Rows that could be filled from the library; none as long as what finds them is not there. */
export function useGaps(result: CheckResult | undefined): readonly Gap[] {
  const [find, setFind] = useState<(result: CheckResult) => readonly Gap[]>();
  const isNeeded = result !== undefined;
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isWanted = true;
    loadEngine().then(
      ({ findGaps }) => {
        if (isWanted) setFind(() => findGaps);
      },
      // The result came from this script; without it there is nothing to fill.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [isNeeded]);
  return useMemo(() => (find === undefined || result === undefined ? NONE : find(result)), [find, result]);
}
