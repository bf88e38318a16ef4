import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import { sampleTables, type SampleTable } from "../../src/workbench/sample/sample-document";
import { sheetEach } from "../../src/tools/sample-layouts";

/** Files to be measured, of real tables, each with its faults. */
export interface BenchFiles {
  readonly thousandSheets: string;
  readonly hundredSheets: string;
  /** A folder of 1,000 workbooks of one table. */
  readonly smallFiles: string;
  /** Workbooks of 10, 100, 1,000 and 10,000 tables, a sheet each, for the slope. */
  readonly growing: readonly string[];
}

const SMALL_FILES = 1_000;

/** So many tables from one on, the sample's in turn, each as a project of its own. */
function tablesFrom(first: number, count: number): readonly SampleTable[] {
  const tables = sampleTables();
  return Array.from({ length: count }, (_, offset) => {
    const index = first + offset;
    const table = tables[index % tables.length];
    if (table === undefined) throw new Error("The sample has no tables.");
    const number = String(index).padStart(6, "0");
    return { ...table, sheetName: `表${index + 1}`, code: `${table.code.slice(0, -number.length)}${number}` };
  });
}

/** A workbook of so many real tables, a sheet each. */
export function benchWorkbook(sheets: number): Uint8Array {
  return writeWorkbook(sheetEach(tablesFrom(0, sheets)));
}

/** Writes the files into a folder. */
export function writeBenchFiles(folder: string): BenchFiles {
  const save = (name: string, count: number): string => {
    const file = path.join(folder, name);
    writeFileSync(file, benchWorkbook(count));
    return file;
  };
  const smallFiles = path.join(folder, "small");
  mkdirSync(smallFiles);
  for (let index = 0; index < SMALL_FILES; index++) {
    const name = `${String(index + 1).padStart(4, "0")}.xlsx`;
    writeFileSync(path.join(smallFiles, name), writeWorkbook(sheetEach(tablesFrom(index, 1))));
  }
  const thousandSheets = save("1000.xlsx", 1_000);
  const hundredSheets = save("100.xlsx", 100);
  const growing = [save("10.xlsx", 10), hundredSheets, thousandSheets, save("10000.xlsx", 10_000)];
  return { thousandSheets, hundredSheets, smallFiles, growing };
}
