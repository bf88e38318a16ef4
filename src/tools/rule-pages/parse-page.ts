import type { PageBlock, PageExample, RulePage } from "../../taskpane/rule-page";

const HEAD = /^# (.+)\n\n`([^`\n]+)` · (.+)$/;
const NEXT_TABLE = "----";
const EXAMPLE_START = "```表";
const EXAMPLE_END = "```";

/** A page's head and the text under each of its headings. */
export interface PageParts extends Pick<RulePage, "id" | "title" | "severity"> {
  readonly sections: readonly { readonly heading: string; readonly body: string }[];
}

/** Cuts a page at its headings. Throws where its head has another form. */
export function splitRulePage(markdown: string): PageParts {
  const [head = "", ...rest] = markdown.replace(/\r\n?/g, "\n").split(/^(?=## )/m);
  const [, title, id, severity] = HEAD.exec(head.trim()) ?? [];
  if (title === undefined || id === undefined || severity === undefined) throw new Error(`no head of a page: ${head}`);
  const sections = rest.map((section) => {
    const [heading = "", ...lines] = section.split("\n");
    return { heading: heading.slice("## ".length).trim(), body: lines.join("\n").trim() };
  });
  return { title, id, severity, sections };
}

/**
 * Takes a rule's page apart. Pages have one fixed form: title, id and severity, then sections of paragraphs and examples.
 * Throws where a page has another, so that nothing of it is left out or shown as it is written.
 */
export function parseRulePage(markdown: string): RulePage {
  const { sections, ...head } = splitRulePage(markdown);
  return {
    ...head,
    sections: sections.map(({ heading, body }) => ({ heading, blocks: blocksOf(body.split("\n"), head.id) })),
  };
}

function blocksOf(lines: readonly string[], id: string): readonly PageBlock[] {
  const blocks: PageBlock[] = [];
  let paragraph: string[] = [];
  let example: string[] | undefined;
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", text: paragraph.join("") });
    paragraph = [];
  };
  for (const raw of lines) {
    const line = raw.trim();
    if (example !== undefined) {
      if (line === EXAMPLE_END) {
        blocks.push(exampleOf(example));
        example = undefined;
      } else example.push(line);
    } else if (line === EXAMPLE_START) {
      endParagraph();
      example = [];
    } else if (/^(?:#|```|[-*+>] |\|)/.test(line)) {
      throw new Error(`${id}: no line of a page: ${line}`);
    } else if (line === "") endParagraph();
    else paragraph.push(line);
  }
  if (example !== undefined) throw new Error(`${id}: an example without an end`);
  endParagraph();
  return blocks;
}

function exampleOf(lines: readonly string[]): PageExample {
  const tables: string[][][] = [[]];
  for (const line of lines) {
    if (line === NEXT_TABLE) tables.push([]);
    else if (line !== "") tables.at(-1)?.push(line.split(" | ").map((cell) => cell.trim()));
  }
  const written = tables.filter((rows) => rows.length > 0);
  return { kind: "example", tables: written, otherTables: tables.length - written.length };
}
