import type { CellChange } from "../lint/fix-groups";
import { rangeAt, type CellRange } from "../model/address";
import type { CellValue } from "../model/snapshot";
import { displayText } from "../value/cell-text";

/** Cells below each other that said the same and now say the same, each in one line of text. */
export interface ChangedRange {
  readonly sheetName: string;
  readonly range: CellRange;
  readonly before: string;
  readonly after: string;
}

/** What is changed, as it is shown in the cells; cells below each other that change alike are told together. */
export function changedRanges(changes: readonly CellChange[]): readonly ChangedRange[] {
  const ranges: ChangedRange[] = [];
  for (const change of changes) {
    const one = { sheetName: change.sheetName, range: rangeAt(change), ...shownChange(change) };
    const last = ranges.at(-1);
    if (last !== undefined && goesOn(last, one))
      ranges[ranges.length - 1] = { ...last, range: { ...last.range, bottom: one.range.bottom } };
    else ranges.push(one);
  }
  return ranges;
}

function goesOn(above: ChangedRange, below: ChangedRange): boolean {
  return (
    above.sheetName === below.sheetName &&
    above.range.left === below.range.left &&
    above.range.bottom + 1 === below.range.top &&
    above.before === below.before &&
    above.after === below.after
  );
}

/** Spaces and line breaks are shown as signs when they are all that is changed. */
function shownChange({ before, after, numberFormat }: CellChange): Pick<ChangedRange, "before" | "after"> {
  const show = (value: CellValue): string => displayText({ value, ...(numberFormat && { numberFormat }) }, false);
  const [was, becomes] = [show(before), show(after)];
  const [old, now] = [oneLine(was), oneLine(becomes)];
  return old === now ? { before: withSigns(was), after: withSigns(becomes) } : { before: old, after: now };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function withSigns(text: string): string {
  return text.replace(/\r?\n/g, "↵").replace(/\s/g, "␣");
}
