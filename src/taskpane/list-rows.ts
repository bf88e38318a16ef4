import type { FindingGroup, FindingItem } from "./findings-view";

/** One line of the list: the head of a group, or one of its items. */
export interface ListRow {
  /** Of its own among all rows, and the same from one check to the next. */
  readonly key: string;
  readonly group: FindingGroup;
  /** Absent for a head. */
  readonly item?: FindingItem;
  /** Which item of the group it is, from 0; -1 for a head. */
  readonly place: number;
}

/** The list's rows from top to bottom; a folded group is its head alone. */
export function rowsOf(groups: readonly FindingGroup[], isOpen: (group: FindingGroup) => boolean): readonly ListRow[] {
  return groups.flatMap((group) => [
    { key: `group:${group.key}`, group, place: -1 },
    ...(isOpen(group) ? group.items.map((item, place): ListRow => ({ key: item.key, group, item, place })) : []),
  ]);
}

/** Of an entry in px, as the styles have it: what is left and right of its text, a line, what stands around its lines. */
const BESIDE = 44;
const LINE = 20;
const AROUND = 38;
/** A character on the average: most are Chinese. */
const CHARACTER = 12;
/** So many places of a repeated finding are drawn at a time; of thousands, the others on request. */
export const PLACES_SHOWN = 60;
/** Places side by side at 300 px. */
const PLACES_A_LINE = 4;

function linesOf(text: string, width: number): number {
  return Math.ceil((text.length * CHARACTER) / Math.max(width - BESIDE, 60));
}

/** Roughly how high a row is, in px, before it has been drawn in a list of this width. */
export function estimatedHeight({ group, item }: ListRow, width: number): number {
  if (item === undefined) return 17 + LINE * (1 + linesOf(group.title, width));
  const { text, cells, fix } = item;
  const head = cells.length === 1 ? `${cells[0]?.place ?? ""} ${cells[0]?.subject ?? ""}` : text.title;
  const lines = [head, text.found, text.expected, text.why].reduce((sum, line) => sum + linesOf(line, width), 0);
  const cellLines = cells.length === 1 ? 0 : Math.ceil(Math.min(cells.length, PLACES_SHOWN) / PLACES_A_LINE);
  return AROUND + LINE * lines + 24 * cellLines + (fix === undefined ? 0 : 32);
}
