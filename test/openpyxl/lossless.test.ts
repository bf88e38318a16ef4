import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { describeWith } from "../helpers/describe-with";
import { besideOriginals, workbooksForOthers } from "../host/file/rich/changed-workbooks";
import { judge } from "../host/file/rich/judge-files";

const asked = process.env["PYTHON_PATH"];
const python = [...(asked === undefined ? [] : [asked]), "python3", "/usr/bin/python3"].find(
  (program) => spawnSync(program, ["-c", "import openpyxl"]).status === 0,
);

describeWith(python)("openpyxl", () => {
  test("finds sheets, charts, pictures, notes, tables and macros in a changed workbook that were in it", async () => {
    const workbooks = await workbooksForOthers();
    const found = besideOriginals(workbooks, judge(python ?? "python3", join(__dirname, "load.py"), workbooks));
    expect(found.map(({ name, after }) => [name, after])).toEqual(found.map(({ name, before }) => [name, before]));
  }, 60_000);
});
