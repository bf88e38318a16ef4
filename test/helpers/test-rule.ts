import { describe, expect, test } from "@jest/globals";
import { applyEdits } from "../../src/lint/apply-edits";
import { checkSnapshot } from "../../src/lint/check";
import { formatRange } from "../../src/model/address";
import type { Finding, Fix } from "../../src/model/finding";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { RULES, type RuleId } from "../../src/rules";
import { HEBEI, type Profile } from "../../src/rules/profile";
import { fixesOf, messageOf, short } from "./check";
import { goodTable, withIndicator, type TableParts } from "./good-table";
import { workbookOf, type TestCell, type TestSheet } from "./grid";

/** What to put into the good table, or whole sheets where one table can't tell the case. */
export type RuleInput = TableParts | readonly TestSheet[] | WorkbookSnapshot;

/** A lawful case. Nothing at all may be found in it, except what `also` names. */
export interface ValidCase {
  /** What is lawful, as the rest of the sentence “accepts …”. */
  readonly name: string;
  readonly input: RuleInput;
  /** Findings of other rules that belong to the case, in the short form. */
  readonly also?: readonly string[];
  /** Where the case is about another profile than the rest. */
  readonly profile?: Profile;
}

/** A case with one mistake. Exactly the findings named are made. */
export interface InvalidCase {
  /** What is wrong, as the rest of the sentence “reports …”. */
  readonly name: string;
  readonly input: RuleInput;
  /** Severity and place of each finding of the rule in order: `error E12`, with the sheet where there are several. */
  readonly finds: readonly string[];
  /** The first finding's whole sentence in zh-CN; every message of a rule needs it in one case at least. */
  readonly message?: string;
  /** What the first finding's fix or suggestions write (`suggest: E14 ≤50万元`); none where left out. */
  readonly fixes?: readonly string[];
  readonly also?: readonly string[];
  readonly profile?: Profile;
}

export interface RuleCases {
  /** Of all cases that name none; Hebei's where left out. */
  readonly profile?: Profile;
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

/**
 * Tests a rule in both directions, and with every case what holds for all rules: the input stays as it is, findings are
 * plain data with equal fingerprints in every run, texts are complete, fixes mend and do no harm.
 */
export function testRule(id: RuleId, { profile: common = HEBEI, valid, invalid }: RuleCases): void {
  describe(id, () => {
    for (const { name, input, also = [], profile = common } of valid) {
      test(`accepts ${name}`, () => {
        expect(check(workbookFor(input), profile).map(short)).toEqual(also);
      });
    }

    for (const { name, input, finds, message, fixes = [], also = [], profile = common } of invalid) {
      test(`reports ${name}`, () => {
        const workbook = workbookFor(input);
        const findings = check(workbook, profile);
        const own = findings.filter(({ rule }) => rule === id);
        expect(own.map((finding) => placeOf(finding, workbook))).toEqual(finds);
        expect(findings.filter(({ rule }) => rule !== id).map(short)).toEqual(also);
        const [first] = own;
        if (first === undefined) throw new Error("an invalid case needs a finding");
        if (message !== undefined) expect(messageOf(first)).toBe(message);
        expect(fixesOf(first)).toEqual(fixes);
        expectPlainData(findings);
        expectCompleteTexts(own);
        for (const finding of own) expectFixesToMend(workbook, profile, findings, finding);
      });
    }

    test("shows every one of its messages in full", () => {
      const shown = invalid.flatMap(({ input, message, profile = common }) => {
        if (message === undefined) return [];
        const own = check(workbookFor(input), profile).find(({ rule }) => rule === id);
        return own === undefined ? [] : [own.messageId];
      });
      const declared: readonly string[] = RULES.find((rule) => rule.id === id)?.messages ?? [];
      expect([...new Set(shown)].sort()).toEqual([...declared].sort());
    });
  });
}

/** The good table with another name and value in the row of one level-2 class. */
export function row(level2: string, name: TestCell, value: TestCell): TableParts {
  return { indicators: withIndicator(level2, { name, value }) };
}

/** A workbook with the input's tables, one on each sheet. */
export function workbookFor(input: RuleInput): WorkbookSnapshot {
  if ("sheets" in input) return input;
  return isSheets(input) ? workbookOf(...input) : workbookOf(goodTable(input));
}

function isSheets(input: TableParts | readonly TestSheet[]): input is readonly TestSheet[] {
  return Array.isArray(input);
}

/** Checks twice: a second run over the same workbook must say the same, and a write to it throws. */
function check(workbook: WorkbookSnapshot, profile: Profile): readonly Finding[] {
  const { findings } = checkSnapshot(deepFreeze(workbook), profile);
  expect(checkSnapshot(workbook, profile).findings).toEqual(findings);
  return findings;
}

function placeOf({ severity, location }: Finding, { sheets }: WorkbookSnapshot): string {
  const sheet = sheets.length > 1 ? `${location.sheetName}!` : "";
  return `${severity} ${sheet}${formatRange(location.range)}`;
}

/** What tells two findings of one workbook apart, whatever is written into its cells. */
function keyOf(finding: Finding): string {
  return `${finding.location.sheetName} ${short(finding)}`;
}

function expectPlainData(findings: readonly Finding[]): void {
  expect(JSON.parse(JSON.stringify(findings))).toStrictEqual(findings);
  for (const { fingerprint } of findings) expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
}

function expectCompleteTexts(findings: readonly Finding[]): void {
  for (const finding of findings) {
    for (const locale of ["zh-CN", "en"] as const) expect(messageOf(finding, locale)).not.toMatch(/[{}]|undefined|NaN/);
  }
}

/** After any one of a finding's fixes it is gone and nothing new is wrong; after a safe fix nothing new is said at all. */
function expectFixesToMend(
  workbook: WorkbookSnapshot,
  profile: Profile,
  before: readonly Finding[],
  finding: Finding,
): void {
  const fixes: readonly Fix[] = finding.fix === undefined ? finding.suggestions : [finding.fix, ...finding.suggestions];
  const known = new Set(before.map(keyOf));
  for (const { kind, edits } of fixes) {
    const after = checkSnapshot(applyEdits(workbook, edits), profile).findings;
    expect(after.map(keyOf)).not.toContain(keyOf(finding));
    const added = after.filter((other) => !known.has(keyOf(other)));
    expect(added.filter(({ severity }) => kind === "safe" || severity !== "info").map(keyOf)).toEqual([]);
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze<unknown>(member);
  }
  return value;
}
