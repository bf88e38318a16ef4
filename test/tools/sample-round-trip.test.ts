import { describe, expect, test } from "@jest/globals";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { sampleWorkbook } from "../../src/workbench/sample/sample-workbook";
import { SAMPLE_LAYOUTS } from "../../src/tools/sample-layouts";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { writeWorkbook, type WriteOptions } from "../../src/host/file/writer/xlsx-writer";
import type { WorkbookDescription } from "../../src/model/workbook-description";

const MIXED: WorkbookDescription = {
  uses1904Dates: true,
  styles: { date: { numberFormat: 'yyyy"年"m"月"d"日"' } },
  sheets: [
    {
      name: "A&B",
      isProtected: true,
      cells: [
        { row: 0, column: 0, value: "<a>\t\n_x000D_ " },
        { row: 0, column: 3, value: true },
        { row: 2, column: 27, formula: '="x"&A1', value: "x" },
        { row: 2, column: 1, formula: "=1/0", value: "#DIV/0!" },
        { row: 5, column: 0, value: 44_000, style: "date" },
      ],
    },
  ],
};

const WORKBOOKS: readonly (readonly [string, WorkbookDescription])[] = [
  ...Object.entries(SAMPLE_LAYOUTS).map(([name, layout]) => [name, layout()] as const),
  ["the sample workbook", sampleWorkbook()],
  ["texts, formulas, errors and dates", MIXED],
];

const FORMS: readonly WriteOptions[] = [{}, { strings: "inline", omitsReferences: true }];

describe("what is written is read back by the file host as described", () => {
  test.each(WORKBOOKS)("%s", (_, workbook) => {
    for (const form of FORMS) {
      expect(openWorkbookFile(writeWorkbook(workbook, form), "a.xlsx").snapshot()).toEqual(toSnapshot(workbook));
    }
  });
});
