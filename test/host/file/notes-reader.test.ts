import { describe, expect, test } from "@jest/globals";
import { moveLayout } from "../../../src/host/file/moved-layout";
import type { WorkbookFile } from "../../../src/host/file/workbook-file";
import { open, STRICT, TRANSITIONAL } from "./build-package";
import { withPrefix } from "./package-parts";

const THREADS = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const NOTICE = "[线程批注]\n\n你的 Excel 版本可读取此线程批注。\n\n注释:\n    应为 95%";

const comment = (ref: string, text: string): string => `<comment ref="${ref}" authorId="0">${text}</comment>`;
const plain = (ref: string, text: string): string => comment(ref, `<text><t>${text}</t></text>`);
const comments = (list: string, namespaces = TRANSITIONAL): string =>
  `<comments xmlns="${namespaces.main}"><authors><author>甲</author></authors><commentList>${list}</commentList></comments>`;
const threads = (list: string): string => `<ThreadedComments xmlns="t">${list}</ThreadedComments>`;
const threaded = (ref: string, text: string): string =>
  `<threadedComment ref="${ref}" id="{1}"><text>${text}</text><mentions/></threadedComment>`;

/** A workbook of two sheets, the first of which has these parts for its notes. */
function withNotes(commentsPart: string, threadsPart?: string, namespaces = TRANSITIONAL): WorkbookFile {
  return open({
    namespaces,
    sheets: [{ body: "<sheetData/>" }, { body: "<sheetData/>" }],
    replace: {
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="p"><Relationship Id="rId1" Type="${namespaces.relationships}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${THREADS}" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
      "xl/comments1.xml": commentsPart,
      "xl/threadedComments/threadedComment1.xml": threadsPart,
    },
  });
}

/** Row, column and text of each note of the first sheet. */
function notesOf(file: WorkbookFile): unknown {
  return [...file.layout("1").notes].flatMap(([row, cells]) => [...cells].map(([column, text]) => [row, column, text]));
}

describe("notes", () => {
  test("are read with their runs joined and without reading aids", () => {
    const rich =
      "<text><r><rPr><b/></rPr><t>甲:</t></r><r><t>\n第一行&#10;&lt;第二行&gt;_x0041_</t></r><rPh sb='0' eb='1'><t>jia</t></rPh></text>";
    const list = comment("B3", rich) + plain("D3", "四") + plain("XFD1048576", "末");
    const expected = [
      [2, 1, "甲:\n第一行\n<第二行>A"],
      [2, 3, "四"],
      [1_048_575, 16_383, "末"],
    ];
    expect(notesOf(withNotes(comments(list)))).toEqual(expected);
    expect(notesOf(withNotes(withPrefix(comments(list))))).toEqual(expected);
    expect(notesOf(withNotes(comments(list, STRICT), undefined, STRICT))).toEqual(expected);
  });

  test("are none on a sheet without them, and where no cell is named", () => {
    expect(withNotes(comments(plain("A1", "甲"))).layout("2").notes.size).toBe(0);
    expect(notesOf(withNotes(comments(`${plain("", "甲")}${plain("甲", "甲")}<comment/>`)))).toEqual([]);
  });

  test("that stand for a comment with answers give way to its texts", () => {
    const list = comments(plain("A1", NOTICE) + plain("A2", "旧"));
    const thread = threads(threaded("A1", "应为 95%") + threaded("B1", "乙") + threaded("A1", "已改\n谢谢"));
    expect(notesOf(withNotes(list, thread))).toEqual([
      [0, 0, "应为 95%\n已改\n谢谢"],
      [0, 1, "乙"],
      [1, 0, "旧"],
    ]);
    expect(notesOf(withNotes(list))).toEqual([
      [0, 0, NOTICE],
      [1, 0, "旧"],
    ]);
  });

  test("are not needed for the sheet to be drawn", () => {
    const list = comments(plain("A1", NOTICE));
    expect(notesOf(withNotes(list.slice(0, -5)))).toEqual([]);
    expect(notesOf(withNotes("<other/>"))).toEqual([]);
    expect(notesOf(withNotes(list, "<ThreadedComments><threadedComment"))).toEqual([[0, 0, NOTICE]]);
    const replace = { "xl/worksheets/_rels/sheet1.xml.rels": "<Relationships><Relationship/></Relationships>" };
    expect(notesOf(open({ sheets: [{ body: "<sheetData/>" }], replace }))).toEqual([]);
  });

  test("move with their rows and go with them, and new rows have none", () => {
    const layout = withNotes(
      comments(plain("A1", "甲") + plain("A2", "乙") + plain("C3", "丙") + plain("A900", "丁")),
    ).layout("1");
    const moved = moveLayout(layout, [
      { kind: "insert-rows", sheetId: "1", row: 1, count: 2, like: 0 },
      { kind: "delete-rows", sheetId: "1", row: 3, count: 1 },
    ]);
    expect([...moved.notes]).toEqual([
      [0, new Map([[0, "甲"]])],
      [3, new Map([[2, "丙"]])],
      [900, new Map([[0, "丁"]])],
    ]);
  });
});
