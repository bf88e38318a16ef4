import type { SheetMarks } from "../../model/edit";
import type { Severity } from "../../model/severity";
import { joinAddresses } from "../mark-format";
import { HostError } from "../port";
import { groupBySize } from "./group-by-size";
import type { SheetState } from "./sheet-state";

/** One conditional format to add. */
export interface MarkRule {
  readonly severity: Severity;
  /** A1 addresses, separated by commas. */
  readonly addresses: string;
}

/** What is to be done on one sheet. */
export interface SheetPlan {
  readonly sheetId: string;
  readonly removeIds: readonly string[];
  readonly rules: readonly MarkRule[];
}

export interface MarkPlan {
  readonly sheets: readonly SheetPlan[];
  /** Number of ranges that will be marked. */
  readonly marked: number;
  /** Names of the sheets left out, in tab order. */
  readonly protectedSheets: readonly string[];
}

/** Excel on the web takes requests of 5 MB. */
export const MAX_REQUEST_BYTES = 4_000_000;

/** Request bytes, measured on the library and rounded up; the test of the payload keeps them honest. */
const BYTES = { sheet: 1_000, removal: 350, rule: 2_300 };

/**
 * What has to be done so that exactly these marks stand in the workbook. Throws HostError `sheet-missing` for marks of a
 * sheet that is not there; its name is taken from `former`, what was known before.
 */
export function planMarks(
  sheets: readonly SheetState[],
  marks: readonly SheetMarks[],
  former: readonly SheetState[] = sheets,
): MarkPlan {
  const bySheet = new Map<string, SheetMarks[]>(sheets.map(({ id }) => [id, []]));
  for (const mark of marks) {
    const known = bySheet.get(mark.sheetId);
    if (known === undefined) {
      throw new HostError("sheet-missing", former.find(({ id }) => id === mark.sheetId)?.name);
    }
    if (mark.ranges.length > 0) known.push(mark);
  }
  const plans: SheetPlan[] = [];
  const protectedSheets: string[] = [];
  let marked = 0;
  for (const { id, name, isProtected, markIds } of sheets) {
    const wanted = bySheet.get(id) ?? [];
    if (wanted.length === 0 && markIds.length === 0) continue;
    if (isProtected) {
      protectedSheets.push(name);
      continue;
    }
    const rules = wanted.flatMap(({ severity, ranges }) =>
      joinAddresses(ranges, ",").map((addresses) => ({ severity, addresses })),
    );
    plans.push({ sheetId: id, removeIds: markIds, rules });
    marked += wanted.reduce((sum, { ranges }) => sum + ranges.length, 0);
  }
  return { sheets: plans, marked, protectedSheets };
}

/** Puts plans into as few requests as the size of a request allows, in order. */
export function groupPlans(plans: readonly SheetPlan[], maxBytes = MAX_REQUEST_BYTES): SheetPlan[][] {
  return groupBySize(plans, requestBytes, maxBytes);
}

function requestBytes({ removeIds, rules }: SheetPlan): number {
  const addresses = rules.reduce((sum, rule) => sum + rule.addresses.length, 0);
  return BYTES.sheet + removeIds.length * BYTES.removal + rules.length * BYTES.rule + addresses;
}
