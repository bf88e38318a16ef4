import { writeWorkbook } from "../../../src/host/file/writer/xlsx-writer";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";

/** A file that holds the snapshot; its sheets' ids are `1`, `2` … in tab order. */
export function fileOf(workbook: WorkbookSnapshot): Uint8Array {
  return writeWorkbook({
    sheets: workbook.sheets.map(({ rows, merges, ...sheet }) => ({
      ...sheet,
      merges,
      cells: rows.flatMap(({ row, cells }) =>
        cells.map(({ numberFormat, ...cell }) => ({
          ...{ row, ...cell },
          ...(numberFormat !== undefined && { style: { numberFormat } }),
        })),
      ),
    })),
  });
}
