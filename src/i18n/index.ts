import type { HostErrorCode } from "../model/host-error";
import { fillTexts as enFill } from "./en/fill";
import { fixTexts as enFixes } from "./en/fixes";
import { hostTexts as enHost } from "./en/host";
import { ownLibraryTexts as enOwnLibrary } from "./en/own-library";
import { paneTexts as enPane } from "./en/pane";
import { reportTexts as enReport } from "./en/report";
import { ruleTexts as enRules } from "./en/rules";
import { settingsTexts as enSettings } from "./en/settings";
import type { RuleTexts } from "./rule-texts";
import { fillTexts as zhFill, type FillTexts } from "./zh-CN/fill";
import { fixTexts as zhFixes, type FixTexts } from "./zh-CN/fixes";
import { hostTexts as zhHost } from "./zh-CN/host";
import { ownLibraryTexts as zhOwnLibrary, type OwnLibraryTexts } from "./zh-CN/own-library";
import { paneTexts as zhPane, type PaneTexts } from "./zh-CN/pane";
import { reportTexts as zhReport, type ReportTexts } from "./zh-CN/report";
import { ruleTexts as zhRules } from "./zh-CN/rules";
import { settingsTexts as zhSettings, type SettingsTexts } from "./zh-CN/settings";

export type Locale = "zh-CN" | "en";

/** What could not be done and the next step. */
export interface HostText {
  readonly sentence: string;
  readonly nextStep: string;
}

/** Every sentence of the product in one language. */
export interface Texts {
  readonly locale: Locale;
  readonly rules: RuleTexts;
  readonly pane: PaneTexts;
  readonly fill: FillTexts;
  readonly fixes: FixTexts;
  readonly ownLibrary: OwnLibraryTexts;
  readonly report: ReportTexts;
  readonly settings: SettingsTexts;
  readonly host: (code: HostErrorCode, detail: string) => HostText;
}

const ALL: Readonly<Record<Locale, Texts>> = {
  "zh-CN": {
    locale: "zh-CN",
    rules: zhRules,
    pane: zhPane,
    fill: zhFill,
    fixes: zhFixes,
    ownLibrary: zhOwnLibrary,
    report: zhReport,
    settings: zhSettings,
    host: (code, detail) => zhHost[code](detail),
  },
  en: {
    locale: "en",
    rules: enRules,
    pane: enPane,
    fill: enFill,
    fixes: enFixes,
    ownLibrary: enOwnLibrary,
    report: enReport,
    settings: enSettings,
    host: (code, detail) => enHost[code](detail),
  },
};

/** Chinese, unless the language around the pane is English. */
export function localeOf(language: string): Locale {
  return language.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

/** The product's sentences in a language. */
export function textsFor(locale: Locale): Texts {
  return ALL[locale];
}

export { profileName, profileProblemText, suppressionText, titleOfRule } from "./settings-text";
export { renderFinding, sentencesOf, severityLabel, type FindingText } from "./render-finding";
