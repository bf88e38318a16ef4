import type { LanguageChoice } from "../model/user-settings";
import { localeOf, type Locale } from "../i18n";
import { useUserSettings } from "./kept-settings";

/** The language the user has chosen, or the default; `around` is that of Excel or the browser, such as `zh-CN`. */
export function useLocale(byDefault: LanguageChoice, around: string): Locale {
  const { language = byDefault } = useUserSettings();
  return language === "host" ? localeOf(around) : language;
}
