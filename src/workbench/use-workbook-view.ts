import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useSyncExternalStore } from "react";
import type { FileWorkbookHost } from "../host/file/file-host";
import { HostError } from "../host/port";
import type { Texts } from "../i18n";
import { contains, formatCell, formatRange, type CellPosition } from "../model/address";
import type { SheetSnapshot } from "../model/snapshot";
import type { Refusal } from "./grid/cell-editor";
import { editText, parseEntry } from "./grid/entry";
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
  readonly refusal: Refusal | undefined;
}

export interface WorkbookView {
  readonly state: ViewState;
  readonly sheets: readonly SheetSnapshot[];
  /** Undefined when there is no sheet to show. */
  readonly open: OpenSheet | undefined;
  readonly showSheet: (sheetId: string) => void;
  readonly setCursor: (cursor: CellPosition) => void;
  readonly setDraft: (draft: string | undefined) => void;
  /** Writes what was typed into the active cell. Returns false, with a message shown, when it can't be written. */
  readonly enter: (text: string) => boolean;
  readonly refuse: () => void;
}

function openSheet(model: SheetModel, { cursor, selection: asked }: Place): OpenSheet {
  const area = model.areaAt(cursor);
  const isOneCell =
    contains(area, { row: asked.top, column: asked.left }) &&
    contains(area, { row: asked.bottom, column: asked.right });
  const selection = isOneCell ? area : asked;
  const cell = model.cellAt({ row: area.top, column: area.left });
  const refusal = cell?.formula !== undefined ? "formula" : model.sheet.isProtected ? "protected" : undefined;
  const address = isOneCell ? formatCell({ row: area.top, column: area.left }) : formatRange(selection);
  return { model, place: { cursor, selection }, address, content: editText(cell, model.uses1904Dates), refusal };
}

/** Keeps what is shown of one workbook: sheet, cursor, edit, and follows the pane to the cells it names. */
export function useWorkbookView(host: FileWorkbookHost, texts: Texts): WorkbookView {
  const snapshot = useSyncExternalStore(host.subscribe, () => host.snapshot);
  const marks = useSyncExternalStore(host.subscribe, () => host.marks);
  const [state, dispatch] = useReducer(viewReducer, snapshot, initialView);

  const { sheetId } = state;
  const model = useMemo(() => {
    const sheet = snapshot.sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) return undefined;
    return new SheetModel(sheet, host.layout(sheet.id), snapshot.uses1904Dates, marks);
  }, [host, sheetId, snapshot, marks]);
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
        const { code, detail } = error instanceof HostError ? error : new HostError("failed", String(error));
        const { sentence, nextStep } = texts.host(code, detail);
        dispatch({ type: "refused", message: texts.workbench.notEntered + sentence + nextStep });
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
      dispatch({ type: "moved", sheetId: sheet.sheet.id, place: { cursor, selection: sheet.areaAt(cursor) } });
    },
    [finishEdit],
  );

  useEffect(
    () =>
      host.onGoTo((target, range) => {
        finishEdit();
        latest.current = { ...latest.current, draft: undefined };
        const place = { cursor: { row: range.top, column: range.left }, selection: range };
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
    setDraft: useCallback((draft: string | undefined) => {
      dispatch({ type: "drafted", draft });
    }, []),
    enter,
    refuse,
  };
}
