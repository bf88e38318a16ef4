import { describe, expect, test } from "@jest/globals";
import { DOMParser } from "@xmldom/xmldom";
import { createHash } from "node:crypto";
import path from "node:path";
import { RULES } from "../../src/rules";
import type { RulePage } from "../../src/taskpane/rule-page";
import { buildRuleDocs } from "../../src/tools/build-docs";
import { docsPage } from "../../src/tools/rule-pages/docs-page";

const HTML = buildRuleDocs(path.join(__dirname, "../../src/rules"));

const count = (html: string, part: string): number => html.split(part).length - 1;

const HOSTILE: RulePage = {
  id: "a-b",
  title: `<script>alert("1")</script>`,
  severity: "提示性",
  sections: [
    {
      heading: "为什么 & <b>",
      blocks: [
        { kind: "paragraph", text: `5 < 6 & "7" > '6'` },
        { kind: "example", tables: [[["数量指标", "<img src=x onerror=1>", "≥1"]]], otherTables: 2 },
      ],
    },
  ],
};

describe("the page of all rules", () => {
  test("has an anchor for every rule, led to from the contents, with its severity and id", () => {
    for (const { id } of RULES) {
      expect([id, count(HTML, `<article id="${id}">`), count(HTML, `<a href="#${id}">`)]).toEqual([id, 1, 1]);
      expect(HTML).toContain(`<code>${id}</code>`);
    }
    expect(count(HTML, "<article ")).toBe(RULES.length);
  });

  test("has ids that occur once, and links that lead to one of them and nowhere else", () => {
    const ids = [...HTML.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...HTML.matchAll(/ href="([^"]+)"/g)].map(([, href = ""]) => href);
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    expect(HTML).not.toMatch(/https?:|url\(|@import| src=/);
  });

  test("runs no script, and only its own style", () => {
    expect(HTML).not.toMatch(/<script|javascript:| on[a-z]+=/i);
    const style = /<style>([\s\S]*?)<\/style>/.exec(HTML)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(HTML).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(HTML).not.toContain(" style=");
  });

  test("shows text as text", () => {
    const html = docsPage([HOSTILE], "1.0");
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain("<h3>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</h3>");
    expect(html).toContain("<p>5 &lt; 6 &amp; &quot;7&quot; &gt; &#39;6&#39;</p>");
    expect(html).toContain("<td>&lt;img src=x onerror=1&gt;</td><td>≥1</td>");
    expect(html).toContain("另有 2 张填写正确的表。");
  });

  test("is well formed", () => {
    const body = HTML.slice(HTML.indexOf("<body>"), HTML.indexOf("</body>") + "</body>".length);
    const problems: string[] = [];
    new DOMParser({ onError: (_level, message) => problems.push(message) }).parseFromString(body, "text/xml");
    expect(problems).toEqual([]);
  });

  test("names the version and the number of rules", () => {
    expect(docsPage([HOSTILE], "1.0")).toContain("绩标 1.0 校验预算项目绩效目标表的 1 条规则");
  });
});
