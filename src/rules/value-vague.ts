import { compact } from "../value/text";
import { indicatorRule } from "./rule";

/** Words that stand for a number and give none. The whole cell, or nothing is said. */
const VAGUE = /^(?:若干|多|一些|少量|适量)(?:个|次|项|人|名|件|份|家|户|场|台|套|种|条|处|批|篇|期|人次|场次|批次)?$/;
/** The value stands somewhere else. */
const ELSEWHERE =
  /^(?:详?见|参见|另见)(?:附件|附表|附页|文件|方案|实施方案|工作方案|项目方案|项目书|申报书|合同|清单|明细|明细表|预算明细|项目明细|备注|说明)[\d一二三四五六七八九十]{0,2}$|^(?:附件|附表)[\d一二三四五六七八九十]{0,2}$/;
/** What will be decided later. */
const LATER = /^(?:视情况|视情况而定|视实际情况而定|根据实际情况|根据实际情况确定|待确定|另行确定|不确定)$/;
/** Anything longer says more. */
const MAX_TEXT = 24;

/** The value says nothing that could be measured: 若干, 详见附件, 视情况而定. */
export const valueVague = indicatorRule({
  id: "value-vague",
  severity: "warning",
  yieldsTo: [],
  messages: ["vague", "elsewhere", "later"],
  check({ facts }) {
    const { value } = facts.indicator;
    if (facts.value.kind !== "qualitative" || value.text.length > MAX_TEXT) return undefined;
    const plain = compact(value.text).replace(/[。.;]$/, "");
    const messageId = vagueness(plain);
    return messageId && { messageId, range: value.range, data: { actual: value.text } };
  },
});

function vagueness(plain: string): "vague" | "elsewhere" | "later" | undefined {
  // 多 alone is an answer to 多少, and no number of things.
  if (plain !== "多" && VAGUE.test(plain)) return "vague";
  if (ELSEWHERE.test(plain)) return "elsewhere";
  return LATER.test(plain) ? "later" : undefined;
}
