import { expect, test } from "@jest/globals";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { checkSnapshot } from "../../src/lint/check";
import { buildSample } from "../../src/workbench/sample/sample-workbook";
import { messageOf } from "../helpers/check";
import { convert, describeWithOffice } from "./find-office";

describeWithOffice("LibreOffice", () => {
  test("opens the sample, and what it saves is judged the same", () => {
    const judged = (bytes: Uint8Array): readonly string[] =>
      checkSnapshot(openWorkbookFile(bytes, "sample.xlsx").snapshot()).findings.map((finding) => messageOf(finding));
    const original = judged(buildSample());
    expect(original).toHaveLength(198);
    expect(judged(convert(buildSample(), "xlsx"))).toEqual(original);
  }, 180_000);

  test("prints the sample on two pages of part one and a page for each table", () => {
    const pdf = Buffer.from(convert(buildSample(), "pdf")).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(15);
  }, 180_000);
});
