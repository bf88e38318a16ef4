import type { JsonFault } from "../../rules/profiles/json-reader";
import type { ProfileProblem, ProfileType, ProfileVocabulary } from "../../rules/profiles/profile-problem";
import type { SettingsTexts } from "../zh-CN/settings";

const TYPES: Readonly<Record<ProfileType, string>> = {
  text: "a text in double quotes",
  number: "a number without quotes",
  "number-or-null": "a number without quotes, or null",
  list: "a list in square brackets",
  object: "an object in braces",
};

const VOCABULARY: Readonly<Record<ProfileVocabulary, string>> = {
  field: "field",
  rule: "rule",
  class: "class of indicators",
  level1: "level-1 class",
  severity: "severity",
  presence: "presence",
  plan: "kind of spending plan",
  profile: "built-in profile",
  dimension: "dimension",
  label: "kind of label",
};

const EXPECTED: Readonly<Record<Exclude<JsonFault["expected"], "new-name" | "shallower" | "shorter">, string>> = {
  value: "a value",
  comma: "a comma or a closing bracket",
  colon: "a colon",
  name: "a field name in double quotes",
  end: "the end of the file",
  quote: "the text's closing double quote (a text has no line breaks)",
  escape: "an escape after the backslash (\\n, \\\\ and so on)",
  number: "a number",
};

function notJson({ line, column, expected, found }: JsonFault): string {
  const place = `Line ${line}, column ${column}: `;
  if (expected === "shorter") return "The file is too large for a profile.";
  if (expected === "shallower") return `${place}brackets are nested too deeply.`;
  if (expected === "new-name") return `${place}“${found}” stands twice; a name may stand once.`;
  const stands =
    found === "" ? "the file ends here" : /^\s$/.test(found) ? "there is white space" : `there is “${found}”`;
  return `${place}${EXPECTED[expected]} belongs here, and ${stands}.`;
}

function unknown({
  vocabulary,
  actual,
  allowed,
  nearest,
}: Extract<ProfileProblem, { readonly code: "unknown" }>): string {
  const subject = `There is no ${VOCABULARY[vocabulary]} “${actual}”.`;
  if (nearest !== undefined) return `${subject} Did you mean “${nearest}”?`;
  if (vocabulary === "rule") return `${subject} A rule's id is what stands in brackets after a finding.`;
  return `${subject} It is one of ${allowed.filter((name) => name !== "$schema").join(", ")}.`;
}

function problem(found: ProfileProblem): string {
  switch (found.code) {
    case "not-json":
      return notJson(found.fault);
    case "missing":
      return `“${found.field}” is missing. Every profile has an id and a name.`;
    case "wrong-type":
      return `This is ${TYPES[found.expected]}.`;
    case "unknown":
      return unknown(found);
    case "out-of-range":
      return `This lies between ${found.min} and ${found.max}; it is ${found.actual} now.`;
    case "bad-id":
      return `“${found.actual}” can't be an id: letters, digits and - _ . make one, a letter or digit first, 40 at most.`;
    case "id-taken":
      return `“${found.actual}” is the id of a built-in profile; choose another.`;
    case "blank":
      return "This can't be blank.";
    case "too-long":
      return `This is too long; ${found.max} characters at most.`;
    case "too-many":
      return `These are too many; ${found.max} at most.`;
    case "repeated":
      return `“${found.actual}” stands in ${found.first} already; it may stand once.`;
    case "system-rule":
      return `“${found.rule}” stays an error: the finance system refuses tables with this problem whatever is said here.`;
    case "system-class":
      return `${found.missing.join(" and ")} must be here: the finance system refuses tables without them.`;
  }
}

const named = (name: string): string => (name === "" ? "" : ` of “${name}”`);

export const settingsTexts: SettingsTexts = {
  profileName: { hebei: "Hebei", "central-2021": "Central 2021" },
  problem,
  problemAt: (path, sentence) => (path === "" ? sentence : `${path}: ${sentence}`),
  schemaTitle: "Profile of jibiao",
  field: {
    $schema: "For editors; may be left out.",
    id: "Id of the profile, which stands in reports: letters, digits and - _ ., 40 at most.",
    name: "Name of the profile, shown in the pane and in reports.",
    extends: "The built-in profile that holds wherever this one says nothing; hebei by default.",
    severities: "Severity of each rule: error, warning, info, off.",
    presence: "How much each level-2 class is asked for: required, expected, optional.",
    level1: "Level-1 classes every table needs; 产出指标 and 效益指标 are among them.",
    plan: "What the spending plan gives: cumulative totals, or shares by-period.",
    weightTotal: "What the weights add up to; null: not checked.",
    satisfactionFloor: "Percent below which a satisfaction target is asked about.",
    units: "Further units, by what they measure.",
    labels: "Further labels of the form, by their kind.",
    classes: "Further names of classes, by the class they mean.",
  },
  unreadable: {
    damaged: "The suppressions and profile kept in the workbook are damaged and were left out.",
    "newer-version": "The suppressions and profile in the workbook were kept by a later version and were left out.",
    profile: "The profile chosen in the workbook can't be used by this version; it and the suppressions were left out.",
  },
  suppressed: (scope, title, name) => {
    if (scope === "workbook") return `“${title}” in the whole workbook`;
    return scope === "table" ? `“${title}” in the table${named(name)}` : `“${title}”${named(name)}`;
  },
};
