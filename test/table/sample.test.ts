import { describe, expect, test } from "@jest/globals";
import { recognizeTables } from "../../src/table/recognize";
import type { Field, TargetTable } from "../../src/table/target-table";
import { sampleTables, type SampleTable } from "../../src/workbench/sample/sample-document";
import { SAMPLE_LAYOUTS, type SampleLayout } from "../../src/tools/sample-layouts";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { parseAmount } from "../../src/value/amount";
import { parsePercentage } from "../../src/value/percentage";
import { trimSpace } from "../../src/value/text";

const text = (field: Field | undefined): string => field?.text ?? "";

function readAmount(field: Field | undefined): number | "blank" {
  const amount = parseAmount(field?.value ?? "");
  return amount.kind === "amount" ? amount.number : "blank";
}

/** What was read of a table, in the transcription's terms. */
function read(table: TargetTable): unknown {
  return {
    title: text(table.title),
    department: `${table.department?.code ?? ""}${table.department?.name ?? ""}`,
    unit: table.amountUnit?.unit,
    code: text(table.projectCode),
    name: text(table.projectName),
    budget: readAmount(table.budget),
    fiscal: readAmount(table.fiscal),
    other: readAmount(table.other),
    purpose: text(table.purpose),
    plan: (table.plan?.checkpoints ?? []).map(({ field }) => {
      const value = parsePercentage(field.value, field.text);
      return value.kind === "percentage" ? value.points : value.kind;
    }),
    goal: text(table.goal),
    indicators: table.indicators.map((row) => [
      row.level1.known,
      row.level2.known,
      row.name.text,
      text(row.description),
      row.value.text,
      text(row.basis),
    ]),
  };
}

/** What the transcription says should be read. */
function expected(table: SampleTable, isReduced: boolean): unknown {
  const amount = (shown: string): number | "blank" => (shown.trim() === "" ? "blank" : Number(shown));
  return {
    title: trimSpace(table.title),
    department: trimSpace(table.department),
    unit: "万元",
    code: isReduced ? "" : table.code,
    name: trimSpace(table.name),
    budget: amount(table.budget),
    fiscal: amount(table.fiscal),
    other: amount(table.other),
    purpose: trimSpace(table.purpose),
    plan: isReduced ? [] : table.plan.map((shown) => (shown.trim() === "" ? "blank" : parseFloat(shown))),
    goal: trimSpace(table.goal),
    indicators: table.indicators.map((row) => [
      row.level1,
      row.level2,
      trimSpace(row.name),
      trimSpace(row.description),
      trimSpace(row.value),
      isReduced ? "" : trimSpace(row.basis),
    ]),
  };
}

describe("the sample's 13 tables are read whole", () => {
  const layouts: readonly (readonly [string, SampleLayout])[] = Object.entries(SAMPLE_LAYOUTS);
  test.each(layouts)("in the arrangement %s", (name, layout) => {
    const { tables, fragments } = recognizeTables(toSnapshot(layout()));
    expect(fragments).toEqual([]);
    expect(tables.map(read)).toEqual(sampleTables().map((table) => expected(table, name === "reduced")));
    expect(tables.reduce((total, { indicators }) => total + indicators.length, 0)).toBe(95);
  });

  test("beside sheets that are no tables, each with its reason", () => {
    const { sheets } = recognizeTables(toSnapshot(SAMPLE_LAYOUTS.withOtherSheets()));
    expect(
      sheets.filter(({ tables }) => tables === 0).map(({ sheetName, reason }) => `${sheetName} ${reason ?? ""}`),
    ).toEqual(["填表说明 not-a-form", "项目汇总表 not-a-form", "码表 not-a-form", "Sheet1 empty"]);
  });
});
