import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { profileName, profileProblemText, textsFor } from "../../../src/i18n";
import { checkSnapshot } from "../../../src/lint/check";
import { RULES } from "../../../src/rules";
import {
  BUILT_IN_PROFILES,
  builtInProfile,
  CENTRAL_2021,
  HEBEI,
  SYSTEM_RULES,
  type Profile,
} from "../../../src/rules/profile";
import { parseProfile } from "../../../src/rules/profiles/parse-profile";
import { RULE_IDS } from "../../../src/rules/rule-ids";
import { short } from "../../helpers/check";
import { goodTable } from "../../helpers/good-table";
import { workbookOf } from "../../helpers/grid";
import { runs } from "../../fuzz/runs";

const ZH = textsFor("zh-CN");

function read(fields: object): Profile {
  const parsing = parseProfile(JSON.stringify({ id: "our", name: "本市", ...fields }));
  if ("problems" in parsing) throw new Error(parsing.problems.map((one) => profileProblemText(one, ZH)).join("\n"));
  return parsing.profile;
}

function sentences(json: string, locale: "zh-CN" | "en" = "zh-CN"): readonly string[] {
  const parsing = parseProfile(json);
  return "problems" in parsing ? parsing.problems.map((one) => profileProblemText(one, textsFor(locale))) : [];
}

const problemsOf = (fields: object): readonly string[] =>
  sentences(JSON.stringify({ id: "our", name: "本市", ...fields }));

describe("built-in profiles", () => {
  test("have names in both languages, Hebei's first", () => {
    expect(BUILT_IN_PROFILES.map((one) => profileName(one, ZH))).toEqual(["河北", "中央 2021"]);
    expect(BUILT_IN_PROFILES.map((one) => profileName(one, textsFor("en")))).toEqual(["Hebei", "Central 2021"]);
    expect([builtInProfile("hebei"), builtInProfile("__proto__")]).toEqual([HEBEI, undefined]);
  });

  test("ask for what the finance system asks for, and lower none of its rules", () => {
    for (const { level1, severities } of BUILT_IN_PROFILES) {
      expect(level1).toEqual(expect.arrayContaining(["产出指标", "效益指标"]));
      expect(severities).toEqual({});
    }
  });

  test("of 2021 asks for 成本指标 as a class of its own", () => {
    const found = checkSnapshot(workbookOf(goodTable()), CENTRAL_2021).findings.map(short);
    expect(found).toEqual(["warning indicator-row-missing A10:F10"]);
    expect(checkSnapshot(workbookOf(goodTable())).findings).toEqual([]);
  });
});

describe("rules that the finance system enforces", () => {
  test("are errors of their own accord, those that there are", () => {
    const there = RULES.filter(({ id }) => SYSTEM_RULES.includes(id));
    expect(there.map(({ id }) => id)).toContain("class-missing");
    expect(new Set(there.map(({ severity }) => severity))).toEqual(new Set(["error"]));
  });
});

describe("a profile file", () => {
  test("takes from its base whatever it does not say", () => {
    expect(read({})).toEqual({ ...HEBEI, id: "our", name: "本市" });
    expect(read({ extends: "central-2021" })).toEqual({ ...CENTRAL_2021, id: "our", name: "本市" });
  });

  test("may say everything", () => {
    const profile = read({
      $schema: "./profile.schema.json",
      extends: "hebei",
      severities: {
        "plan-blank": "提示性",
        "value-notation": "关闭",
        "value-blank": "warning",
        "goal-blank": "强制性",
      },
      presence: { 可持续影响指标: "required" },
      level1: ["产出指标", "效益指标"],
      plan: "by-period",
      weightTotal: 100,
      satisfactionFloor: 85.5,
      units: { count: ["樘", " 标 段 "] },
      labels: { value: ["目标数值（全年）"] },
      classes: { 数量指标: ["产出数量类"] },
    });
    expect(profile).toEqual({
      id: "our",
      name: "本市",
      level1: ["产出指标", "效益指标"],
      presence: { ...HEBEI.presence, 可持续影响指标: "required" },
      plan: "by-period",
      weightTotal: 100,
      satisfactionFloor: 85.5,
      severities: { "plan-blank": "warning", "value-notation": "off", "value-blank": "warning", "goal-blank": "error" },
      vocabulary: {
        units: { count: ["樘", "标段"] },
        labels: { value: ["目标数值(全年)"] },
        classes: { 数量指标: ["产出数量类"] },
      },
    });
    expect(read({ extends: "central-2021", weightTotal: null }).weightTotal).toBeUndefined();
  });

  test("changes what is found, and is named in the result", () => {
    const workbook = workbookOf(goodTable({ plan: ["25%", "50%", "75%", "90%"] }));
    const profile = read({ severities: { "plan-final-not-100": "建议" } });
    const result = checkSnapshot(workbook, profile);
    expect([result.findings.map(short), profileName(result.profile, ZH)]).toEqual([
      ["info plan-final-not-100 E7"],
      "本市",
    ]);
  });

  test("may speak of every rule there is, and of those the finance system enforces", () => {
    for (const { id } of RULES) expect(RULE_IDS).toContain(id);
    const severities = Object.fromEntries(RULE_IDS.map((id) => [id, "强制性"]));
    expect(read({ severities }).severities).toEqual(Object.fromEntries(RULE_IDS.map((id) => [id, "error"])));
  });
});

