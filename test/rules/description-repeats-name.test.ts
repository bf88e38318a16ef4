import { GOOD_INDICATORS, type IndicatorCells, type TableParts } from "../helpers/good-table";
import { testRule } from "../helpers/test-rule";

/** The good table with descriptions and, where given, names of other words, by level 2. */
const described = (texts: Readonly<Record<string, readonly [description: string, name?: string]>>): TableParts => ({
  indicators: GOOD_INDICATORS.map((cells): IndicatorCells => {
    const own = typeof cells[1] === "string" ? texts[cells[1]] : undefined;
    return own === undefined ? cells : [cells[0], cells[1], own[1] ?? cells[2], own[0], cells[4], cells[5]];
  }),
});

testRule("description-repeats-name", {
  valid: [
    {
      name: "a description that holds the name",
      input: described({ 质量指标: ["设备验收合格率=验收合格设备÷购置设备"] }),
    },
    {
      name: "a name that repeats its class, to be written anew with its description",
      input: described({ 数量指标: ["数量指标", "数量指标"] }),
      also: ["error indicator-name-repeats-class C11"],
    },
    {
      name: "no description at all",
      input: described({ 质量指标: [""] }),
      also: ["info description-blank D12"],
    },
  ],
  invalid: [
    {
      name: "one repeated name",
      input: described({ 质量指标: ["设备验收合格率"] }),
      finds: ["info D12"],
      message:
        "D12「绩效指标描述」：「设备验收合格率」的描述与名称相同。建议写明指标的含义或计算方法，如「验收合格设备占购置设备的比例」。只抄名称，看不出怎样计算。",
    },
    {
      name: "several repeated names in one finding",
      input: described({
        质量指标: ["设备验收合格率"],
        时效指标: ["设备购置 完成时间"],
        社会效益指标: ["窗口服务能力"],
      }),
      finds: ["info D12:D16"],
      message:
        "D12:D16「绩效指标描述」：本表 3 条指标的描述与名称相同。建议写明指标的含义或计算方法，如「验收合格设备占购置设备的比例」。只抄名称，看不出怎样计算。",
    },
    {
      name: "brackets of another width",
      input: described({ 服务对象满意度指标: ["使用人员满意度(%)", "使用人员满意度（%）"] }),
      finds: ["info D19"],
    },
  ],
});
