import type { WorkbookHost } from "../host/port";
import type { CheckResult } from "../lint/result";
import { formatStamp, stampOf } from "../lint/stamp";
import { localMinute } from "./local-time";

/**
 * Writes the stamp of a workbook as it was checked, and resolves to its text. `tool` is the program's name and version, `at`
 * counts milliseconds since 1970. Rejects with HostError, and the workbook is as it was.
 */
export async function stampWorkbook(
  host: WorkbookHost,
  result: CheckResult,
  { tool, at }: { readonly tool: string; readonly at: number },
): Promise<string> {
  const text = formatStamp(stampOf(result, { tool, date: localMinute(new Date(at)) }));
  await host.writeStamp(text);
  return text;
}
