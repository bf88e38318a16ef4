import { describe, expect, test } from "@jest/globals";
import { fillEdits } from "../../src/fill/fill-edits";
import { findGaps } from "../../src/fill/gaps";
import { figuresIn, yearOf } from "../../src/fill/known-values";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import { checkSnapshot } from "../../src/lint/check";
import { CENTRAL_2021, HEBEI, type Profile } from "../../src/rules/profile";
import { SAMPLE_LAYOUTS } from "../../src/tools/sample-layouts";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { corpusNames, corpusWorkbook } from "../helpers/corpus";
import { FILL_LIBRARY, indicatorNamed, made, shortCandidate, planGaps } from "../helpers/fill";
import { goodTable, withBasis, withIndicator, type IndicatorCells, type TableParts } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";
import { without } from "../helpers/indicator-block";
import { row } from "../helpers/test-rule";

function plansOf(sheets: readonly TestSheet[], profile: Profile = HEBEI) {
  const result = checkSnapshot(workbookOf(...sheets), profile);
  return planGaps(result, findGaps(result), FILL_LIBRARY);
}

/** The candidates of the only gap of a table. */
function candidatesOf(parts: TableParts): readonly string[] {
  const [plan, ...more] = plansOf([goodTable(parts)]);
  if (plan === undefined || more.length > 0) throw new Error(`one gap is asked for, not ${more.length + 1}`);
  return plan.candidates.map(shortCandidate);
}

/** The good table with template text in the row of a class, and another head. */
const blankName = (level2: string, value: string, head: TableParts = {}): TableParts => ({
  ...head,
  ...row(level2, level2, value),
});

describe("candidates", () => {
  test("are up to five of the class in the library's order, each as a whole row", () => {
    const [plan] = plansOf([goodTable(without("数量指标"))]);
    expect(plan?.candidates.map(shortCandidate)).toEqual([
      "维护设备数量 ≥20台 goal",
      "办理不动产证数量 ≥200本 example",
      "收回地块数量 ≥3宗 example",
      "培训人数 ≥80人 example",
      "业务办理覆盖率 =100% usual",
    ]);
    expect(plan?.candidates[0]?.row).toEqual({
      level1: "产出指标",
      level2: "数量指标",
      name: "维护设备数量",
      description: "本年维护的设备台数",
      value: "≥20台",
      basis: "怀财字〔2025〕7号",
    });
    expect(plan?.candidates[0]?.reasons).toEqual([{ kind: "any" }]);
  });

  test("are none of those that stand in the table, under whatever class", () => {
    const indicators = withIndicator("社会效益指标", { name: "1.成果一次通过率", value: "≥95%" });
    const parts = {
      indicators: indicators.map((cells): IndicatorCells =>
        cells[1] === "质量指标" ? [cells[0], "质量指标", "质量指标", "质量", "≥100%", cells[5]] : cells,
      ),
    };
    expect(candidatesOf(parts)).toEqual(["档案完整率 =100% usual"]);
  });

  test("of two gaps in one class do not begin with the same", () => {
    const [first] = row("质量指标", "质量指标", "≥100%").indicators?.slice(1, 2) ?? [];
    const indicators = (row("质量指标", "质量指标", "≥100%").indicators ?? []).flatMap((cells) =>
      cells === first ? [cells, cells] : [cells],
    );
    const doubled = indicators.flatMap((cells): readonly IndicatorCells[] =>
      cells[1] === "质量指标" ? [cells, [...cells]] : [cells],
    );
    expect(
      plansOf([goodTable({ indicators: doubled })]).map(({ candidates }) => candidates.map(shortCandidate)),
    ).toEqual([["成果一次通过率 ≥95% usual", "档案完整率 =100% usual"], ["档案完整率 =100% usual"]]);
  });

  test("are an empty list where the library has none", () => {
    const empty = { ...FILL_LIBRARY, rank: () => [] };
    const result = checkSnapshot(workbookOf(goodTable(without("数量指标"))));
    expect(planGaps(result, findGaps(result), empty).map(({ candidates }) => candidates)).toEqual([[]]);
  });
});

