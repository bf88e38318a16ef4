import { expect, test } from "@jest/globals";
import { writeDocx } from "../../src/docx/docx-writer";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { checkSnapshot } from "../../src/lint/check";
import { describeDocument, publishedParts } from "../../src/report/document";
import { buildSample } from "../../src/workbench/sample/sample-workbook";
import { convert, describeWithWriter } from "./find-office";

const result = checkSnapshot(openWorkbookFile(buildSample(), "sample.xlsx").snapshot());
const document = describeDocument(result, publishedParts(result), "2026-11-27");

describeWithWriter("LibreOffice", () => {
  test("reads cover, contents and headings of the sample's document in their order", () => {
    const text = Buffer.from(convert(writeDocx(document), "txt", "docx"))
      .toString("utf8")
      .replace(/^\ufeff/, "");
    const { cover, contentsTitle, blocks } = document;
    const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
    const contents = headings.filter(({ level }) => level < 3);
    const expected = [cover.department, cover.title, cover.date, contentsTitle, ...contents, ...headings].map((one) =>
      typeof one === "string" ? one : one.text,
    );
    const known = new Set(expected);
    expect(text.split(/\r?\n/).filter((line) => known.has(line))).toEqual(expected);
  }, 180_000);

  test("prints it on a cover, a page of contents, four of part one and a page for each table", () => {
    const pdf = Buffer.from(convert(writeDocx(document), "pdf", "docx")).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(1 + 1 + 4 + 13);
  }, 180_000);
});
