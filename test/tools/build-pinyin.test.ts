import { readFileSync, statSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { PINYIN_PATH, pinyinText } from "../../src/tools/build-pinyin";
import { pinyinInitials } from "../../src/tools/pinyin-initials";

test("the library's initials are kept as they are built (npm run library-pinyin)", () => {
  expect(readFileSync(PINYIN_PATH, "utf8")).toBe(pinyinText());
});

test("the initials stay a few kilobytes", () => {
  expect(statSync(PINYIN_PATH).size).toBeLessThan(8000);
});

test("a character has its usual letter, and words where it is read otherwise", () => {
  const { letters, words } = pinyinInitials(["增长率", "家长人数", "管道长度", "率先完成率"]);
  expect(letters).toMatchObject({ l: "率", s: "数" });
  expect(letters["z"]).toContain("长");
  expect(words).toMatchObject({ 长度: "cd", 率先: "sx" });
});
