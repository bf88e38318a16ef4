import type { Texts } from "../i18n";
import type { RuleId } from "../rules";

/** Whether this version knows the rule. */
export function isRuleId(id: string, { rules }: Pick<Texts, "rules">): id is RuleId {
  return Object.hasOwn(rules, id);
}

/** Every rule, in the order of its texts; the rules themselves are in a script of their own. */
export function ruleIds(texts: Pick<Texts, "rules">): readonly RuleId[] {
  return Object.keys(texts.rules).filter((id) => isRuleId(id, texts));
}

/** A rule's name; its id where this version does not know the rule, as a workbook may still speak of it. */
export function titleOfRule(id: string, { rules }: Pick<Texts, "rules">): string {
  const titles: Readonly<Partial<Record<string, { readonly title: string }>>> = rules;
  return titles[id]?.title ?? id;
}
