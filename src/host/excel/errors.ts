import { HostError, type HostErrorCode } from "../port";

/** Codes of the library and of Excel, as documented; those that are not here end as `failed` with Excel's own words. */
const CODES: Readonly<Partial<Record<string, HostErrorCode>>> = {
  InvalidOperationInCellEditMode: "cell-editing",

  AccessDenied: "sheet-protected",

  ItemNotFound: "sheet-missing",
  InvalidReference: "sheet-missing",
  InvalidObjectPath: "sheet-missing",

  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  MemoryLimitReached: "too-large",

  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",

  GeneralException: "host-busy",
  HostRestartNeeded: "host-busy",
  ActivityLimitReached: "host-busy",
  ConnectionFailure: "host-busy",
  InactiveWorkbook: "host-busy",
  InstanceNotFound: "host-busy",
  RequestAborted: "host-busy",
  ServiceNotAvailable: "host-busy",
  Timeout: "host-busy",
};

/** Code of an error of the library; undefined for any other value. */
export function excelCode(error: unknown): string | undefined {
  if (error instanceof HostError || typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Turns whatever was thrown into the one error a host throws. `detail` names the thing concerned, where that is known. */
export function toHostError(error: unknown, detail = ""): HostError {
  if (error instanceof HostError) return error;
  const code = CODES[excelCode(error) ?? ""] ?? "failed";
  const words = error instanceof Error ? error.message : String(error);
  return new HostError(code, code === "failed" && detail === "" ? words : detail, { cause: error });
}

/** Whether Excel and what was known of the workbook disagree: a fresh look may help. */
export function isOutOfDate(error: unknown): boolean {
  const code = toHostError(error).code;
  return code === "sheet-missing" || code === "sheet-protected";
}

/** Whether Excel refused the whole request: nothing of it was done. */
export function isRefused(error: unknown): boolean {
  return REFUSED.has(excelCode(error));
}

const REFUSED: ReadonlySet<string | undefined> = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "UndoNotSupported",
]);

/** Whether a smaller request or answer may help. */
export function isPayloadLimit(error: unknown): boolean {
  const code = excelCode(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "RequestPayloadSizeLimitExceeded";
}
