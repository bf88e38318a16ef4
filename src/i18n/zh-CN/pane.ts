import type { Suppression } from "../../lint/suppressions";
import type { BuiltInProfileId } from "../../rules/profile";
import type { Severity } from "../../model/severity";
import type { NoTableReason, TableFragment } from "../../table/target-table";

/** What the pane was doing when it failed. */
export type PaneOperation =
  "check" | "mark" | "clear" | "go" | "save" | "write" | "undo" | "inspect" | "stamp" | "unstamp";

/** What a rule is about, in the form's order. */
export type RuleGroup = "table" | "project" | "budget" | "plan" | "head" | "structure" | "value" | "wording" | "other";

/** What a rule's page says in its frame; the page's own words are Chinese in every language. */
export interface RulePageTexts {
  readonly groups: Readonly<Record<RuleGroup, string>>;
  readonly loading: string;
  readonly notLoaded: string;
  /** Where the reader's language is not the pages'. */
  readonly chineseOnly: string;
  /** The entry of the menu that opens the list of all rules; `all` is its heading. */
  readonly open: string;
  readonly all: string;
  readonly search: string;
  readonly noneFound: (word: string) => string;
  readonly count: (count: number) => string;
  /** A rule that the profile leaves out. */
  readonly off: string;
  /** Tables of an example in which nothing differs from one filled in well. */
  readonly otherTables: (count: number) => string;
}

/** Choosing what a workbook is judged by. */
export interface ProfileChoiceTexts {
  readonly title: string;
  /** On the button in the header, before its name is known. */
  readonly unnamed: string;
  readonly openNamed: (name: string) => string;
  readonly about: string;
  readonly builtIn: Readonly<Record<BuiltInProfileId, string>>;
  readonly own: string;
  readonly current: string;
  readonly openFile: string;
  readonly fileHelp: string;
  readonly problems: (file: string, count: number) => string;
  readonly unreadableFile: (file: string) => string;
  /** What reads such files could not be loaded. */
  readonly notLoaded: (file: string) => string;
}

/** Leaving findings out, and taking that back. */
export interface IgnoreTexts {
  /** On the button; `ignoreNamed` names the finding for those who can't see where the button stands. */
  readonly open: string;
  readonly openNamed: (name: string) => string;
  readonly title: string;
  readonly scope: string;
  /** `count` findings in `tables` tables. */
  readonly scopes: Readonly<Record<Suppression["scope"], (count: number, tables: number) => string>>;
  readonly which: string;
  readonly reason: string;
  readonly reasons: readonly string[];
  readonly reasonMissing: string;
  readonly noneChosen: string;
  /** Where it is kept, and how to take it back. */
  readonly kept: string;
  /** The finance system refuses what this rule finds. */
  readonly refused: string;
  readonly confirm: string;
  readonly done: string;
  readonly restored: string;
  readonly ignored: (count: number) => string;
  readonly restore: string;
  readonly restoreNamed: (title: string) => string;
  readonly unused: string;
  readonly remove: string;
  readonly removeNamed: (title: string) => string;
  readonly reasonIs: (reason: string) => string;
  readonly more: (count: number) => string;
  /** The choices made here are not in the workbook yet. */
  readonly unsaved: string;
  readonly save: string;
  /** They may take the place of settings that can't be read. */
  readonly replaces: string;
  readonly replace: string;
}

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
  /** `time` is already written in the reader's way; undefined after a change that will be checked by itself. */
  readonly checkedAt: (indicators: number, time: string | undefined) => string;
  /** The same where no verdict names the number of tables. */
  readonly cleanAt: (tables: number, indicators: number, time: string | undefined) => string;
  readonly filterLabel: string;
  readonly filtered: (shown: number, all: number) => string;
  readonly showAll: string;
  readonly outdated: Readonly<Record<"changed" | "not-rechecked", string>>;
  readonly failed: Readonly<Record<PaneOperation, string>>;
  readonly findings: string;
  readonly cells: (count: number) => string;
  /** The places of a repeated finding that are not shown: as many before those shown, as many after. */
  readonly otherPlaces: Readonly<Record<"before" | "after", (count: number) => string>>;
  /** Copying a finding as text; `named` names it for those who can't see where the button stands. */
  readonly copy: Readonly<Record<"open" | "done" | "failed", string>> & { readonly named: (name: string) => string };
  readonly filters: { readonly label: string } & Readonly<
    Record<"rule" | "sheetId", Readonly<Record<"label" | "all", string>>>
  >;
  readonly grouping: Readonly<Record<"label" | "table" | "rule", string>>;
  /** Where a rule has findings. */
  readonly inTables: (count: number) => string;
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
  /** Formulas whose results are out of date, so that what relies on them was not judged. */
  readonly staleFormulas: (count: number) => string;
  readonly protectedNotMarked: (names: readonly string[]) => string;
  readonly protectedNotCleared: (names: readonly string[]) => string;
  readonly showMarks: string;
  /** The same switch when the marks show an earlier check's findings, and why they do. */
  readonly marksBehind: Readonly<Record<"label" | "why", string>>;
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
  /** Opens what is to be looked at before the workbook goes out. */
  readonly send: string;
  readonly privacy: string;
  /** `library` is the month of the built-in library, `2026-11`. */
  readonly version: (version: string, library: string) => string;
  /** Between a label and what follows it. */
  readonly colon: string;
  readonly back: string;
  /** Opens a rule's page; `explainRule` names the rule for those who can't see where the button stands. */
  readonly explain: string;
  readonly explainRule: (title: string) => string;
  readonly rulePages: RulePageTexts;
  readonly ignore: IgnoreTexts;
  readonly profile: ProfileChoiceTexts;
  /** Reports and the document; their own sentences come with what makes them. */
  readonly outputs: Readonly<Record<"title" | "loading" | "notLoaded", string>>;
  /** The header's menu. */
  readonly menu: string;
  /** The layer of settings, while what draws it is not there. */
  readonly settings: Readonly<Record<"title" | "loading" | "notLoaded", string>>;
}

