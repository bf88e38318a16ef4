import { useSyncExternalStore } from "react";
import {
  DEFAULT_SETTINGS,
  formatUserSettings,
  parseUserSettings,
  SETTINGS_KEY,
  type UserSettings,
} from "../model/user-settings";

const listeners = new Set<() => void>();
let known: UserSettings | undefined;

/** What the user has chosen; the same object until it changes. */
export function userSettings(): UserSettings {
  known ??= read() ?? DEFAULT_SETTINGS;
  return known;
}

/** Keeps a choice beside the others, also those made meanwhile in another window. Returns whether it outlives the pane. */
export function changeUserSettings(change: Partial<UserSettings>): boolean {
  const settings = { ...(read() ?? userSettings()), ...change };
  tell(settings);
  try {
    localStorage.setItem(SETTINGS_KEY, formatUserSettings(settings));
    return true;
  } catch {
    return false;
  }
}

/** Goes back to what holds for someone who has chosen nothing. */
export function forgetUserSettings(): void {
  tell(DEFAULT_SETTINGS);
}

export function useUserSettings(): UserSettings {
  return useSyncExternalStore(subscribe, userSettings);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(settings: UserSettings): void {
  known = settings;
  for (const listener of listeners) listener();
}

/** Undefined where nothing is kept, or the browser does not say. */
function read(): UserSettings | undefined {
  try {
    const text = localStorage.getItem(SETTINGS_KEY);
    return text === null ? undefined : parseUserSettings(text);
  } catch {
    return undefined;
  }
}
