import { expect, test } from "@jest/globals";
import { readEntries } from "../host/file/rich/archive";
import { besideOriginals, workbooksForOthers } from "../host/file/rich/changed-workbooks";
import { convertAll, describeWithOffice } from "./find-office";

describeWithOffice("LibreOffice", () => {
  test("finds sheets, charts, pictures, notes, tables and pivots in a changed workbook that were in it", async () => {
    const workbooks = await workbooksForOthers();
    const found = besideOriginals(workbooks, convertAll(workbooks, "xlsx").map(kindsOfParts));
    expect(found.map(({ name, after }) => [name, after])).toEqual(found.map(({ name, before }) => [name, before]));
  }, 180_000);
});

/** Names of parts, sorted; it numbers charts through all workbooks of a run. Our own part came with filled rows. */
function kindsOfParts(bytes: Uint8Array): readonly string[] {
  return readEntries(bytes)
    .map(({ name }) => name.replace(/\d+/g, ""))
    .filter((name) => !name.startsWith("customXml/"))
    .sort();
}
