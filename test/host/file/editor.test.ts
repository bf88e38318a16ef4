import { describe } from "@jest/globals";
import { openWorkbookFile } from "../../../src/host/file/file-host";
import { writeWorkbook } from "../../../src/host/file/writer/xlsx-writer";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { editorContract } from "../editor-contract";
import { SavingHost } from "./saving-host";

/** A file that holds the snapshot; its sheets' ids are `1`, `2` … in tab order. */
function fileOf(workbook: WorkbookSnapshot): Uint8Array {
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

describe("the editor of a file, saved and opened again after every batch", () => {
  editorContract((workbook) => Promise.resolve(new SavingHost(openWorkbookFile(fileOf(workbook), "预算.xlsx"))));
});
