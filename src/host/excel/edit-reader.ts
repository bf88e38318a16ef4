import { formatCell, unionRange, type CellPosition, type CellRange } from "../../model/address";
import type { EditBatch } from "../../model/edit";
import type { SheetSnapshot, SnapshotRow } from "../../model/snapshot";
import { makeBatch } from "../../lint/apply-edits";
import { HostError } from "../port";
import { bandsOf } from "./blocks";
import { planEdits, type SheetEdits } from "./edit-plan";
import { excelCode } from "./errors";
import { groupBySize } from "./group-by-size";
import { askForMerges } from "./merges";
import { askForOwnParts } from "./own-part";
import { askForRowLooks, type RowLooks } from "./row-looks";
import { distinctMerges, matrixOf, rowsOf } from "./sheet-cells";
import { askForSheets } from "./sheet-state";

/** Areas of neighbouring rows are read together, and so are these many rows between them that nobody asked for. */
const MAX_GAP = 8;

/** Response bytes of a cell, its value, formula and number format, on the safe side; of the height and the looks of a row. */
const BYTES = { cell: 120, height: 1_000, looks: 20_000 };

/** A sheet that can be written to, and what was read of it before the edits. */
export interface OpenSheet {
  readonly edits: SheetEdits;
  /** As much of it as was read. */
  readonly before: SheetSnapshot;
  readonly sheet: Excel.Worksheet;
  /** Excel's format code of a cell that a value is written into. */
  readonly numberFormatAt: (cell: CellPosition) => string | undefined;
  /** Looks and heights of the rows that new ones take after. */
  readonly looks: ReadonlyMap<number, RowLooks>;
}

export interface EditReading {
  readonly sheets: readonly OpenSheet[];
  /** Ids of the parts of ours; empty when the batch has no text for one. */
  readonly ownPartIds: readonly string[];
}

/** What a sheet was called when it was last seen. */
type NameOf = (sheetId: string) => string | undefined;

/**
 * Reads, in one sync (more only where answers would grow too large), all that the edits rely on. Rejects with HostError
 * when they can't be made, for the reasons that `makeBatch` has; what it is shown is as much of the workbook as they touch.
 */
export async function readForEdits(
  context: Excel.RequestContext,
  batch: EditBatch,
  maxResponseBytes: number,
  nameOf: NameOf,
): Promise<EditReading> {
  const plans = planEdits(batch);
  const partList = batch.ownPart === undefined ? undefined : askForOwnParts(context);
  let sheets: readonly OpenSheet[];
  try {
    sheets = await readSheets(context, plans, maxResponseBytes);
  } catch (error) {
    await explain(context, error, plans, nameOf);
    throw error;
  }
  const outcome = makeBatch({ sheets: sheets.map(({ before }) => before), uses1904Dates: false }, batch);
  if (outcome.kind === "refused") {
    const { code, sheetName, position } = outcome.refusal;
    throw new HostError(code, position === undefined ? sheetName : `${sheetName}!${formatCell(position)}`);
  }
  return {
    sheets,
    ownPartIds: partList === undefined ? [] : partList.items.map(({ id }) => id),
  };
}

/** Reads what these edits look at, in one sync or more where answers would grow too large. */
export async function readSheets(
  context: Excel.RequestContext,
  plans: readonly SheetEdits[],
  maxResponseBytes: number,
): Promise<readonly OpenSheet[]> {
  const readers = plans.map((edits) => new SheetReader(context, edits));
  const requests = readers.flatMap((reader) => reader.requests());
  const [first = [], ...others] = groupBySize(requests, ({ bytes }) => bytes, maxResponseBytes);
  for (const group of [first, ...others]) {
    const takers = group.map(({ ask }) => ask());
    await context.sync();
    for (const take of takers) take();
  }
  return readers.map((reader) => reader.open());
}

