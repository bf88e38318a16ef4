import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FileWorkbookHost, openWorkbookFile } from "../../../src/host/file/file-host";
import { rowHeight, styleAt } from "../../../src/host/file/layout";
import { HostError } from "../../../src/host/port";
import { undoOf } from "../../../src/lint/apply-edits";
import type { Edit } from "../../../src/model/edit";
import { COLUMNS, randomEdit, randomWorkbook, ROWS } from "./random-workbook";
import { contentOf, reopened } from "./saving-host";
import { runs } from "../../fuzz/runs";

const open = (bytes: Uint8Array): FileWorkbookHost => new FileWorkbookHost(openWorkbookFile(bytes, "预算.xlsx"));

/** Makes an edit; one that can't be made is left out. */
async function make(host: FileWorkbookHost, edit: Edit): Promise<boolean> {
  try {
    await host.apply({ edits: [edit], expected: [] });
    return true;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return false;
  }
}

/** Number format and height wherever something may stand. */
function looksOf(host: FileWorkbookHost): readonly string[] {
  return host.snapshot.sheets.flatMap(({ id }) => {
    const layout = host.layout(id);
    return Array.from({ length: 3 * ROWS }, (_, row) => {
      const formats = Array.from({ length: COLUMNS + 2 }, (__, column) => styleAt(layout, row, column).numberFormat);
      return `${row} ${rowHeight(layout, row)} ${formats.join(" ")}`;
    });
  });
}

describe("a file that was edited at random and saved", () => {
  test("holds what the workbook in memory holds, and looks like it", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, fc.array(randomEdit, { maxLength: 12 }), async (bytes, edits) => {
        const host = open(bytes);
        for (const edit of edits) await make(host, edit);
        const again = reopened(host);
        expect(contentOf(again)).toEqual(contentOf(host));
        expect(looksOf(again)).toEqual(looksOf(host));
      }),
      runs(400),
    );
  });

  test("can be edited and saved again, and again", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, fc.array(randomEdit, { maxLength: 6 }), async (bytes, edits) => {
        let host = open(bytes);
        for (const edit of edits) {
          await make(host, edit);
          const again = reopened(host);
          expect(contentOf(again)).toEqual(contentOf(host));
          host = again;
        }
      }),
      runs(150),
    );
  });

  test("is the very file, byte for byte, when everything was taken back", async () => {
    await fc.assert(
      fc.asyncProperty(randomWorkbook, fc.array(randomEdit, { maxLength: 8 }), async (bytes, edits) => {
        const host = open(bytes);
        const undo: (readonly Edit[])[] = [];
        for (const edit of edits.filter(({ kind }) => kind !== "delete-rows")) {
          const before = host.snapshot;
          if (await make(host, edit)) undo.push(undoOf(before, [edit]));
        }
        for (const back of undo.reverse()) await host.apply({ edits: back, expected: [] });
        expect(Buffer.from(host.save()).equals(bytes)).toBe(true);
      }),
      runs(200),
    );
  });
});
