import { htmlReportTexts as en } from "./en/html-report";
import type { Locale } from "./index";
import { htmlReportTexts as zh, type HtmlReportTexts } from "./zh-CN/html-report";

export type { HtmlReportTexts };

/** The sentences that only the HTML report has: apart from the others, so that the pane does not load them. */
export function htmlReportTextsFor(locale: Locale): HtmlReportTexts {
  return locale === "en" ? en : zh;
}
