import { describe, expect, test } from "@jest/globals";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { checkSnapshot } from "../../src/lint/check";
import { contains, formatCell, parseRange, type CellRange } from "../../src/model/address";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import type { CellDescription, WorkbookDescription } from "../../src/model/workbook-description";
import { corpusDocument, corpusNames, corpusWorkbook, describeResult, type CorpusDocument } from "../helpers/corpus";

const names = corpusNames();

function mergesOf(document: CorpusDocument): readonly CellRange[] {
  return document.merges.map((address) => parseRange(address) ?? fail(address));
}

function fail(address: string): never {
  throw new Error(`no range: ${address}`);
}

/** A document as an .xlsx that a person might have typed it into. */
function descriptionOf(document: CorpusDocument): WorkbookDescription {
  const cells = document.rows.flatMap((row, index) =>
    row.flatMap((cell, column): CellDescription | readonly never[] => {
      if (cell === null || cell === "") return [];
      const { value, numberFormat } = typeof cell === "object" ? cell : { value: cell };
      return {
        row: index,
        column,
        value,
        style: { wrap: true, ...(numberFormat !== undefined && { numberFormat }) },
      };
    }),
  );
  return { sheets: [{ name: document.sheet, cells, merges: mergesOf(document) }] };
}

describe("the corpus", () => {
  test("holds 31 published documents and the seed's part one", () => {
    expect(names).toHaveLength(32);
  });

  test.each(names)("%s is well-formed: no two merged areas meet, and none hides a text", (name) => {
    const document = corpusDocument(name);
    const merges = mergesOf(document);
    expect(document.source).not.toBe("");
    expect(document.note).not.toBe("");
    const hidden = document.rows.flatMap((row, index) =>
      row.flatMap((cell, column) => {
        const covering = merges.filter((merge) => contains(merge, { row: index, column }));
        const isFirst = covering.every((merge) => merge.top === index && merge.left === column);
        return covering.length > 1 || (cell !== "" && !isFirst) ? [formatCell({ row: index, column })] : [];
      }),
    );
    expect(hidden).toEqual([]);
  });

  test.each(names)("%s is read and judged as before", (name) => {
    expect(describeResult(checkSnapshot(corpusWorkbook(name)))).toMatchSnapshot();
  });

  test.each(["17-hunan-yueyang-farmland-2022", "32-chongqing-fengjie-emergency-2023", "66-anhui-jinan-sports-2025"])(
    "%s is read the same from a file",
    (name) => {
      const bytes = writeWorkbook(descriptionOf(corpusDocument(name)));
      const fromFile = openWorkbookFile(bytes, "corpus.xlsx").snapshot();
      const fromGrid = corpusWorkbook(name);
      const withoutId = ({ sheets }: typeof fromGrid): unknown =>
        sheets.map(({ name: sheetName, rows, merges }) => ({ sheetName, rows, merges: new Set(merges) }));
      expect(withoutId(fromFile)).toEqual(withoutId(fromGrid));
      expect(describeResult(checkSnapshot(fromFile))).toBe(describeResult(checkSnapshot(fromGrid)));
    },
  );
});