/** Throws `sheet-missing` when that is what the error comes from: Excel itself does not say which sheet it missed. */
async function explain(
  context: Excel.RequestContext,
  error: unknown,
  plans: readonly SheetEdits[],
  nameOf: NameOf,
): Promise<void> {
  if (excelCode(error) !== "ItemNotFound") return;
  const list = askForSheets(context);
  await context.sync();
  const missing = plans.find(({ sheetId }) => !list.items.some(({ id }) => id === sheetId));
  if (missing !== undefined) throw new HostError("sheet-missing", nameOf(missing.sheetId), { cause: error });
}

interface Request {
  /** Estimated size of the answer. */
  readonly bytes: number;
  /** What it returns takes the answer over after the sync. */
  readonly ask: () => () => void;
}

class SheetReader {
  readonly #sheet: Excel.Worksheet;
  readonly #rows: SnapshotRow[] = [];
  readonly #merges: CellRange[] = [];
  readonly #numberFormats = new Map<string, unknown>();
  readonly #looks = new Map<number, RowLooks>();

  constructor(
    context: Excel.RequestContext,
    readonly edits: SheetEdits,
  ) {
    this.#sheet = context.workbook.worksheets.getItem(edits.sheetId).load("name,protection/protected");
  }

  requests(): Request[] {
    const blocks = blocksOf(this.edits.areas).map((block) => ({
      bytes: (block.bottom - block.top + 1) * (block.right - block.left + 1) * BYTES.cell,
      ask: () => this.#askForBlock(block),
    }));
    const inserts = this.edits.writes.filter((write) => write.kind === "insert-rows");
    const rows = new Map<number, boolean>();
    for (const { like, inherits } of inserts) rows.set(like, (rows.get(like) ?? true) && inherits);
    const looks = [...rows].map(([row, inherits]) => ({
      bytes: inherits ? BYTES.height : BYTES.looks,
      ask: () => {
        const take = askForRowLooks(this.#sheet, row, !inherits);
        return () => {
          this.#looks.set(row, take());
        };
      },
    }));
    return [...blocks, ...looks];
  }

  /** As much of the sheet as was read. */
  snapshot(): SheetSnapshot {
    return {
      id: this.edits.sheetId,
      name: this.#sheet.name,
      visibility: "visible",
      isProtected: this.#sheet.protection.protected,
      rows: [...this.#rows].sort((a, b) => a.row - b.row),
      merges: distinctMerges(this.#merges),
    };
  }

  open(): OpenSheet {
    const numberFormatAt = ({ row, column }: CellPosition): string | undefined => {
      const format = this.#numberFormats.get(`${row},${column}`);
      return typeof format === "string" ? format : undefined;
    };
    return { edits: this.edits, before: this.snapshot(), sheet: this.#sheet, numberFormatAt, looks: this.#looks };
  }

  #askForBlock({ top, left, bottom, right }: CellRange): () => void {
    const part = (from: number, count: number): Excel.Range =>
      this.#sheet.getRangeByIndexes(from, left, count, right - left + 1).untrack();
    const rowCount = bottom - top + 1;
    const cells = part(top, rowCount).load("values,formulas,numberFormat");
    const bands = bandsOf({ sheet: 0, top, rows: rowCount, columns: right - left + 1 }).map((band) =>
      askForMerges(part(band.top, band.rows)),
    );
    return () => {
      const { values, formulas, numberFormat: numberFormats } = cells;
      this.#rows.push(...rowsOf({ top, left, values, formulas, numberFormats }, this.#sheet.name));
      matrixOf(numberFormats, this.#sheet.name).forEach((columns, row) => {
        columns.forEach((format, column) => this.#numberFormats.set(`${top + row},${left + column}`, format));
      });
      for (const take of bands) this.#merges.push(...take());
    };
  }
}

/** Few rectangles that hold all areas, none above another's last row. */
function blocksOf(areas: readonly CellRange[]): CellRange[] {
  const blocks: CellRange[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const open = blocks.at(-1);
    if (open === undefined || area.top > open.bottom + 1 + MAX_GAP) blocks.push(area);
    else blocks[blocks.length - 1] = unionRange(open, area);
  }
  return blocks;
}
