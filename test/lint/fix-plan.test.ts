import { describe, expect, test } from "@jest/globals";
import { applyEdits, makeBatch } from "../../src/lint/apply-edits";
import { checkSnapshot } from "../../src/lint/check";
import { onlyFix, planFixes, safeFix } from "../../src/lint/fix-plan";
import type { CheckResult } from "../../src/lint/result";
import type { Finding } from "../../src/model/finding";
import { formatRange } from "../../src/model/address";
import type { WorkbookSnapshot } from "../../src/model/snapshot";
import { corpusNames, corpusWorkbook } from "../helpers/corpus";
import { toSnapshot } from "../../src/tools/sample-snapshot";
import { sheetEach } from "../../src/tools/sample-layouts";

const sample = toSnapshot(sheetEach());
const SOURCES: readonly (readonly [string, WorkbookSnapshot])[] = [
  ["sample", sample],
  ...corpusNames().map((name) => [name, corpusWorkbook(name)] as const),
];
const keyOf = ({ rule, location, messageId }: Finding): string =>
  `${rule} ${messageId} ${location.sheetName}!${formatRange(location.range)}`;

/** The findings of a check, as a list that others can be compared with. */
const keysOf = (result: CheckResult): readonly string[] => result.findings.map(keyOf);

describe.each(SOURCES)("the safe fixes of %s", (_name, snapshot) => {
  const result = checkSnapshot(snapshot);
  const plan = planFixes(result);

  test("each removes its finding and adds none", () => {
    const before = new Set(keysOf(result));
    for (const finding of result.findings) {
      const fix = safeFix(finding);
      if (fix === undefined) continue;
      const after = keysOf(checkSnapshot(applyEdits(snapshot, fix.edits)));
      expect(after).not.toContain(keyOf(finding));
      expect(after.filter((key) => !before.has(key))).toEqual([]);
    }
  });

  test("together are made in one batch, and taken back in another", () => {
    const made = makeBatch(snapshot, plan.batch);
    if (made.kind !== "made") throw new Error(made.refusal.code);
    const after = keysOf(checkSnapshot(made.snapshot));
    for (const { finding } of plan.fixed) expect(after).not.toContain(keyOf(finding));
    const back = makeBatch(made.snapshot, plan.undo);
    if (back.kind !== "made") throw new Error(back.refusal.code);
    expect(back.snapshot).toEqual(snapshot);
  });
});

describe("fixes that can't be made", () => {
  const result = checkSnapshot(sample);
  const [first] = planFixes(result).fixed;
  const cell = first?.changes[0];
  if (first === undefined || cell === undefined) throw new Error("The sample has a safe fix.");

  /** The plan for the one finding in a changed workbook. */
  const whyIn = (snapshot: WorkbookSnapshot, choose = safeFix): readonly string[] =>
    planFixes({ ...result, snapshot, findings: [first.finding] }, choose).skipped.map(({ why }) => why);
  const withSheet = (change: Partial<WorkbookSnapshot["sheets"][number]>): WorkbookSnapshot => ({
    ...sample,
    sheets: sample.sheets.map((sheet) =>
      sheet.id === first.finding.location.sheetId ? { ...sheet, ...change } : sheet,
    ),
  });

  test("are left out with the reason: protection, a merged area, a formula", () => {
    expect(whyIn(sample)).toEqual([]);
    expect(whyIn(withSheet({ isProtected: true }))).toEqual(["protected"]);
    const { row, column } = cell;
    expect(whyIn(withSheet({ merges: [{ top: row - 1, left: column, bottom: row, right: column }] }))).toEqual([
      "hidden",
    ]);
    const rows = [{ row, cells: [{ column, value: "1", formula: "=1" }] }];
    expect(whyIn(withSheet({ rows }))).toEqual(["formula"]);
  });

  test("of two that write the same cell, the second waits; one that writes the same counts as made", () => {
    const twice = { ...result, findings: [first.finding, first.finding] };
    expect(planFixes(twice).fixed).toHaveLength(2);
    expect(planFixes(twice).batch.edits).toHaveLength(first.changes.length);
    let turn = 0;
    const { skipped } = planFixes(twice, (finding) => {
      const fix = safeFix(finding);
      return fix && { ...fix, edits: fix.edits.map((edit) => ({ ...edit, value: `第${++turn}` })) };
    });
    expect(skipped.map(({ why }) => why)).toEqual(["taken"]);
  });
});

test("a change that is proposed alone is the only one; of several a person chooses", () => {
  const findings = checkSnapshot(sample).findings;
  const several = findings.filter(({ fix, suggestions }) => fix === undefined && suggestions.length > 1);
  const proposed = findings.filter(({ fix }) => fix?.kind === "suggest");
  expect(proposed.length).toBeGreaterThan(0);
  expect(proposed.every((finding) => onlyFix(finding) === finding.fix && safeFix(finding) === undefined)).toBe(true);
  expect(several.every((finding) => onlyFix(finding) === undefined)).toBe(true);
});
