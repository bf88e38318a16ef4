import type { FixSkipReason } from "../../lint/fix-plan";

/** Writing what the findings propose, and taking back what was written. */
export interface FixTexts {
  /** Before the changes from which one is chosen for so many cells. */
  readonly choose: (cells: number) => string;
  /** One of them, or the only one; `value` as it would stand in the cells, an empty text where they would be emptied. */
  readonly change: (cells: number, value: string) => string;
  /** `button` is what the button says; for those who can't see where it stands. */
  readonly named: (button: string, name: string) => string;
  readonly more: string;
  /** The cells would each hold something else: opens the list of what would be written. */
  readonly look: (cells: number) => string;
  /** The button in the pane. */
  readonly open: (places: number) => string;
  readonly title: string;
  readonly about: string;
  readonly all: string;
  readonly none: string;
  readonly fix: (places: number) => string;
  readonly include: (place: string) => string;
  readonly moreTables: (count: number) => string;
  readonly nothingLeft: string;
  readonly before: string;
  readonly after: string;
  readonly empty: string;
  readonly loading: string;
  readonly fixed: (places: number) => string;
  /** Findings whose fix can't be made, or was not made. */
  readonly skipped: (count: number) => string;
  readonly skippedOne: (place: string, title: string, why: string) => string;
  readonly moreSkipped: (count: number) => string;
  readonly skip: Readonly<Record<FixSkipReason, string>>;
  readonly resolved: (count: number) => string;
  readonly step: {
    readonly fixed: (places: number) => string;
    readonly filled: (rows: number) => string;
    readonly inserted: (name: string) => string;
  };
  /** `step` is one of those above. */
  readonly undo: (step: string) => string;
  readonly undone: (step: string) => string;
  /** What was written then is no longer there as it was. */
  readonly undoLost: (step: string) => string;
}

export const fixTexts: FixTexts = {
  change: (cells, value) => `${cells === 1 ? "" : `${cells} 处都`}${value === "" ? "清空" : `改为 ${value}`}`,
  named: (button, name) => `${button}：${name}`,
  choose: (cells) => (cells === 1 ? "改为" : `${cells} 处都改为`),
  more: "更多",
  look: (cells) => `修复这 ${cells} 处…`,
  open: (places) => `全部安全修复 ${places}`,
  title: "安全修复",
  about: "下面的修改不改变原来的意思。修改以后可以撤销，受保护的工作表和公式不改动。",
  all: "全选",
  none: "全不选",
  fix: (places) => `修复 ${places} 处`,
  include: (place) => `修复：${place}`,
  moreTables: (count) => `显示更多（还有 ${count} 张表）`,
  nothingLeft: "没有可以安全修复的问题。",
  before: "原来",
  after: "改为",
  empty: "（空）",
  loading: "正在列出修改",
  fixed: (places) => `已修复 ${places} 处。`,
  skipped: (count) => `${count} 项没有修复：`,
  skippedOne: (place, title, why) => `${place} ${title}：${why}`,
  moreSkipped: (count) => `还有 ${count} 项`,
  skip: {
    formula: "单元格是公式，没有改动",
    protected: "工作表受保护",
    hidden: "单元格在合并区域内，看不到",
    taken: "同一单元格已有另一处修改",
    changed: "校验之后内容有改动",
  },
  resolved: (count) => `已解决 ${count}`,
  step: {
    fixed: (places) => `修复 ${places} 处`,
    filled: (rows) => `补齐 ${rows} 行`,
    inserted: (name) => `插入「${name}」`,
  },
  undo: (step) => `撤销上一步：${step}`,
  undone: (step) => `已撤销${step}，工作表恢复到这一步以前。`,
  undoLost: (step) => `没有撤销${step}：那些单元格后来又有改动，工作簿没有改动。需要时请手工修改。`,
};
