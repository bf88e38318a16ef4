import { docsTexts } from "../../i18n/zh-CN/docs";
import { paneTexts } from "../../i18n/zh-CN/pane";
import { byRuleGroup } from "../../taskpane/rule-groups";
import { severityOf, type PageBlock, type RulePage } from "../../taskpane/rule-page";
import { SEVERITY_SHAPES } from "../../model/severity";
import { escaped } from "../../report/html-text";
import { docsFrame } from "../docs/docs-frame";

const CONTENTS = "contents";

/**
 * All rules' pages as one HTML page, complete in itself: contents by what the rules are about, and each rule under an
 * anchor of its own id. It runs no script and fetches nothing. The pages are shown in the order given.
 */
export function docsPage(pages: readonly RulePage[], version: string): string {
  const groups = byRuleGroup(pages);
  const contents = groups.map(
    ({ group, rules }) =>
      `<h3>${escaped(paneTexts.rulePages.groups[group])}</h3>\n<ul>\n${rules.map(contentsLine).join("\n")}\n</ul>`,
  );
  const articles = groups.map(
    ({ group, rules }) =>
      `<h2 id="group-${group}">${escaped(paneTexts.rulePages.groups[group])}</h2>\n${rules.map(articleOf).join("\n")}`,
  );
  return docsFrame(
    docsTexts.title,
    `<header>
<h1>${escaped(docsTexts.title)}</h1>
<p>${escaped(docsTexts.lead(pages.length, version))}</p>
<p>${escaped(docsTexts.severities)}</p>
</header>
<nav aria-labelledby="${CONTENTS}">
<h2 id="${CONTENTS}">${escaped(docsTexts.contents)}</h2>
${contents.join("\n")}
</nav>
<main>
${articles.join("\n")}
</main>`,
  );
}

function contentsLine(page: RulePage): string {
  const { id, title } = page;
  return `<li><a href="#${escaped(id)}">${escaped(title)}</a>${severityWord(page)}</li>`;
}

/** The word with its shape; a word that is no severity of ours stands alone. */
function severityWord(page: RulePage): string {
  const word = page.severity;
  const severity = severityOf(page);
  return severity === undefined
    ? `<span class="severity">${escaped(word)}</span>`
    : `<span class="severity ${severity}">${SEVERITY_SHAPES[severity]} ${escaped(word)}</span>`;
}

function articleOf(page: RulePage): string {
  const { id, title, sections } = page;
  const body = sections.map(({ heading, blocks }) => `<h4>${escaped(heading)}</h4>\n${blocks.map(blockOf).join("\n")}`);
  return `<article id="${escaped(id)}">
<h3>${escaped(title)}</h3>
<p class="about">${severityWord(page)}<code>${escaped(id)}</code><a href="#${CONTENTS}">${escaped(docsTexts.toContents)}</a></p>
${body.join("\n")}
</article>`;
}

function blockOf(block: PageBlock): string {
  if (block.kind === "paragraph") return `<p>${escaped(block.text)}</p>`;
  const tables = block.tables.map((rows) => `<table><tbody>${rows.map(rowOf).join("")}</tbody></table>`);
  const others =
    block.otherTables === 0
      ? []
      : [`<p class="aside">${escaped(paneTexts.rulePages.otherTables(block.otherTables))}</p>`];
  return [...tables, ...others].join("\n");
}

/** A label, and one cell or two beside it; one takes the room of two. */
function rowOf([label = "", ...cells]: readonly string[]): string {
  const beside = cells.map((cell, column) =>
    cells.length === 1 && column === 0 ? `<td colspan="2">${escaped(cell)}</td>` : `<td>${escaped(cell)}</td>`,
  );
  return `<tr><th scope="row">${escaped(label)}</th>${beside.join("")}</tr>`;
}
