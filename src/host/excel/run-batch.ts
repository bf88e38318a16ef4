import { toHostError } from "./errors";

/**
 * Runs requests to Excel and gives back every reference they held, also when they fail. Rejects with HostError only.
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
