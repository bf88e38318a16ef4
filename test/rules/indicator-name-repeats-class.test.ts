import { row, testRule } from "../helpers/test-rule";

testRule("indicator-name-repeats-class", {
  valid: [
    { name: "a name that begins with the class's word", input: row("数量指标", "数量达标的设备", "≥20台") },
    { name: "a name that ends with the class's word", input: row("数量指标", "设备数量", "≥20台") },
    { name: "合格率", input: row("质量指标", "合格率", "=100%") },
    { name: "完成时间", input: row("时效指标", "完成时间", "12月底前") },
    { name: "项目总成本", input: row("成本指标", "项目总成本", "≤50万元") },
    { name: "预算控制数", input: row("成本指标", "预算控制数", "≤50万元") },
    { name: "满意度, which is a figure", input: row("服务对象满意度指标", "满意度", "≥95%") },
    { name: "服务对象满意度, which is a figure", input: row("服务对象满意度指标", "服务对象满意度", "≥95%") },
    { name: "满意度 with its unit", input: row("服务对象满意度指标", "满意度（%）", "≥95%") },
    { name: "a blank row that repeats its class", input: row("生态效益指标", "生态效益指标", "不适用") },
  ],
  invalid: [
    {
      name: "数量指标 as the name of the 数量指标",
      input: row("数量指标", "数量指标", "≥20台"),
      finds: ["error C11"],
      message:
        "C11「数量指标」：三级指标只写了指标类别的名称。应写明衡量的内容，如「办理不动产证数量」「验收合格率」。看不出衡量什么，就无法监控和评价。",
    },
    { name: "the class without 指标", input: row("经济效益指标", "经济效益", "有所提升"), finds: ["error C15"] },
    { name: "the class with spaces", input: row("数量指标", "数 量 指 标", "≥20台"), finds: ["error C11"] },
    { name: "the class with a number before it", input: row("质量指标", "1.质量指标", "=100%"), finds: ["error C12"] },
    { name: "the class with a number behind it", input: row("质量指标", "质量指标1", "=100%"), finds: ["error C12"] },
    { name: "the class with a colon", input: row("质量指标", "质量指标：", "=100%"), finds: ["error C12"] },
    { name: "another name of the class", input: row("数量指标", "产出数量", "≥20台"), finds: ["error C11"] },
    { name: "the name of level 1", input: row("可持续影响指标", "效益指标", "长期"), finds: ["error C18"] },
    { name: "another class's name", input: row("社会效益指标", "生态效益指标", "有所提升"), finds: ["error C16"] },
    { name: "满意度指标", input: row("服务对象满意度指标", "满意度指标", "≥95%"), finds: ["error C19"] },
  ],
});
