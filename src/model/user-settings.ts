import { PALETTES, type Palette } from "./mark-looks";

export const LANGUAGE_CHOICES = ["zh-CN", "en", "host"] as const;

/** `host`: the language of what is around the pane, Excel or the browser. */
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** What a user has chosen for every workbook. What holds for one workbook travels with it instead. */
export interface UserSettings {
  /** What marks look like. */
  readonly palette: Palette;
  /** Whether findings are looked at again by themselves after the workbook has changed. */
  readonly live: boolean;
  /** Undefined until it is chosen: the add-in follows Excel then, the page is Chinese. */
  readonly language: LanguageChoice | undefined;
}

export const DEFAULT_SETTINGS: UserSettings = { palette: "standard", live: true, language: undefined };

/** Where the browser keeps them; the number is the format's, and another format needs another. */
export const SETTINGS_KEY = "jibiao:settings:1";

export function formatUserSettings(settings: UserSettings): string {
  return JSON.stringify(settings);
}

/** Never throws: what can't be read, or means nothing to this version, is as if nobody had chosen it. */
export function parseUserSettings(text: string): UserSettings {
  const { palette, live, language } = fieldsIn(text);
  return {
    palette: PALETTES.find((one) => one === palette) ?? DEFAULT_SETTINGS.palette,
    live: typeof live === "boolean" ? live : DEFAULT_SETTINGS.live,
    language: LANGUAGE_CHOICES.find((one) => one === language),
  };
}

function fieldsIn(text: string): Readonly<Partial<Record<keyof UserSettings, unknown>>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null ? json : {};
  } catch {
    return {};
  }
}
