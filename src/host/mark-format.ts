import { formatRange, type CellRange } from "../model/address";
import { SEVERITIES, type Severity } from "../model/severity";

/** The rule of a mark: always true, since N of a text is 0, and recognised by any machine by the text itself. */
export function markFormula(severity: Severity): string {
  return `=N("jibiao:${severity}")=0`;
}

/** Excel and other programs that save the file may drop the `=`, change the case or put in spaces. */
const TAG = /^=?n\("jibiao(?::([a-z]+))?"\)=0$/;
/** The word in the tag of our report's sheet, which is no mark. */
const REPORT = "report";

/** The rule by which any machine recognises our report's sheet. */
export const REPORT_FORMULA = `=N("jibiao:${REPORT}")=0`;

/** What our tag in a conditional format's formula says; an empty text for a bare one, undefined when it is none of ours. */
function tagWord(formula: string): string | undefined {
  const match = TAG.exec(formula.replace(/\s+/g, "").toLowerCase());
  return match === null ? undefined : (match[1] ?? "");
}

/** Whether a conditional format's formula is a mark of ours; one that merely mentions the tag is not. */
export function isMarkFormula(formula: string): boolean {
  const word = tagWord(formula);
  return word !== undefined && word !== REPORT;
}

/** Whether a conditional format's formula says that its sheet is a report of ours. */
export function isReportFormula(formula: string): boolean {
  return tagWord(formula) === REPORT;
}

/** The severity that a mark's formula names; undefined for one of another version's and for what is no mark. */
export function markSeverity(formula: string): Severity | undefined {
  const word = tagWord(formula);
  return SEVERITIES.find((severity) => severity === word);
}

/** Excel takes 8,192 characters of addresses, and counts some of its own among them. */
const MAX_ADDRESS_LENGTH = 4_000;

/** A1 addresses in as few lists as Excel's limit allows, in order. */
export function joinAddresses(ranges: readonly CellRange[], separator: "," | " "): string[] {
  const joined: string[] = [];
  let open = "";
  for (const range of ranges) {
    const address = formatRange(range);
    if (open !== "" && open.length + 1 + address.length > MAX_ADDRESS_LENGTH) {
      joined.push(open);
      open = "";
    }
    open = open === "" ? address : `${open}${separator}${address}`;
  }
  if (open !== "") joined.push(open);
  return joined;
}
