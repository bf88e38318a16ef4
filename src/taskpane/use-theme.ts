import { useSyncExternalStore } from "react";

export type ThemeName = "light" | "dark";

const DARK = "(prefers-color-scheme: dark)";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
}

/** The theme asked for, or the one the system prefers when none is. */
export function useThemeName(asked: ThemeName | undefined): ThemeName {
  const prefersDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  return asked ?? (prefersDark ? "dark" : "light");
}
