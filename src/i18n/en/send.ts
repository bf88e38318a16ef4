import type { SendKind } from "../../lint/send-check";
import type { SendTexts } from "../zh-CN/send";

const SEVERAL: Readonly<Partial<Record<SendKind, string>>> = {
  "formula-errors": "formula errors",
  "hidden-sheets": "hidden sheets",
  comments: "comments",
  links: "links to other workbooks",
  marks: "marks",
};

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
const by = (names: readonly string[]): string => (names.length === 0 ? "" : ` by ${names.join(", ")}`);

export const sendTexts: SendTexts = {
  looking: "Looking through the workbook…",
  urgent: "To mend first",
  toKnow: "Good to know",
  item: {
    errors: (count) => `${count} mandatory findings are left`,
    "formula-errors": (count) => `${count} cells show a formula error`,
    unconfirmed: (count) => `${count} rows filled in from the library are not confirmed`,
    "blank-tables": (count) => `${count} tables are blank`,
    "ignored-errors": (count) => `${count} mandatory findings are ignored`,
    "stale-formulas": (count) => `${count} formulas were not computed again`,
    settings: () => "The workbook holds settings of Jibiao that can't be read",
    "hidden-sheets": (count) => `${count} sheets are hidden`,
    "very-hidden-sheets": (count) => `${count} sheets are very hidden`,
    comments: (count, names) => `${count} comments${by(names)}`,
    "unknown-notes": () => "Notes could not be looked for",
    links: (count, names) =>
      names.length === 0 ? "It refers to other workbooks" : `It refers to ${count} other workbooks: ${list(names)}`,
    people: (_count, [author = "", last = ""]) =>
      `The file's properties name ${[...(author === "" ? [] : [`the author ${author}`]), ...(last === "" ? [] : [`who changed it last: ${last}`])].join(" and ")}`,
    marks: (count) => `${count} sheets have marks`,
    reports: (count) => `${count} sheets are reports of Jibiao`,
  },
  advice: {
    errors: "The finance system may send the tables back.",
    "formula-errors": "Correct them, or enter values.",
    unconfirmed: "Confirm them in the list.",
    "blank-tables": "Delete those that are not needed.",
    "ignored-errors": "The finance system may still send the tables back.",
    "stale-formulas": "Save the file, open it in Excel or WPS and save it once.",
    settings: "A later version may have written them.",
    "hidden-sheets": "They go out as well.",
    "very-hidden-sheets": "They go out as well, and “Unhide” does not list them.",
    comments: "They go out with the names of their authors.",
    "unknown-notes": "This Excel does not tell add-ins; look under “Review”.",
    links: "Values can't be updated where these files are not at hand.",
    people: "They can be removed under “File”, “Info”.",
    marks: "They are cleared when the record is written.",
    reports: "They are removed when the record is written.",
  },
  absent: (kinds) => `There are no ${kinds.flatMap((kind) => SEVERAL[kind] ?? []).join(", ")}.`,
  nothing: "There is nothing to mend and nothing to know of.",
  more: (count) => `${count} more`,
  goTo: (place) => `Go to ${place}`,
  outdated: "The workbook was changed; this is what was there before.",
  again: "Look again",
  record: "Record of the check",
  recordAbout:
    "Clears the marks and reports of Jibiao and notes profile, time and number of findings in the file's properties; the tables stay as they are. Jibiao then tells which tables were changed since.",
  release: "Clear marks and write the record",
  releaseAgain: "Write the record again",
  errorsLeft: (count) => `${count} mandatory findings are left; the finance system may send the tables back.`,
  releaseAnyway: "Write it all the same",
  notYet: "Not yet",
  remove: "Remove the record",
  ready: (file, time, errors) => {
    const name = file === "" ? "The workbook" : `“${file}”`;
    return errors === 0
      ? `${name} is ready to be sent (checked ${time}).`
      : `${name} has a record (checked ${time}) that names ${errors} mandatory findings.`;
  },
  saveFirst: "Save it before you send it: until then the file still has the marks, and no record.",
  marksLeft: "Marks are left on protected sheets; take the protection off and clear once more.",
  recorded: (time, tables, errors) =>
    `It has a record: checked ${time}, ${tables} tables, ${errors} mandatory findings.`,
  checkToKnow: "Check it to know whether it was changed since.",
  valid: (time) => `Checked and not changed since (${time}).`,
  changed: (changes, time) => `Changed since it was checked${changes} (${time}).`,
  unreadable: "The record of the last check can't be read; another version may have written it.",
};
