import { reportSheetTexts as en } from "./en/report-sheet";
import type { Locale } from "./index";
import { reportSheetTexts as zhCN, type ReportSheetTexts } from "./zh-CN/report-sheet";

export type { ReportColumn, ReportSheetTexts } from "./zh-CN/report-sheet";

/** The sentences that only the report's sheet has: apart from the others, so that the pane does not load them. */
export function reportSheetTextsFor(locale: Locale): ReportSheetTexts {
  return locale === "en" ? en : zhCN;
}
