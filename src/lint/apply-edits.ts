import type { Edit, EditBatch } from "../model/edit";
import type { CellPosition } from "../model/address";
import { RowMoves } from "../model/row-moves";
import type { SheetSnapshot, SnapshotCell, SnapshotRow, WorkbookSnapshot } from "../model/snapshot";
import { findRowReferences, moveReferences } from "../value/formula-references";
import { SheetDraft, type FormatAt, type Obstacle } from "./sheet-draft";

/** Why a batch can't be made. */
export interface EditRefusal {
  readonly code: Obstacle["code"];
  readonly sheetId: string;
  /** An empty text for a missing sheet. */
  readonly sheetName: string;
  /** The cell concerned, 0-based as before all edits; absent where it is the whole sheet or an edit without a meaning. */
  readonly position?: CellPosition;
}

export type EditOutcome =
  | { readonly kind: "made"; readonly snapshot: WorkbookSnapshot }
  | { readonly kind: "refused"; readonly refusal: EditRefusal };

/**
 * The workbook after edits, made one after the other; sheets and rows that none of them touches are the same objects. Rows
 * take cells, merged areas and the formulas of every sheet with them, as in Excel; computed values stay. An edit that a host
 * would refuse is left out: on a formula, on a cell hidden below a merged area, joining or parting cells of which another
 * than the first holds something, on a sheet that is not there, or with numbers that make no sense. A sheet's protection
 * does not count. A value put where nothing stood takes the number format of what stood there before, or of the row that a
 * new row was made like; `formatAt` tells those of cells that are empty in the snapshot.
 */
export function applyEdits(snapshot: WorkbookSnapshot, edits: readonly Edit[], formatAt?: FormatAt): WorkbookSnapshot {
  const draft = new WorkbookDraft(snapshot, formatAt);
  for (const edit of edits) if (draft.obstacleTo(edit) === undefined) draft.make(edit);
  return draft.snapshot();
}

/**
 * The edits that bring back the workbook once `edits` were made, cell by cell; the order of its merged areas may be another.
 * Deleted rows get their values back, not their formulas, and references that were lost with them stay lost.
 */
export function undoOf(snapshot: WorkbookSnapshot, edits: readonly Edit[]): readonly Edit[] {
  const draft = new WorkbookDraft(snapshot);
  const inverses = edits.map((edit) => {
    if (draft.obstacleTo(edit) !== undefined) return [];
    const inverse = draft.sheet(edit.sheetId)?.inverseOf(edit) ?? [];
    draft.make(edit);
    return inverse;
  });
  return inverses.reverse().flat();
}

/** Makes the edits of a batch, all or none: checks the cells it expects, then protection, then every edit in turn. */
export function makeBatch(
  snapshot: WorkbookSnapshot,
  { edits, expected }: Pick<EditBatch, "edits" | "expected">,
  formatAt?: FormatAt,
): EditOutcome {
  const draft = new WorkbookDraft(snapshot, formatAt);
  for (const { sheetId, row, column, value } of expected) {
    const sheet = draft.sheet(sheetId);
    if (sheet === undefined) return refused(snapshot, sheetId, { code: "sheet-missing" });
    if ((sheet.cellAt(row, column)?.value ?? "") === value) continue;
    return refused(snapshot, sheetId, { code: "content-changed", position: { row, column } });
  }
  for (const sheetId of new Set(edits.map((edit) => edit.sheetId))) {
    const source = draft.source(sheetId);
    if (source === undefined) return refused(snapshot, sheetId, { code: "sheet-missing" });
    if (source.isProtected) return refused(snapshot, sheetId, { code: "sheet-protected" });
  }
  for (const edit of edits) {
    const obstacle = draft.obstacleTo(edit);
    if (obstacle !== undefined) {
      const position = draft.sheet(edit.sheetId)?.originOf(obstacle.position);
      return refused(snapshot, edit.sheetId, position === undefined ? obstacle : { ...obstacle, position });
    }
    draft.make(edit);
  }
  return { kind: "made", snapshot: draft.snapshot() };
}

