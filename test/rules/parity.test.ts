import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { textsFor, type Locale } from "../../src/i18n";
import { sourceOfRule } from "../../src/i18n/rule-sources";
import type { MessageText } from "../../src/i18n/rule-texts";
import { RULES } from "../../src/rules";
import { RULE_IDS } from "../../src/rules/rule-ids";
import { splitRulePage } from "../../src/tools/rule-pages/parse-page";
import { PAGE_HEADINGS } from "../helpers/rule-page";

const SOURCES = join(__dirname, "../../src/rules");
/** Tests in this folder that are about all rules. */
const COMMON_TESTS = ["pages", "parity", "single-mistakes"];

const IDS: readonly string[] = RULES.map(({ id }) => id);
const ZH = textsFor("zh-CN");

const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

const sorted = (names: Iterable<string>): readonly string[] => [...names].sort();

function messagesOf(id: (typeof RULES)[number]["id"], locale: Locale): readonly (readonly [string, MessageText])[] {
  return Object.entries(textsFor(locale).rules[id].messages);
}

describe("rules, their pages, texts and tests", () => {
  test("ids are unique, in kebab case", () => {
    expect(new Set(IDS).size).toBe(IDS.length);
    for (const id of IDS) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
  });

  test("the list of ids names every rule, in the same order", () => {
    expect(RULE_IDS).toEqual(IDS);
  });

  test("every page belongs to a rule, and every rule has one", () => {
    expect(namesIn(SOURCES, ".md")).toEqual(sorted(IDS));
  });

  test("every test file belongs to a rule, and every rule has one", () => {
    expect(namesIn(__dirname, ".test.ts")).toEqual(sorted([...IDS, ...COMMON_TESTS]));
  });

  test("every rule stands in a file of its own name", () => {
    for (const id of IDS) expect([id, existsSync(join(SOURCES, `${id}.ts`))]).toEqual([id, true]);
  });

  test("a rule yields only to other rules that exist", () => {
    for (const { id, yieldsTo } of RULES) {
      for (const other of yieldsTo) expect(IDS.filter((known) => known !== id)).toContain(other);
    }
  });

  for (const rule of RULES) {
    test(`${rule.id}: the page says what the product says`, () => {
      const markdown = readFileSync(join(SOURCES, `${rule.id}.md`), "utf8");
      const page = splitRulePage(markdown);
      expect(page.id).toBe(rule.id);
      expect(page.title).toBe(ZH.rules[rule.id].title);
      expect(page.severity).toBe(ZH.pane.severity[rule.severity]);
      expect(page.sections.map(({ heading }) => heading)).toEqual(PAGE_HEADINGS);
      for (const { body } of page.sections) expect(body).not.toBe("");
      expect(page.sections.at(-1)?.body.replaceAll("\n", "")).toBe(sourceOfRule(rule.id, "zh-CN"));
      expect(sourceOfRule(rule.id, "en")).toMatch(/\.$/);
      expect(page.sections.at(-1)?.body).toMatch(/经验规则|财预〔\d{4}〕\d+号|GB\/T/);
      expect(markdown).not.toMatch(/[！!]/);
    });

    test(`${rule.id}: the messages have a text in both languages, in whole sentences`, () => {
      for (const locale of ["zh-CN", "en"] as const) {
        const messages = messagesOf(rule.id, locale);
        expect(sorted(messages.map(([messageId]) => messageId))).toEqual(sorted(rule.messages));
        const end = locale === "en" ? /[.?]$/ : /。$/;
        for (const [, { found, expected, why }] of messages) {
          expect(found).toMatch(end);
          expect(expected).toMatch(end);
          if (why !== "") expect(why).toMatch(end);
          expect(found + expected + why).not.toMatch(/[！!]/);
        }
      }
    });
  }
});
