import { findLevel1, findLevel2 } from "../library/taxonomy";
import { compact } from "../value/text";
import { indicatorRule } from "./rule";

/** Class names that do measure something when they stand without 指标: their share of satisfied people is a figure. */
const MEASURABLE = /满意度?$/;

/** 三级指标 is only the name of its class: nothing is measured. */
export const indicatorNameRepeatsClass = indicatorRule({
  id: "indicator-name-repeats-class",
  severity: "error",
  yieldsTo: [],
  messages: ["repeats"],
  check({ facts }) {
    const { name } = facts.indicator;
    if (name.text === "" || facts.isBlankOnPurpose || MEASURABLE.test(compact(name.text))) return undefined;
    if (findLevel2(name.text) === undefined && findLevel1(name.text) === undefined) return undefined;
    return { messageId: "repeats", range: name.range, data: { name: name.text, level2: facts.level2 ?? "" } };
  },
});
