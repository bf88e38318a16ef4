import { testRule } from "../helpers/test-rule";
import type { TableParts } from "../helpers/good-table";

/** A table of six indicators that fit any number, with these values. */
function values(...[count, pass, onTime, cost, coverage, use]: readonly string[]): TableParts {
  const cells = (level1: string, level2: string, name: string, value = "") =>
    [level1, level2, name, `${name}的说明`, value, "怀财字〔2025〕7号"] as const;
  return {
    indicators: [
      cells("产出指标", "数量指标", "参加培训的干部", count),
      cells("", "质量指标", "培训合格率", pass),
      cells("", "时效指标", "培训按期完成率", onTime),
      cells("", "成本指标", "培训费用", cost),
      cells("效益指标", "经济效益指标", "采购资金节约额", "合理"),
      cells("", "社会效益指标", "政策知晓率", coverage),
      cells("", "生态效益指标", "无纸化办公占比", use),
      cells("", "可持续影响指标", "队伍稳定", "长期"),
      cells("满意度指标", "服务对象满意度指标", "参训人员满意度", "满意"),
    ],
  };
}

testRule("values-all-alike", {
  valid: [
    { name: "four equal numbers", input: values("≥100人", "100%", "12月底前", "合理", "100%", "100%") },
    { name: "one number that differs among six", input: values("≥100人", "100%", "100%", "≤50万元", "=100%", "100%") },
    { name: "equal phrases", input: values("按计划", "按计划", "按计划", "按计划", "按计划", "按计划") },
  ],
  invalid: [
    {
      name: "six values of 100",
      input: values("≥100人", "100%", "100%", "≤100元", "=100%", "100%"),
      finds: ["warning E11:E17"],
      message:
        "E11:E17「指标值」：本表 6 个数值全部是 100。应按各项指标的实际情况分别填写。不同的指标用同一个数，看不出目标。",
    },
    {
      name: "five values of 95 among phrases",
      input: values("≥95人", "95%", "95%", "合理", "95%", "95%"),
      finds: ["warning E11:E17"],
    },
  ],
});