describe("a cost", () => {
  test("is the budget in the table's unit", () => {
    expect(candidatesOf(without("成本指标"))).toEqual(["项目总成本 ≤50万元 budget", "单位办理成本 ≤500元/件 example"]);
    const inYuan = { unit: "单位：元", budget: 500000, fiscal: "500,000.00" };
    expect(candidatesOf({ ...without("成本指标"), ...inYuan })[0]).toBe("项目总成本 ≤500000元 budget");
    expect(candidatesOf({ ...without("成本指标"), budget: "9.75", fiscal: "9.75" })[0]).toBe(
      "项目总成本 ≤9.75万元 budget",
    );
  });

  test("that depends on the budget is not offered where that is not known", () => {
    expect(candidatesOf({ ...without("成本指标"), budget: "待定" })).toEqual(["单位办理成本 ≤500元/件 example"]);
    expect(candidatesOf({ ...without("成本指标"), budget: "", fiscal: "" })).toEqual([
      "单位办理成本 ≤500元/件 example",
    ]);
    expect(candidatesOf({ ...without("成本指标"), unit: "" })).toEqual(["单位办理成本 ≤500元/件 example"]);
  });
});

describe("a deadline", () => {
  const deadline = (head: TableParts): string | undefined => candidatesOf({ ...without("时效指标"), ...head })[0];

  test("is in the year of the code, else of the title or the goal", () => {
    expect(deadline({})).toBe("项目完成时间 2025年12月31日前 year");
    expect(deadline({ code: "13073024P000167100017" })).toBe("项目完成时间 2024年12月31日前 year");
    const title = "2026年办公设备购置绩效目标表";
    expect(deadline({ code: "", title })).toBe("项目完成时间 2026年12月31日前 year");
    expect(deadline({ code: "", goal: "1.2027年购置办公设备20台。" })).toBe("项目完成时间 2027年12月31日前 year");
  });

  test("is in the year of the line below the title", () => {
    const deadlineWith = (line: string): string | undefined => {
      const table = goodTable({ ...without("时效指标"), code: "" });
      const rows = [...table.rows.slice(0, 1), [line], ...table.rows.slice(1)];
      return plansOf([{ rows, merges: ["A1:G1", "A2:G2", "A5:A6", "A7:A8"] }])[0]?.candidates.map(shortCandidate)[0];
    };
    expect(deadlineWith("（2026年度）")).toBe("项目完成时间 2026年12月31日前 year");
    expect(deadlineWith("( 2026 年 )")).toBe("项目完成时间 2026年12月31日前 year");
    expect(deadlineWith("（    年度）")).toBe("任务按时完成率 ≥98% usual");
    expect(deadlineWith("编号：2026")).toBe("任务按时完成率 ≥98% usual");
  });

  test("is in the other tables' year where the table tells none, and not offered where none does", () => {
    const parts = { ...without("时效指标"), code: "" };
    expect(plansOf([goodTable(parts), goodTable()])[0]?.candidates.map(shortCandidate)).toEqual([
      "项目完成时间 2025年12月31日前 year",
      "任务按时完成率 ≥98% usual",
    ]);
    expect(deadline({ code: "" })).toBe("任务按时完成率 ≥98% usual");
  });

  test("of a project carried over from an earlier year is in the year of most tables", () => {
    const carried = goodTable({ ...without("时效指标"), code: "13073024P000167100017" });
    const first = (sheets: readonly TestSheet[]) => plansOf(sheets)[0]?.candidates[0]?.row.value;
    expect(first([carried, goodTable(), goodTable()])).toBe("2025年12月31日前");
    expect(first([carried, carried, goodTable()])).toBe("2024年12月31日前");
  });

  test("takes no number for a year that is none", () => {
    const [table] = checkSnapshot(workbookOf(goodTable({ code: "", goal: "栽植苗木12025年生、20250株" }))).tables;
    expect(table && yearOf(table)).toBeUndefined();
  });
});

