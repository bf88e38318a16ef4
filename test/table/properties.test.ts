import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatRange, MAX_COLUMNS, MAX_ROWS, type CellRange } from "../../src/model/address";
import { recognizeTables } from "../../src/table/recognize";
import type { Field, TargetTable } from "../../src/table/target-table";
import { goodTable } from "../helpers/good-table";
import { workbookOf, type TestCell } from "../helpers/grid";
import { runs } from "../fuzz/runs";

const WORDS = [
  "项目名称", "项目编码", "绩效目标表", "项目支出绩效自评表", "预算数", "其中：财政资金", "其他资金", "年度目标", "总体目标", "中期目标",
  "一级指标", "二级指标", "三级指标", "指标值", "绩效指标", "指标性质", "计算符号", "计量单位", "分值", "实际完成值", "优", "良",
  "产出指标", "数量指标", "质量指标", "效益指标", "成本指标(10分)", "满意度指标", "决策", "（一）做好工作", "绩效目标：完成", "绩效指标：20",
  "单位：万元", "单位", "主管部门", "3月底", "6月底", "10月底", "12月底", "≥", "95", "%", "≥95%", "28.8万元", "指标1：", "……", "合计", "注：略", "324001某局",
]; // prettier-ignore

const cell: fc.Arbitrary<TestCell> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.oneof(fc.string({ maxLength: 12 }), fc.double({ noNaN: true }), fc.boolean()) },
);
const rows = fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 24 });
const merge = fc
  .tuple(fc.nat(20), fc.nat(8), fc.nat(4), fc.nat(3))
  .map(([top, left, down, right]) => formatRange({ top, left, bottom: top + down, right: left + right }));

const fieldsOf = (table: TargetTable): readonly Field[] => [
  ...[table.title, table.department, table.amountUnit, table.projectCode, table.projectName, table.budget].flatMap(
    (f) => f ?? [],
  ),
  ...[table.fiscal, table.other, table.purpose, table.goal].flatMap((f) => f ?? []),
  ...(table.plan?.checkpoints.map(({ field }) => field) ?? []),
  ...table.indicators.flatMap(({ level1, level2, name, value }) => [level1, level2, name, value]),
];

const isInside = ({ top, left, bottom, right }: CellRange): boolean =>
  top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS;

test("any grid is read without throwing, and every field has a place on the sheet", () => {
  fc.assert(
    fc.property(rows, fc.array(merge, { maxLength: 6 }), (cells, merges) => {
      const { tables, fragments, outlines, selfEvaluations } = recognizeTables(workbookOf({ rows: cells, merges }));
      for (const table of tables) {
        expect(fieldsOf(table).every(({ range, area }) => isInside(range) && isInside(area))).toBe(true);
      }
      expect([...tables, ...fragments, ...outlines, ...selfEvaluations].every(({ range }) => isInside(range))).toBe(
        true,
      );
    }),
    runs(400),
  );
});

test("no cell is the name of two indicators", () => {
  fc.assert(
    fc.property(rows, fc.array(merge, { maxLength: 6 }), (cells, merges) => {
      const { tables } = recognizeTables(workbookOf({ rows: cells, merges }));
      const names = tables.flatMap(({ indicators }) => indicators.map(({ row, name }) => `${row} ${name.range.left}`));
      expect(new Set(names).size).toBe(names.length);
    }),
    runs(400),
  );
});

test("good tables below each other keep their ranges apart, whatever stands between", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom("", "", "备忘", "12")), { maxLength: 3 }),
      fc.integer({ min: 2, max: 5 }),
      (gap, count) => {
        const stacked = Array.from({ length: count }, () => [...goodTable().rows, [], ...gap]).flat();
        const { tables } = recognizeTables(workbookOf({ rows: stacked }));
        expect(tables).toHaveLength(count);
        tables.forEach(({ range }, i) => {
          expect(range.top).toBeGreaterThan(tables[i - 1]?.range.bottom ?? -1);
        });
      },
    ),
    runs(60),
  );
});

test("a thousand tables on one sheet take about a thousand times as long as one, not a million", () => {
  const sheetOf = (count: number) =>
    workbookOf({ rows: Array.from({ length: count }, () => [...goodTable().rows, []]).flat() });
  const few = sheetOf(100);
  const many = sheetOf(1000);
  const time = (workbook: typeof few): number => {
    const times = Array.from({ length: 3 }, () => {
      const start = process.cpuUsage();
      recognizeTables(workbook);
      const { user, system } = process.cpuUsage(start);
      return user + system;
    });
    return Math.min(...times);
  };
  recognizeTables(few);
  expect(recognizeTables(many).tables).toHaveLength(1000);
  expect(time(many) / time(few)).toBeLessThan(40);
});
