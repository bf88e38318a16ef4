import type { Suppression } from "../../lint/suppressions";
import type { UnreadableReason } from "../../lint/workbook-settings";
import type { BuiltInProfileId } from "../../rules/profile";
import type { JsonFault } from "../../rules/profiles/json-reader";
import type { PROFILE_FIELDS } from "../../rules/profiles/parse-profile";
import type { ProfileProblem, ProfileType, ProfileVocabulary } from "../../rules/profiles/profile-problem";

/** The sentences about what an officer chooses: profiles and suppressions. */
export interface SettingsTexts {
  readonly profileName: Readonly<Record<BuiltInProfileId, string>>;
  /** What a profile file's problem is, without its place. */
  readonly problem: (problem: ProfileProblem) => string;
  /** A problem at a place (`severities.plan-blank`); the place is empty for the file as a whole. */
  readonly problemAt: (path: string, sentence: string) => string;
  readonly schemaTitle: string;
  /** Fields of a profile file, for the editors that read its schema. */
  readonly field: Readonly<Record<(typeof PROFILE_FIELDS)[number], string>>;
  /** Why the settings kept in a workbook are left out. */
  readonly unreadable: Readonly<Record<UnreadableReason, string>>;
  /** What a suppression leaves; `name` is the indicator's or the table's and may be empty. */
  readonly suppressed: (scope: Suppression["scope"], title: string, name: string) => string;
}

const TYPES: Readonly<Record<ProfileType, string>> = {
  text: "文字（写在半角双引号里）",
  number: "数字（不加引号）",
  "number-or-null": "数字（不加引号）或 null",
  list: "列表（写在方括号 [ ] 里）",
  object: "对象（写在花括号 { } 里）",
};

/** With the word that counts them. */
const VOCABULARY: Readonly<Record<ProfileVocabulary, string>> = {
  field: "个字段",
  rule: "条规则",
  class: "个指标分类",
  level1: "个一级指标",
  severity: "个审核级别",
  presence: "个要求程度",
  plan: "种支出计划填法",
  profile: "个内置规则集",
  dimension: "个计量类别",
  label: "个表头类别",
};

const EXPECTED: Readonly<Record<Exclude<JsonFault["expected"], "new-name" | "shallower" | "shorter">, string>> = {
  value: "一个值",
  comma: "逗号或右括号",
  colon: "冒号",
  name: "写在半角双引号里的字段名",
  end: "文件的结尾",
  quote: "文字结尾的半角双引号（文字里不能换行）",
  escape: "反斜线后的转义字符（\\n、\\\\ 等）",
  number: "一个数字",
};

/** Marks that a Chinese input method writes where JSON has others. */
const FULL_WIDTH = /^[“”‘’，：；【】｛｝［］＂]$/;

function notJson({ line, column, expected, found }: JsonFault): string {
  const place = `第 ${line} 行第 ${column} 列：`;
  if (expected === "shorter") return "文件太大，不像是规则集。";
  if (expected === "shallower") return `${place}括号套得太深。`;
  if (expected === "new-name") return `${place}「${found}」写了两次，同一个名字只能写一次。`;
  const stands = found === "" ? "文件到这里就结束了" : /^\s$/.test(found) ? "现在是空白或换行" : `现在是「${found}」`;
  const hint = FULL_WIDTH.test(found) ? "标点请用半角。" : found === "'" ? "请用双引号。" : "";
  return `${place}这里应是${EXPECTED[expected]}，${stands}。${hint}`;
}

function unknown({
  vocabulary,
  actual,
  allowed,
  nearest,
}: Extract<ProfileProblem, { readonly code: "unknown" }>): string {
  const subject = `没有「${actual}」这${VOCABULARY[vocabulary]}。`;
  if (nearest !== undefined) return `${subject}是不是「${nearest}」？`;
  if (vocabulary === "rule") return `${subject}规则的编号就是校验结果里方括号中的文字。`;
  return `${subject}可以是：${allowed.filter((name) => name !== "$schema").join("、")}。`;
}

function problem(found: ProfileProblem): string {
  switch (found.code) {
    case "not-json":
      return notJson(found.fault);
    case "missing":
      return `缺少「${found.field}」。每个规则集都要有标识（id）和名称（name）。`;
    case "wrong-type":
      return `这里应是${TYPES[found.expected]}。`;
    case "unknown":
      return unknown(found);
    case "out-of-range":
      return `应在 ${found.min} 到 ${found.max} 之间，现在是 ${found.actual}。`;
    case "bad-id":
      return `「${found.actual}」不能作标识。标识由字母、数字和 - _ . 组成，以字母或数字开头，最多 40 个字符。`;
    case "id-taken":
      return `「${found.actual}」是内置规则集的标识，请换一个。`;
    case "blank":
      return "这里不能空着。";
    case "too-long":
      return `太长了，最多 ${found.max} 个字符。`;
    case "too-many":
      return `太多了，最多 ${found.max} 个。`;
    case "repeated":
      return `「${found.actual}」在 ${found.first} 已经写过，只能写一处。`;
    case "system-rule":
      return `「${found.rule}」只能是强制性：财政系统不接收有这类问题的表，降低级别或关闭后，上传时仍会退回。`;
    case "system-class":
      return `必须有${found.missing.join("、")}：财政系统不接收缺少这类指标的表。`;
  }
}

const named = (name: string): string => (name === "" ? "" : `「${name}」`);

export const settingsTexts: SettingsTexts = {
  profileName: { hebei: "河北", "central-2021": "中央 2021" },
  problem,
  problemAt: (path, sentence) => (path === "" ? sentence : `${path}：${sentence}`),
  schemaTitle: "绩标规则集",
  field: {
    $schema: "供编辑器检查用，可以不写。",
    id: "规则集的标识，写在校验报告里：字母、数字和 - _ .，最多 40 个字符。",
    name: "规则集的名称，显示在面板和报告里。",
    extends: "以哪个内置规则集为基础，没有写的都照它；默认 hebei（河北）。",
    severities: "各条规则的审核级别：强制性、提示性、建议、关闭。",
    presence: "各个二级指标的要求程度：required 缺少时提示，expected 缺少时建议，optional 不提。",
    level1: "每张表必须有的一级指标；产出指标、效益指标不能少。",
    plan: "资金支出计划的填法：cumulative 填累计进度，by-period 填各期占比。",
    weightTotal: "分值（权重）合计应是多少；null 表示不检查。",
    satisfactionFloor: "满意度指标值低于多少（%）时建议核对。",
    units: "本地使用的计量单位，按计量类别写。",
    labels: "本地表格使用的栏目名称，按表头类别写。",
    classes: "本地使用的指标分类名称，写在对应的分类下。",
  },
  unreadable: {
    damaged: "工作簿中保存的忽略和规则集已损坏，没有采用。",
    "newer-version": "工作簿中的忽略和规则集由更新版本的绩标保存，这个版本不能读取，没有采用。",
    profile: "工作簿中选用的规则集在这个版本中不能使用，忽略和规则集都没有采用。",
  },
  suppressed: (scope, title, name) => {
    if (scope === "workbook") return `整个工作簿的「${title}」`;
    return scope === "table" ? `表${named(name)}的「${title}」` : `${named(name)}的「${title}」`.replace(/^的/, "");
  },
};
