import { GOOD_INDICATORS, withIndicator, type IndicatorCells } from "../helpers/good-table";
import { renamed, without } from "../helpers/indicator-block";
import { testRule } from "../helpers/test-rule";

const BASIS = "怀财字〔2025〕7号";
const cost = (level2: string): IndicatorCells => [
  "成本指标",
  level2,
  "设备购置成本",
  "购置设备的总支出",
  "≤50万元",
  BASIS,
];
const withoutCost = without("成本指标").indicators ?? [];

const level2 = (of: string, text: string) => ({ indicators: withIndicator(of, { level2: text }) });

/** Level 1 written on every row, as flat lists have it. */
const flat = (change: (level1: string, row: number) => string) => ({
  indicators: GOOD_INDICATORS.map(([, ...rest], row): IndicatorCells => [
    change(row < 4 ? "产出指标" : row < 8 ? "效益指标" : "满意度指标", row),
    ...rest,
  ]),
});

testRule("indicator-class-mismatch", {
  valid: [
    { name: "成本指标 below 成本指标", input: { indicators: [...withoutCost, cost("成本指标")] } },
    { name: "经济成本指标 below 成本指标", input: { indicators: [cost("经济成本指标"), ...withoutCost] } },
    { name: "经济成本指标 below 产出指标", input: renamed({ 成本指标: "经济成本指标" }) },
    {
      name: "satisfaction below the benefits",
      input: { indicators: withIndicator("服务对象满意度指标", { level1: "" }) },
    },
    {
      name: "another name of satisfaction below the benefits",
      input: {
        indicators: withIndicator("服务对象满意度指标", { level1: "", level2: "社会公众或服务对象满意度指标" }),
      },
    },
    {
      name: "other names of both levels",
      input: renamed({
        产出指标: "项目完成指标",
        效益指标: "效果指标",
        时效指标: "进度指标",
        社会效益指标: "社会效益",
      }),
    },
    { name: "a level 2 that we don't know", input: level2("可持续影响指标", "其他效益指标") },
    { name: "level 1 on every row", input: flat((level1) => level1) },
  ],
  invalid: [
    {
      name: "社会效益指标 typed for 数量指标, which is then not missing as well",
      input: level2("数量指标", "社会效益指标"),
      finds: ["error B11"],
      message:
        "B11「社会效益指标」：社会效益指标列在产出指标下。社会效益指标属于效益指标，请核对两级指标。类别不对应，录入系统时归类会出错。",
    },
    { name: "质量指标 among the benefits", input: level2("社会效益指标", "质量指标"), finds: ["error B16"] },
    { name: "satisfaction among the outputs", input: level2("时效指标", "服务对象满意度指标"), finds: ["error B13"] },
    {
      name: "a benefit as the only row of satisfaction",
      input: level2("服务对象满意度指标", "社会效益指标"),
      finds: ["error B19"],
    },
    {
      name: "one level-1 cell above four rows of another class, once",
      input: { indicators: withIndicator("经济效益指标", { level1: "满意度指标" }) },
      finds: ["error A15"],
      fixes: ["suggest: A15 效益指标"],
      message:
        "A15「经济效益指标 社会效益指标 生态效益指标 可持续影响指标」：一级指标写的是满意度指标，其下的经济效益指标 社会效益指标 生态效益指标 可持续影响指标都属于效益指标。一级指标应为效益指标。类别不对应，录入系统时归类会出错。",
    },
    {
      name: "a wrong level 1 in a list that names it on every row",
      input: flat((level1, row) => (row === 1 ? "效益指标" : level1)),
      finds: ["error B12"],
      fixes: ["suggest: A12 产出指标"],
    },
    {
      name: "数量指标 below 成本指标",
      input: {
        indicators: [
          ...withoutCost,
          cost("经济成本指标"),
          ["", "数量指标", "购置打印机数量", "打印机的台数", "≥2台", BASIS],
        ],
      },
      finds: ["error B20"],
    },
  ],
});
