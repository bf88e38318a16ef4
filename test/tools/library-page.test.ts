import { describe, expect, test } from "@jest/globals";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import { createLibrary } from "../../src/library/create-library";
import { standardIndicator } from "../../src/library/standard-indicator";
import { SOURCES } from "../../src/library/standard-indicators";
import { libraryPage } from "../../src/tools/docs/library-page";

const page = libraryPage(BUILT_IN_LIBRARY, SOURCES, "1.0");

describe("the library's page", () => {
  test("counts what the library holds, says what a value is worth, and names every indicator and source", () => {
    expect(page).toContain(`${BUILT_IN_LIBRARY.indicators.length} 个标准指标`);
    expect(page).toContain("指标值都是参考值，只是常见写法，不是任何文件的规定。");
    expect(BUILT_IN_LIBRARY.indicators.filter(({ name }) => !page.includes(`<td>${name}</td>`))).toEqual([]);
    expect(Object.keys(SOURCES).filter((key) => !page.includes(`id="${key}"`))).toEqual([]);
  });

  test("gives every kind of project a row with a number for each class", () => {
    const rows = [...page.matchAll(/<tr><td>[^<]*<\/td><td><a href="#([^"]+)">.*?<\/tr>/g)];
    expect(rows.map(([, type]) => type)).toEqual(["通用", ...BUILT_IN_LIBRARY.types.map(({ name }) => name)]);
    const [, general = ""] = page.split('<a href="#通用">');
    const numbers = [...(general.split("</tr>")[0] ?? "").matchAll(/class="number">(\d+)</g)].map(([, n]) => Number(n));
    expect(numbers).toHaveLength(13);
    expect(numbers.slice(0, -1).reduce((sum, number) => sum + number, 0)).toBe(numbers.at(-1));
  });

  test("runs no script, and what indicators say stays text", () => {
    const hostile = {
      class: "数量指标",
      name: "<img src=x>",
      measures: '"&',
      value: "≥1个",
      types: ["通用"],
      seen: [],
    };
    const html = libraryPage(createLibrary([standardIndicator(hostile, "数量指标")], []), {}, "1.0");
    expect(html).toContain("<td>&lt;img src=x&gt;</td><td>&quot;&amp;</td>");
    expect(html).not.toMatch(/<script|<img|https?:\/\/[^<]*["']/);
  });
});
