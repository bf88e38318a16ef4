import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { writeMarks } from "../../src/host/file/splice/mark-writer";
import { SEVERITIES } from "../../src/model/severity";
import { edited, partsOf } from "../host/file/package-parts";
import { convert, describeWithOffice } from "./find-office";

const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, "../host/file/fixtures", name));

describeWithOffice("LibreOffice", () => {
  test.each(["openpyxl.xlsx", "libreoffice.xlsx"])(
    "opens %s with marks and keeps them, looks and all",
    (name) => {
      const bytes = fixture(name);
      const marks = openWorkbookFile(bytes, name)
        .snapshot()
        .sheets.filter(({ isProtected }) => !isProtected)
        .flatMap(({ id }) =>
          SEVERITIES.map((severity, row) => ({
            sheetId: id,
            severity,
            ranges: [{ top: row, left: 0, bottom: row, right: 2 }],
          })),
        );
      const marked = edited(bytes, (editor, file) => {
        writeMarks(editor, file, marks);
      });
      const saved = convert(marked, "xlsx");
      const found = openWorkbookFile(saved, name).tags.marks();
      expect(found.map(({ severity, ranges }) => [severity, ranges])).toEqual(
        marks.map(({ severity, ranges }) => [severity, ranges]),
      );
      const styles = partsOf(saved)["xl/styles.xml"] ?? "";
      const dxfs = [...styles.matchAll(/<dxf>.*?<\/dxf>/gs)].map(([dxf]) => dxf);
      for (const [fill, style] of [
        ["FDE7E9", "thin"],
        ["FFF4CE", "dashed"],
        ["E8F1FB", "dotted"],
      ] as const) {
        // It writes no colours for lines.
        expect(dxfs.find((one) => one.includes(fill))).toContain(`<bottom style="${style}"`);
      }
      const before = partsOf(bytes);
      const cleared = edited(marked, (editor, file) => {
        writeMarks(editor, file, []);
      });
      expect(partsOf(cleared)).toEqual(before);
    },
    180_000,
  );
});
