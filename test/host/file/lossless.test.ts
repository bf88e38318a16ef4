import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { bestChoices } from "../../../src/fill/best-choices";
import { BUILT_IN_LIBRARY } from "../../../src/library/built-in-library";
import { checkSnapshot } from "../../../src/lint/check";
import { fillRows } from "../../../src/app/fill";
import { changedParts } from "./rich/archive";
import {
  besideOriginals,
  changedWorkbook,
  FIXTURES,
  openHost,
  readFixture,
  workbooksForOthers,
  type ChangedWorkbook,
} from "./rich/changed-workbooks";
import { applyEdit } from "./rich/edited-model";
import { judge } from "./rich/judge-files";
import { differences, readModel, type PackageModel } from "./rich/package-model";

/** What must be in a workbook after its edits. */
function expectedModel({ before, edits }: ChangedWorkbook): PackageModel {
  const model = readModel(before);
  for (const { edit, sheet } of edits) applyEdit(model, edit, sheet);
  return model;
}

const partOf = (difference: string): string => difference.slice(0, difference.indexOf(": "));
/** The part that holds which rows are to be confirmed comes with filled rows; of handmade.xlsm it is the second of its kind. */
const OURS = /customXml\/(?:_rels\/)?item(?:Props)?[12]\.xml/;
/** Where it is told that formulas are to be computed, and that our part is there. */
const TELLING = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/workbook.xml"];

describe.each(FIXTURES)("%s", (fixture) => {
  const original = readFixture(fixture);

  test("is saved as the very bytes that were opened when nothing was changed", () => {
    expect(openHost(fixture, original).save()).toBe(original);
  });

  test("with marks differs in the marked sheets and the styles only; without them in nothing", async () => {
    const { after } = await changedWorkbook(fixture, "mark");
    const marked = ["xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"];
    expect(changedParts(original, after, "packed")).toEqual(marked);
    // Formats of others come after ours.
    const changes = differences(readModel(original), readModel(after)).map((one) => one.replace(/ priority="\d+"/, ""));
    const lost = changes.filter((one) => one.includes(": - "));
    expect(lost.filter((one) => !changes.includes(one.replace(": - ", ": + ")))).toEqual([]);
    expect(changes.filter((one) => one.includes('N("jibiao:'))).toHaveLength(6);
    const host = openHost(fixture, after);
    await host.clearMarks();
    const cleared = host.save();
    expect(changedParts(original, cleared, "content")).toEqual([]);
    expect(changedParts(original, cleared, "packed")).toEqual(marked);
  });

  test.each(["fix", "fill", "insert", "remove"] as const)(
    "has everything in its place after: %s",
    async (change) => {
      const changed = await changedWorkbook(fixture, change);
      const expected = expectedModel(changed);
      const faults = differences(expected, readModel(changed.after));
      expect(faults.filter((one) => change !== "fill" || !OURS.test(one))).toEqual([]);
      const moved = new Set(differences(readModel(original), expected).map(partOf));
      const touched = changedParts(original, changed.after, "packed");
      expect(touched.filter((part) => !moved.has(part) && !TELLING.includes(part) && !OURS.test(part))).toEqual([]);
    },
    20_000,
  );

  test("has everything in its place when filled rows are taken back", async () => {
    const host = openHost(fixture, original);
    const result = checkSnapshot(host.snapshot);
    const outcome = await fillRows(host, result, bestChoices(result, BUILT_IN_LIBRARY));
    if (!("undo" in outcome)) throw new Error(outcome.why);
    await host.apply(outcome.undo);
    const faults = differences(readModel(original), readModel(host.save()));
    expect(faults.filter((one) => !OURS.test(one))).toEqual([]);
  }, 20_000);
});

test("rows that come in move everything that there is in a workbook", async () => {
  const changed = await changedWorkbook("handmade.xlsm", "insert");
  const moved = new Map<string, Set<string>>();
  for (const one of differences(readModel(changed.before), expectedModel(changed))) {
    const [, part = one, element = ""] = /^(?:.*\/)?(\w+?)\d*\.\w+: . *<(?:\w+:)?(\w+)/.exec(one) ?? [];
    moved.set(part, (moved.get(part) ?? new Set()).add(element));
  }
  expect(Object.fromEntries([...moved].map(([part, elements]) => [part, [...elements].sort().join(" ")]))).toEqual({
    chart: "f",
    comments: "comment",
    ctrlProp: "formControlPr",
    drawing: "row",
    pivotCacheDefinition: "worksheetSource",
    sheet:
      "autoFilter brk c cellWatch conditionalFormatting dataValidation f formula formula1 hyperlink ignoredError " +
      "inputCells mergeCell pane protectedRange row sortCondition sortState sqref",
    table: "autoFilter table",
    threadedComment: "threadedComment",
    vmlDrawing: "Anchor FmlaLink FmlaRange Row",
    workbook: "definedName",
  });
});

test("a changed workbook is as valid as it was: Open XML SDK", async () => {
  const workbooks = await workbooksForOthers();
  // As validate.mjs prints them.
  const errors = judge(
    process.execPath,
    join(__dirname, "rich/validate.mjs"),
    workbooks,
  ) as readonly (readonly string[])[];
  const added = besideOriginals(workbooks, errors).map(({ name, before, after }) => [
    name,
    after?.filter((one) => before?.includes(one) !== true),
  ]);
  expect(added).toEqual(workbooks.map(({ name }) => [name, []]));
}, 120_000);
