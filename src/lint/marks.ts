import type { CellRange } from "../model/address";
import type { SheetMarks } from "../model/edit";
import type { Finding } from "../model/finding";
import { compareSeverity, SEVERITIES, type Severity } from "../model/severity";

/** A range larger than this is marked at its first cell only: nobody merges so many cells for one value. */
const MAX_CELLS = 2_000;
const COLUMNS = 16_384;

/** Which cells to mark with which severity; each cell once, under its most serious finding. */
export function marksOf(findings: readonly Finding[]): readonly SheetMarks[] {
  const bySheet = new Map<string, Map<number, Severity>>();
  for (const { location, severity } of findings) {
    let cells = bySheet.get(location.sheetId);
    if (cells === undefined) bySheet.set(location.sheetId, (cells = new Map<number, Severity>()));
    for (const key of cellKeys(location.range)) {
      const known = cells.get(key);
      if (known === undefined || compareSeverity(severity, known) < 0) cells.set(key, severity);
    }
  }
  return [...bySheet].flatMap(([sheetId, cells]) =>
    SEVERITIES.flatMap((severity) => {
      const keys = [...cells].flatMap(([key, of]) => (of === severity ? [key] : []));
      return keys.length === 0 ? [] : [{ sheetId, severity, ranges: toRanges(keys) }];
    }),
  );
}

function cellKeys(range: CellRange): readonly number[] {
  const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  if (size > MAX_CELLS) return [range.top * COLUMNS + range.left];
  const keys: number[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) keys.push(row * COLUMNS + column);
  }
  return keys;
}

/** Joins cells into runs along a row, and equal runs of neighbouring rows into rectangles. */
function toRanges(keys: number[]): readonly CellRange[] {
  keys.sort((a, b) => a - b);
  const ranges: { top: number; left: number; bottom: number; right: number }[] = [];
  let open: typeof ranges = [];
  let run: (typeof ranges)[number] | undefined;
  const close = (): void => {
    const done = run;
    if (done === undefined) return;
    const above = open.find(
      (other) => other.bottom === done.top - 1 && other.left === done.left && other.right === done.right,
    );
    if (above === undefined) {
      ranges.push(done);
      open = [...open.filter((other) => other.bottom >= done.top - 1), done];
    } else {
      above.bottom = done.bottom;
    }
  };
  for (const key of keys) {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    if (run !== undefined && run.top === row && run.right === column - 1) {
      run.right = column;
      continue;
    }
    close();
    run = { top: row, left: column, bottom: row, right: column };
  }
  close();
  return ranges;
}
