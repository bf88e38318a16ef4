import { fillEdits } from "../fill/fill-edits";
import type { FillChoice, FillOutcome, InsertOutcome } from "../fill/fill-types";
import { choiceAt } from "../fill/insert-choice";
import type { WorkbookEditor, WorkbookHost } from "../host/port";
import type { StandardIndicator } from "../library/standard-indicator";
import type { CheckResult } from "../lint/result";
import { confirmRows as confirmed } from "../lint/unconfirmed";
import type { Finding } from "../model/finding";
import { saveSettings } from "./settings";

/**
 * Fills rows in as they were chosen and marks them 待核对, in one step; what can't be written is left out with the reason.
 * Where the workbook holds settings that can't be read, nothing is written. Rejects with HostError, and the workbook is as it
 * was.
 */
export async function fillRows(
  host: WorkbookEditor,
  result: CheckResult,
  choices: readonly FillChoice[],
): Promise<FillOutcome> {
  if (result.settings.unreadable !== undefined) return { why: "unreadable" };
  const { batch, undo, filled, skipped } = fillEdits(result.snapshot, result, choices);
  if (filled.length > 0) await host.apply(batch);
  return { filled, skipped, undo };
}

/** Confirms the rows that these findings are about, without changing them; answers as `saveSettings` does. */
export async function confirmRows(
  host: WorkbookHost,
  { settings, tables }: CheckResult,
  findings: readonly Finding[],
): Promise<"saved" | "unreadable"> {
  return saveSettings(host, confirmed(settings, tables, findings));
}

/**
 * Inserts an indicator at what is selected: into the selected row where that is a gap of its class, else as a new row of its
 * class in the selected table. Tells where it stands, or why it was not inserted. Rejects as `fillRows` does.
 */
export async function insertIndicator(
  host: WorkbookEditor,
  result: CheckResult,
  indicator: StandardIndicator,
): Promise<InsertOutcome> {
  if (result.settings.unreadable !== undefined) return { why: "unreadable" };
  const selection = await host.selection();
  const choice = selection && choiceAt(result, selection, indicator);
  if (choice === undefined) return { why: "outside" };
  const { batch, undo, places, skipped } = fillEdits(result.snapshot, result, [choice]);
  const [place] = places;
  if (place === undefined) return { why: skipped[0]?.why ?? "no-place" };
  await host.apply(batch);
  return { sheetName: place.sheetName, range: place.range, undo };
}