describe("problems of a profile file are told with their place", () => {
  test.each([
    [{ severity: {} }, "severity：没有「severity」这个字段。是不是「severities」？"],
    [{ 名称: "甲" }, /^名称：没有「名称」这个字段。可以是：id、name、extends、/],
    [{ id: "本市" }, "id：「本市」不能作标识。标识由字母、数字和 - _ . 组成，以字母或数字开头，最多 40 个字符。"],
    [{ id: "hebei" }, "id：「hebei」是内置规则集的标识，请换一个。"],
    [{ id: 3 }, "id：这里应是文字（写在半角双引号里）。"],
    [{ name: " \u0007　" }, "name：这里不能空着。"],
    [{ name: "市".repeat(61) }, "name：太长了，最多 60 个字符。"],
    [{ extends: "henan" }, /^extends：没有「henan」这个内置规则集。/],
    [
      { severities: { "plan-blanc": "提示性" } },
      "severities.plan-blanc：没有「plan-blanc」这条规则。是不是「plan-blank」？",
    ],
    [{ severities: { 甲: "提示性" } }, "severities.甲：没有「甲」这条规则。规则的编号就是校验结果里方括号中的文字。"],
    [
      { severities: { "plan-blank": "严重" } },
      "severities.plan-blank：没有「严重」这个审核级别。可以是：强制性、提示性、建议、关闭、error、warning、info、off。",
    ],
    [{ severities: { "plan-blank": true } }, "severities.plan-blank：这里应是文字（写在半角双引号里）。"],
    [{ severities: ["plan-blank"] }, "severities：这里应是对象（写在花括号 { } 里）。"],
    [
      { severities: { "goal-blank": "关闭" } },
      "severities.goal-blank：「goal-blank」只能是强制性：财政系统不接收有这类问题的表，降低级别或关闭后，上传时仍会退回。",
    ],
    [
      { severities: { "class-missing": "提示性" } },
      "severities.class-missing：「class-missing」只能是强制性：财政系统不接收有这类问题的表，降低级别或关闭后，上传时仍会退回。",
    ],
    [
      { presence: { 数量指标: "必填" } },
      "presence.数量指标：没有「必填」这个要求程度。可以是：required、expected、optional。",
    ],
    [{ presence: { 产出指标: "required" } }, /^presence\.产出指标：没有「产出指标」这个指标分类。/],
    [{ level1: ["产出指标", "满意度指标"] }, "level1：必须有效益指标：财政系统不接收缺少这类指标的表。"],
    [{ level1: [] }, "level1：必须有产出指标、效益指标：财政系统不接收缺少这类指标的表。"],
    [{ level1: ["产出指标", "效益指标", "效益"] }, /^level1\[2\]：没有「效益」这个一级指标。/],
    [{ level1: ["产出指标", "效益指标", "产出指标"] }, "level1[2]：「产出指标」在 level1[0] 已经写过，只能写一处。"],
    [{ level1: "产出指标" }, "level1：这里应是列表（写在方括号 [ ] 里）。"],
    [{ plan: "yearly" }, "plan：没有「yearly」这种支出计划填法。可以是：cumulative、by-period。"],
    [{ weightTotal: "100" }, "weightTotal：这里应是数字（不加引号）或 null。"],
    [{ weightTotal: -1 }, "weightTotal：应在 0 到 10000 之间，现在是 -1。"],
    [{ satisfactionFloor: 120 }, "satisfactionFloor：应在 0 到 100 之间，现在是 120。"],
    [{ units: { piece: ["樘"] } }, /^units\.piece：没有「piece」这个计量类别。/],
    [{ units: { count: "樘" } }, "units.count：这里应是列表（写在方括号 [ ] 里）。"],
    [{ units: { count: ["樘"], length: ["樘 "] } }, "units.length[0]：「樘」在 units.count[0] 已经写过，只能写一处。"],
    [{ units: { count: ["　"] } }, "units.count[0]：这里不能空着。"],
    [{ labels: { value: ["长".repeat(25)] } }, "labels.value[0]：太长了，最多 24 个字符。"],
    [{ classes: { 数量: ["产出数量类"] } }, /^classes\.数量：没有「数量」这个指标分类。/],
    [{ units: { count: Array.from({ length: 501 }, (_, i) => `单位${i}`) } }, "units.count：太多了，最多 500 个。"],
  ])("%j", (fields, expected) => {
    const found = problemsOf(fields);
    expect(found).toHaveLength(1);
    expect(found[0]).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
  });

  test.each([
    [
      "{}",
      [
        "缺少「id」。每个规则集都要有标识（id）和名称（name）。",
        "缺少「name」。每个规则集都要有标识（id）和名称（name）。",
      ],
    ],
    ["[]", ["这里应是对象（写在花括号 { } 里）。"]],
    ['{\n  "id"："a"\n}', ["第 2 行第 7 列：这里应是冒号，现在是「：」。标点请用半角。"]],
    ["{\"id\": 'a'}", ["第 1 行第 8 列：这里应是一个值，现在是「'」。请用双引号。"]],
    ['{"id": "a",', ["第 1 行第 12 列：这里应是写在半角双引号里的字段名，文件到这里就结束了。"]],
    ['{"id": "a\n"}', ["第 1 行第 10 列：这里应是文字结尾的半角双引号（文字里不能换行），现在是空白或换行。"]],
    ['{"id": "a", "id": "b"}', ["第 1 行第 13 列：「id」写了两次，同一个名字只能写一次。"]],
    ["[".repeat(99), ["第 1 行第 33 列：括号套得太深。"]],
    [" ".repeat(300_000), ["文件太大，不像是规则集。"]],
  ])("%#", (json, expected) => {
    expect(sentences(json)).toEqual(expected);
  });

  test("all at once, in both languages, and never more than fifty", () => {
    const json = '{"id": "hebei", "name": 1, "plan": "x"}';
    expect(sentences(json, "en")).toEqual([
      "id: “hebei” is the id of a built-in profile; choose another.",
      "name: This is a text in double quotes.",
      "plan: There is no kind of spending plan “x”. It is one of cumulative, by-period.",
    ]);
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x${i}`, i])));
    expect(sentences(many)).toHaveLength(50);
  });
});

describe("whatever the file holds", () => {
  const fields = fc.constantFrom(
    "id",
    "name",
    "extends",
    "severities",
    "presence",
    "level1",
    "plan",
    "units",
    "labels",
  );
  const odd = fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom("__proto__", "constructor", "hebei", "产出指标"));
  const file = fc.oneof(
    fc.string(),
    fc.json(),
    fc.dictionary(fc.oneof(fields, fc.string()), odd).map((value) => JSON.stringify(value)),
    fc
      .dictionary(fields, fc.dictionary(fc.constantFrom("__proto__", "count", "value-blank", "数量指标"), odd))
      .map((value) => JSON.stringify({ id: "our", name: "本市", ...value })),
  );

  test("it is a profile or has problems with sentences, and never throws", () => {
    fc.assert(
      fc.property(file, (json) => {
        const parsing = parseProfile(json);
        if ("profile" in parsing) {
          expect(parsing.profile.level1).toEqual(expect.arrayContaining(["产出指标", "效益指标"]));
          expect(parsing.profile.id).not.toBe("hebei");
          return;
        }
        expect(parsing.problems.length).toBeGreaterThan(0);
        for (const problem of parsing.problems) {
          expect(profileProblemText(problem, ZH)).toMatch(/[。？]$/);
          expect(profileProblemText(problem, ZH)).not.toContain("undefined");
        }
      }),
      runs(400),
    );
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
