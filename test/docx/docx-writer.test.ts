import { join, posix } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { writeDocx } from "../../src/docx/docx-writer";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { checkSnapshot } from "../../src/lint/check";
import { describeDocument, publishedParts } from "../../src/report/document";
import type { DocumentDescription } from "../../src/report/document-types";
import { buildSample } from "../../src/workbench/sample/sample-workbook";
import { readEntries } from "../host/file/rich/archive";
import { judge } from "../host/file/rich/judge-files";
import { everyTree, parseTree, type Tree } from "../host/file/rich/xml-tree";

function sampleDocument(): DocumentDescription {
  const result = checkSnapshot(openWorkbookFile(buildSample(), "sample.xlsx").snapshot());
  return describeDocument(result, publishedParts(result), "2026-11-27T14:30");
}

/** Every part as a tree, by its name; throws for one that is not well-formed. */
function treesOf(bytes: Uint8Array): ReadonlyMap<string, Tree> {
  return new Map(readEntries(bytes).map(({ name, content }) => [name, parseTree(content)]));
}

function elementsOf(trees: ReadonlyMap<string, Tree>, part: string, name: string): readonly Tree[] {
  const tree = trees.get(part);
  return tree === undefined ? [] : everyTree(tree).filter((one) => one.name === name);
}

/** A document of one table with a cell. */
function documentWith(text: string): DocumentDescription {
  return {
    cover: { department: text, title: text, date: text },
    contentsTitle: text,
    blocks: [
      { kind: "heading", level: 1, text, startsPage: true, isCentered: true },
      { kind: "paragraph", text },
      { kind: "table", widths: [1], rows: [{ cells: [{ text, look: "text", columns: 1 }] }] },
    ],
  };
}

const bytes = writeDocx(sampleDocument());
const trees = treesOf(bytes);

describe("the package of a written document", () => {
  test("has well-formed parts, each with a content type and a way to it", () => {
    const names = [...trees.keys()];
    const types = elementsOf(trees, "[Content_Types].xml", "Override").map((one) => one.attributes.get("PartName"));
    const targets = names
      .filter((name) => name.endsWith(".rels"))
      .flatMap((name) => {
        const folder = posix.dirname(posix.dirname(name));
        return elementsOf(trees, name, "Relationship").map((one) =>
          posix.join(folder, one.attributes.get("Target") ?? ""),
        );
      });
    const parts = names.filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml").sort();
    expect(targets.sort()).toEqual(parts);
    expect(types.sort()).toEqual(parts.map((name) => `/${name}`));
  });

  test("leads to its footer by a relationship that is there", () => {
    const [reference] = elementsOf(trees, "word/document.xml", "footerReference");
    const footer = elementsOf(trees, "word/_rels/document.xml.rels", "Relationship").find(
      (one) => one.attributes.get("Id") === reference?.attributes.get("r:id"),
    );
    expect(footer?.attributes.get("Target")).toBe("footer.xml");
  });

  test("is the same each time", () => {
    expect(Buffer.from(writeDocx(sampleDocument())).equals(bytes)).toBe(true);
  });

  test("is as the standard says: Open XML SDK", () => {
    const documents = [sampleDocument(), documentWith(""), documentWith("<&>")];
    const files = documents.map((one, index) => ({ name: `${index}.docx`, bytes: writeDocx(one) }));
    expect(judge(process.execPath, join(__dirname, "../host/file/rich/validate.mjs"), files)).toEqual([[], [], []]);
  }, 120_000);
});

describe("the main part of a written document", () => {
  test("has contents that lead to every heading of levels 1 and 2", () => {
    const paragraphs = elementsOf(trees, "word/document.xml", "p").map((paragraph) => {
      const all = everyTree(paragraph);
      return {
        style: all.find(({ name }) => name === "pStyle")?.attributes.get("w:val") ?? "",
        text: all.flatMap(({ name, text }) => (name === "t" ? [text] : [])).join(""),
        place: all.flatMap(({ name, attributes }) =>
          name === "hyperlink"
            ? [attributes.get("w:anchor")]
            : name === "bookmarkStart"
              ? [attributes.get("w:name")]
              : [],
        )[0],
      };
    });
    const listed = paragraphs.filter(({ style }) => /^TOC\d$/.test(style));
    const headings = paragraphs.filter(({ style }) => /^Heading[12]$/.test(style));
    expect(listed).toHaveLength(18);
    expect(listed.map(({ style, ...rest }) => [style.slice(3), rest])).toEqual(
      headings.map(({ style, ...rest }) => [style.slice(7), rest]),
    );
    const field = elementsOf(trees, "word/document.xml", "fldChar").map((one) => one.attributes.get("w:fldCharType"));
    expect(field).toEqual(["begin", "separate", "end"]);
  });

  test("has rows that cover every column, headers that are repeated, and lengthy rows that may split", () => {
    const tables = elementsOf(trees, "word/document.xml", "tbl");
    expect(tables).toHaveLength(26);
    for (const table of tables) {
      const columns = everyTree(table).filter(({ name }) => name === "gridCol").length;
      const rows = table.children.filter(({ name }) => name === "tr");
      for (const row of rows) {
        const covered = row.children
          .filter(({ name }) => name === "tc")
          .map((cell) =>
            Number(
              everyTree(cell)
                .find(({ name }) => name === "gridSpan")
                ?.attributes.get("w:val") ?? 1,
            ),
          );
        expect(covered.reduce((sum, count) => sum + count, 0)).toBe(columns);
      }
    }
    expect(elementsOf(trees, "word/document.xml", "tblHeader")).toHaveLength(13);
    const all = elementsOf(trees, "word/document.xml", "tr");
    expect(all.length - elementsOf(trees, "word/document.xml", "cantSplit").length).toBe(2 * 13);
  });

  test("names styles that are there, and each with a Chinese font", () => {
    const used = new Set(elementsOf(trees, "word/document.xml", "pStyle").map((one) => one.attributes.get("w:val")));
    const styles = elementsOf(trees, "word/styles.xml", "style").map((one) => one.attributes.get("w:styleId"));
    expect([...used].filter((style) => !styles.includes(style))).toEqual([]);
    const fonts = elementsOf(trees, "word/styles.xml", "rFonts").map((one) => one.attributes.get("w:eastAsia"));
    expect(new Set(fonts)).toEqual(new Set(["宋体", "黑体", "仿宋"]));
  });
});

describe("a text", () => {
  /** What a written document shows of a text, breaks and tabs as such. */
  function shown(text: string): ReadonlySet<string> {
    const written = treesOf(writeDocx(documentWith(text)));
    return new Set(
      elementsOf(written, "word/document.xml", "p")
        .map((paragraph) =>
          everyTree(paragraph)
            .map(({ name, text: own }) => (name === "t" ? own : name === "br" ? "\n" : name === "tab" ? "\t" : ""))
            .join(""),
        )
        .filter((one) => one !== ""),
    );
  }

  test.each([
    ["markup", `<w:p>&"'`, `<w:p>&"'`],
    ["white space", "  两 格  ", "  两 格  "],
    ["line breaks and tabs", "一\r\n二\n三\t四", "一\n二\n三\t四"],
    ["characters that XML has no place for", "甲\u0000\u0008\u000b\u001f乙\ud800丙\uffff", "甲乙丙"],
    ["characters beyond the first plane", "𠮷𝌆", "𠮷𝌆"],
  ])("is written as it is: %s", (_, text, expected) => {
    expect(shown(text)).toEqual(new Set([expected]));
  });
});
