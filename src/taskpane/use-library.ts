import { useMemo, useSyncExternalStore } from "react";
import type { WorkbookSnapshot } from "../model/snapshot";
import { keptLibrary, onKeptLibrary, type KeptLibrary } from "./kept-library";
import { libraryFor, type PaneLibrary } from "./pane-library";

/** The office's indicators that the browser keeps. */
export function useKeptLibrary(): KeptLibrary {
  return useSyncExternalStore(onKeptLibrary, keptLibrary);
}

/** The library for a workbook. */
export function useLibrary(snapshot: WorkbookSnapshot | undefined): PaneLibrary {
  const { records } = useKeptLibrary();
  return useMemo(() => libraryFor(snapshot, records), [snapshot, records]);
}
