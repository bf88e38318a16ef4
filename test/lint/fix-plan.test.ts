import { describe, expect, test } from "@jest/globals";
import { applyEdits, makeBatch } from "../../src/lint/apply-edits";
import { checkSnapshot } from "../../src/lint/check";
import { batchesFor, groupFixes } from "../../src/lint/fix-groups";
import { onlyFix, planFixes, safeFix } from "../../src/lint/fix-plan";
import type { CheckResult } from "../../src/lint/result";
import type { EditBatch } from "../../src/model/edit";
import type { Finding } from "../../src/model/finding";
import { formatCell, formatRange } from "../../src/model/address";
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

  test("together are made in one batch, leave none that is safe, and are taken back in another", () => {
    const { groups, skipped } = groupFixes(result, safeFix);
    expect(skipped).toEqual([]);
    const { batch, undo } = batchesFor(groups, result);
    const made = makeBatch(snapshot, batch);
    if (made.kind !== "made") throw new Error(made.refusal.code);
    expect(checkSnapshot(made.snapshot).findings.filter(safeFix)).toEqual([]);
    const back = makeBatch(made.snapshot, undo);
    if (back.kind !== "made") throw new Error(back.refusal.code);
    expect(back.snapshot).toEqual(snapshot);
  });

  test("by cells: no two groups write into the same, and each group can be made by itself", () => {
    const { groups } = groupFixes(result, safeFix);
    const cells = groups.flatMap(({ edits }) => edits.map((edit) => `${edit.sheetId}!${formatCell(edit)}`));
    expect(new Set(cells).size).toBe(cells.length);
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
    expect(groups.flatMap(({ findings }) => findings)).toHaveLength(result.findings.filter(safeFix).length);
    for (const group of groups) {
      const made = makeBatch(snapshot, batchesFor([group], result).batch);
      if (made.kind !== "made") throw new Error(made.refusal.code);
      const after = keysOf(checkSnapshot(made.snapshot));
      for (const finding of group.findings) expect(after).not.toContain(keyOf(finding));
    }
  });
});

describe("fixes that can't be made", () => {
  const result = checkSnapshot(sample);
  const finding = result.findings.find(safeFix);
  const edits = finding && safeFix(finding)?.edits;
  const cell = edits?.[0];
  if (finding === undefined || edits === undefined || cell === undefined) throw new Error("The sample has a safe fix.");

  /** The plan for the one finding in a changed workbook. */
  const whyIn = (snapshot: WorkbookSnapshot): readonly string[] =>
    planFixes({ ...result, snapshot, findings: [finding] }, safeFix).skipped.map(({ why }) => why);
  const withSheet = (change: Partial<WorkbookSnapshot["sheets"][number]>): WorkbookSnapshot => ({
    ...sample,
    sheets: sample.sheets.map((sheet) => (sheet.id === cell.sheetId ? { ...sheet, ...change } : sheet)),
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
    const twice = { ...result, findings: [finding, finding] };
    expect(planFixes(twice, safeFix).fixed).toHaveLength(2);
    expect(planFixes(twice, safeFix).edits).toHaveLength(edits.length);
    let turn = 0;
    const { skipped } = planFixes(twice, (one) => {
      const fix = safeFix(one);
      return fix && { ...fix, edits: fix.edits.map((edit) => ({ ...edit, value: `第${++turn}` })) };
    });
    expect(skipped.map(({ why }) => why)).toEqual(["taken"]);
  });

  test("the batch relies on the name of the indicator in whose row it writes", () => {
    const inRow = result.findings.find((one) => one.rule === "value-notation");
    const { groups } = groupFixes({ ...result, findings: inRow === undefined ? [] : [inRow] }, safeFix);
    const { batch, undo } = batchesFor(groups, result);
    const texts = ({ expected }: EditBatch): readonly string[] => expected.map(({ value }) => String(value).trim());
    expect(texts(batch)).toEqual(["≥100百分比", inRow?.indicatorName]);
    expect(texts(undo)).toEqual(["=100%", inRow?.indicatorName]);
    expect(batch.edits).toHaveLength(1);
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
