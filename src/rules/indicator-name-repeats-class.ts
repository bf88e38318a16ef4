import { findLevel1, findLevel2 } from "../library/taxonomy";
import { compact } from "../value/text";
import { indicatorRule } from "./rule";

/** Class names that say nothing even without 指标. Others do measure something: 满意度 is a figure, 工期 is a span. */
const BARE = /^(?:产出|效益|效果|数量|质量|时效|成本|(?:经济|社会|生态|环境)(?:效益|效果|成本)|可持续影响)$/;

/** 三级指标 is only the name of its class: nothing is measured. */
export const indicatorNameRepeatsClass = indicatorRule({
  id: "indicator-name-repeats-class",
  severity: "error",
  yieldsTo: [],
  messages: ["repeats"],
  check({ facts }) {
    const { name } = facts.indicator;
    const plain = compact(name.text);
    const isClass = findLevel2(plain) !== undefined || findLevel1(plain) !== undefined;
    if (facts.isBlankOnPurpose || !(BARE.test(plain) || (plain.endsWith("指标") && isClass))) return undefined;
    return { messageId: "repeats", range: name.range, data: { name: name.text, level2: facts.level2 ?? "" } };
  },
});
