import { makeBatch } from "../lint/apply-edits";
import type { WorkbookSnapshot } from "../model/snapshot";
import { MOST_UNDOS, type UndoStep } from "./undo-step";

/** A step with the name of the workbook in which it was made. */
interface KeptStep extends UndoStep {
  readonly workbook: string;
}

const KEY = "jibiao:undo:1";

/**
 * What can still be taken back in the workbook of this name, the last first; nothing where the last step doesn't fit what
 * the cells hold: it is another workbook of that name, or one that was closed without saving.
 */
export function recallUndos(workbook: string, snapshot: WorkbookSnapshot): readonly UndoStep[] {
  const own = read().filter((kept) => kept.workbook === workbook);
  const [last] = own;
  const fits = last !== undefined && makeBatch(snapshot, last.batch).kind === "made";
  return fits ? own.map(({ step, batch }) => ({ step, batch })) : [];
}

/**
 * Keeps these steps for the workbook of this name, and as many of other workbooks as there is room for. Where the browser
 * keeps nothing, they live as long as the pane does.
 */
export function keepUndos(workbook: string, undos: readonly UndoStep[]): void {
  const others = read().filter((kept) => kept.workbook !== workbook);
  const kept = [...undos.map(({ step, batch }): KeptStep => ({ workbook, step, batch })), ...others];
  try {
    // An older list must not stay when the new one finds no room: its last step would be the wrong one to take back.
    localStorage.removeItem(KEY);
    localStorage.setItem(KEY, JSON.stringify(kept.slice(0, MOST_UNDOS)));
  } catch {
    return;
  }
}

/** How many steps are kept, of all workbooks. */
export function keptUndoCount(): number {
  return read().length;
}

function read(): readonly KeptStep[] {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return Array.isArray(json) ? json.filter(isKeptStep) : [];
  } catch {
    return [];
  }
}

/** Only this file writes them, so that their outline tells whether a list is one of ours. */
function isKeptStep(json: unknown): json is KeptStep {
  if (!isObject(json) || !isObject(json["batch"]) || !isObject(json["step"])) return false;
  const { edits, expected } = json["batch"];
  return typeof json["workbook"] === "string" && Array.isArray(edits) && Array.isArray(expected);
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null;
}
