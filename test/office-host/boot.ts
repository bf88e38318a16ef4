import type { ExcelOptions, ExcelSession } from "./session";

/**
 * Starts Excel in this window: the real office.js over a workbook of ours. One session at a time; call its `stop` before
 * the next one.
 */
export function startExcel(options: ExcelOptions): Promise<ExcelSession> {
  return Promise.reject(new Error(`The host for ${options.workbook.name ?? "the workbook"} is not written yet`));
}
