import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useSyncExternalStore } from "react";
import type { FileWorkbookHost } from "../host/file/file-host";
import { HostError } from "../host/port";
import type { PageTexts } from "../i18n/page-texts";
import type { CheckResult } from "../lint/result";
import { contains, formatCell, formatRange, type CellPosition } from "../model/address";
import type { SheetSnapshot } from "../model/snapshot";
import type { Refusal } from "./grid/cell-editor";
import { cellNames, type CellNames } from "./grid/cell-names";
import { formatCells, parseCells, type CellTexts } from "./grid/clipboard";
import { editText, parseEntry } from "./grid/entry";
import { clearEdits, pasteEdits, textsIn, type RangeEdits, type RangeProblem } from "./grid/range-edits";
import { selectionBetween } from "./grid/selection";
import { SheetModel } from "./grid/sheet-model";
import { currentPlace, initialView, viewReducer, type Place, type ViewState } from "./view-state";

/** The shown sheet and everything that can be done on it. */
export interface OpenSheet {
  readonly model: SheetModel;
  readonly place: Place;
  /** A1 address of the selection; of a merged cell its first cell, as in Excel. */
  readonly address: string;
  /** The active cell as it stands in the editor. */
  readonly content: string;
  /** The active cell's formula has a result that is out of date. */
  readonly isStale: boolean;
  readonly refusal: Refusal | undefined;
}

export interface WorkbookView {
  readonly state: ViewState;
  readonly sheets: readonly SheetSnapshot[];
  /** Undefined when there is no sheet to show. */
  readonly open: OpenSheet | undefined;
  readonly showSheet: (sheetId: string) => void;
  readonly setCursor: (cursor: CellPosition) => void;
  /** Selects from one cell, which gets the cursor, to another, from which the selection is extended. */
  readonly select: (from: CellPosition, to: CellPosition) => void;
  /** Text of the selection for the clipboard. */
  readonly copy: () => string;
  /** Writes what is on the clipboard into the cells from the first selected one on; all or nothing. */
  readonly paste: (text: string) => void;
  /** Empties the selection; all or nothing. */
  readonly clear: () => void;
  readonly setDraft: (draft: string | undefined) => void;
  /** Writes what was typed into the active cell. Returns false, with a message shown, when it can't be written. */
  readonly enter: (text: string) => boolean;
  readonly refuse: () => void;
}

function openSheet(model: SheetModel, { cursor, selection: asked, head }: Place): OpenSheet {
  const area = model.areaAt(cursor);
  const isOneCell =
    contains(area, { row: asked.top, column: asked.left }) &&
    contains(area, { row: asked.bottom, column: asked.right });
  const selection = isOneCell ? area : asked;
  const cell = model.cellAt({ row: area.top, column: area.left });
  const refusal = cell?.formula !== undefined ? "formula" : model.sheet.isProtected ? "protected" : undefined;
  const address = isOneCell ? formatCell({ row: area.top, column: area.left }) : formatRange(selection);
  const isStale = model.isStale({ row: area.top, column: area.left });
  const content = editText(cell, model.uses1904Dates);
  return { model, place: { cursor, selection, head }, address, content, isStale, refusal };
}

const NO_NAMES: CellNames = new Map();
const NONE_STALE: ReadonlySet<number> = new Set();

function notEntered(error: unknown, texts: PageTexts): string {
  const { code, detail } = error instanceof HostError ? error : new HostError("failed", String(error));
  const { sentence, nextStep } = texts.host(code, detail);
  return texts.workbench.notEntered + sentence + nextStep;
}

function rangeProblem({ why, position }: RangeProblem, { workbench }: PageTexts): string {
  switch (why) {
    case "formula":
      return workbench.rangeFormula(formatCell(position));
    case "formula-entry":
      return workbench.rangeFormulaEntry(formatCell(position));
    case "merged":
      return workbench.rangeMerged(formatCell(position));
    case "protected":
      return workbench.protectedCell;
    case "too-large":
      return workbench.rangeTooLarge;
  }
}

