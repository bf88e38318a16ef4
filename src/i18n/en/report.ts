import type { Stamp } from "../../lint/stamp";
import type { Severity } from "../../model/severity";
import type { ReportTexts } from "../zh-CN/report";

const counted = ({ error, warning, info }: Readonly<Record<Severity, number>>): string =>
  `${error} errors, ${warning} warnings, ${info} hints`;

function stampText(stamp: Stamp | undefined): string {
  return stamp === undefined ? "" : ` (${stamp.date.replace("T", " ")}, profile ${stamp.profile}, ${stamp.tool})`;
}

export const reportTexts: ReportTexts = {
  noTable: "No target table found.",
  clean: (tables, indicators) => `${tables} tables, ${indicators} indicators: no problems found.`,
  verdict: (tables, indicators, counts) => `${tables} tables, ${indicators} indicators: ${counted(counts)}.`,
  table: (sheet, title) => (title === "" ? `Sheet “${sheet}”` : `Sheet “${sheet}” ${title}`),
  sheetWithoutTable: (sheet, reason) => `Sheet “${sheet}” holds no target table: ${reason}.`,
  staleFormulas: (count) =>
    `${count} formula(s) refer to what was changed and were not computed again; findings that rely on them are not listed. Open and save the file once in Excel or WPS, and check again.`,
  hiddenSheet: (sheet) => `Sheet “${sheet}” is hidden and was checked too.`,
  repeated: (places, count, sentences) =>
    `${places.join(", ")}${places.length < count ? " and others" : ""} (${count} places): ${sentences}`,
  ownProfile: (name) => `Profile: ${name} (chosen in the workbook).`,
  otherProfile: (name, kept) => `Profile: ${name}${kept === "" ? "" : ` (the workbook has chosen ${kept})`}.`,
  suppressed: (count) => `${count} suppressed.`,
  unusedSuppression: (what, reason) =>
    `A suppression is of no use any more and can be revoked: ${what}${reason === "" ? "" : ` (reason: ${reason})`}.`,
  total: (files, failed, tables, counts) =>
    `${files} files${failed === 0 ? "" : ` (${failed} could not be read)`}, ${tables} tables: ${counted(counts)}.`,
  fileNote: (file, note) => `${file}: ${note}`,
  stamp: {
    none: () => "Not stamped.",
    valid: (stamp) => `Checked and not changed since${stampText(stamp)}.`,
    changed: (stamp, changes) => `Changed since it was checked${changes}${stampText(stamp)}. Check and stamp it again.`,
    unreadable: () => "The stamp can't be read; another version may have written it. Check and stamp it again.",
  },
  stampChanges: (names, count, difference) => {
    const tables = names.length < count ? `${names.join(", ")} and others (${count} tables)` : names.join(", ");
    const moreOrFewer = difference > 0 ? `${difference} more tables` : `${-difference} fewer tables`;
    const said = [...(count > 0 ? [tables] : []), ...(difference === 0 ? [] : [moreOrFewer])];
    return said.length === 0 ? "" : `: ${said.join("; ")}`;
  },
};
