import type { RuleTexts } from "../rule-texts";
import { contentRuleTexts } from "./rules-content";
import { headRuleTexts } from "./rules-head";
import { indicatorRuleTexts } from "./rules-indicators";
import { textRuleTexts } from "./rules-text";

/** The rules in English; the form's own words stay Chinese, as the officer sees them in the cells. */
export const ruleTexts: RuleTexts = {
  ...headRuleTexts,
  ...contentRuleTexts,
  ...indicatorRuleTexts,
  ...textRuleTexts,
};
