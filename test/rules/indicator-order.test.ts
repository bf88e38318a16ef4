import { GOOD_INDICATORS, type IndicatorCells, type TableParts } from "../helpers/good-table";
import { renamed, without } from "../helpers/indicator-block";
import { testRule } from "../helpers/test-rule";

const BASIS = "怀财字〔2025〕7号";

/** The good table's rows in another order, by their place in it; level 1 on the first row of each run. */
function ordered(...order: readonly number[]): TableParts {
  const level1Of = (at: number): string => (at < 4 ? "产出指标" : at < 8 ? "效益指标" : "满意度指标");
  const indicators = order.flatMap((at, index): readonly IndicatorCells[] => {
    const cells = GOOD_INDICATORS[at];
    const above = order[index - 1];
    if (cells === undefined) return [];
    const level1 = above !== undefined && level1Of(above) === level1Of(at) ? "" : level1Of(at);
    return [[level1, cells[1], cells[2], cells[3], cells[4], cells[5]]];
  });
  return { indicators };
}

const COST: IndicatorCells = ["成本指标", "经济成本指标", "设备购置成本", "购置设备的总支出", "≤50万元", BASIS];
const SOCIAL_COST: IndicatorCells = [
  "",
  "社会成本指标",
  "对办公秩序的影响",
  "购置期间对办事的影响",
  "基本无影响",
  BASIS,
];
const withoutCost = without("成本指标").indicators ?? [];

testRule("indicator-order", {
  valid: [
    { name: "the taxonomy's order", input: ordered(0, 1, 2, 3, 4, 5, 6, 7, 8) },
    { name: "成本指标 as level 1 before the outputs", input: { indicators: [COST, SOCIAL_COST, ...withoutCost] } },
    {
      name: "成本指标 as level 1 behind the outputs",
      input: { indicators: [...withoutCost.slice(0, 3), COST, ...withoutCost.slice(3)] },
    },
    { name: "成本指标 as level 1 at the end", input: { indicators: [...withoutCost, COST, SOCIAL_COST] } },
    { name: "other names of the classes", input: renamed({ 时效指标: "进度指标", 生态效益指标: "环境效益指标" }) },
    { name: "satisfaction at the end of the benefits", input: renamed({ 满意度指标: "" }) },
  ],
  invalid: [
    {
      name: "质量指标 before 数量指标",
      input: ordered(1, 0, 2, 3, 4, 5, 6, 7, 8),
      finds: ["info B12"],
      message:
        "B12「数量指标」：数量指标排在质量指标之后。一般按数量、质量、时效、成本、经济效益、社会效益、生态效益、可持续影响、满意度的次序排列。次序与系统一致，便于录入和核对。",
    },
    { name: "成本指标 before 时效指标", input: ordered(0, 1, 3, 2, 4, 5, 6, 7, 8), finds: ["info B14"] },
    {
      name: "only the first of several rows out of place",
      input: ordered(3, 2, 1, 0, 7, 6, 5, 4, 8),
      finds: ["info B12"],
    },
    { name: "the benefits before the outputs", input: ordered(4, 5, 6, 7, 0, 1, 2, 3, 8), finds: ["info B15"] },
    { name: "satisfaction first", input: ordered(8, 0, 1, 2, 3, 4, 5, 6, 7), finds: ["info B12"] },
    {
      name: "社会成本指标 before 经济成本指标",
      input: {
        indicators: [
          ["成本指标", SOCIAL_COST[1], SOCIAL_COST[2], SOCIAL_COST[3], SOCIAL_COST[4], BASIS],
          ["", COST[1], COST[2], COST[3], COST[4], BASIS],
          ...withoutCost,
        ],
      },
      finds: ["info B12"],
    },
  ],
});
