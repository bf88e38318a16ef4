import { DEFAULT_SETTINGS, parseUserSettings, SETTINGS_KEY, type UserSettings } from "../model/user-settings";

/** What the user has chosen in the pane; the defaults where the browser does not say. */
export function userSettings(): UserSettings {
  try {
    return parseUserSettings(localStorage.getItem(SETTINGS_KEY) ?? "");
  } catch {
    return DEFAULT_SETTINGS;
  }
}
