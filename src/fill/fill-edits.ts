import { cellsOf, editsOfRow, SheetCells } from "./row-edits";
import { undoOf, makeBatch, type EditRefusal } from "../lint/apply-edits";
import { rowFingerprint, rowTextsOf } from "../lint/fingerprint";
import type { CheckResult } from "../lint/result";
import { formatSettings } from "../lint/settings-part";
import { withUnconfirmed } from "../lint/workbook-settings";
import type { CellRange } from "../model/address";
import type { Edit, ExpectedCell } from "../model/edit";
import type { Location } from "../model/finding";
import type { WorkbookSnapshot } from "../model/snapshot";
import { FactsReader } from "../rules/facts";
import { recognizeTables } from "../table/recognize";
import type { Indicator, TargetTable } from "../table/target-table";
import type { FillChoice, FillEdits, SkipReason } from "./fill-types";
import { NewRows } from "./new-rows";
import { mergesBySheet } from "./sheet-merges";

/** A row that was filled in or put in, and where it stands before anything above it was put in. */
interface FilledRow {
  readonly choice: FillChoice;
  readonly row: number;
}

/** A row as it is read. */
interface ReadRow {
  readonly table: TargetTable;
  readonly indicator: Indicator;
}

/** A row once it is written. */
interface WrittenRow {
  readonly choice: FillChoice;
  readonly place: Location;
  /** Absent where the table is read otherwise than before. */
  readonly read: ReadRow | undefined;
}

/** What filling one table takes. */
interface TableEdits {
  readonly table: TargetTable;
  /** Of rows that are there; all places are those before any edit. */
  readonly cells: readonly Edit[];
  /** From the bottom up. */
  readonly insertions: readonly { readonly row: number; readonly count: number; readonly edits: readonly Edit[] }[];
  readonly expected: readonly ExpectedCell[];
  /** In rows that are there, as they stood; in new rows, at the row where they were put in. */
  readonly filled: readonly (FilledRow & { readonly insertion?: number })[];
  readonly skipped: FillEdits["skipped"];
}

/**
 * The edits that fill rows in as they were chosen: cells of rows that are there, new rows in the taxonomy's order with the
 * merged areas of their neighbours, and the mark 待核对 in the part of ours, unless that holds what can't be read. What can't
 * be written is left out with the reason; nothing is written over a formula or half.
 */
export function fillEdits(snapshot: WorkbookSnapshot, result: CheckResult, choices: readonly FillChoice[]): FillEdits {
  const planner = new Planner(snapshot, result);
  let tables = planner.plan(choices);
  let made = planner.make(tables);
  if (made === undefined) {
    // One table that can't be written must not keep the others from it.
    tables = tables.map((one) => {
      const refusal = planner.refusalOf(one);
      return refusal === undefined ? one : without(one, reasonOf(refusal));
    });
    made = planner.make(tables);
  }
  const known = new Set(result.tables.map(({ id }) => id));
  const strange = choices.filter(({ gap }) => !known.has(gap.tableId));
  const skipped = [
    ...tables.flatMap((one) => one.skipped),
    ...strange.map((choice) => ({ ...choice, why: "no-place" as const })),
  ];
  if (made === undefined) {
    const rest = tables.flatMap((one) => one.filled.map(({ choice }) => ({ ...choice, why: "no-place" as const })));
    return { ...NOTHING, skipped: [...skipped, ...rest] };
  }
  return { ...made, skipped };
}

const NOTHING: FillEdits = {
  batch: { edits: [], expected: [] },
  undo: { edits: [], expected: [] },
  filled: [],
  places: [],
  skipped: [],
};

class Planner {
  readonly #snapshot: WorkbookSnapshot;
  readonly #result: CheckResult;
  readonly #merges: ReturnType<typeof mergesBySheet>;
  readonly #cells = new Map<string, SheetCells>();
  /** Where tables get rows, by sheet and row: of two that end beside each other the second would get them further down. */
  readonly #begun = new Set<string>();

  constructor(snapshot: WorkbookSnapshot, result: CheckResult) {
    this.#snapshot = snapshot;
    this.#result = result;
    this.#merges = mergesBySheet(snapshot);
  }

