import type { RuleGroup } from "../i18n/zh-CN/pane";

/** The groups in the form's order, each with the first words of its rules' ids. */
const GROUPS: readonly (readonly [RuleGroup, readonly string[]])[] = [
  ["table", ["table"]],
  ["project", ["project"]],
  ["budget", ["budget", "amount", "cost"]],
  ["plan", ["plan"]],
  ["head", ["department", "basis", "description", "purpose", "goal", "outline"]],
  ["structure", ["class", "indicator"]],
  ["value", ["value", "values", "satisfaction", "weights"]],
  ["wording", ["text"]],
];

const GROUP_OF = new Map(GROUPS.flatMap(([group, words]) => words.map((word) => [word, group] as const)));

/** What a rule is about, by the first word of its id; `other` where that is none of ours. */
export function ruleGroupOf(id: string): RuleGroup {
  const [word = ""] = id.split("-", 1);
  return GROUP_OF.get(word) ?? "other";
}

/** The rules by group, in the form's order; groups without rules are left out, rules keep their order. */
export function byRuleGroup<T extends { readonly id: string }>(
  rules: readonly T[],
): readonly { readonly group: RuleGroup; readonly rules: readonly T[] }[] {
  const found = new Map<RuleGroup, T[]>(GROUPS.map(([group]) => [group, []]));
  found.set("other", []);
  for (const rule of rules) found.get(ruleGroupOf(rule.id))?.push(rule);
  return [...found].flatMap(([group, members]) => (members.length === 0 ? [] : [{ group, rules: members }]));
}
