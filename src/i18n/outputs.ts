import { outputTexts as en } from "./en/outputs";
import type { Locale } from "./index";
import { outputTexts as zhCN, type OutputTexts } from "./zh-CN/outputs";

export type { OutputKind, OutputTexts } from "./zh-CN/outputs";

/** The sentences on reports and the document: apart from the others, so that the pane does not load them. */
export function outputTextsFor(locale: Locale): OutputTexts {
  return locale === "en" ? en : zhCN;
}
