import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import { createLibrary } from "../../src/library/create-library";
import { LEVEL2_OF, type Level2 } from "../../src/library/taxonomy";
import { INDICATORS, LIBRARY, TYPES, indicator, namesOf, project } from "./small-library";

const CLASSES: readonly Level2[] = [...new Set(Object.values(LEVEL2_OF).flat())];
const SCHOOL = { name: "中学校舍维修" };

describe("the indicators of a class", () => {
  test("are those of the project's kind, then of a wider kind, then of any", () => {
    expect(namesOf(LIBRARY, "质量指标", SCHOOL)).toEqual(["校舍维修合格率", "工程验收合格率", "项目验收合格率"]);
  });

  test("come with why they are offered", () => {
    const reasons = LIBRARY.rank("质量指标", project(SCHOOL), 5).map((ranked) => ranked.reasons);
    expect(reasons).toEqual([
      [
        { kind: "type", type: "校舍维修", word: "校舍维修", where: "name" },
        { kind: "word", word: "校舍维修", where: "name" },
      ],
      [{ kind: "wider-type", type: "工程建设", of: "校舍维修" }],
      [{ kind: "any" }],
    ]);
  });

  test("for a project of no known kind are those for any", () => {
    expect(LIBRARY.matchProject(project({ name: "其他支出" }))).toEqual([]);
    expect(namesOf(LIBRARY, "质量指标", { name: "其他支出" })).toEqual(["项目验收合格率"]);
    expect(namesOf(LIBRARY, "成本指标", {})).toEqual(["项目总成本"]);
  });

  test("of another kind are offered only for the project's own words", () => {
    const [first] = LIBRARY.rank("质量指标", project({ name: "采购苗木" }), 5);
    expect(first?.indicator.name).toBe("苗木成活率");
    expect(first?.reasons).toEqual([{ kind: "word", word: "苗木", where: "name" }]);
    expect(namesOf(LIBRARY, "质量指标", { name: "验收" })).not.toContain("苗木成活率");
  });

  test("share words that all projects have without being preferred for it", () => {
    const library = createLibrary(
      [indicator("社会效益指标", "公众知晓率", ["通用"]), indicator("社会效益指标", "社会发展项目完成率", ["通用"])],
      TYPES,
    );
    expect(namesOf(library, "社会效益指标", { name: "社会发展项目资金" })[0]).toBe("公众知晓率");
  });

  test("of an office's own library stand before equal ones, and not before better ones", () => {
    const own = (name: string, types: readonly string[]) => indicator("质量指标", name, types, { isOwn: true });
    const equal = createLibrary([...INDICATORS, own("屋面防水达标率", ["校舍维修"])], TYPES);
    expect(namesOf(equal, "质量指标", { name: "校舍" })[0]).toBe("屋面防水达标率");
    const general = createLibrary([own("资金使用合规率", []), ...INDICATORS], TYPES);
    expect(namesOf(general, "质量指标", SCHOOL).slice(0, 2)).toEqual(["校舍维修合格率", "工程验收合格率"]);
    expect(namesOf(general, "质量指标", { name: "其他支出" })).toEqual(["资金使用合规率", "项目验收合格率"]);
  });

  test("that were seen in published tables, or need no example number, come first of equals", () => {
    const [a, b, c] = ["甲项达标率", "乙项优良率", "丙项完好率"].map((name, i) =>
      indicator("质量指标", name, ["校舍维修"], { seen: i === 2 ? ["c01"] : [], isExample: i === 0 }),
    );
    const library = createLibrary(
      [a, b, c].flatMap((one) => one ?? []),
      TYPES,
    );
    expect(namesOf(library, "质量指标", SCHOOL)).toEqual(["丙项完好率", "乙项优良率", "甲项达标率"]);
  });

  test("under 数量指标 count something before they are a rate", () => {
    const library = createLibrary(
      [
        indicator("数量指标", "任务覆盖率", ["校舍维修"]),
        indicator("数量指标", "返工次数", ["校舍维修"], { value: "≤2次" }),
        indicator("数量指标", "修缮房屋间数", ["校舍维修"], { value: "≥12间", isExample: true }),
        indicator("数量指标", "新铺操场面积", ["校舍维修"], { value: "≥100平方米", isExample: true }),
      ],
      TYPES,
    );
    expect(namesOf(library, "数量指标", { name: "校舍" })).toEqual([
      "修缮房屋间数",
      "新铺操场面积",
      "任务覆盖率",
      "返工次数",
    ]);
  });

  test("under 数量指标 begin with what is counted, though a rate shares more of the project's words", () => {
    const rate = indicator("数量指标", "校舍修缮覆盖率", ["校舍维修"]);
    const count = indicator("数量指标", "翻新教室间数", ["校舍维修"], { value: "≥12间", isExample: true });
    const other = indicator("数量指标", "施工标段数量", ["工程建设"], { value: "≥1个" });
    const first = (...all: readonly (typeof rate)[]) =>
      namesOf(createLibrary(all, TYPES), "数量指标", { name: "校舍" });
    expect(first(rate, count)).toEqual(["翻新教室间数", "校舍修缮覆盖率"]);
    expect(first(rate, other)).toEqual(["校舍修缮覆盖率", "施工标段数量"]);
  });

  test("under 成本指标 limit the whole before a part of it", () => {
    const library = createLibrary(
      [
        indicator("成本指标", "每间修缮标准", ["校舍维修"], { value: "≤5万元/间" }),
        indicator("成本指标", "修缮总成本", ["校舍维修"], { value: "≤{budget}" }),
      ],
      TYPES,
    );
    expect(namesOf(library, "成本指标", { name: "校舍" })).toEqual(["修缮总成本", "每间修缮标准"]);
  });

  test("have names that differ among the first five; the others follow", () => {
    const names = ["工资发放及时率", "工资发放的及时率", "工资发放及时情况", "社保缴纳覆盖率"];
    const library = createLibrary(
      names.map((name) => indicator("质量指标", name, ["通用"])),
      TYPES,
    );
    expect(namesOf(library, "质量指标", {})).toEqual([
      "工资发放及时率",
      "社保缴纳覆盖率",
      "工资发放的及时率",
      "工资发放及时情况",
    ]);
  });

  test("are as many as asked for", () => {
    for (const limit of [-1, 0, Number.NaN]) expect(LIBRARY.rank("质量指标", project(SCHOOL), limit)).toEqual([]);
    expect(LIBRARY.rank("质量指标", project(SCHOOL), 2)).toHaveLength(2);
    expect(createLibrary([], []).rank("质量指标", project(SCHOOL), 5)).toEqual([]);
  });
});

