import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { BUILT_IN_LIBRARY } from "../../src/library/built-in-library";
import type { ProjectDescription } from "../../src/library/library-types";
import { LIBRARY, project } from "./small-library";

const typesOf = (known: Partial<ProjectDescription>): string[] =>
  BUILT_IN_LIBRARY.matchProject(project(known)).map(({ type }) => type.name);
const firstOf = (known: Partial<ProjectDescription>): string | undefined => typesOf(known)[0];

describe("a project's kind", () => {
  test("is known by a word, and it is told where the word stood", () => {
    expect(LIBRARY.matchProject(project({ name: "中学校舍维修" }))).toMatchObject([
      { type: { name: "校舍维修" }, word: "校舍维修", where: "name" },
    ]);
    expect(LIBRARY.matchProject(project({ name: "2025年专项", purpose: "用于造林" }))).toMatchObject([
      { type: { name: "植树造林" }, word: "造林", where: "purpose" },
    ]);
    expect(LIBRARY.matchProject(project({ goal: "完成工程建设" }))).toMatchObject([
      { type: { name: "工程建设" }, word: "工程建设", where: "goal" },
    ]);
  });

  test("is surer from the name than from the purpose, and from that than from the goal", () => {
    const [name, purpose, goal] = (["name", "purpose", "goal"] as const).map(
      (place) => LIBRARY.matchProject(project({ [place]: "植树" }))[0]?.score ?? 0,
    );
    expect(name).toBeGreaterThan(purpose ?? 0);
    expect(purpose).toBeGreaterThan(goal ?? 0);
    expect(goal).toBeGreaterThan(0);
  });

  test("is not known when nothing tells it", () => {
    expect(typesOf({ name: "怀财字〔2025〕7号", goal: "1.怀财字〔2025〕7号" })).toEqual([]);
    expect(typesOf({ name: "其他支出", department: "某某县自然资源和规划局" })).toEqual([]);
    expect(typesOf({})).toEqual([]);
  });

  test.each([
    ["怀财字【2025】7号 办证资金", "不动产登记"],
    ["收回甲县城投房地产开发有限公司三宗国有建设用地使用权有偿收回价款", "土地使用权收回"],
    ["退还甲县兴怀建设开发有限公司使用编号SF21-77地块土地出让金", "土地出让金退还"],
    ["关于解决甲县医疗器械股份公司征地补偿款的请示", "征地拆迁补偿"],
    ["驻政务服务中心工作人员购买服装资金", "服装购置"],
    ["清算2024年土地整治专项资金{新增建设用地土地有偿使用费返还市县资金，第二批】", "土地整治"],
    ["环境卫生管理处办公楼屋面修缮", "维修改造"],
    ["养老服务中心建设项目", "养老服务"],
    ["信访维稳工作经费", "基层治理"],
  ])("of %s is %s", (name, expected) => {
    expect(firstOf({ name })).toBe(expected);
  });

  test("is not told by a company's name, a number or a year", () => {
    expect(typesOf({ name: "甲县住房保障运营有限公司" })).toEqual([]);
    expect(typesOf({ name: "12345" })).toEqual([]);
    expect(typesOf({ name: "2025年度" })).toEqual([]);
  });

  test("is not told by a word that lies within a longer one, one with an ellipsis too", () => {
    expect(typesOf({ name: "退还甲县兴怀建设开发有限公司地块土地出让金" })).toEqual(["土地出让金退还"]);
    expect(typesOf({ name: "退还征地补偿保证金" })).toContain("征地拆迁补偿");
  });

  test("is told by any other word before one that only says there is work to pay for", () => {
    const purpose = "支付职工工资和相关业务费";
    expect(typesOf({ name: "业务费" })).toEqual(["公用经费"]);
    const [first, second] = BUILT_IN_LIBRARY.matchProject(project({ name: "业务费", purpose }));
    expect([first?.type.name, second?.type.name]).toEqual(["公用经费", "人员经费"]);
    expect((second?.score ?? 0) / (first?.score ?? 1)).toBeGreaterThan(0.7);
    expect(firstOf({ name: "卫片执法工作经费" })).toBe("自然资源执法");
  });

  test("leans to the department's sector between kinds that are as likely", () => {
    const name = "宣传推广";
    const other = BUILT_IN_LIBRARY.matchProject(project({ name: "食品安全与森林防火检查" }));
    const own = BUILT_IN_LIBRARY.matchProject(
      project({ name: "食品安全与森林防火检查", department: "县林业和草原局" }),
    );
    const share = (matches: typeof other) =>
      (matches.find(({ type }) => type.name === "森林防火")?.score ?? 0) /
      (matches.find(({ type }) => type.name === "食品药品安全")?.score ?? 1);
    expect(share(own)).toBeGreaterThan(share(other));
    expect(firstOf({ name, department: "自然资源和规划局" })).toBe("宣传");
  });

  test("comes with at most six others, none much less likely", () => {
    const name = "征地补偿、人才引进、服装、物业、土地整治、办证、会议、宣传、造林、水库、公路养护";
    const matches = BUILT_IN_LIBRARY.matchProject(project({ name }));
    expect(matches).toHaveLength(6);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

test("any text is read without harm, the same each time, and fast", () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[收回退还公司有限土地使用权〔〕()2025…号 ]{0,60}$/),
    fc.constantFrom("有限公司".repeat(8000), "（".repeat(32_000), "收回".repeat(16_000), "〔2025〕".repeat(6000)),
  );
  fc.assert(
    fc.property(fc.record({ name: text, purpose: text, goal: text, department: text }), (one) => {
      const started = performance.now();
      const matches = BUILT_IN_LIBRARY.matchProject(one);
      expect(performance.now() - started).toBeLessThan(500);
      expect(BUILT_IN_LIBRARY.matchProject(one)).toEqual(matches);
    }),
  );
});
