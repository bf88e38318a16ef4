import { afterEach, expect } from "@jest/globals";
import { startExcel } from "./boot";
import type { ExcelOptions, ExcelSession } from "./session";

/**
 * Call it once at the top of a test file: gives a function that starts Excel, anew when it is called again. After every
 * session, at the latest after the test, it stops Excel and fails the test when proxies were kept alive.
 */
export function useExcel(): { readonly start: (options: ExcelOptions) => Promise<ExcelSession> } {
  let session: ExcelSession | undefined;
  const end = async (): Promise<void> => {
    const ended = session;
    session = undefined;
    if (ended === undefined) return;
    await ended.settled();
    const { liveReferences } = ended.stats;
    ended.stop();
    expect({ liveReferences }).toEqual({ liveReferences: 0 });
  };
  afterEach(end);
  return {
    start: async (options) => {
      await end();
      session = await startExcel(options);
      return session;
    },
  };
}

/** Code and place of the error that a batch ends with. */
export async function failure(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<{ readonly code: string; readonly location: string | undefined }> {
  const error: unknown = await Excel.run(batch).catch((reason: unknown) => reason);
  if (!(error instanceof OfficeExtension.Error)) throw new Error("The batch did not fail as Excel fails");
  return { code: error.code, location: error.debugInfo.errorLocation };
}
