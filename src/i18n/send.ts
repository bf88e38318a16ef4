import { sendTexts as en } from "./en/send";
import type { Locale } from "./index";
import { sendTexts as zhCN, type SendTexts } from "./zh-CN/send";

export type { SendTexts } from "./zh-CN/send";

/** The sentences before a workbook goes out: apart from the others, so that the pane stands there before they do. */
export function sendTextsFor(locale: Locale): SendTexts {
  return locale === "en" ? en : zhCN;
}
