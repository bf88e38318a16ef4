import { describe, expect, test } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../src/host/file/file-host";
import { writeWorkbook } from "../../src/host/file/writer/xlsx-writer";
import { checkSnapshot } from "../../src/lint/check";
import { formatCell } from "../../src/model/address";
import type { SetCellEdit } from "../../src/model/edit";
import { sampleTables } from "../../src/workbench/sample/sample-document";
import { formSheet } from "../../src/workbench/sample/sample-workbook";
import { FORM_STYLES } from "../../src/fill/printed-form-style";

/** The sample's second table, whose 预算数 (C4) is the sum of 财政资金 (E4) and 其他资金 (G4). */
function host(): FileWorkbookHost {
  const [, table] = sampleTables();
  if (table === undefined) throw new Error("The sample has no second table.");
  const form = formSheet(table);
  const cells = form.cells.map((cell) =>
    cell.row === 3 && cell.column === 2 ? { ...cell, value: 500, formula: "=E4+G4" } : cell,
  );
  return new FileWorkbookHost(
    openWorkbookFile(writeWorkbook({ sheets: [{ ...form, cells }], styles: FORM_STYLES }), "x.xlsx"),
  );
}

const set = (row: number, column: number, value: SetCellEdit["value"]): SetCellEdit => {
  return { kind: "set-cell", sheetId: "1", row, column, value };
};

async function found(workbook: FileWorkbookHost): Promise<readonly string[]> {
  const { findings } = checkSnapshot(await workbook.readSnapshot());
  return findings.map(
    ({ rule, location }) => `${rule} ${formatCell({ row: location.range.top, column: location.range.left })}`,
  );
}

describe("formulas that were not computed again", () => {
  test("raise no false alarm: a sum of what was just changed is not compared with it", async () => {
    const workbook = host();
    const before = await found(workbook);
    expect(before).not.toContain("budget-sum-mismatch C4");
    workbook.enter([set(3, 4, 600)]);
    expect(
      workbook.snapshot.sheets[0]?.rows.find(({ row }) => row === 3)?.cells.find(({ column }) => column === 2),
    ).toMatchObject({ value: 500 });
    expect(await found(workbook)).toEqual(before);
    expect((await workbook.readSnapshot()).staleFormulas).toEqual([{ sheetId: "1", row: 3, column: 2 }]);
  });

  test("leave the other findings of the table as they are, and all of them once the edit is taken back", async () => {
    const workbook = host();
    const before = await found(workbook);
    workbook.enter([set(3, 4, 600)]);
    expect((await found(workbook)).some((one) => one.startsWith("value-"))).toBe(true);
    workbook.undo();
    expect(await found(workbook)).toEqual(before);
    expect((await workbook.readSnapshot()).staleFormulas).toBeUndefined();
  });

  test("a mismatch that no stale formula has a part in is told", async () => {
    const workbook = host();
    workbook.enter([set(20, 12, "别处")]);
    expect((await workbook.readSnapshot()).staleFormulas).toBeUndefined();
    const [, table] = sampleTables();
    if (table === undefined) throw new Error("The sample has no second table.");
    const form = formSheet(table);
    const cells = form.cells.map((cell) => (cell.row === 3 && cell.column === 2 ? { ...cell, value: 700 } : cell));
    const wrong = new FileWorkbookHost(
      openWorkbookFile(writeWorkbook({ sheets: [{ ...form, cells }], styles: FORM_STYLES }), "x.xlsx"),
    );
    expect(await found(wrong)).toContain("budget-sum-mismatch C4");
  });
});
