import type { MarkResult, WorkbookHost } from "../host/port";
import { marksOf } from "../lint/marks";
import type { Finding } from "../model/finding";
import type { Palette } from "../model/mark-looks";

/** Marks the findings' cells, replacing earlier marks of ours; `standard` marks where no palette is named. */
export async function markFindings(
  host: WorkbookHost,
  findings: readonly Finding[],
  palette?: Palette,
): Promise<MarkResult> {
  return host.mark(marksOf(findings), palette);
}