/** Keeps what is shown of one workbook: sheet, cursor, edit, and follows the pane to the cells it names. */
export function useWorkbookView(
  host: FileWorkbookHost,
  result: CheckResult | undefined,
  texts: PageTexts,
): WorkbookView {
  const snapshot = useSyncExternalStore(host.subscribe, () => host.snapshot);
  const marks = useSyncExternalStore(host.subscribe, () => host.marks);
  const [state, dispatch] = useReducer(viewReducer, snapshot, initialView);

  const { sheetId } = state;
  const names = useMemo(
    () => (result === undefined || sheetId === undefined ? NO_NAMES : cellNames(result, sheetId, texts)),
    [result, sheetId, texts],
  );
  const model = useMemo(() => {
    const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) return undefined;
    const remarks = { marks, stale: host.staleFormulas.get(sheet.id) ?? NONE_STALE, names };
    return new SheetModel(sheet, host.layout(sheet.id), snapshot.uses1904Dates, remarks);
  }, [host, sheetId, snapshot, marks, names]);
  const place = currentPlace(state);
  const open = useMemo(() => (model === undefined ? undefined : openSheet(model, place)), [model, place]);

  useLayoutEffect(() => {
    host.select(open === undefined ? undefined : { sheetId: open.model.sheet.id, range: open.place.selection });
  }, [host, open]);

  const latest = useRef({ open, draft: state.draft });
  useLayoutEffect(() => {
    latest.current = { open, draft: state.draft };
  });

  const refuse = useCallback(() => {
    const refusal = latest.current.open?.refusal;
    if (refusal === undefined) return;
    const { formulaCell, protectedCell } = texts.workbench;
    dispatch({ type: "refused", message: refusal === "formula" ? formulaCell : protectedCell });
  }, [texts]);

  const enter = useCallback(
    (text: string): boolean => {
      const sheet = latest.current.open;
      if (sheet === undefined) return false;
      if (text === sheet.content) {
        dispatch({ type: "drafted", draft: undefined });
        return true;
      }
      const { top, left } = sheet.model.areaAt(sheet.place.cursor);
      const entry = parseEntry(text, sheet.model.numberFormatAt({ row: top, column: left }));
      if (entry.kind === "formula") {
        dispatch({ type: "refused", message: texts.workbench.formulaEntry });
        return false;
      }
      try {
        host.enter([{ kind: "set-cell", sheetId: sheet.model.sheet.id, row: top, column: left, value: entry.value }]);
      } catch (error) {
        dispatch({ type: "refused", message: notEntered(error, texts) });
        return false;
      }
      latest.current = { ...latest.current, draft: undefined };
      dispatch({ type: "drafted", draft: undefined });
      return true;
    },
    [host, texts],
  );

  /** Before the cursor leaves a cell, what was typed there is written, as in Excel. False when it can't be. */
  const finishEdit = useCallback((): boolean => {
    const { draft } = latest.current;
    return draft === undefined || enter(draft);
  }, [enter]);

  const setCursor = useCallback(
    (cursor: CellPosition) => {
      const sheet = latest.current.open?.model;
      if (sheet === undefined || !finishEdit()) return;
      dispatch({
        type: "moved",
        sheetId: sheet.sheet.id,
        place: { cursor, selection: sheet.areaAt(cursor), head: cursor },
      });
    },
    [finishEdit],
  );

  const select = useCallback(
    (cursor: CellPosition, head: CellPosition) => {
      const sheet = latest.current.open?.model.sheet;
      if (sheet === undefined || !finishEdit()) return;
      const selection = selectionBetween(sheet.merges, cursor, head);
      dispatch({ type: "moved", sheetId: sheet.id, place: { cursor, selection, head } });
    },
    [finishEdit],
  );

  const copied = useRef<{ readonly text: string; readonly cells: CellTexts }>(undefined);
  const copy = useCallback((): string => {
    const sheet = latest.current.open;
    if (sheet === undefined) return "";
    const { model: shown, place: from } = sheet;
    copied.current = { text: formatCells(shown.shownTexts(from.selection)), cells: textsIn(shown, from.selection) };
    return copied.current.text;
  }, []);

  const write = useCallback(
    (written: RangeEdits) => {
      const sheet = latest.current.open;
      if (sheet === undefined) return;
      if ("problem" in written) {
        dispatch({ type: "refused", message: rangeProblem(written.problem, texts) });
        return;
      }
      try {
        host.enter(written.edits);
      } catch (error) {
        dispatch({ type: "refused", message: notEntered(error, texts) });
        return;
      }
      const { cursor } = sheet.place;
      const place = { cursor, selection: written.range, head: cursor };
      dispatch({ type: "moved", sheetId: sheet.model.sheet.id, place });
    },
    [host, texts],
  );

  const paste = useCallback(
    (text: string) => {
      const sheet = latest.current.open;
      if (sheet === undefined) return;
      // What was copied here is known more exactly than the clipboard has it.
      const known = copied.current?.text === text ? copied.current.cells : undefined;
      write(pasteEdits(sheet.model, sheet.place.selection, known ?? parseCells(text)));
    },
    [write],
  );

  const clear = useCallback(() => {
    const sheet = latest.current.open;
    if (sheet !== undefined) write(clearEdits(sheet.model, sheet.place.selection));
  }, [write]);

  useEffect(
    () =>
      host.onGoTo((target, range) => {
        finishEdit();
        latest.current = { ...latest.current, draft: undefined };
        const cursor = { row: range.top, column: range.left };
        const place = { cursor, selection: range, head: cursor };
        dispatch({ type: "moved", sheetId: target, place });
      }),
    [host, finishEdit],
  );

  return {
    state,
    sheets: snapshot.sheets,
    open,
    showSheet: useCallback(
      (wanted: string) => {
        if (finishEdit()) dispatch({ type: "sheet-shown", sheetId: wanted });
      },
      [finishEdit],
    ),
    setCursor,
    select,
    copy,
    paste,
    clear,
    setDraft: useCallback((draft: string | undefined) => {
      dispatch({ type: "drafted", draft });
    }, []),
    enter,
    refuse,
  };
}
