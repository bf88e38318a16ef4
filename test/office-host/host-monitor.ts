import { RichApiError } from "./host-object";
import { ObjectPathType, type RichApiRequest } from "./rich-api-message";
import type { BatchRecord, FaultCode, HostFaults, HostStats } from "./session";

/** Bytes of a text in UTF-8. (jsdom has no TextEncoder.) */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two of the pair's four bytes.
    if (code > 0x7ff && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

/** `own`: what the library says to its host for itself, such as telemetry. */
export type BatchKind = "own" | "cleanup" | "sync";

/** Tells the batches of the add-in from those that the library sends of its own accord. */
export function kindOf(request: RichApiRequest): BatchKind {
  const paths = Object.values(request.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === ObjectPathType.NewObject)) return "own";
  const names = request.Actions.map((action) => action.Name);
  const isCleanup = names.includes("_RemoveReference") && names.every((name) => name === "_RemoveReference" || !name);
  return isCleanup ? "cleanup" : "sync";
}

interface Planned {
  readonly code: FaultCode;
  readonly afterActions: number;
  /** Batches to let pass first. */
  wait: number;
}

/** What goes wrong on purpose, see HostFaults. */
export class FaultPlan implements HostFaults {
  cellEditing = false;
  maxRequestBytes: number | undefined;
  maxResponseBytes: number | undefined;
  private planned: Planned[] = [];

  fail(code: FaultCode, options: { readonly batch?: number; readonly afterActions?: number } = {}): void {
    this.planned.push({ code, afterActions: options.afterActions ?? 0, wait: (options.batch ?? 1) - 1 });
  }

  clear(): void {
    this.cellEditing = false;
    this.maxRequestBytes = undefined;
    this.maxResponseBytes = undefined;
    this.planned = [];
  }

  /** The fault of the batch that is about to run, if one was planned for it. */
  next(): { readonly code: FaultCode; readonly afterActions: number } | undefined {
    const due = this.planned.find((fault) => fault.wait === 0);
    this.planned = this.planned.filter((fault) => fault !== due);
    for (const fault of this.planned) fault.wait = Math.max(0, fault.wait - 1);
    return due;
  }
}

const MESSAGES: Readonly<Record<FaultCode, string>> = {
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode.",
  AccessDenied: "You cannot perform the requested operation.",
  ItemNotFound: "The requested resource doesn't exist.",
  GeneralException: "There was an internal error while processing the request.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  HostRestartNeeded: "The Office Application needs to be restarted.",
  UndoNotSupported: "The operation does not support undo.",
  ApiNotFound: "The API you are trying to use could not be found.",
};

export function faultError(code: FaultCode): RichApiError {
  return new RichApiError(code, MESSAGES[code]);
}

/** Counts what the library sends, see HostStats. */
export class StatsRecorder implements HostStats {
  batches: BatchRecord[] = [];
  cleanups = 0;

  constructor(
    private readonly countReferences: () => number,
    private readonly countRegistrations: () => number,
  ) {}

  get syncs(): number {
    return this.batches.length;
  }

  get liveReferences(): number {
    return this.countReferences();
  }

  get eventRegistrations(): number {
    return this.countRegistrations();
  }

  readonly clear = (): void => {
    this.batches = [];
    this.cleanups = 0;
  };
}
