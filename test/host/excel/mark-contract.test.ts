import { describe } from "@jest/globals";
import { ExcelWorkbookHost } from "../../../src/host/excel/excel-host";
import type { WorkbookDump } from "../../office-host/description";
import { useExcel } from "../../office-host/fixture";
import { markContract, markLine, type MarkedHost } from "../mark-contract";

const excel = useExcel();
const FORMULA = /^=N\("jibiao:(\w+)"\)=0$/;

function marksIn({ sheets }: WorkbookDump): readonly string[] {
  const lines = sheets.flatMap(({ id, conditionalFormats }) =>
    conditionalFormats.flatMap(({ address, formula }) => {
      const severity = FORMULA.exec(formula)?.[1];
      return severity === undefined ? [] : markLine(id, severity, address.split(","));
    }),
  );
  return lines.sort();
}

describe("Marks in Excel", () => {
  markContract(async (workbook) => {
    const session = await excel.start({ workbook });
    const opened = (): MarkedHost => ({
      host: new ExcelWorkbookHost(),
      marks: () => marksIn(session.workbook.dump()),
      reopen: () => Promise.resolve(opened()),
    });
    return opened();
  });
});
