import { describe, expect, test } from "@jest/globals";
import { DOMParser } from "@xmldom/xmldom";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gateTexts } from "../../src/i18n/zh-CN/gate";
import { paneTexts } from "../../src/i18n/zh-CN/pane";
import { buildGuide } from "../../src/tools/build-docs";
import { guidePage } from "../../src/tools/docs/guide-page";

const GUIDES = path.join(__dirname, "../../src/tools/guides");
const HTML = buildGuide(GUIDES, "install");
const TEXT = readFileSync(path.join(GUIDES, "install.md"), "utf8");

function nothing(): string {
  return "";
}

describe("the guide to installing", () => {
  test("leads to places of its own and nowhere else, runs no script and fetches nothing", () => {
    const ids = [...HTML.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const targets = [...HTML.matchAll(/ href="([^"]+)"/g)].map(([, href = ""]) => href);
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
    expect(HTML).not.toMatch(/<script|javascript:| on[a-z]+=|<img| src=| style=|\]\(#/i);
  });

  test("is well formed, with every picture and the example for nginx in it", () => {
    const body = HTML.slice(HTML.indexOf("<body>"), HTML.indexOf("</body>") + "</body>".length);
    const problems: string[] = [];
    new DOMParser({ onError: (_level, message) => problems.push(message) }).parseFromString(body, "text/xml");
    expect(problems).toEqual([]);
    const pictures = readdirSync(GUIDES).filter((name) => name.endsWith(".svg"));
    expect(HTML.match(/<svg /g)).toHaveLength(pictures.length);
    expect(HTML).toContain("ssl_certificate_key /etc/nginx/jibiao.key;");
  });

  test("numbers its sections as it speaks of them", () => {
    const sections = [...TEXT.matchAll(/^## (\d+)\. .*\{#([a-z]+)\}$/gm)].map(
      ([, number, id]) => `${id ?? ""} ${number ?? ""}`,
    );
    expect(sections).toHaveLength(12);
    const named = [...TEXT.matchAll(/\[第 (\d+) 节\]\(#([a-z]+)\)/g)].map(
      ([, number, id]) => `${id ?? ""} ${number ?? ""}`,
    );
    expect(named.filter((place) => !sections.includes(place))).toEqual([]);
  });

  test("quotes what the pane says", () => {
    for (const [quote, sentence] of [
      ["这个版本的 Excel 打不开", gateTexts.title],
      ["没有连上 Excel 的加载项脚本", paneTexts.officeMissing],
      ["正在启动绩标…", gateTexts.starting],
    ] as const) {
      expect(TEXT).toContain(`「${quote}」`);
      expect(sentence.startsWith(quote)).toBe(true);
    }
  });
});

describe("a guide", () => {
  test("shows text as text", () => {
    const html = guidePage("# a<b>\n\n- `<img>` & c\n\n```\n<x>\n\ny\n```", nothing);
    expect(html).toContain("<h1>a&lt;b&gt;</h1>");
    expect(html).toContain("<li><code>&lt;img&gt;</code> &amp; c</li>");
    expect(html).toContain('<pre tabindex="0"><code>&lt;x&gt;\n\ny</code></pre>');
  });

  test.each(["a", "# a\n\n### b", "# a\n\n> b"])("of another form is refused: %j", (markdown) => {
    expect(() => guidePage(markdown, nothing)).toThrow();
  });
});
