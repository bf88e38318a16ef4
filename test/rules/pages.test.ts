import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSnapshot } from "../../src/lint/check";
import { RULES } from "../../src/rules";
import { short } from "../helpers/check";
import { splitRulePage } from "../../src/tools/rule-pages/parse-page";
import { examplesUnder, profileOf, sheetsOf, workbookOfExample } from "../helpers/rule-page";

const findingsIn = (example: string) => checkSnapshot(workbookOfExample(example), profileOf(example)).findings;

describe("the examples of the rules' pages", () => {
  for (const { id } of RULES) {
    const page = splitRulePage(readFileSync(join(__dirname, `../../src/rules/${id}.md`), "utf8"));
    const good = examplesUnder(page, "正例");
    const bad = examplesUnder(page, "反例");

    test(`${id} has examples of both kinds`, () => {
      expect(good.length).toBeGreaterThan(0);
      expect(bad.length).toBeGreaterThan(0);
    });

    test.each(good)(`${id}: nothing is found in the 正例 %j`, (example) => {
      expect(findingsIn(example).map(short)).toEqual([]);
    });

    test.each(bad)(`${id}: nothing else is found in the 反例 %j`, (example) => {
      const found = [...new Set(findingsIn(example).map(({ rule }) => rule))];
      expect(found).toEqual([id]);
    });
  }

  test("a line that says nothing to the good table is refused", () => {
    expect(() => sheetsOf("预算书 | 50.00")).toThrow("no line of an example");
    expect(() => sheetsOf("数量类 | 设备数量 | ≥20台")).toThrow("no such class");
    expect(() => sheetsOf("资金支出计划 | 25% 50% 100%")).toThrow("four checkpoints");
  });
});
