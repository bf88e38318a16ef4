import type { RuleId } from "../rules";
import { ruleSources as enSources } from "./en/rule-sources";
import type { Locale } from "./index";
import { ruleSources as zhSources } from "./zh-CN/rule-sources";

/** Where a rule comes from, for those who don't have its page; empty where this version does not know the rule. */
export function sourceOfRule(id: string, locale: Locale): string {
  const sources = locale === "en" ? enSources : zhSources;
  return isKnown(id, sources) ? sources[id] : "";
}

function isKnown(id: string, sources: Readonly<Record<RuleId, string>>): id is RuleId {
  return Object.hasOwn(sources, id);
}
