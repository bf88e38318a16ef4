import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fillRows } from "../../../../src/app/fill";
import { fixFindings } from "../../../../src/app/fix";
import { markFindings } from "../../../../src/app/mark";
import { bestChoices } from "../../../../src/fill/best-choices";
import { FileWorkbookHost, openWorkbookFile } from "../../../../src/host/file/file-host";
import { BUILT_IN_LIBRARY } from "../../../../src/library/built-in-library";
import { checkSnapshot } from "../../../../src/lint/check";
import { onlyFix } from "../../../../src/lint/fix-plan";
import type { Edit, EditBatch } from "../../../../src/model/edit";

/** A host that tells what edits were made in it. */
export class RecordingHost extends FileWorkbookHost {
  readonly edits: { readonly edit: Edit; readonly sheet: string }[] = [];

  override async apply(batch: EditBatch): Promise<void> {
    await super.apply(batch);
    for (const edit of batch.edits) {
      this.edits.push({ edit, sheet: this.snapshot.sheets.find(({ id }) => id === edit.sheetId)?.name ?? "" });
    }
  }
}

type Change = (host: RecordingHost) => Promise<unknown>;

const mark: Change = (host) => markFindings(host, checkSnapshot(host.snapshot).findings);
const fix: Change = (host) => fixFindings(host, checkSnapshot(host.snapshot), onlyFix);
const fill: Change = (host) => {
  const result = checkSnapshot(host.snapshot);
  return fillRows(host, result, bestChoices(result, BUILT_IN_LIBRARY));
};
/** Rows (0-based) above, in, beside and below the form of the first sheet. */
const insert: Change = (host) => {
  const rows = [33, 26, 24, 17, 16, 9, 4];
  const edits = rows.map((row) => ({ kind: "insert-rows", sheetId: "1", row, count: 2, like: row - 1 }) as const);
  return host.apply({ edits, expected: [] });
};
const remove: Change = (host) => {
  const edits = [33, 27, 17, 4].map((row) => ({ kind: "delete-rows", sheetId: "1", row, count: 1 }) as const);
  return host.apply({ edits, expected: [] });
};

/** What the program does to a workbook: each by itself, and one after the other. */
const CHANGES = {
  ...{ mark, fix, fill, insert, remove },
  everything: async (host) => {
    for (const change of [fix, remove, fill, insert, mark]) await change(host);
  },
} satisfies Readonly<Record<string, Change>>;

type ChangeName = keyof typeof CHANGES;

export const FIXTURES = ["xlsxwriter.xlsx", "libreoffice.xlsx", "openpyxl.xlsx", "handmade.xlsm"] as const;

/** A workbook full of features, and how it is saved after a change. */
export interface ChangedWorkbook {
  readonly fixture: string;
  readonly change: ChangeName;
  /** `fill-handmade.xlsm` */
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly edits: RecordingHost["edits"];
}

/** One of `FIXTURES`. */
export function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../fixtures/rich", name)));
}

/** Opens a workbook; throws HostError for one that can't be read. */
export function openHost(name: string, bytes: Uint8Array): RecordingHost {
  return new RecordingHost(openWorkbookFile(bytes, name));
}

/** Opens a fixture, changes it and saves it. */
export async function changedWorkbook(fixture: string, change: ChangeName): Promise<ChangedWorkbook> {
  const before = readFixture(fixture);
  const host = openHost(fixture, before);
  await CHANGES[change](host);
  return { fixture, change, name: `${change}-${fixture}`, before, after: host.save(), edits: host.edits };
}

/**
 * What other programs are asked about, each with the fixture it was: the workbooks as they were made and after everything
 * was done to them, and the one that holds most after each change by itself.
 */
export async function workbooksForOthers(): Promise<readonly NamedWorkbook[]> {
  const changed = await Promise.all([
    ...FIXTURES.map((fixture) => changedWorkbook(fixture, "everything")),
    ...(["mark", "fix", "fill", "insert", "remove"] as const).map((change) => changedWorkbook("handmade.xlsm", change)),
  ]);
  return [
    ...FIXTURES.map((fixture) => ({ name: `as-made-${fixture}`, fixture, bytes: readFixture(fixture) })),
    ...changed.map(({ name, fixture, after }) => ({ name, fixture, bytes: after })),
  ];
}

export interface NamedWorkbook {
  readonly name: string;
  readonly fixture: string;
  readonly bytes: Uint8Array;
}

/** Judgements of `workbooksForOthers` by name, and what they must be: those of the workbooks as they were made. */
export function besideOriginals<Judgement>(
  workbooks: readonly NamedWorkbook[],
  judgements: readonly Judgement[],
): readonly { readonly name: string; readonly before: Judgement | undefined; readonly after: Judgement | undefined }[] {
  const before = new Map(workbooks.slice(0, FIXTURES.length).map(({ fixture }, index) => [fixture, judgements[index]]));
  return workbooks.map(({ name, fixture }, index) => ({ name, before: before.get(fixture), after: judgements[index] }));
}