  /** What each table's choices take, by table. */
  plan(choices: readonly FillChoice[]): readonly TableEdits[] {
    const byTable = new Map<string, FillChoice[]>();
    for (const choice of choices) {
      const list = byTable.get(choice.gap.tableId);
      if (list === undefined) byTable.set(choice.gap.tableId, [choice]);
      else list.push(choice);
    }
    const tables = new Map(this.#result.tables.map((table) => [table.id, table]));
    const reader = new FactsReader(this.#result.profile.vocabulary.units);
    return [...byTable].flatMap(([id, own]) => {
      const table = tables.get(id);
      return table === undefined ? [] : [this.#planTable(table, own, reader)];
    });
  }

  #planTable(table: TargetTable, choices: readonly FillChoice[], reader: FactsReader): TableEdits {
    const cells: Edit[] = [];
    const expected: ExpectedCell[] = [];
    const filled: (FilledRow & { readonly insertion?: number })[] = [];
    const skipped: (FillChoice & { readonly why: SkipReason })[] = [];
    const sheet = this.#snapshot.sheets.find(({ id }) => id === table.sheetId);
    const merges = this.#merges(table.sheetId);
    const fresh: FillChoice[] = [];
    const seen = new Set<string>();
    for (const choice of choices) {
      const { gap, candidate } = choice;
      const indicator = table.indicators.find(({ row }) => row === gap.row);
      if (sheet === undefined || seen.has(gap.id)) skipped.push({ ...choice, why: "no-place" });
      else if (sheet.isProtected) skipped.push({ ...choice, why: "protected" });
      else if (gap.row === undefined) fresh.push(choice);
      else if (indicator === undefined) skipped.push({ ...choice, why: "no-place" });
      else {
        const edits = editsOfRow(table, indicator, candidate.row, merges);
        if ("why" in edits) skipped.push({ ...choice, why: edits.why });
        else {
          cells.push(...edits.edits);
          expected.push(...edits.expected);
          filled.push({ choice, row: indicator.row });
        }
      }
      seen.add(gap.id);
    }
    const rows =
      sheet === undefined || fresh.length === 0
        ? undefined
        : NewRows.of(reader.read(table), merges, this.#sheetCells(sheet.id));
    const plan = rows?.plan(fresh, (row) => this.#parts(table, row) || this.#begun.has(`${table.sheetId} ${row}`));
    if (plan === undefined) for (const choice of fresh) skipped.push({ ...choice, why: "no-place" });
    const insertions: TableEdits["insertions"][number][] = [];
    for (const { row, choices: own, edits, why } of plan?.insertions ?? []) {
      if (why !== undefined) {
        for (const choice of own) skipped.push({ ...choice, why });
        continue;
      }
      own.forEach((choice, index) => filled.push({ choice, row: row + index, insertion: insertions.length }));
      insertions.push({ row, count: own.length, edits });
      this.#begun.add(`${table.sheetId} ${row}`);
    }
    expected.push(...(plan?.expected ?? []));
    return { table, cells, insertions, expected, filled, skipped };
  }

  /** Makes everything in memory; undefined where a host would refuse it. */
  make(tables: readonly TableEdits[]): Omit<FillEdits, "skipped"> | undefined {
    const ordered = [...tables].sort((a, b) => b.table.range.top - a.table.range.top);
    const edits = [
      ...tables.flatMap(({ cells }) => cells),
      ...ordered.flatMap(({ insertions }) => insertions.flatMap((insertion) => insertion.edits)),
    ];
    if (tables.every((one) => one.filled.length === 0)) return NOTHING;
    const outcome = makeBatch(this.#snapshot, { edits, expected: [] });
    if (outcome.kind === "refused") return undefined;
    const rows = this.#readAgain(outcome.snapshot, tables);
    const { settings } = this.#result;
    const read = rows.flatMap(({ read: row }) => row ?? []);
    const marks = read.map(({ table, indicator }) => rowFingerprint(table, rowTextsOf(indicator)));
    return {
      batch: {
        edits,
        expected: distinct(tables.flatMap(({ expected }) => expected)),
        ...(settings.unreadable === undefined && {
          ownPart: formatSettings(withUnconfirmed(settings, [...(settings.unconfirmed ?? []), ...marks])),
        }),
      },
      undo: {
        edits: undoOf(this.#snapshot, edits),
        expected: distinct(
          read.flatMap(({ table: { sheetId }, indicator }) =>
            cellsOf(indicator).map(({ range: { top, left }, value }) => ({ sheetId, row: top, column: left, value })),
          ),
        ),
      },
      filled: rows.map(({ choice }) => choice),
      places: rows.map(({ place }) => place),
    };
  }

  /** Why a host would refuse the edits of one table by itself. */
  refusalOf({ cells, insertions }: TableEdits): EditRefusal | undefined {
    const edits = [...cells, ...insertions.flatMap((insertion) => insertion.edits)];
    const outcome = makeBatch(this.#snapshot, { edits, expected: [] });
    return outcome.kind === "refused" ? outcome.refusal : undefined;
  }

  /** The filled rows with their places afterwards, and as they are then read. */
  #readAgain(after: WorkbookSnapshot, tables: readonly TableEdits[]): readonly WrittenRow[] {
    const touched = new Set(tables.map(({ table }) => table.sheetId));
    const sheets = after.sheets.filter(({ id }) => touched.has(id));
    const readings = new Map<string, ReadRow>();
    for (const table of recognizeTables({ ...after, sheets }, this.#result.profile.vocabulary).tables) {
      for (const indicator of table.indicators) {
        readings.set(placeKey(table.sheetId, indicator.row, indicator.name.range.left), { table, indicator });
      }
    }
    return tables.flatMap(({ table: { sheetId, sheetName, headerRange, indicators }, insertions, filled }) => {
      const others = tables.flatMap((one) =>
        one.table.sheetId === sheetId && one.insertions !== insertions ? one.insertions : [],
      );
      const column = indicators[0]?.name.range.left ?? headerRange.left;
      return filled.map(({ choice, row, insertion }) => {
        // Made from the bottom up: what comes later in the list stands above.
        const own =
          insertion === undefined ? insertions.filter((one) => one.row <= row) : insertions.slice(insertion + 1);
        const above = [...own, ...others.filter((one) => one.row <= row)];
        const moved = above.reduce((sum, { count }) => sum + count, row);
        const { left, right } = headerRange;
        return {
          choice,
          place: { sheetId, sheetName, range: { top: moved, left, bottom: moved, right } },
          read: readings.get(placeKey(sheetId, moved, column)),
        };
      });
    });
  }

  /** Whether rows put in there would part something else that was read. */
  #parts(table: TargetTable, row: number): boolean {
    const { tables, selfEvaluations, outlines, fragments } = this.#result;
    const isParted = (other: { readonly sheetId: string; readonly range: CellRange }): boolean =>
      other !== table && other.sheetId === table.sheetId && other.range.top < row && row <= other.range.bottom;
    return [tables, selfEvaluations, outlines, fragments].some((list) => list.some(isParted));
  }

  #sheetCells(sheetId: string): SheetCells {
    let cells = this.#cells.get(sheetId);
    if (cells === undefined) {
      cells = new SheetCells(this.#snapshot.sheets.find(({ id }) => id === sheetId) ?? { rows: [] });
      this.#cells.set(sheetId, cells);
    }
    return cells;
  }
}

function placeKey(sheetId: string, row: number, column: number): string {
  return `${sheetId}|${row}|${column}`;
}

function without(edits: TableEdits, why: SkipReason): TableEdits {
  const { table, skipped, filled } = edits;
  return {
    table,
    cells: [],
    insertions: [],
    expected: [],
    filled: [],
    skipped: [...skipped, ...filled.map(({ choice }) => ({ ...choice, why }))],
  };
}

function reasonOf({ code }: EditRefusal): SkipReason {
  if (code === "cell-formula") return "formula";
  return code === "sheet-protected" ? "protected" : "no-place";
}

/** Each cell once. */
function distinct(cells: readonly ExpectedCell[]): readonly ExpectedCell[] {
  return [...new Map(cells.map((cell) => [placeKey(cell.sheetId, cell.row, cell.column), cell])).values()];
}
