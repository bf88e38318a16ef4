import { findLevel1, findLevel2 } from "../library/taxonomy";
import { compact } from "../value/text";
import { indicatorRule } from "./rule";

/** Class names that say nothing even without 指标. Others do measure something: 满意度 is a figure, 工期 is a span. */
const BARE =
  /^(?:产出|效益|效果|[一二三]级指标|(?:产出)?(?:数量|质量|时效|成本)|(?:经济|社会|生态|环境)(?:效益|效果|成本)|可持续影响)$/;

/** 三级指标 is only the name of its class: nothing is measured. */
export const indicatorNameRepeatsClass = indicatorRule({
  id: "indicator-name-repeats-class",
  severity: "error",
  yieldsTo: [],
  messages: ["repeats"],
  check({ facts }) {
    const { name } = facts.indicator;
    const plain = bare(name.text);
    const isClass = findLevel2(plain) !== undefined || findLevel1(plain) !== undefined;
    if (facts.isBlankOnPurpose || !(BARE.test(plain) || (plain.endsWith("指标") && isClass))) return undefined;
    return { messageId: "repeats", range: name.range, data: { name: name.text, level2: facts.level2 ?? "" } };
  },
});

/** The name without its numbering, brackets and marks: （数量指标）, 1.质量, 数量指标（台）, 质量指标1. */
function bare(name: string): string {
  return compact(name)
    .replace(/^\(([^()]*)\)$/, "$1")
    .replace(/\([^()]*\)$/, "")
    .replace(/^[\d一二三四五六七八九十]+[.、)]/, "")
    .replace(/(?<=指标|数量|质量|时效|成本|效益)[\d一二三四五六七八九十:;,。、]+$/, "");
}
