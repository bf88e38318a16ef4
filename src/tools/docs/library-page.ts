import { libraryDocsTexts as texts } from "../../i18n/zh-CN/docs";
import { LIBRARY_DATE } from "../../library/library-date";
import type { IndicatorLibrary } from "../../library/library-types";
import { valueInWords } from "../../library/own-library";
import { ANY_TYPE, type StandardIndicator } from "../../library/standard-indicator";
import { LEVEL2_OF, type Level2 } from "../../library/taxonomy";
import { escaped } from "../../report/html-text";
import { docsFrame } from "./docs-frame";

const CLASSES: readonly Level2[] = Object.values(LEVEL2_OF).flat();

/** A kind of project with its indicators; the one for any project stands first. */
interface TypeCount {
  readonly sector: string;
  readonly type: string;
  readonly indicators: readonly StandardIndicator[];
}

/**
 * The library as one HTML page: how many indicators each sector and kind of project has in each class, then every
 * indicator with its usual value and where it was seen, then the sources in full.
 */
export function libraryPage(
  library: IndicatorLibrary,
  sources: Readonly<Record<string, string>>,
  version: string,
): string {
  const types = typeCounts(library);
  const sectors = new Set(library.types.map(({ sector }) => sector));
  return docsFrame(
    texts.title,
    `<header>
<h1>${escaped(texts.title)}</h1>
<p>${escaped(texts.lead(library.indicators.length, library.types.length, sectors.size, version, LIBRARY_DATE))}</p>
<p>${escaped(texts.reference)}</p>
<p>${escaped(texts.example)}</p>
</header>
<main class="wide">
<h2>${escaped(texts.counts)}</h2>
<p class="aside">${escaped(texts.countsNote)}</p>
${countTable(types, library)}
<h2>${escaped(texts.indicators)}</h2>
${types.map(typeSection).join("\n")}
<h2 id="sources">${escaped(texts.sources)}</h2>
<ul class="sources">
${Object.entries(sources)
  .map(([key, text]) => `<li id="${escaped(key)}"><code>${escaped(key)}</code> ${escaped(text)}</li>`)
  .join("\n")}
</ul>
</main>`,
  );
}

function typeCounts({ indicators, types }: IndicatorLibrary): readonly TypeCount[] {
  const known = [{ name: ANY_TYPE, sector: ANY_TYPE }, ...types.filter(({ name }) => name !== ANY_TYPE)];
  return known.map(({ name, sector }) => ({
    sector,
    type: name,
    indicators: indicators.filter((indicator) => indicator.types.includes(name)),
  }));
}

function countTable(types: readonly TypeCount[], library: IndicatorLibrary): string {
  const head = [texts.sector, texts.type, ...CLASSES.map((name) => name.replace(/指标$/, "")), texts.total];
  const rows = types.map(({ sector, type, indicators }) => [
    escaped(sector),
    `<a href="#${escaped(type)}">${escaped(type)}</a>`,
    ...countsOf(indicators),
  ]);
  const foot = [escaped(texts.all), "", ...countsOf(library.indicators)];
  return `<table>
<thead><tr>${head.map((label) => `<th scope="col">${escaped(label)}</th>`).join("")}</tr></thead>
<tbody>
${rows.map(countRow).join("\n")}
</tbody>
<tfoot>${countRow(foot)}</tfoot>
</table>`;
}

/** A number for each class, and all together. */
function countsOf(indicators: readonly StandardIndicator[]): readonly string[] {
  const counts = CLASSES.map((name) => indicators.filter(({ level2 }) => level2 === name).length);
  return [...counts, indicators.length].map(String);
}

function countRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell, column) => `<td${column > 1 ? ' class="number"' : ""}>${cell}</td>`).join("")}</tr>`;
}

function typeSection({ type, indicators }: TypeCount): string {
  const rows = CLASSES.flatMap((name) => {
    const own = indicators.filter(({ level2 }) => level2 === name);
    if (own.length === 0) return [];
    return [`<tr><th scope="rowgroup" colspan="5">${escaped(name)}</th></tr>`, ...own.map(indicatorRow)];
  });
  return `<h3 id="${escaped(type)}">${escaped(type)}</h3>
<table>
<thead><tr>${texts.columns.map((label) => `<th scope="col">${escaped(label)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

function indicatorRow({ name, measures, value, range, unit, isExample, seen }: StandardIndicator): string {
  const shown = escaped(valueInWords(value)) + (isExample ? `（${escaped(texts.exampleMark)}）` : "");
  const usual = range === undefined ? "" : `${range[0]}～${range[1]}${unit}`;
  const from = seen.map((key) => `<a href="#${escaped(key)}">${escaped(key)}</a>`).join(" ");
  return `<tr><td>${escaped(name)}</td><td>${escaped(measures)}</td><td>${shown}</td><td>${escaped(usual)}</td><td>${from}</td></tr>`;
}
