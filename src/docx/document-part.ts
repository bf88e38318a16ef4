import type { DocumentBlock, DocumentCover, DocumentDescription, DocumentHeading } from "../report/document-types";
import { PAGE } from "./page";
import { tableXml } from "./table-xml";
import { paragraph, run, w, wordRoot } from "./word-xml";

/** A heading that stands in the contents, with the bookmark they lead to. */
interface Entry {
  readonly heading: DocumentHeading;
  readonly bookmark: string;
}

/** Content of the main part; `footer` is the id of the footer's relationship. */
export function documentXml({ cover, contentsTitle, blocks }: DocumentDescription, footer: string): string {
  const headings = blocks.filter((block): block is DocumentHeading => block.kind === "heading" && block.level < 3);
  const entries = new Map<DocumentBlock, Entry>(
    headings.map((heading, index) => [heading, { heading, bookmark: `_Toc${String(index + 1).padStart(8, "0")}` }]),
  );
  return wordRoot(
    "document",
    w(
      "body",
      {},
      coverXml(cover),
      contentsXml(contentsTitle, [...entries.values()]),
      ...blocks.map((block) => blockXml(block, entries.get(block)?.bookmark)),
      section(w("pgNumType", { start: 1 }), footer),
    ),
  );
}

/** The cover is a section of its own, so that pages count from the contents. */
function coverXml({ department, title, date }: DocumentCover): string {
  return (
    paragraph("CoverDepartment", run(department)) +
    paragraph("CoverTitle", run(title)) +
    paragraph("CoverDate", run(date), section(""))
  );
}

function section(numbering: string, footer?: string): string {
  const { width, height, side, top, bottom, edge } = PAGE;
  return w(
    "sectPr",
    {},
    footer === undefined ? "" : `<w:footerReference w:type="default" r:id="${footer}"/>`,
    w("pgSz", { w: width, h: height }),
    w("pgMar", { top, right: side, bottom, left: side, header: edge, footer: edge, gutter: 0 }),
    numbering,
  );
}

/**
 * Word's own table of contents with its entries filled in, so that it reads before it is updated. Page numbers come with the
 * update: only who sets the pages knows them, and other programs would print whatever is written here.
 */
function contentsXml(title: string, entries: readonly Entry[]): string {
  const start =
    fieldCharacter("begin") + w("r", {}, w("instrText", {}, 'TOC \\o "1-2" \\h \\z')) + fieldCharacter("separate");
  const lines = entries.map(({ heading: { level, text }, bookmark }, index) => {
    const link = w("hyperlink", { anchor: bookmark, history: 1 }, run(text));
    return paragraph(`TOC${level}`, index === 0 ? start + link : link);
  });
  const gallery = w("docPartObj", {}, w("docPartGallery", { val: "Table of Contents" }), w("docPartUnique"));
  const end = paragraph("Gap", fieldCharacter("end"));
  return w("sdt", {}, w("sdtPr", {}, gallery), w("sdtContent", {}, paragraph("TOCHeading", run(title)), ...lines, end));
}

function fieldCharacter(fldCharType: "begin" | "separate" | "end"): string {
  return w("r", {}, w("fldChar", { fldCharType }));
}

function blockXml(block: DocumentBlock, bookmark: string | undefined): string {
  switch (block.kind) {
    case "heading":
      return headingXml(block, bookmark);
    case "paragraph":
      return paragraph("BodyText", run(block.text));
    case "table":
      // Without a paragraph between them two tables are one.
      return tableXml(block) + paragraph("Gap", "");
  }
}

function headingXml({ level, text, startsPage, isCentered }: DocumentHeading, bookmark: string | undefined): string {
  const id = Number(bookmark?.slice("_Toc".length));
  const content =
    bookmark === undefined
      ? run(text)
      : w("bookmarkStart", { id, name: bookmark }) + run(text) + w("bookmarkEnd", { id });
  return paragraph(
    `Heading${level}`,
    content,
    startsPage ? w("pageBreakBefore") : "",
    isCentered ? w("jc", { val: "center" }) : "",
  );
}
