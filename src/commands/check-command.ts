import { checkWorkbook } from "../app/check";
import { markFindings } from "../app/mark";
import { HostError, type WorkbookHost } from "../host/port";
import { countsOf } from "../lint/summary";
import type { Palette } from "../model/mark-looks";
import type { Failure, Outcome } from "./outcome";

/**
 * Checks the workbook and marks what was found, replacing earlier marks, as soon as the host is ready. Never rejects:
 * what failed is in the outcome.
 */
export async function checkAndMark(
  host: WorkbookHost,
  whenReady: () => Promise<void>,
  palette?: Palette,
): Promise<Outcome> {
  try {
    await whenReady();
    const { findings, summary } = await checkWorkbook(host);
    const checked = { kind: "checked", tables: summary.tables, counts: countsOf(summary) } as const;
    try {
      const { protectedSheets } = await markFindings(host, findings, palette);
      return { ...checked, protectedSheets: protectedSheets.length };
    } catch (error) {
      return { ...checked, protectedSheets: 0, markFailure: failureOf(error) };
    }
  } catch (error) {
    return { kind: "failed", failure: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof HostError) return { code: error.code, detail: error.detail };
  return { code: "failed", detail: error instanceof Error ? error.message : String(error) };
}
