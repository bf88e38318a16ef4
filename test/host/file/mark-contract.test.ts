import { describe } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { markContract, markLine } from "../mark-contract";
import { fileOf } from "./file-of";
import { partsOf } from "./package-parts";

const FORMAT = /<conditionalFormatting sqref="([^"]*)"><cfRule [^>]*><formula>N\("jibiao:(\w+)"\)=0<\/formula>/g;

/** Read from the saved file's own text, not by the reader that would find what the writer wrote. */
function marksIn(bytes: Uint8Array): readonly string[] {
  const lines = Object.entries(partsOf(bytes)).flatMap(([part, text]) => {
    const sheetId = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1];
    if (sheetId === undefined) return [];
    return [...text.matchAll(FORMAT)].map(([, areas = "", severity = ""]) =>
      markLine(sheetId, severity, areas.split(" ")),
    );
  });
  return lines.sort();
}

describe("Marks in a file", () => {
  markContract((workbook) => {
    const host = new FileWorkbookHost(openWorkbookFile(fileOf(workbook), "预算.xlsx"));
    return Promise.resolve({ host, marks: () => marksIn(host.save()) });
  });
});
