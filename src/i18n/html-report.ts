import type { RuleId } from "../rules";
import { htmlReportTexts as en } from "./en/html-report";
import { ruleSources as enSources } from "./en/rule-sources";
import type { Locale } from "./index";
import { htmlReportTexts as zh, type HtmlReportTexts } from "./zh-CN/html-report";
import { ruleSources as zhSources } from "./zh-CN/rule-sources";

export type { HtmlReportTexts };

/** The sentences that only the HTML report has: apart from the others, so that the pane does not load them. */
export function htmlReportTextsFor(locale: Locale): HtmlReportTexts {
  return locale === "en" ? en : zh;
}

/** Where a rule comes from; empty where this version does not know the rule. */
export function sourceOfRule(id: string, locale: Locale): string {
  const sources = locale === "en" ? enSources : zhSources;
  return isKnown(id, sources) ? sources[id] : "";
}

function isKnown(id: string, sources: Readonly<Record<RuleId, string>>): id is RuleId {
  return Object.hasOwn(sources, id);
}
