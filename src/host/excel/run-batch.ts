import { excelCode, toHostError } from "./errors";

/**
 * Runs requests to Excel and gives back every reference they held, also when they fail. Rejects with HostError only.
 *
 * Ranges that are used in one request only are untracked as soon as they are made: Excel then keeps nothing for them,
 * not even when its answer is lost, and the request is shorter.
 *
 * Excel's own waiting for the end of cell editing (`delayForCellEdit`) stays off: it would look as if the button did
 * nothing, while the sentence for `cell-editing` says what to press.
 */
export async function runBatch<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  previous?: OfficeExtension.ClientRequestContext,
): Promise<T> {
  try {
    return await (previous === undefined ? Excel.run(work) : Excel.run(previous, work));
  } catch (error) {
    throw toHostError(error);
  }
}

/**
 * The same for work that may write in several requests: from ExcelApi 1.20 on Excel takes all of them back at once. Where it
 * can't for one of the calls, the work is done again without; it has to look at the workbook anew and to begin with the
 * calls in doubt.
 */
export async function runAsOneStep<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.20")) return runBatch(work);
  try {
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    if (excelCode(error) !== "UndoNotSupported") throw toHostError(error);
    return runBatch(work);
  }
}
