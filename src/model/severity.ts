/** How much a finding matters: 强制性, 提示性, 建议 in the words of the finance system. */
export type Severity = "error" | "warning" | "info";

/** Most serious first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Negative when `a` is more serious than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
