import { useEffect, useState } from "react";
import { loadEngine } from "./engine";
import type * as Engine from "./engine-script";

/** The engine once it is there; a result comes from it, so that nobody waits for it who has one. */
export function useEngine(isNeeded: boolean): typeof Engine | undefined {
  const [engine, setEngine] = useState<typeof Engine>();
  useEffect(() => {
    if (!isNeeded) return undefined;
    let isWanted = true;
    loadEngine().then(
      (loaded) => {
        if (isWanted) setEngine(loaded);
      },
      // Without it there is nothing to fill or to fix; the next check says that it can't be had.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [isNeeded]);
  return engine;
}