function refused(snapshot: WorkbookSnapshot, sheetId: string, why: Obstacle | Pick<EditRefusal, "code">): EditOutcome {
  const sheetName = snapshot.sheets.find(({ id }) => id === sheetId)?.name ?? "";
  return { kind: "refused", refusal: { sheetId, sheetName, ...why } };
}

/** A workbook to which edits are made one after the other. Formulas follow all row changes at once, in the end. */
class WorkbookDraft {
  private readonly sources: ReadonlyMap<string, SheetSnapshot>;
  private readonly drafts = new Map<string, SheetDraft>();

  constructor(
    private readonly content: WorkbookSnapshot,
    private readonly formatAt?: FormatAt,
  ) {
    this.sources = new Map(content.sheets.map((sheet) => [sheet.id, sheet]));
  }

  source(sheetId: string): SheetSnapshot | undefined {
    return this.sources.get(sheetId);
  }

  sheet(sheetId: string): SheetDraft | undefined {
    const source = this.sources.get(sheetId);
    if (source === undefined) return undefined;
    const known = this.drafts.get(sheetId);
    if (known !== undefined) return known;
    const draft = new SheetDraft(source, this.formatAt);
    this.drafts.set(sheetId, draft);
    return draft;
  }

  obstacleTo(edit: Edit): Obstacle | undefined {
    const sheet = this.sheet(edit.sheetId);
    return sheet === undefined ? { code: "sheet-missing" } : sheet.obstacleTo(edit);
  }

  /** Makes an edit for which there is no obstacle. */
  make(edit: Edit): void {
    this.sheet(edit.sheetId)?.make(edit);
  }

  snapshot(): WorkbookSnapshot {
    const edited = this.content.sheets.map((sheet) => this.drafts.get(sheet.id)?.snapshot() ?? sheet);
    const sheets = this.withFormulasMoved(edited);
    const isSame = sheets.every((sheet, index) => sheet === this.content.sheets[index]);
    return isSame ? this.content : { ...this.content, sheets };
  }

  private withFormulasMoved(sheets: readonly SheetSnapshot[]): readonly SheetSnapshot[] {
    const byName = new Map<string, RowMoves>();
    for (const { id, name } of sheets) {
      const changes = this.drafts.get(id)?.rowChanges ?? [];
      if (changes.length > 0) byName.set(name.toLowerCase(), new RowMoves(changes));
    }
    if (byName.size === 0) return sheets;
    return sheets.map((sheet) => {
      const own = byName.get(sheet.name.toLowerCase());
      return withFormulas(sheet, (formula) => {
        // Without a change of its own, a sheet is only concerned by what it says of others.
        if (own === undefined && !formula.includes("!")) return formula;
        return moveReferences(formula, findRowReferences(formula), (span, name) => {
          const moves = name === undefined ? own : byName.get(name);
          return moves === undefined ? span : moves.spanAfter(span);
        });
      });
    });
  }
}

/** The sheet with every formula rewritten; rows and the sheet itself are the same objects where none differs. */
function withFormulas(sheet: SheetSnapshot, rewrite: (formula: string) => string): SheetSnapshot {
  let rows: SnapshotRow[] | undefined;
  sheet.rows.forEach((entry, index) => {
    let cells: SnapshotCell[] | undefined;
    entry.cells.forEach((cell, place) => {
      const formula = cell.formula === undefined ? undefined : rewrite(cell.formula);
      if (formula === undefined || formula === cell.formula) return;
      cells ??= [...entry.cells];
      cells[place] = { ...cell, formula };
    });
    if (cells === undefined) return;
    rows ??= [...sheet.rows];
    rows[index] = { row: entry.row, cells };
  });
  return rows === undefined ? sheet : { ...sheet, rows };
}
