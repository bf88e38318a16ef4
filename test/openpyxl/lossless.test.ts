import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { besideOriginals, workbooksForOthers } from "../host/file/rich/changed-workbooks";
import { judge } from "../host/file/rich/judge-files";

const asked = process.env["PYTHON_PATH"];
const python = [...(asked === undefined ? [] : [asked]), "python3", "/usr/bin/python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);
// A machine without openpyxl skips these, and the run says so at its end; on CI that is a failure.
const describeWithOpenpyxl = python === undefined && process.env["CI"] === undefined ? describe.skip : describe;

describeWithOpenpyxl("openpyxl", () => {
  test("finds sheets, charts, pictures, notes, tables and macros in a changed workbook that were in it", async () => {
    const workbooks = await workbooksForOthers();
    const found = besideOriginals(workbooks, judge(python ?? "python3", join(__dirname, "load.py"), workbooks));
    expect(found.map(({ name, after }) => [name, after])).toEqual(found.map(({ name, before }) => [name, before]));
  }, 60_000);
});