describe("a figure of the goal", () => {
  test("stands for an example where its unit and a word fit", () => {
    const goal = "1.办理不动产证15本，培训人员60人次。";
    const names = candidatesOf({ ...without("数量指标"), goal });
    expect(names.slice(0, 4)).toEqual([
      "办理不动产证数量 ≥15本 goal",
      "维护设备数量 ≥30台 example",
      "收回地块数量 ≥3宗 example",
      "培训人数 ≥80人 example",
    ]);
  });

  test("or a row that needs no figure stands before examples, of which none is filled in unasked", () => {
    const names = candidatesOf({ ...without("数量指标"), goal: "1.改善办公条件。" });
    expect(names).toEqual([
      "业务办理覆盖率 =100% usual",
      "维护设备数量 ≥30台 example",
      "办理不动产证数量 ≥200本 example",
      "收回地块数量 ≥3宗 example",
      "培训人数 ≥80人 example",
    ]);
  });

  test("is found in the purpose as well, and not where several fit", () => {
    const goal = "1.改善办公条件。";
    const of = (purpose: string): string | undefined =>
      candidatesOf({ ...without("数量指标"), goal, purpose }).find((one) => one.startsWith("收回地块数量"));
    expect(of("收回国有建设用地3宗、有偿补偿")).toBe("收回地块数量 ≥3宗 goal");
    expect(of("收回甲地5宗、收回乙地8宗")).toBe("收回地块数量 ≥3宗 example");
    expect(of("收回地块5宗、盘活用地8宗")).toBe("收回地块数量 ≥5宗 goal");
  });

  test.each([
    ["办理不动产证15本", ["15本"]],
    ["1.怀财字【2025】7号，2025年12月底前完成", []],
    ["购置设备20台（套），培训3期、60人次", ["20台", "3期", "60人次"]],
    ["编号SF21-77地块，完成率100%", []],
    ["整治土地1200.5亩，修路3公里", ["1200.5亩", "3公里"]],
    ["第3次会议", []],
    ["收回三宗国有建设用地使用权有偿收回价款", ["3宗"]],
    ["第三次全国国土调查，一批次两个项目，三大攻坚战、四个意识", []],
    ["十二座水库、二十一座泵站除险加固，几十座淤地坝", ["12座", "21座"]],
    ["两年内三期培训，五级网络，九十年代", []],
  ])("in %s are %j", (text, figures) => {
    expect(figuresIn(text).map(({ digits, unit }) => digits + unit)).toEqual(figures);
  });
});

describe("what stands in the cell", () => {
  test("is kept where it answers the new name, and its indicators come first", () => {
    expect(candidatesOf(blankName("数量指标", "≥15宗"))).toEqual([
      "收回地块数量 ≥15宗 cell",
      "维护设备数量 ≥20台 goal",
      "办理不动产证数量 ≥200本 example",
      "培训人数 ≥80人 example",
      "业务办理覆盖率 =100% usual",
    ]);
    expect(candidatesOf(blankName("时效指标", "2025年9月底前"))[0]).toBe("项目完成时间 2025年9月底前 cell");
    expect(candidatesOf(blankName("社会效益指标", "明显改善"))[0]).toBe("办事群众便利程度 明显改善 cell");
  });

  test("is not kept where it is none: a share of how many, another direction, what the check would find", () => {
    expect(candidatesOf(blankName("数量指标", "≥100%"))[0]).toBe("维护设备数量 ≥20台 goal");
    expect(candidatesOf(blankName("成本指标", "≥40万元"))[0]).toBe("项目总成本 ≤50万元 budget");
    expect(candidatesOf(blankName("成本指标", "40万元"))[0]).toBe("项目总成本 ≤50万元 budget");
    expect(candidatesOf(blankName("成本指标", "≤40万元"))[0]).toBe("项目总成本 ≤40万元 cell");
    expect(candidatesOf(blankName("质量指标", "≥100%"))[0]).toBe("成果一次通过率 ≥95% usual");
    expect(candidatesOf(blankName("经济效益指标", "≥96%"))[0]).toBe("资金节约率 ≥3% usual");
  });

  test("is not kept where half the table says the same", () => {
    const indicators = withIndicator("质量指标", { name: "质量指标", value: "≥96%" }).map(
      ([level1, level2, name, description, value, basis], index): IndicatorCells => [
        level1,
        level2,
        name,
        description,
        index === 4 || index === 6 || index === 8 ? "≥96%" : value,
        basis,
      ],
    );
    expect(candidatesOf({ indicators })[0]).toBe("成果一次通过率 ≥95% usual");
  });
});

