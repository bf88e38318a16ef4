import { useEffect, useState } from "react";
import type { FindingsView } from "./findings-view";
import { LEAVING_MS, withLeaving, type WithLeaving } from "./leaving";

/** The view's groups, for a moment with what was resolved since the view before. `resolved` is as in the pane's state. */
export function useLeaving({ groups }: FindingsView, resolved: readonly string[]): WithLeaving {
  const [seen, setSeen] = useState({ groups, resolved });
  const [shown, setShown] = useState<WithLeaving>({ groups, leaving: new Set() });
  if (seen.groups !== groups) {
    const known = new Set(seen.resolved);
    setSeen({ groups, resolved });
    setShown(withLeaving(seen.groups, groups, new Set(resolved.filter((one) => !known.has(one)))));
  }
  useEffect(() => {
    if (shown.leaving.size === 0) return undefined;
    const timer = setTimeout(() => {
      setShown({ groups, leaving: new Set() });
    }, LEAVING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [shown, groups]);
  return shown;
}
