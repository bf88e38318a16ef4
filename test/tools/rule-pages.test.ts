import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../../src/rules";
import { byRuleGroup, ruleGroupOf } from "../../src/taskpane/rule-groups";
import { wordsOf } from "../../src/taskpane/rule-page";
import { parseRulePage } from "../../src/tools/rule-pages/parse-page";

const PAGE = `# 题目

\`some-rule\` · 提示性

## 为什么

第一段，
写成两行。

第二段。

## 正例

这样写：

\`\`\`表
数量指标 | 设备数量 | ≥20台
预算数 | 空
\`\`\`

\`\`\`表
----
项目编码 | 1
----
\`\`\`
`;

describe("a rule's page", () => {
  test("is taken apart into sections, paragraphs and the cells of examples", () => {
    expect(parseRulePage(PAGE)).toEqual({
      id: "some-rule",
      title: "题目",
      severity: "提示性",
      sections: [
        {
          heading: "为什么",
          blocks: [
            { kind: "paragraph", text: "第一段，写成两行。" },
            { kind: "paragraph", text: "第二段。" },
          ],
        },
        {
          heading: "正例",
          blocks: [
            { kind: "paragraph", text: "这样写：" },
            {
              kind: "example",
              tables: [
                [
                  ["数量指标", "设备数量", "≥20台"],
                  ["预算数", "空"],
                ],
              ],
              otherTables: 0,
            },
            { kind: "example", tables: [[["项目编码", "1"]]], otherTables: 2 },
          ],
        },
      ],
    });
  });

  test("reads the same with the line ends of Windows", () => {
    expect(parseRulePage(PAGE.replaceAll("\n", "\r\n"))).toEqual(parseRulePage(PAGE));
  });

  test.each([
    ["no head", "## 为什么\n\n没有题目。\n", "no head of a page"],
    ["no severity", "# 题目\n\n`some-rule`\n\n## 为什么\n", "no head of a page"],
    ["a list", PAGE.replace("第二段。", "- 一\n- 二"), "some-rule: no line of a page: - 一"],
    ["a table", PAGE.replace("第二段。", "| 一 |"), "no line of a page"],
    ["a deeper heading", PAGE.replace("第二段。", "### 小节"), "no line of a page"],
    ["another fence", PAGE.replace("```表", "```json"), "no line of a page"],
    ["an open example", PAGE.slice(0, -4), "an example without an end"],
  ])("with %s is refused", (_what, markdown, message) => {
    expect(() => parseRulePage(markdown)).toThrow(message);
  });

  test("gives every word to the search", () => {
    const words = wordsOf(parseRulePage(PAGE));
    for (const word of ["some-rule", "题目", "第二段", "≥20台"]) expect(words).toContain(word);
  });
});

describe("the pages of the rules", () => {
  test.each(RULES.map(({ id }) => id))("%s has this form, and nothing of it stays as it is written", (id) => {
    const page = parseRulePage(readFileSync(path.join(__dirname, `../../src/rules/${id}.md`), "utf8"));
    expect(page.id).toBe(id);
    expect(wordsOf(page)).not.toContain("```");
    for (const { blocks } of page.sections) expect(blocks.length).toBeGreaterThan(0);
  });
});

describe("the groups of rules", () => {
  test("go by the first word of the id, in the form's order, and hold every rule once", () => {
    expect(ruleGroupOf("value-blank")).toBe("value");
    expect(ruleGroupOf("values-all-alike")).toBe("value");
    expect(ruleGroupOf("cost-over-budget")).toBe("budget");
    expect(ruleGroupOf("no-such-thing")).toBe("other");
    const groups = byRuleGroup([{ id: "value-b" }, { id: "x-y" }, { id: "table-a" }, { id: "value-a" }]);
    expect(groups.map(({ group, rules }) => [group, rules.map(({ id }) => id)])).toEqual([
      ["table", ["table-a"]],
      ["value", ["value-b", "value-a"]],
      ["other", ["x-y"]],
    ]);
    expect(byRuleGroup(RULES).flatMap(({ rules }) => rules).length).toBe(RULES.length);
  });
});
