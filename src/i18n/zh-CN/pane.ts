import type { Severity } from "../../model/severity";
import type { NoTableReason, TableFragment } from "../../table/target-table";

/** What the pane was doing when it failed. */
export type PaneOperation = "check" | "mark" | "clear" | "go";

/** The sentences of the task pane. */
export interface PaneTexts {
  readonly product: string;
  readonly check: string;
  readonly checkAgain: string;
  readonly cancel: string;
  readonly retry: string;
  readonly close: string;
  /** Before the first check: what the button does, and that it changes nothing but marks. */
  readonly notChecked: string;
  readonly checking: string;
  readonly checkingCount: (done: number, total: number) => string;
  readonly cancelled: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly verdict: (tables: number, counts: Readonly<Record<Severity, number>>) => string;
  readonly clean: string;
  /** `time` is already written in the reader's way. */
  readonly checkedAt: (indicators: number, time: string) => string;
  /** The same where no verdict names the number of tables. */
  readonly cleanAt: (tables: number, indicators: number, time: string) => string;
  readonly filterLabel: string;
  readonly filtered: (shown: number, all: number) => string;
  readonly showAll: string;
  readonly outdated: Readonly<Record<"changed" | "not-rechecked", string>>;
  readonly failed: Readonly<Record<PaneOperation, string>>;
  readonly findings: string;
  readonly cells: (count: number) => string;
  readonly hiddenSheet: string;
  readonly hiddenFinding: string;
  readonly cleanTables: (count: number) => string;
  readonly noTable: string;
  readonly noTableLooked: (sheets: number) => string;
  readonly noTableNext: string;
  readonly sheetsWithoutTable: (count: number) => string;
  readonly reason: Readonly<Record<NoTableReason, string>>;
  readonly fragments: (count: number) => string;
  readonly fragmentMissing: Readonly<Record<TableFragment["missing"], string>>;
  readonly hiddenSheetsRead: (names: readonly string[]) => string;
  readonly protectedNotMarked: (names: readonly string[]) => string;
  readonly protectedNotCleared: (names: readonly string[]) => string;
  readonly showMarks: string;
  readonly clearMarks: string;
  readonly marksCleared: string;
  readonly navigation: string;
  readonly previous: string;
  readonly next: string;
  /** `current` counts from 1; 0 means that none was visited yet. */
  readonly position: (current: number, all: number) => string;
  readonly visited: (current: number, all: number, message: string) => string;
  /** The pane did not start because office.js was not loaded. */
  readonly officeMissing: string;
  readonly privacy: string;
  readonly version: (version: string) => string;
  /** Between a label and what follows it. */
  readonly colon: string;
}

const list = (names: readonly string[]): string => names.map((name) => `「${name}」`).join("、");

export const paneTexts: PaneTexts = {
  product: "绩标",
  check: "一键校验",
  checkAgain: "重新校验",
  cancel: "取消",
  retry: "重试",
  close: "关闭",
  notChecked: "尚未校验。点「一键校验」读取整个工作簿，列出问题并标记单元格，不改动填报内容。",
  checking: "正在校验",
  checkingCount: (done, total) => `正在校验（第 ${done} / ${total} 张）`,
  cancelled: "已取消校验，没有改动。",
  severity: { error: "强制性", warning: "提示性", info: "建议" },
  verdict: (tables, { error, warning }) => `${tables} 张表：强制性 ${error} 项，提示性 ${warning} 项`,
  clean: "未发现问题",
  checkedAt: (indicators, time) => `${indicators} 个指标 · ${time} 校验`,
  cleanAt: (tables, indicators, time) => `${tables} 张表 · ${indicators} 个指标 · ${time} 校验`,
  filterLabel: "按级别筛选",
  filtered: (shown, all) => `只显示 ${shown} 项，共 ${all} 项`,
  showAll: "显示全部",
  outdated: {
    changed: "表格已改动，结果可能过期。",
    "not-rechecked": "下面是上一次校验的结果，可能已过期。",
  },
  failed: {
    check: "校验没有完成",
    mark: "没有标记单元格",
    clear: "没有清除标记",
    go: "没有定位到单元格",
  },
  findings: "问题",
  cells: (count) => `共 ${count} 处`,
  hiddenSheet: "隐藏",
  hiddenFinding: "这一处在隐藏的工作表上，取消隐藏后可以定位。",
  cleanTables: (count) => `${count} 张表未发现问题`,
  noTable: "没有找到绩效目标表",
  noTableLooked: (sheets) => `看过 ${sheets} 张工作表，都没有可以校验的表：`,
  noTableNext: "请确认打开的是绩效目标表所在的工作簿，表中有「一级指标」「二级指标」「三级指标」「指标值」一行。",
  sheetsWithoutTable: (count) => `${count} 张工作表没有绩效目标表`,
  reason: {
    empty: "空白",
    "no-labels": "没有绩效目标表的栏目名称",
    "not-a-form": "有栏目名称，但不是绩效目标表的排列",
    "self-evaluation": "自评表或监控表，填的是完成情况，不是绩效目标，不作校验",
    outline: "部门整体绩效目标的文字，不是项目绩效目标表",
    fragment: "只有表的一部分",
  },
  fragments: (count) => `${count} 处像是表的一部分，没有校验`,
  fragmentMissing: {
    "indicator-header": "没有「一级指标」「二级指标」「三级指标」「指标值」一行",
    head: "没有项目名称、预算数等表头部分",
    "indicator-rows": "指标栏目下面没有指标行",
  },
  hiddenSheetsRead: (names) => `隐藏的工作表也已读取：${list(names)}。`,
  protectedNotMarked: (names) => `工作表${list(names)}受保护：问题只列在这里，没有标记。`,
  protectedNotCleared: (names) => `工作表${list(names)}受保护：上面的标记没有清除。`,
  showMarks: "显示标记",
  clearMarks: "清除标记",
  marksCleared: "已清除标记。",
  navigation: "逐条查看",
  previous: "上一条",
  next: "下一条",
  position: (current, all) => (current === 0 ? `共 ${all} 条` : `${current} / ${all}`),
  visited: (current, all, message) => `第 ${current} 条，共 ${all} 条。${message}`,
  officeMissing:
    "没有连上 Excel 的加载项脚本（office.js），绩标不能启动，工作簿没有改动。请检查网络后重新打开窗格，或改用绩标网页版。",
  privacy: "数据不离开本机",
  version: (version) => `绩标 ${version}`,
  colon: "：",
};

/** For the script that runs before everything else and must stay readable to Internet Explorer. */
export const gateTexts = {
  starting: "正在启动绩标…",
  unsupported:
    "这个版本的 Excel 打不开绩标任务窗格，需要 Excel 2021 或更新的版本。请改用绩标网页版：在 Edge 或 Chrome 浏览器中打开，功能相同，数据同样不离开本机。",
};
