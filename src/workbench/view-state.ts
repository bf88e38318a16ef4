import { rangeAt, type CellPosition, type CellRange } from "../model/address";
import type { WorkbookSnapshot } from "../model/snapshot";

/** Where the cursor is on a sheet; 0-based. */
export interface Place {
  /** In a merged area the cell of it the cursor came to. */
  readonly cursor: CellPosition;
  readonly selection: CellRange;
  /** The corner of the selection that moves when it is extended; the cursor is the one that stays. */
  readonly head: CellPosition;
}

/** What is shown of a workbook. */
export interface ViewState {
  /** Undefined when the workbook has no sheet that can be shown. */
  readonly sheetId: string | undefined;
  /** By sheet id, so that every sheet keeps its cursor; sheets not visited yet have none. */
  readonly places: ReadonlyMap<string, Place>;
  /** What is being typed into the active cell. */
  readonly draft: string | undefined;
  /** A sentence on what could not be done; it goes with the next move. */
  readonly message: string | undefined;
  /** Grows whenever the selection has to be brought into sight. */
  readonly revealed: number;
}

export type ViewAction =
  | { readonly type: "sheet-shown"; readonly sheetId: string }
  | { readonly type: "moved"; readonly sheetId: string; readonly place: Place }
  | { readonly type: "drafted"; readonly draft: string | undefined }
  | { readonly type: "refused"; readonly message: string };

const FIRST = { row: 0, column: 0 };
const HOME: Place = { cursor: FIRST, selection: rangeAt(FIRST), head: FIRST };

/** The first sheet that can be shown, with the cursor at its first cell. */
export function initialView(snapshot: WorkbookSnapshot): ViewState {
  return {
    sheetId: snapshot.sheets.find(({ visibility }) => visibility === "visible")?.id,
    places: new Map(),
    draft: undefined,
    message: undefined,
    revealed: 0,
  };
}

/** The place on the shown sheet. */
export function currentPlace({ sheetId, places }: ViewState): Place {
  return (sheetId === undefined ? undefined : places.get(sheetId)) ?? HOME;
}

/** What is shown after an action. */
export function viewReducer(state: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case "sheet-shown":
      return {
        ...state,
        sheetId: action.sheetId,
        draft: undefined,
        message: undefined,
        revealed: state.revealed + 1,
      };
    case "moved":
      return {
        sheetId: action.sheetId,
        places: new Map(state.places).set(action.sheetId, action.place),
        draft: undefined,
        message: undefined,
        revealed: state.revealed + 1,
      };
    case "drafted":
      return { ...state, draft: action.draft, message: undefined };
    case "refused":
      return { ...state, message: action.message };
  }
}
