import type { WorkbookDescription } from "./description";
import type { WorkbookModel } from "./workbook-model";

/**
 * Requirement sets that Excel says it has: LTSC 2021, the newest that the npm build of the library can speak, and one of
 * which it knows nothing but what `isSetSupported` answers.
 */
export type ExcelApiVersion = "1.7" | "1.9" | "1.13" | "1.14" | "1.15" | "1.20";

export interface ExcelOptions {
  readonly workbook: WorkbookDescription;
  /** `1.14` (LTSC 2021) when absent. */
  readonly excelApi?: ExcelApiVersion;
  /** Office's own colours; `light` when absent. */
  readonly theme?: "light" | "dark";
}

/** One request of the library. Bytes are UTF-8. */
export interface BatchRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Code of the error the batch ended with. */
  readonly error?: string;
}

/** What the library has sent since the start or the last `clear`. The library's own messages and its clean-up are left out. */
export interface HostStats {
  /** One per context.sync that had something to say, in order, failed ones included. */
  readonly batches: readonly BatchRecord[];
  readonly syncs: number;
  /** Batches in which the library only gave references back. */
  readonly cleanups: number;
  /** Proxies that Excel would still keep alive; 0 after every Excel.run that tracks nothing. */
  readonly liveReferences: number;
  /** Event handlers now registered with Excel. */
  readonly eventRegistrations: number;
  readonly clear: () => void;
}

export type FaultCode =
  | "InvalidOperationInCellEditMode"
  | "AccessDenied"
  | "ItemNotFound"
  | "GeneralException"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "HostRestartNeeded"
  | "ApiNotFound"
  | "UndoNotSupported";

/** Makes batches fail on purpose. Protected sheets and deleted sheets fail by themselves. */
export interface HostFaults {
  /**
   * Fails a coming batch: `batch` 1 is the next one (the default), 2 the one after. Clean-up batches do not count.
   * Nothing of the batch is carried out unless `afterActions` says how many of its actions are.
   */
  fail(code: FaultCode, options?: { readonly batch?: number; readonly afterActions?: number }): void;
  /** While true Excel is in cell-edit mode and refuses every batch. */
  cellEditing: boolean;
  /** Requests with more bytes fail with RequestPayloadSizeLimitExceeded; no limit when undefined. */
  maxRequestBytes: number | undefined;
  /** Responses with more bytes fail with ResponsePayloadSizeLimitExceeded; no limit when undefined. */
  maxResponseBytes: number | undefined;
  /** Takes back everything above. */
  clear(): void;
}

/** Excel as tests see it beside the add-in. */
export interface ExcelControls {
  /** Look at it with `dump()`, and act on it as the officer does with its methods: those fire Excel's events. */
  readonly workbook: WorkbookModel;
  readonly stats: HostStats;
  readonly faults: HostFaults;
  /** Presses a ribbon button whose action was given to Office.actions.associate; resolves at event.completed(). */
  readonly press: (actionId: string) => Promise<void>;
  /** Address of the page that displayDialogAsync shows now; undefined when no dialog is open. The page is not loaded. */
  readonly dialog: () => string | undefined;
  /** Closes the dialog as its user does; throws when none is open. */
  readonly closeDialog: () => void;
  /** Resolves when the events fired so far have been handed to the library's handlers. */
  readonly settled: () => Promise<void>;
}

/** Excel with the real office.js loaded in this window: `Office` and `Excel` are global until `stop`. */
export interface ExcelSession extends ExcelControls {
  /** Takes the library out of the window, so that another session can start in the same test file. */
  readonly stop: () => void;
}
