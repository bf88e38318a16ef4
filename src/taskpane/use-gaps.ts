import { useEffect, useState } from "react";
import type { Gap } from "../fill/fill-types";
import type { CheckResult } from "../lint/result";
import { loadEngine } from "./engine";

const NONE: readonly Gap[] = [];

/** Rows that could be filled from the library; none as long as that is not known. */
export function useGaps(result: CheckResult | undefined): readonly Gap[] {
  const [found, setFound] = useState<{ readonly result: CheckResult; readonly gaps: readonly Gap[] }>();
  useEffect(() => {
    if (result === undefined) return undefined;
    let isWanted = true;
    loadEngine().then(
      ({ findGaps }) => {
        if (isWanted) setFound({ result, gaps: findGaps(result) });
      },
      // The result came from this script; without it there is nothing to fill.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [result]);
  return found !== undefined && found.result === result ? found.gaps : NONE;
}
