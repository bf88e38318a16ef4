import { row, testRule } from "../helpers/test-rule";

const name = "开展巡查次数";

testRule("value-vague", {
  valid: [
    { name: "a number", input: row("数量指标", name, "≥12次") },
    { name: "a batch, which is one", input: row("数量指标", "购置办公设备数量", "1批") },
    { name: "a phrase that tells how far", input: row("社会效益指标", "窗口服务能力", "有所提升") },
    { name: "a sentence with 多个 in it", input: row("社会效益指标", "窗口服务能力", "覆盖多个乡镇") },
    { name: "all there is to handle", input: row("数量指标", "案件办理数量", "应办尽办") },
    { name: "a standard to be followed", input: row("成本指标", "人员补助标准", "按国家标准执行") },
    { name: "how often", input: row("数量指标", name, "每月一次") },
  ],
  invalid: [
    {
      name: "several times",
      input: row("数量指标", name, "多次"),
      finds: ["warning E11"],
      message:
        "E11「开展巡查次数」：指标值「多次」没有说明是多少。应填写具体的数和单位，如 ≥3次；数量确实定不下来的，可填写最低数。没有数，就无法衡量是否完成。",
    },
    { name: "some", input: row("数量指标", name, "若干"), finds: ["warning E11"] },
    { name: "some with a unit", input: row("数量指标", name, "若干次"), finds: ["warning E11"] },
    { name: "as much as fits", input: row("数量指标", name, "适量"), finds: ["warning E11"] },
    {
      name: "an annex",
      input: row("数量指标", name, "详见附件1"),
      finds: ["warning E11"],
      message:
        "E11「开展巡查次数」：指标值写的是「详见附件1」，表中没有目标值。应在本表写明目标值。目标表单独报送，看不到别处的内容。",
    },
    { name: "a plan", input: row("质量指标", "巡查质量", "见实施方案"), finds: ["warning E12"] },
    {
      name: "what is still to be seen",
      input: row("数量指标", name, "视情况而定"),
      finds: ["warning E11"],
      message:
        "E11「开展巡查次数」：指标值「视情况而定」没有定下目标。应填写预计可达到的目标值。没有目标值，就无法衡量是否完成。",
    },
  ],
});
