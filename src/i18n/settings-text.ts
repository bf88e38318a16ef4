import type { Suppression } from "../lint/suppressions";
import { builtInProfile, type Profile } from "../rules/profile";
import type { ProfileProblem } from "../rules/profiles/profile-problem";
import type { RuleTexts } from "./rule-texts";
import type { SettingsTexts } from "./zh-CN/settings";

interface OwnTexts {
  readonly settings: SettingsTexts;
}

/** A profile's name: its own, or the text of the built-in one. */
export function profileName({ id, name }: Profile, { settings }: OwnTexts): string {
  const builtIn = builtInProfile(id);
  return name ?? (builtIn === undefined ? id : settings.profileName[builtIn.id]);
}

/** A problem of a profile file with its place, in one line. */
export function profileProblemText(problem: ProfileProblem, { settings }: OwnTexts): string {
  return settings.problemAt(problem.path, settings.problem(problem));
}

/** A rule's name; its id where this version does not know the rule, as a workbook may still speak of it. */
export function titleOfRule(id: string, { rules }: { readonly rules: RuleTexts }): string {
  const titles: Readonly<Partial<Record<string, { readonly title: string }>>> = rules;
  return (Object.hasOwn(rules, id) ? titles[id]?.title : undefined) ?? id;
}

/** What a suppression leaves, in a few words. A rule unknown to this version shows its id. */
export function suppressionText(
  suppression: Suppression,
  { rules, settings }: OwnTexts & { readonly rules: RuleTexts },
): string {
  return settings.suppressed(suppression.scope, titleOfRule(suppression.rule, { rules }), nameIn(suppression));
}

function nameIn(suppression: Suppression): string {
  switch (suppression.scope) {
    case "finding":
      return suppression.subject ?? "";
    case "table":
      return suppression.table;
    case "workbook":
      return "";
  }
}
