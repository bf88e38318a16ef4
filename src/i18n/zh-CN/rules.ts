import type { RuleTexts } from "../rule-texts";
import { contentRuleTexts } from "./rules-content";
import { headRuleTexts } from "./rules-head";
import { indicatorRuleTexts } from "./rules-indicators";
import { textRuleTexts } from "./rules-text";

/** 规则的文字。每句先说单元格里是什么，再说应是什么，最后说为什么。 */
export const ruleTexts: RuleTexts = {
  ...headRuleTexts,
  ...contentRuleTexts,
  ...indicatorRuleTexts,
  ...textRuleTexts,
};
