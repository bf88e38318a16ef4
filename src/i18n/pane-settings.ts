import { paneSettingsTexts as en } from "./en/pane-settings";
import type { Locale } from "./index";
import { paneSettingsTexts as zh, type PaneSettingsTexts } from "./zh-CN/pane-settings";

const ALL: Readonly<Record<Locale, PaneSettingsTexts>> = { "zh-CN": zh, en };

/** The sentences of the settings, which nobody needs before they are opened. */
export function paneSettingsFor(locale: Locale): PaneSettingsTexts {
  return ALL[locale];
}
