import { profileName, suppressionText, type Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import { profileOf } from "../lint/workbook-settings";
import { HEBEI } from "../rules/profile";

/** What the officer chose for the workbook, a sentence each: its profile, what is suppressed, what of it is out of date. */
export function settingsLines(result: CheckResult, texts: Texts): readonly string[] {
  const { profile, settings, suppressed, unusedSuppressions } = result;
  const { report } = texts;
  const kept = profileOf(settings);
  const lines: string[] = [];
  if (kept === profile) lines.push(report.ownProfile(profileName(profile, texts)));
  else if (kept !== undefined) lines.push(report.otherProfile(profileName(profile, texts), profileName(kept, texts)));
  else if (profile !== HEBEI) lines.push(report.otherProfile(profileName(profile, texts), ""));
  if (settings.unreadable !== undefined) lines.push(texts.settings.unreadable[settings.unreadable]);
  if (suppressed.length > 0) lines.push(report.suppressed(suppressed.length));
  for (const suppression of unusedSuppressions) {
    lines.push(report.unusedSuppression(oneLine(suppressionText(suppression, texts)), oneLine(suppression.reason)));
  }
  return lines;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
