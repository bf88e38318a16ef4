import type { WorkbookHost } from "../host/port";
import { formatSettings } from "../lint/settings-part";
import type { CheckResult } from "../lint/result";
import type { WorkbookSettings } from "../lint/workbook-settings";

/**
 * Keeps the settings in the workbook, in place of those it held. Where it holds settings that can't be read, nothing is
 * written and the answer is `unreadable`: ask the officer, then save `discardUnreadable(settings)`. Rejects with
 * HostError, and the workbook is as it was.
 */
export async function saveSettings(host: WorkbookHost, settings: WorkbookSettings): Promise<"saved" | "unreadable"> {
  if (settings.unreadable !== undefined) return "unreadable";
  await host.writeOwnPart(formatSettings(settings));
  return "saved";
}

/**
 * Keeps in the workbook what a check found to stand of its settings, where that is less than they say: rows that were filled
 * in are gone when filling is taken back. Rejects with HostError, and the workbook is as it was.
 */
export async function tidySettings(host: WorkbookHost, { settings, snapshot }: CheckResult): Promise<void> {
  const text = formatSettings(settings);
  if (settings.unreadable === undefined && text !== (snapshot.ownPart ?? "")) await host.writeOwnPart(text);
}
