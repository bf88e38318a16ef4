import { describe } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import { useExcel } from "../../office-host/fixture";
import type { ExcelSession } from "../../office-host/session";
import { editorContract } from "../editor-contract";

const excel = useExcel();

describe("The workbook in Excel", () => {
  let session: ExcelSession | undefined;
  editorContract(
    async (workbook) => {
      session = await excel.start({ workbook });
      return new ExcelWorkbookHost();
    },
    async () => session?.settled(),
  );
});
