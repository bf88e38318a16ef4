import type { SheetSnapshot } from "../../model/snapshot";
import { HostError, type NewSheet } from "../port";
import type { SheetLayout } from "./layout";
import { openWorkbookFile } from "./workbook-file";
import { writeWorkbook } from "./writer/xlsx-writer";

/** A sheet that was not in the file: what stands on it and what it looks like. */
export interface AddedSheet {
  readonly sheet: SheetSnapshot;
  readonly layout: SheetLayout;
}

/**
 * A described sheet as it would be read from a file, visible and under the given id. Throws HostError `failed` for a
 * description that can't be written.
 */
export function toAddedSheet({ sheet: described, styles }: NewSheet, id: string, uses1904Dates: boolean): AddedSheet {
  const file = openWorkbookFile(
    bytesOf({ sheets: [{ ...described, visibility: "visible" }], styles, uses1904Dates }),
    "",
  );
  const [sheet] = file.snapshot().sheets;
  if (sheet === undefined) throw new HostError("failed", described.name);
  return { sheet: { ...sheet, id }, layout: { ...file.layout(sheet.id), sheetId: id } };
}

function bytesOf(workbook: Parameters<typeof writeWorkbook>[0]): Uint8Array {
  try {
    return writeWorkbook(workbook);
  } catch (error) {
    if (error instanceof RangeError) throw new HostError("failed", error.message, { cause: error });
    throw error;
  }
}