describe("the basis", () => {
  test("is the table's own most frequent, as it is written there", () => {
    const bases = withBasis("甲文件", "乙方案 ", "乙方案 ");
    const plans = plansOf([
      goodTable({
        indicators: bases.map((cells): IndicatorCells =>
          cells[1] === "质量指标" ? [cells[0], cells[1], "质量指标", "", "≥96%", ""] : cells,
        ),
      }),
    ]);
    expect(plans[0]?.candidates[0]?.row.basis).toBe("怀财字〔2025〕7号");
    const most = withBasis("怀财字【2025】7号 ").filter(([, level2]) => level2 !== "质量指标");
    expect(plansOf([goodTable({ indicators: most })])[0]?.candidates[0]?.row.basis).toBe("怀财字【2025】7号");
  });

  test("of a row that has one stays, and none is invented where the table has none", () => {
    expect(plansOf([goodTable(blankName("质量指标", "≥96%"))])[0]?.candidates[0]?.row.basis).toBe("怀财字〔2025〕7号");
    const none = withBasis("").filter(([, level2]) => level2 !== "质量指标");
    expect(plansOf([goodTable({ indicators: none })])[0]?.candidates[0]?.row.basis).toBe("");
  });
});

describe("class cells", () => {
  const classesOf = (indicators: readonly IndicatorCells[]): readonly string[] =>
    plansOf([goodTable({ indicators })]).map(
      ({ candidates: [best] }) => `${best?.row.level1 ?? ""}/${best?.row.level2 ?? ""}`,
    );
  const rewritten = (missing: string, write: (text: string) => string): readonly IndicatorCells[] =>
    (without(missing).indicators ?? []).map(([level1, level2, ...rest]) => [
      typeof level1 === "string" ? write(level1) : level1,
      typeof level2 === "string" ? write(level2) : level2,
      ...rest,
    ]);

  test("are written as the table writes its others", () => {
    expect(classesOf(rewritten("质量指标", (text) => text.replace("指标", "")))).toEqual(["产出/质量"]);
    expect(classesOf(rewritten("质量指标", (text) => text.replace(/^(数量|时效|成本)指标$/, "产出$1")))).toEqual([
      "产出指标/产出质量",
    ]);
    expect(classesOf(rewritten("质量指标", (text) => (text === "产出指标" ? "产出指标（50分）" : text)))).toEqual([
      "产出指标（50分）/质量指标",
    ]);
    expect(classesOf(rewritten("服务对象满意度指标", (text) => text.replace("指标", "")))).toEqual([
      "满意度/服务对象满意度",
    ]);
  });
});

describe("every candidate, put into its table,", () => {
  /** Where a whole class was missing, its other rows are told of once it has one. */
  const ALLOWED = / (?:indicator-unconfirmed|indicator-row-missing)$/;

  /** Applies each candidate by itself and says what is found in its row or is new in the table. */
  function complaints(workbook: ReturnType<typeof workbookOf>, profile: Profile): readonly string[] {
    const result = checkSnapshot(workbook, profile);
    const plans = planGaps(result, findGaps(result), BUILT_IN_LIBRARY);
    const before = countsOf(result.findings);
    return plans.flatMap(({ gap, candidates }) =>
      candidates.flatMap((candidate) => {
        const { batch, filled } = fillEdits(workbook, result, [{ gap, candidate }]);
        if (filled.length === 0) return [`${gap.id} ${candidate.row.name}: skipped`];
        const after = checkSnapshot(made(workbook, batch), profile);
        const more = [...countsOf(after.findings)].filter(([key, count]) => count > (before.get(key) ?? 0));
        return more.flatMap(([key]) =>
          ALLOWED.test(key) ? [] : [`${gap.id} ${candidate.row.name} ${candidate.row.value}: ${key}`],
        );
      }),
    );
  }

  function countsOf(findings: ReturnType<typeof checkSnapshot>["findings"]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { rule, tableId } of findings) {
      const key = `${tableId ?? ""} ${rule}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }

  test("leaves nothing new in the sample", () => {
    expect(complaints(toSnapshot(SAMPLE_LAYOUTS.sheetEach()), HEBEI)).toEqual([]);
  });

  test.each(corpusNames())("leaves nothing new in %s", (name) => {
    for (const profile of [HEBEI, CENTRAL_2021]) expect(complaints(corpusWorkbook(name), profile)).toEqual([]);
  });
});

test("an office's own indicator is offered though it has no description: the row is asked for one then", () => {
  const own = { ...indicatorNamed("资金节约率"), measures: "" };
  const library = { ...FILL_LIBRARY, rank: () => [{ indicator: own, score: 1, reasons: [] }] };
  const result = checkSnapshot(workbookOf(goodTable(without("经济效益指标"))));
  const [plan] = planGaps(result, findGaps(result), library);
  expect(plan?.candidates.map(({ row }) => [row.name, row.description])).toEqual([["资金节约率", ""]]);
});
