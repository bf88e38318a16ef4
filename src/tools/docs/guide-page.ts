import { escaped } from "../../report/html-text";
import { docsFrame } from "./docs-frame";

/** Reads a file that lies beside the guide, by its name. */
export type ReadBeside = (name: string) => string;

/** A heading's own anchor, in braces at its end. */
const HEADING = /^(#{1,2}) (.+?)(?: \{#([a-z]+)\})?$/;
const PICTURE = /^!\[([^\]]*)\]\(([\w-]+\.svg)\)$/;
const FILE = /^\{\{([\w.-]+)\}\}$/;

/**
 * A guide as an HTML page that is complete in itself. It is written in the part of Markdown that guides need: headings of
 * two levels, paragraphs, lists, tables, code, pictures (SVG files beside it, put into the page) and `{{name}}` for the
 * text of a file beside it. Throws on a block that is none of these.
 */
export function guidePage(markdown: string, readBeside: ReadBeside): string {
  const blocks = blocksOf(markdown);
  const [, , title = ""] = HEADING.exec(blocks[0] ?? "") ?? [];
  if (title === "") throw new Error("A guide begins with its title.");
  const body = blocks.slice(1).map((block) => blockOf(block, readBeside));
  return docsFrame(
    title,
    `<header>\n<h1>${inline(title)}</h1>\n</header>\n<main class="guide">\n${body.join("\n")}\n</main>`,
  );
}

/** Parts between empty lines; code keeps its own empty lines. */
function blocksOf(markdown: string): readonly string[] {
  const blocks: string[][] = [[]];
  let isCode = false;
  for (const line of markdown.replaceAll("\r", "").split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    if (line === "" && !isCode) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
}

function blockOf(block: string, readBeside: ReadBeside): string {
  const lines = block.split("\n");
  const [first = ""] = lines;
  const heading = HEADING.exec(first);
  if (heading !== null && lines.length === 1) {
    const [, , text = "", id] = heading;
    return `<h2${id === undefined ? "" : ` id="${id}"`}>${inline(text)}</h2>`;
  }
  const [, caption = "", picture] = PICTURE.exec(block) ?? [];
  if (picture !== undefined) return pictureOf(readBeside(picture), caption);
  const [, file] = FILE.exec(block) ?? [];
  if (file !== undefined) return codeOf(readBeside(file));
  if (first.startsWith("```")) return codeOf(lines.slice(1, -1).join("\n"));
  if (first.startsWith("|")) return tableOf(lines);
  if (lines.every((line) => /^\d+\. /.test(line))) return listOf("ol", lines, /^\d+\. /);
  if (lines.every((line) => line.startsWith("- "))) return listOf("ul", lines, /^- /);
  if (/^[#>*]/.test(first)) throw new Error(`No part of a guide: ${first}`);
  return `<p>${inline(lines.join(""))}</p>`;
}

/** The caption says all that the drawing shows, so that it need not be read aloud twice. */
function pictureOf(svg: string, caption: string): string {
  const drawing = svg.trim().replace("<svg ", '<svg aria-hidden="true" ');
  return `<figure tabindex="0">\n${drawing}\n<figcaption>${inline(caption)}</figcaption>\n</figure>`;
}

function codeOf(text: string): string {
  return `<pre tabindex="0"><code>${escaped(text.trimEnd())}</code></pre>`;
}

function listOf(tag: "ol" | "ul", lines: readonly string[], mark: RegExp): string {
  return `<${tag}>\n${lines.map((line) => `<li>${inline(line.replace(mark, ""))}</li>`).join("\n")}\n</${tag}>`;
}

function tableOf(lines: readonly string[]): string {
  const [head = [], , ...rows] = lines.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => inline(cell.trim())),
  );
  const headCells = head.map((cell) => `<th scope="col">${cell}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
  return `<table>\n<thead><tr>${headCells}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>`;
}

/** Code between backquotes as it is; elsewhere links to places in the page. */
function inline(text: string): string {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? `<code>${escaped(part)}</code>` : linked(part)))
    .join("");
}

function linked(text: string): string {
  return escaped(text).replace(/\[([^\]]+)\]\((#[a-z]+)\)/g, '<a href="$2">$1</a>');
}
