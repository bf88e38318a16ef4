import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { PALETTES } from "../../../src/model/mark-looks";
import { SEVERITIES } from "../../../src/model/severity";
import { contractWorkbook } from "../editor-contract";
import { markContract, markLine, type MarkedHost } from "../mark-contract";
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

const hostOf = (bytes: Uint8Array): FileWorkbookHost => new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));

function openFile(bytes: Uint8Array): MarkedHost {
  const host = hostOf(bytes);
  return { host, marks: () => marksIn(host.save()), reopen: () => Promise.resolve(openFile(host.save())) };
}

describe("Marks in a file", () => {
  markContract((workbook) => Promise.resolve(openFile(fileOf(workbook))));

  test.each(PALETTES)(
    "in the looks %s leave nothing behind when they are cleared after the file was saved",
    async (palette) => {
      const bytes = fileOf(contractWorkbook());
      const host = hostOf(bytes);
      const ranges = [{ top: 0, left: 0, bottom: 0, right: 0 }];
      await host.mark(
        SEVERITIES.map((severity) => ({ sheetId: "1", severity, ranges })),
        palette,
      );
      const saved = host.save();
      expect(partsOf(saved)["xl/styles.xml"]?.match(/<dxf>/g)).toHaveLength(3);
      const other = hostOf(saved);
      await other.clearMarks();
      expect(partsOf(other.save())).toEqual(partsOf(bytes));
    },
  );
});
