import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import { createLibrary } from "../../src/library/create-library";
import { initialsOf } from "../../src/library/initials";
import type { LibraryQuery } from "../../src/library/library-types";
import { INDICATORS, LIBRARY, TYPES, indicator } from "./small-library";
import { runs } from "../fuzz/runs";

const found = (words: string, more: Omit<LibraryQuery, "words"> = {}): string[] =>
  LIBRARY.search({ words, ...more }, 20).map((ranked) => ranked.indicator.name);
const builtIn = (words: string, limit = 10): string[] =>
  BUILT_IN_LIBRARY.search({ words }, limit).map((ranked) => ranked.indicator.name);

describe("a search", () => {
  test("without words lists the library in its order", () => {
    expect(found("")).toEqual(INDICATORS.map(({ name }) => name));
    expect(found("  ")).toHaveLength(INDICATORS.length);
  });

  test("finds names that begin with the word, then those that hold it, then where it stands elsewhere", () => {
    expect(found("校舍")).toEqual(["校舍维修成本", "校舍维修合格率", "师生满意度"]);
    expect(found("合格率")).toEqual(["项目验收合格率", "工程验收合格率", "校舍维修合格率"]);
    expect(found("总额")).toEqual(["项目总成本", "校舍维修成本"]);
  });

  test("finds a name that holds the word's characters parted, and a word that is two", () => {
    expect(found("校舍合格率")).toEqual(["校舍维修合格率"]);
    expect(found("成本总额")).toEqual(["项目总成本", "校舍维修成本"]);
  });

  test("finds what holds all words, in any order", () => {
    expect(found("合格率 工程")).toEqual(["工程验收合格率"]);
    expect(found("工程　合格率")).toEqual(["工程验收合格率"]);
    expect(found("合格率 苗木")).toEqual([]);
  });

  test("finds by class, type, sector, unit and by what officers call a type", () => {
    expect(found("社会成本")).toEqual(["扰民投诉件数"]);
    expect(found("造林")).toEqual(["苗木成活率"]);
    expect(found("林业")).toEqual(["苗木成活率"]);
    expect(found("件")).toEqual(["扰民投诉件数"]);
    expect(found("植树")).toEqual(["苗木成活率"]);
  });

  test("keeps to class, type, sector and unit where they are given", () => {
    expect(found("", { level2: "质量指标", type: "工程建设" })).toEqual(["工程验收合格率"]);
    expect(found("", { sector: "林业草原" })).toEqual(["苗木成活率"]);
    expect(found("", { sector: "通用", level2: "成本指标" })).toEqual(["项目总成本"]);
    expect(found("", { unit: "件" })).toEqual(["扰民投诉件数"]);
    expect(found("合格率", { type: "校舍维修" })).toEqual(["校舍维修合格率"]);
    expect(found("", { type: "没有" })).toEqual([]);
    const cost = LIBRARY.search({ words: "总成本", level2: "经济成本指标" }, 5);
    expect(cost.map((ranked) => ranked.indicator)).toMatchObject([{ level1: "成本指标", level2: "经济成本指标" }]);
  });

  test("finds by initials: from the start, from within, and in two parts", () => {
    expect(found("xmzcb")).toEqual(["项目总成本"]);
    expect(found("XMZCB")).toEqual(["项目总成本"]);
    expect(found("yshg")).toEqual(["项目验收合格率", "工程验收合格率"]);
    expect(found("gchg")).toEqual(["工程验收合格率"]);
    expect(found("合格率 gc")).toEqual(["工程验收合格率"]);
    expect(found("q")).toEqual([]);
  });

  test("gives as many as asked for, with scores that fall", () => {
    for (const limit of [-1, 0, Number.NaN]) expect(LIBRARY.search({ words: "" }, limit)).toEqual([]);
    const scores = BUILT_IN_LIBRARY.search({ words: "满意度" }, 50).map(({ score }) => score);
    expect(scores).toHaveLength(50);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(createLibrary([], TYPES).search({ words: "满意度" }, 5)).toEqual([]);
  });

  test("of marks alone finds nothing", () => {
    expect(found("——？")).toEqual([]);
  });
});

describe("the built-in library", () => {
  test.each([
    ["zdmy", /征地.*满意度/],
    ["bdcdj", /^不动产登记/],
    ["gzff", /^工资发放/],
    ["办证", /办证/],
    ["设备合格率", /设备.*合格率/],
    ["被征地 满意", /被征地.*满意度/],
    ["地灾", /^地灾/],
  ])("finds %s", (words, expected) => {
    expect(builtIn(words)).toContainEqual(expect.stringMatching(expected));
  });

  test("can name the initials of every indicator", () => {
    const without = BUILT_IN_LIBRARY.indicators.filter(({ name }) => initialsOf(name) === undefined);
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  test("knows characters of several readings by the words of the field", () => {
    expect(initialsOf("重复调整完成率")).toBe("cftzwcl");
    expect(initialsOf("协调")).toBe("xt");
    expect(initialsOf("调查数量")).toBe("dcsl");
    expect(initialsOf("2025年“工资”(元)")).toBe("2025ngzy");
  });

  test("leaves a name with an unknown character without initials, and finds it by words", () => {
    expect(initialsOf("龘龘数量")).toBeUndefined();
    const library = createLibrary([indicator("数量指标", "龘龘数量", ["通用"])], []);
    expect(library.search({ words: "sl" }, 5)).toEqual([]);
    expect(library.search({ words: "龘龘" }, 5)).toHaveLength(1);
  });
});

test("any query is answered without harm, the same each time", () => {
  const words = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[工资发放满意度a-z ]{0,40}$/),
    fc.constant("满".repeat(32_000)),
  );
  fc.assert(
    fc.property(words, (one) => {
      const results = BUILT_IN_LIBRARY.search({ words: one }, 7);
      expect(results.length).toBeLessThanOrEqual(7);
      expect(BUILT_IN_LIBRARY.search({ words: one }, 7)).toEqual(results);
    }),
    runs(60),
  );
});
