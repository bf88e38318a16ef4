import { expect } from "@jest/globals";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import type { EditBatch } from "../../../src/model/edit";
import type { WorkbookSnapshot } from "../../../src/model/snapshot";
import { inOrder } from "../editor-contract";

/** What a file holds after it was saved and opened again. */
export function reopened(host: FileWorkbookHost): FileWorkbookHost {
  return new FileWorkbookHost(openWorkbookFile(host.save(), host.name));
}

/** The workbook without merged areas' order, which a file may change. */
export function contentOf(host: FileWorkbookHost): WorkbookSnapshot {
  return inOrder(host.snapshot);
}

/** A file host that is saved after every batch, and must then hold in its file what it says. */
export class SavingHost extends FileWorkbookHost {
  override async apply(batch: EditBatch): Promise<void> {
    await super.apply(batch);
    expect(contentOf(reopened(this))).toEqual(contentOf(this));
  }
}
