import type { Texts } from "../i18n";
import type { Summary } from "../lint/result";
import { countsOf } from "../lint/summary";

/** What was read of a workbook and how much was found in it, in a sentence. */
export function verdictOf(summary: Summary, { report }: Texts): string {
  const { tables, indicators, errors, warnings, infos } = summary;
  if (tables === 0) return report.noTable;
  if (errors + warnings + infos === 0) return report.clean(tables, indicators);
  return report.verdict(tables, indicators, countsOf(summary));
}
