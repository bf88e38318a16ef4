import { parseRange, type CellRange } from "../../model/address";
import type { SheetMarks } from "../../model/edit";
import { SEVERITIES, type Severity } from "../../model/severity";
import { isMarkFormula, isReportFormula, markSeverity } from "../mark-format";
import { holdsFormats, readRule } from "./format-rules";
import type { XmlReader } from "./xml";

/** Conditional formats of ours in a workbook: the marks, and what tells our report's sheets. */
export class SheetTags {
  /** Ids of the sheets that hold any mark of ours, of a known severity or not. */
  readonly markedSheets = new Set<string>();
  /** Ids of the sheets that are reports of ours. */
  readonly reportSheets = new Set<string>();
  private readonly ranges = new Map<string, Map<Severity, CellRange[]>>();

  /** Marks of known severities, sheet by sheet and most serious first. */
  marks(): readonly SheetMarks[] {
    return Array.from(this.ranges, ([sheetId, bySeverity]) =>
      SEVERITIES.flatMap((severity) => {
        const ranges = bySeverity.get(severity) ?? [];
        return ranges.length === 0 ? [] : [{ sheetId, severity, ranges }];
      }),
    ).flat();
  }

  /** Reads a child of the worksheet that `holdsFormats`; the reader is afterwards at its end. */
  read(xml: XmlReader, sheetId: string): void {
    if (!xml.is("conditionalFormatting")) {
      for (const depth = xml.depth; xml.nextChild(depth);) if (holdsFormats(xml)) this.read(xml, sheetId);
      return;
    }
    let addresses = xml.attribute("sqref");
    const severities: Severity[] = [];
    for (const depth = xml.depth; xml.nextChild(depth);) {
      if (xml.is("sqref")) addresses = xml.readText();
      if (!xml.is("cfRule")) continue;
      const { formula = "" } = readRule(xml);
      if (isMarkFormula(formula)) this.markedSheets.add(sheetId);
      if (isReportFormula(formula)) this.reportSheets.add(sheetId);
      const severity = markSeverity(formula);
      if (severity !== undefined) severities.push(severity);
    }
    for (const severity of severities) this.add(sheetId, severity, rangesOf(addresses ?? ""));
  }

  private add(sheetId: string, severity: Severity, ranges: readonly CellRange[]): void {
    const bySeverity = this.ranges.get(sheetId) ?? new Map<Severity, CellRange[]>();
    this.ranges.set(sheetId, bySeverity);
    bySeverity.set(severity, [...(bySeverity.get(severity) ?? []), ...ranges]);
  }
}

/** Another program may have made whole rows or columns of an address; we never do, and leave them out. */
function rangesOf(addresses: string): readonly CellRange[] {
  return addresses.split(/\s+/).flatMap((address) => parseRange(address) ?? []);
}
