import { keepLibrary, NOTHING_KEPT } from "./kept-library";
import { forgetUserSettings } from "./kept-settings";

/** What all keys of ours begin with. */
const OURS = "jibiao:";

/** Removes what this browser keeps of ours beside what it keeps of whole workbooks. Returns whether it could. */
export function forgetKeptData(): boolean {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(OURS)) localStorage.removeItem(key);
  } catch {
    return false;
  }
  keepLibrary(NOTHING_KEPT);
  forgetUserSettings();
  return true;
}
