import { BUILT_IN_LIBRARY } from "../library/built-in-library";
import type { IndicatorLibrary } from "../library/library-types";
import { mergeLibrary } from "../library/merge-library";
import { ownLibraries, type OwnLibrary } from "../library/own-library";
import { standardIndicator, type IndicatorRecord, type StandardIndicator } from "../library/standard-indicator";
import { findLevel2, LEVEL2_OF, type Level2 } from "../library/taxonomy";
import type { WorkbookSnapshot } from "../model/snapshot";

/** Every level-2 class, in the taxonomy's order. */
const CLASSES: readonly Level2[] = Object.values(LEVEL2_OF).flat();

/** A library with what it was put together from. */
export interface PaneLibrary {
  readonly library: IndicatorLibrary;
  /** The workbook's own sheets of indicators. */
  readonly sheets: readonly OwnLibrary[];
  readonly classes: readonly Level2[];
}

/** Records kept in the browser; one whose class is none of the taxonomy's is passed over. */
function indicatorsOf(records: readonly IndicatorRecord[]): readonly StandardIndicator[] {
  return records.flatMap((record) => {
    const level2 = findLevel2(record.class);
    return level2 === undefined ? [] : [{ ...standardIndicator(record, level2), isOwn: true }];
  });
}

const known = new WeakMap<
  WorkbookSnapshot,
  { readonly kept: readonly IndicatorRecord[]; readonly made: PaneLibrary }
>();

/**
 * The built-in library with an office's own laid over it: the workbook's sheets of indicators, then those kept in the
 * browser. Made once for a workbook as it was read.
 */
export function libraryFor(snapshot: WorkbookSnapshot | undefined, kept: readonly IndicatorRecord[]): PaneLibrary {
  if (snapshot === undefined)
    return { library: mergeLibrary(BUILT_IN_LIBRARY, indicatorsOf(kept)), sheets: [], classes: CLASSES };
  const before = known.get(snapshot);
  if (before?.kept === kept) return before.made;
  const sheets = ownLibraries(snapshot);
  const own = sheets.flatMap(({ indicators }) => indicators);
  const made = {
    library: mergeLibrary(mergeLibrary(BUILT_IN_LIBRARY, indicatorsOf(kept)), own),
    sheets,
    classes: CLASSES,
  };
  known.set(snapshot, { kept, made });
  return made;
}
