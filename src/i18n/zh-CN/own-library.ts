import type { OwnLibraryProblem } from "../../library/own-library";

/** Reading an office's own library. */
export interface OwnLibraryTexts {
  /** `row` counts from 1; `why` is one of the problems. */
  readonly row: (sheet: string, row: number, why: string) => string;
  /** What is wrong with a row, with what stands in the cell. */
  readonly problem: Readonly<Record<OwnLibraryProblem, (text: string) => string>>;
  readonly title: string;
  readonly about: string;
  readonly sheet: (sheet: string, indicators: number, problems: number) => string;
  readonly sheetWithoutColumns: (sheet: string) => string;
  /** What this browser keeps. */
  readonly kept: (file: string, indicators: number) => string;
  readonly remove: string;
  readonly open: string;
  readonly addSheet: string;
  readonly help: string;
  readonly noColumns: (file: string) => string;
  readonly taken: (indicators: number, problems: number) => string;
  readonly notKept: string;
}

export const ownLibraryTexts: OwnLibraryTexts = {
  title: "本单位",
  about: "本单位常用的指标可以放在工作簿里名为「指标库」的工作表，随文件流转；也可以从文件读入，保存在这台电脑上。",
  sheet: (sheet, indicators, problems) =>
    problems === 0
      ? `工作表「${sheet}」：${indicators} 个指标。`
      : `工作表「${sheet}」：${indicators} 个指标，${problems} 行没有采用：`,
  sheetWithoutColumns: (sheet) => `工作表「${sheet}」中找不到「二级指标」「三级指标」「指标值」这三栏，没有采用。`,
  kept: (file, indicators) => `这台电脑上保存着「${file}」的 ${indicators} 个指标。`,
  remove: "删除保存的指标",
  open: "从文件读入…",
  addSheet: "新增「指标库」工作表",
  help: "一行一个指标，要有「二级指标」「三级指标」「指标值」三栏，可以有「绩效指标描述」「项目类型」。成本可写「≤预算数」，时间可写「当年12月31日前」。",
  noColumns: (file) => `「${file}」中没有指标库：找不到「二级指标」「三级指标」「指标值」这三栏。`,
  taken: (indicators, problems) =>
    problems === 0
      ? `读入了 ${indicators} 个指标，已保存在这台电脑上。`
      : `读入了 ${indicators} 个指标，已保存在这台电脑上；${problems} 行没有采用：`,
  notKept: "浏览器不允许保存，没有读入。可以把指标放在工作簿里名为「指标库」的工作表。",
  row: (sheet, row, why) => `「${sheet}」第 ${row} 行：${why}`,
  problem: {
    "class-blank": () => "没有写二级指标，请填写，例如 数量指标。",
    "class-unknown": (text) => `「${text}」不是二级指标的名称，请改为数量指标、质量指标等。`,
    "name-blank": () => "没有写三级指标，请填写指标名称。",
    "name-too-long": () => "三级指标太长，请写成不超过 60 个字的名称。",
    "name-repeats-class": (text) => `三级指标「${text}」只是类别的名称，请写具体的指标。`,
    "name-twice": (text) => `同一类别中「${text}」已经有了，只采用前面的一行。`,
    "value-blank": () => "没有写指标值，请填写常用的值，例如 ≥95%。",
    "value-unreadable": (text) => `指标值「${text}」读不出符号、数值和单位，请改为 ≥95%、≤预算数 这样的写法。`,
  },
};
