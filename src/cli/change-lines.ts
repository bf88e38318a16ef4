import type { CommandLineTexts } from "../i18n/command-line-texts";
import type { CellChange } from "../lint/fix-plan";
import { formatRange, rangeAt, type CellRange } from "../model/address";
import type { CellValue } from "../model/snapshot";

interface ChangedRange {
  readonly sheetName: string;
  readonly range: CellRange;
  readonly before: string;
  readonly after: string;
}

/** What was changed, each in a text; cells below each other that said the same and now say the same are told together. */
export function changeTexts(changes: readonly CellChange[], { cli }: CommandLineTexts): readonly string[] {
  const ranges: ChangedRange[] = [];
  for (const change of changes) {
    const one = { ...change, range: rangeAt(change), ...shownChange(change) };
    const last = ranges.at(-1);
    if (last !== undefined && goesOn(last, one))
      ranges[ranges.length - 1] = { ...last, range: { ...last.range, bottom: one.range.bottom } };
    else ranges.push(one);
  }
  return ranges.map(({ sheetName, range, before, after }) => cli.change(sheetName, formatRange(range), before, after));
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

/** Spaces and line breaks are shown as signs when they are all that was changed. */
function shownChange({ before, after }: CellChange): Pick<ChangedRange, "before" | "after"> {
  const [old, now] = [oneLine(before), oneLine(after)];
  return old === now ? { before: withSigns(before), after: withSigns(after) } : { before: old, after: now };
}

function oneLine(value: CellValue): string {
  return String(value).replace(/\s+/g, " ").trim();
}

function withSigns(value: CellValue): string {
  return String(value).replace(/\r?\n/g, "↵").replace(/\s/g, "␣");
}