describe("the cost classes of the newer model", () => {
  test("have the older model's costs under their own name", () => {
    const ranked = LIBRARY.rank("经济成本指标", project(SCHOOL), 5).map((one) => one.indicator);
    expect(ranked.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ["成本指标", "经济成本指标", "校舍维修成本"],
      ["成本指标", "经济成本指标", "项目总成本"],
    ]);
    expect(LIBRARY.rank("成本指标", project(SCHOOL), 1)[0]?.indicator.level1).toBe("产出指标");
  });

  test("do not take money for what society or nature pays", () => {
    expect(namesOf(LIBRARY, "社会成本指标", SCHOOL)).toEqual(["扰民投诉件数"]);
    expect(namesOf(LIBRARY, "生态环境成本指标", SCHOOL)).toEqual([]);
  });

  test("show a name of their own once", () => {
    const both = [indicator("经济成本指标", "项目总成本", ["通用"]), ...INDICATORS];
    expect(namesOf(createLibrary(both, TYPES), "经济成本指标", {})).toEqual(["项目总成本"]);
  });
});

test("any project gets the same indicators each time, of the class asked for, best first", () => {
  const text = fc.oneof(fc.string(), fc.constantFrom("办证资金", "人员经费", "收回…使用权", "业务费".repeat(5000)));
  const projects = fc.record({ name: text, purpose: text, goal: text, department: text });
  fc.assert(
    fc.property(projects, fc.constantFrom(...CLASSES), fc.nat({ max: 30 }), (one, level2, limit) => {
      const ranked = BUILT_IN_LIBRARY.rank(level2, one, limit);
      expect(ranked.length).toBeLessThanOrEqual(limit);
      expect(ranked.every((each) => each.indicator.level2 === level2 && each.reasons.length > 0)).toBe(true);
      BUILT_IN_LIBRARY.rank(level2, project({ name: "土地整治" }), limit);
      expect(BUILT_IN_LIBRARY.rank(level2, one, limit)).toEqual(ranked);
    }),
  );
});
