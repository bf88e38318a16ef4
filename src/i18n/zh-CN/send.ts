import type { SendKind } from "../../lint/send-check";

/** What is told before a workbook goes out, and of the record of its last check. */
export interface SendTexts {
  /** While it is looked through. */
  readonly looking: string;
  readonly urgent: string;
  readonly toKnow: string;
  /** What is there, and what to do about it; the advice may be empty. */
  readonly item: Readonly<Record<SendKind, (count: number, names: readonly string[]) => string>>;
  readonly advice: Readonly<Record<SendKind, string>>;
  readonly absent: (kinds: readonly SendKind[]) => string;
  readonly nothing: string;
  /** Behind places or sheets that are named, how many more there are. */
  readonly more: (count: number) => string;
  readonly goTo: (place: string) => string;
  readonly outdated: string;
  readonly again: string;
  readonly record: string;
  readonly recordAbout: string;
  readonly release: string;
  /** The same where the record holds already. */
  readonly releaseAgain: string;
  readonly errorsLeft: (count: number) => string;
  readonly releaseAnyway: string;
  readonly notYet: string;
  readonly remove: string;
  /** `file` may be empty; `errors` are those that the record names. */
  readonly ready: (file: string, time: string, errors: number) => string;
  readonly saveFirst: string;
  /** Marks on protected sheets are left. */
  readonly marksLeft: string;
  /** What the record says, before it is known whether it holds. */
  readonly recorded: (time: string, tables: number, errors: number) => string;
  readonly checkToKnow: string;
  readonly valid: (time: string) => string;
  /** `changes` begins with a colon and names tables, or is empty. */
  readonly changed: (changes: string, time: string) => string;
  readonly unreadable: string;
}

const SEVERAL: Readonly<Partial<Record<SendKind, string>>> = {
  "formula-errors": "公式错误",
  "hidden-sheets": "隐藏的工作表",
  comments: "批注",
  links: "外部链接",
  marks: "绩标的标记",
};

const list = (names: readonly string[]): string => names.map((name) => `「${name}」`).join("、");
const by = (names: readonly string[]): string => (names.length === 0 ? "" : `，作者：${names.join("、")}`);

export const sendTexts: SendTexts = {
  looking: "正在查看工作簿…",
  urgent: "应先处理",
  toKnow: "请留意",
  item: {
    errors: (count) => `还有 ${count} 项强制性问题`,
    "formula-errors": (count) => `${count} 个单元格显示公式错误`,
    unconfirmed: (count) => `从指标库补齐的 ${count} 行还没有核对`,
    "blank-tables": (count) => `${count} 张表还是空白`,
    "ignored-errors": (count) => `忽略了 ${count} 项强制性问题`,
    "stale-formulas": (count) => `${count} 个公式还没有重新计算`,
    settings: () => "工作簿里有绩标的设置，但无法识别",
    "hidden-sheets": (count) => `${count} 张工作表是隐藏的`,
    "very-hidden-sheets": (count) => `${count} 张工作表是深度隐藏的`,
    comments: (count, names) => `${count} 条批注${by(names)}`,
    "unknown-notes": () => "有没有注释（旧式批注）未能查看",
    links: (count, names) => (names.length === 0 ? "引用了其他工作簿" : `引用了 ${count} 个其他工作簿：${list(names)}`),
    people: (_count, [author = "", last = ""]) =>
      `文件属性写明${[...(author === "" ? [] : [`作者：${author}`]), ...(last === "" ? [] : [`最后修改：${last}`])].join("，")}`,
    marks: (count) => `${count} 张工作表上有绩标的标记`,
    reports: (count) => `${count} 张工作表是绩标的校验报告`,
  },
  advice: {
    errors: "财政系统可能退回。",
    "formula-errors": "请改正公式，或填入数值。",
    unconfirmed: "请核对指标值，再在列表中确认。",
    "blank-tables": "用不上的表请删除，以免被当作漏填。",
    "ignored-errors": "忽略后不再列出，财政系统仍可能退回。",
    "stale-formulas": "请保存后用 Excel 或 WPS 打开并保存一次。",
    settings: "不影响表格内容；可能由较新版本的绩标写入。",
    "hidden-sheets": "收件人可以取消隐藏，内容也会一并发出。",
    "very-hidden-sheets": "在「取消隐藏」中看不到，内容仍会一并发出。",
    comments: "批注和作者姓名会一并发出。",
    "unknown-notes": "这个版本的 Excel 不向加载项提供，请在「审阅」中查看。",
    links: "收件人打不开这些文件时，数值不能更新。",
    people: "不想公开时，可在「文件」→「信息」中删除。",
    marks: "写入校验记录时一并清除。",
    reports: "写入校验记录时一并删除。",
  },
  absent: (kinds) => `没有${kinds.flatMap((kind) => SEVERAL[kind] ?? []).join("、")}。`,
  nothing: "没有需要处理或留意的内容。",
  more: (count) => `另有 ${count} 处`,
  goTo: (place) => `定位到 ${place}`,
  outdated: "表格已改动，下面是改动以前的情况。",
  again: "重新检查",
  record: "校验记录",
  recordAbout:
    "清除绩标的标记和报告工作表，并在文件属性中记下规则集、时间和问题数；填报内容不变。以后用绩标打开，就能知道校验后哪些表有改动。",
  release: "清除标记并写入校验记录",
  releaseAgain: "重新写入校验记录",
  errorsLeft: (count) => `还有 ${count} 项强制性问题，财政系统可能退回。`,
  releaseAnyway: "仍然写入",
  notYet: "暂不写入",
  remove: "删除校验记录",
  ready: (file, time, errors) => {
    const name = file === "" ? "" : `「${file}」`;
    return errors === 0
      ? `可以发送${name}（${time} 校验）。`
      : `${name}已有校验记录（${time} 校验），其中写明还有 ${errors} 项强制性问题。`;
  },
  saveFirst: "请先按「保存」再发送：标记的清除和校验记录，保存以后才在文件里。",
  marksLeft: "受保护的工作表上还有标记，请撤销保护后再清除一次。",
  recorded: (time, tables, errors) => `有校验记录：${time} 校验，${tables} 张表，强制性 ${errors} 项。`,
  checkToKnow: "校验一次，就知道此后有没有改动。",
  valid: (time) => `已校验，未改动（${time} 校验）。`,
  changed: (changes, time) => `校验后有改动${changes}（${time} 校验）。`,
  unreadable: "校验记录无法识别，可能由其他版本写入。",
};
