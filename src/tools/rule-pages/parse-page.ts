import type { PageBlock, PageExample, PageSection, RulePage } from "../../taskpane/rule-page";

const HEAD = /^# (.+)\n\n`([^`\n]+)` · (.+)$/;
const NEXT_TABLE = "----";
const EXAMPLE_START = "```表";
const EXAMPLE_END = "```";

/**
 * Takes a rule's page apart. Pages have one fixed form: title, id and severity, then sections of paragraphs and examples.
 * Throws where a page has another, so that nothing of it is left out or shown as it is written.
 */
export function parseRulePage(markdown: string): RulePage {
  const [head = "", ...rest] = markdown.replace(/\r\n?/g, "\n").split(/^(?=## )/m);
  const [, title, id, severity] = HEAD.exec(head.trim()) ?? [];
  if (title === undefined || id === undefined || severity === undefined) throw new Error(`no head of a page: ${head}`);
  return { title, id, severity, sections: rest.map((section) => sectionOf(section, id)) };
}

function sectionOf(section: string, id: string): PageSection {
  const [heading = "", ...lines] = section.split("\n");
  return { heading: heading.slice("## ".length).trim(), blocks: blocksOf(lines, id) };
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
