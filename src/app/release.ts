import type { WorkbookHost } from "../host/port";
import type { CheckResult } from "../lint/result";
import { formatStamp, stampOf } from "../lint/stamp";

/**
 * Writes the stamp of a workbook as it was checked, and resolves to its text. `tool` is the program's name and version, `at`
 * counts milliseconds since 1970. Rejects with HostError, and the workbook is as it was.
 */
export async function stampWorkbook(
  host: WorkbookHost,
  result: CheckResult,
  { tool, at }: { readonly tool: string; readonly at: number },
): Promise<string> {
  const text = formatStamp(stampOf(result, { tool, date: localMinute(at) }));
  await host.writeStamp(text);
  return text;
}

/** The time here, to the minute: `2026-11-27T14:30`. */
function localMinute(at: number): string {
  const shift = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - shift).toISOString().slice(0, 16);
}
