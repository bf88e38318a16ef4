import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { checkSnapshot } from "../../src/lint/check";
import { HEBEI } from "../../src/rules/profile";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { findingsOf, fixesOf, short } from "../helpers/check";
import { codeOf, GOOD_INDICATORS, goodTable, withIndicator } from "../helpers/good-table";
import { workbookOf } from "../helpers/grid";

describe("one cause, one finding", () => {
  test("a correct workbook gives none", () => {
    expect(
      findingsOf(
        goodTable(),
        goodTable({ title: "2.人员经费绩效目标表", name: "人员经费", code: codeOf("000121") }),
        goodTable({ title: "3.业务费绩效目标表", name: "业务费", code: codeOf("000021") }),
      ),
    ).toEqual([]);
  });

  test("period shares explain blank and falling checkpoints", () => {
    expect(findingsOf(goodTable({ plan: ["75%", "25%", "", ""] }))).toEqual(["error plan-period-shares B7:E7"]);
    expect(findingsOf(goodTable({ plan: ["40%", "10%", "30%", "20%"] }))).toEqual(["error plan-period-shares B7:E7"]);
  });

  test("a last checkpoint that is too small is not called falling as well", () => {
    expect(findingsOf(goodTable({ plan: ["25%", "50%", "75%", "60%"] }))).toEqual(["error plan-final-not-100 E7"]);
  });

  test("a missing class explains its missing rows", () => {
    const indicators = GOOD_INDICATORS.slice(0, 8);
    expect(findingsOf(goodTable({ indicators }))).toEqual(["error class-missing A10:F10"]);
  });

  test("a wrong unit explains its unusual spelling and direction", () => {
    expect(findingsOf(goodTable({ indicators: withIndicator("成本指标", { value: "≥ 50 预算" }) }))).toEqual([
      "error value-unit-invalid E14",
    ]);
  });
});

describe("the profile", () => {
  const sheet = workbookOf(goodTable({ plan: ["25%", "50%", "75%", "90%"] }));

  test("may change a rule's severity", () => {
    const profile = { ...HEBEI, severities: { "plan-final-not-100": "info" as const } };
    expect(checkSnapshot(sheet, profile).findings.map(short)).toEqual(["info plan-final-not-100 E7"]);
  });

  test("may turn a rule off", () => {
    expect(checkSnapshot(sheet, { ...HEBEI, severities: { "plan-final-not-100": "off" } }).findings).toEqual([]);
  });
});

describe("fixes", () => {
  test("are never offered over a formula", () => {
    const [written] = checkSnapshot(workbookOf(goodTable({ plan: ["25%", "50%", "75%", "90%"] }))).findings;
    expect(written && fixesOf(written)).toEqual(["suggest: E7 100%"]);
    const formula = { value: 0.9, numberFormat: "0%", formula: "=D7+0.15" };
    const [computed] = checkSnapshot(workbookOf(goodTable({ plan: ["25%", "50%", "75%", formula] }))).findings;
    expect(computed && [short(computed), fixesOf(computed)]).toEqual(["error plan-final-not-100 E7", []]);
  });

  test("keep the way the row holds its percentages", () => {
    const percent = (value: number): { value: number; numberFormat: string } => ({ value, numberFormat: "0%" });
    const fixed = (plan: NonNullable<NonNullable<Parameters<typeof goodTable>[0]>["plan"]>): readonly string[] =>
      checkSnapshot(workbookOf(goodTable({ plan }))).findings.flatMap(fixesOf);
    expect(fixed([percent(0.25), percent(0.25), percent(0.25), percent(0.25)])).toEqual([
      "suggest: C7 0.5, D7 0.75, E7 1",
    ]);
    expect(fixed([25, 25, 25, 25])).toEqual(["suggest: C7 50, D7 75, E7 100"]);
    expect(fixed(["25%", "25%", "25%", "25%"])).toEqual(["suggest: C7 50%, D7 75%, E7 100%"]);
  });
});

describe("fingerprints", () => {
  const bad = goodTable({ indicators: withIndicator("数量指标", { value: "≥20" }) });
  const print = (rows: typeof bad.rows): readonly string[] =>
    checkSnapshot(workbookOf({ rows })).findings.map(({ fingerprint }) => fingerprint);

  test("survive rows inserted above", () => {
    expect(print([[], [], ...bad.rows])).toEqual(print(bad.rows));
  });

  test("change with the content", () => {
    const other = goodTable({ indicators: withIndicator("数量指标", { value: "≥21" }) });
    expect(print(other.rows)).not.toEqual(print(bad.rows));
  });
});

describe("on anything", () => {
  const label = fc.constantFrom(
    ...["一级指标", "二级指标", "三级指标", "指标值", "项目编码", "项目名称", "预算数", "其中：财政资金", "绩效目标"],
    ...[
      "资金支出计划（%）",
      "3月底",
      "6月底",
      "10月底",
      "12月底",
      "产出指标",
      "数量指标",
      "单位：万元",
      "甲绩效目标表",
    ],
    ...["≥100%", "25%", "数量", "", "注：略", "324001某局"],
  );
  const sheet = fc
    .record({
      rows: fc.array(fc.array(fc.oneof(label, fc.string(), fc.double(), fc.boolean()), { maxLength: 8 }), {
        maxLength: 20,
      }),
      merges: fc.array(
        fc.tuple(fc.nat(20), fc.nat(8), fc.nat(3), fc.nat(3)).map(([top, left, height, width]) => ({
          top,
          left,
          bottom: top + height,
          right: left + width,
        })),
        { maxLength: 4 },
      ),
    })
    .map(({ rows, merges }): WorkbookSnapshot => {
      const workbook = workbookOf({ rows });
      return { ...workbook, sheets: workbook.sheets.map((one) => ({ ...one, merges })) };
    });

  test("a check never throws, gives the same twice, and never changes what it reads", () => {
    fc.assert(
      fc.property(sheet, (workbook) => {
        const before = structuredClone(workbook);
        const first = checkSnapshot(workbook);
        expect(workbook).toEqual(before);
        expect(checkSnapshot(workbook)).toEqual(first);
        expect(first.tables.length + first.fragments.length > 0 || first.findings.length === 0).toBe(true);
      }),
    );
  });
});
