import type { EditBatch } from "../model/edit";

/** What was written in one step. */
export type Step =
  | { readonly kind: "fixed"; readonly places: number }
  | { readonly kind: "filled"; readonly rows: number }
  | { readonly kind: "inserted"; readonly name: string };

/** Something that was written, and how to take it back. */
export interface UndoStep {
  readonly step: Step;
  readonly batch: EditBatch;
}

/** So many steps can be taken back. */
export const MOST_UNDOS = 20;

/** What is left to be taken back when this one can't be: where it moved rows, those before it count rows that moved. */
export function undosWithout([lost, ...before]: readonly UndoStep[]): readonly UndoStep[] {
  return lost?.batch.edits.some(({ kind }) => kind !== "set-cell") === true ? [] : before;
}
