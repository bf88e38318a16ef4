import type { Texts } from "../i18n";

/** A rule's name; its id where this version does not know the rule, as a workbook may still speak of it. */
export function titleOfRule(id: string, { rules }: Pick<Texts, "rules">): string {
  const titles: Readonly<Partial<Record<string, { readonly title: string }>>> = rules;
  return titles[id]?.title ?? id;
}
