/** How much a finding matters: 强制性, 提示性, 建议 in the words of the finance system. */
export type Severity = "error" | "warning" | "info";

/** Most serious first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What severities are told apart by in plain text, where their colours are not seen. */
export const SEVERITY_SHAPES: Readonly<Record<Severity, string>> = { error: "●", warning: "▲", info: "○" };

/** How many there are of each severity. */
export function countBySeverity(items: readonly { readonly severity: Severity }[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of items) counts[severity]++;
  return counts;
}

/** Negative when `a` is more serious than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