const checked = (time: string | undefined): string => (time === undefined ? "已改动，稍后复核" : `${time} 校验`);

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
  checkedAt: (indicators, time) => `${indicators} 个指标 · ${checked(time)}`,
  cleanAt: (tables, indicators, time) => `${tables} 张表 · ${indicators} 个指标 · ${checked(time)}`,
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
    save: "没有存入工作簿",
    write: "没有写入工作表",
    undo: "没有撤销",
    inspect: "没有查看完工作簿",
    stamp: "标记已清除，校验记录没有写入",
    unstamp: "没有删除校验记录",
  },
  findings: "问题",
  cells: (count) => `共 ${count} 处`,
  otherPlaces: { before: (count) => `前面还有 ${count} 处`, after: (count) => `后面还有 ${count} 处` },
  copy: {
    open: "复制",
    named: (name) => `复制：${name}`,
    done: "已复制",
    failed: "没有复制：这里不能写入剪贴板。可以选中这段文字，按 Ctrl+C 复制。",
  },
  filters: {
    label: "按规则和工作表筛选",
    rule: { label: "规则", all: "全部规则" },
    sheetId: { label: "工作表", all: "全部工作表" },
  },
  grouping: { label: "排列", table: "按表", rule: "按规则" },
  inTables: (count) => `${count} 张表`,
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
  staleFormulas: (count) =>
    `${count} 个公式用到的内容有改动，结果还没有重新计算，与它们有关的问题没有列出。请保存后用 Excel 或 WPS 打开并保存一次，再校验。`,
  protectedNotMarked: (names) => `工作表${list(names)}受保护：问题只列在这里，没有标记。`,
  protectedNotCleared: (names) => `工作表${list(names)}受保护：上面的标记没有清除。`,
  showMarks: "显示标记",
  marksBehind: {
    label: "显示标记（校验后更新）",
    why: "改动以后列表会自动复核；标记还是上次校验时的，下次校验时更新，以免影响 Excel 的撤销。",
  },
  clearMarks: "清除标记",
  marksCleared: "已清除标记。",
  navigation: "逐条查看",
  previous: "上一条",
  next: "下一条",
  position: (current, all) => (current === 0 ? `共 ${all} 条` : `${current} / ${all}`),
  visited: (current, all, message) => `第 ${current} 条，共 ${all} 条。${message}`,
  officeMissing:
    "没有连上 Excel 的加载项脚本（office.js），绩标不能启动，工作簿没有改动。请检查网络后重新打开窗格，或改用绩标网页版。",
  send: "发送前检查",
  privacy: "数据不离开本机",
  version: (version, library) => `绩标 ${version} · 指标库 ${library}`,
  colon: "：",
  back: "返回",
  explain: "说明",
  explainRule: (title) => `说明：${title}`,
  rulePages: {
    groups: {
      table: "表的完整性",
      project: "项目编码与名称",
      budget: "预算与成本",
      plan: "资金支出计划",
      head: "部门、用途与绩效目标",
      structure: "指标的分类与名称",
      value: "指标值",
      wording: "文字",
      other: "其他",
    },
    loading: "正在载入说明",
    notLoaded: "说明没有载入，校验结果不受影响。",
    chineseOnly: "",
    open: "规则说明",
    all: "全部规则",
    search: "按词查找规则",
    noneFound: (word) => `没有说到「${word}」的规则。`,
    count: (count) => `${count} 条规则`,
    off: "未启用",
    otherTables: (count) => `另有 ${count} 张填写正确的表。`,
  },
  ignore: {
    open: "忽略…",
    openNamed: (name) => `忽略…：${name}`,
    title: "忽略",
    scope: "范围",
    scopes: {
      finding: (count) => (count === 1 ? "只忽略这一处" : `忽略这 ${count} 处`),
      table: (_count, tables) => (tables === 1 ? "本表中忽略这条规则" : `这 ${tables} 张表中忽略这条规则`),
      workbook: () => "整个工作簿忽略这条规则",
    },
    which: "哪几处",
    reason: "理由（必填）",
    reasons: ["上级文件规定如此", "已与财政部门确认", "系统登记如此"],
    reasonMissing: "请写明理由，便于以后核对。",
    noneChosen: "请至少选一处。",
    kept: "忽略和理由存入工作簿，随文件流转；在列表末尾可以恢复。",
    refused: "财政系统不接收有这类问题的表：忽略以后，上传时仍可能被退回。",
    confirm: "忽略",
    done: "已忽略，在列表末尾可以恢复。",
    restored: "已恢复。",
    ignored: (count) => `已忽略 ${count} 项`,
    restore: "恢复",
    restoreNamed: (title) => `恢复：${title}`,
    unused: "不再对应任何问题",
    remove: "删除",
    removeNamed: (title) => `删除：${title}`,
    reasonIs: (reason) => `理由：${reason}`,
    more: (count) => `等 ${count} 处`,
    unsaved: "刚才的选择还没有存入工作簿，关闭窗格后会丢失。",
    save: "存入工作簿",
    replaces: "存入新的选择会替换工作簿中原有的设置。",
    replace: "替换并存入",
  },
  profile: {
    title: "规则集",
    unnamed: "规则集",
    openNamed: (name) => `规则集：${name}`,
    about: "各地要求不尽相同，请选择校验时采用的规则集。选择存入工作簿，随文件流转；选好后重新校验。",
    builtIn: {
      hebei: "成本指标列在产出指标下面。",
      "central-2021": "成本指标单列为一级指标，权重合计 100。",
    },
    own: "自己的规则集文件。",
    current: "正在采用",
    openFile: "打开规则集文件…",
    fileHelp: "规则集文件是 JSON 文件，写明级别、要求和本地用语与内置规则集不同的地方。",
    problems: (file, count) => `「${file}」有 ${count} 处需要修改，没有采用：`,
    unreadableFile: (file) => `「${file}」没有读出来，没有采用。请确认文件还在，再选一次。`,
    notLoaded: (file) => `「${file}」没有采用：校验程序没有载入。请再选一次；仍不行时，关闭面板后重新打开。`,
  },
  outputs: {
    title: "报告与文本",
    loading: "正在载入",
    notLoaded: "生成报告的程序没有载入，工作簿没有改动。",
  },
  menu: "更多",
  settings: { title: "设置", loading: "正在载入设置", notLoaded: "设置没有载入，工作簿没有改动。" },
};
