import type { GapReason, SkipReason, ValueSource } from "../../fill/fill-types";
import type { ProjectText } from "../../library/library-types";

/** Filling rows from the library, inserting indicators and whole sheets. */
export interface FillTexts {
  /** The button in the pane; `count` rows could be filled. */
  readonly open: (count: number) => string;
  readonly title: string;
  readonly about: string;
  readonly planning: (done: number, all: number) => string;
  readonly notLoaded: string;
  readonly all: (rows: number) => string;
  readonly table: (rows: number) => string;
  readonly tableNamed: (rows: number, table: string) => string;
  /** How many tables are not shown yet. */
  readonly moreTables: (count: number) => string;
  readonly one: string;
  /** `place` says which row, for those who can't see where the button stands. */
  readonly oneNamed: (place: string, name: string) => string;
  readonly include: (place: string) => string;
  /** Opens the other candidates. */
  readonly others: (count: number) => string;
  readonly candidates: (place: string) => string;
  /** `row` counts from 1. */
  readonly row: (row: number) => string;
  readonly newRow: string;
  readonly optional: string;
  readonly reason: Readonly<Record<GapReason, string>>;
  readonly valueFrom: Readonly<Record<ValueSource, string>>;
  readonly basisNone: string;
  readonly where: Readonly<Record<ProjectText, string>>;
  readonly byType: (type: string, word: string, where: string) => string;
  readonly byWiderType: (type: string, of: string) => string;
  readonly byWord: (word: string, where: string) => string;
  readonly any: string;
  readonly noCandidate: string;
  readonly nothingLeft: string;
  readonly labels: Readonly<Record<"name" | "description" | "value" | "basis", string>>;
  /** On a finding: opens the rows of its table. */
  readonly choose: string;
  readonly chooseNamed: (name: string) => string;
  readonly confirm: string;
  readonly confirmNamed: (name: string) => string;
  readonly filled: (rows: number) => string;
  readonly skipped: (rows: number) => string;
  readonly skippedRow: (sheet: string, level2: string, why: string) => string;
  readonly skip: Readonly<Record<SkipReason, string>>;
  /** Between the items of a list. */
  readonly comma: string;
  readonly confirmed: string;
  readonly unreadable: string;
  readonly library: LibraryTexts;
}

/** Looking through the library. */
export interface LibraryTexts {
  readonly open: string;
  readonly title: string;
  readonly indicators: string;
  readonly templates: string;
  readonly views: string;
  readonly search: string;
  readonly searchHelp: string;
  readonly level2: string;
  readonly sector: string;
  readonly everything: string;
  readonly found: (count: number) => string;
  readonly noneFound: string;
  readonly more: string;
  readonly insert: string;
  readonly insertNamed: (name: string) => string;
  readonly insertHelp: string;
  readonly checkFirst: string;
  readonly inserted: (name: string, place: string) => string;
  readonly notInserted: {
    readonly outside: string;
    readonly "no-place": string;
    /** `why` is one of the reasons for a row that was not filled. */
    readonly skipped: (why: string) => string;
  };
  readonly reference: string;
  /** A usual value with `{budget}` and `{year}` put into words. */
  readonly valueText: (value: string) => string;
  readonly loading: string;
  readonly seen: (count: number) => string;
  readonly ours: string;
  readonly own: string;
  readonly templatesAbout: string;
  readonly addSheet: string;
  readonly addSheetNamed: (type: string) => string;
  readonly added: Readonly<Record<"template" | "library" | "report", (sheet: string) => string>>;
}

export const fillTexts: FillTexts = {
  open: (count) => `补齐指标 ${count}`,
  title: "补齐指标",
  about: "缺少的指标行，和只写了类别名称的行，可以从指标库补齐。填入的行列为「待核对」，可以撤销。",
  planning: (done, all) => `正在挑选指标（第 ${done} / ${all} 张）`,
  notLoaded: "指标库没有载入，工作簿没有改动。",
  all: (rows) => `全部补齐 ${rows} 行`,
  table: (rows) => `补齐本表 ${rows} 行`,
  tableNamed: (rows, table) => `补齐本表 ${rows} 行：${table}`,
  moreTables: (count) => `显示更多（还有 ${count} 张表）`,
  one: "填入",
  oneNamed: (place, name) => `填入：${place}，${name}`,
  include: (place) => `补齐这一行：${place}`,
  others: (count) => `换一个（另有 ${count} 个）`,
  candidates: (place) => `可选的指标：${place}`,
  row: (row) => `第 ${row} 行`,
  newRow: "新增一行",
  optional: "可选",
  reason: {
    "class-missing": "没有这一类指标",
    "row-missing": "没有这一行",
    "row-blank": "这一行是空白",
    "name-repeats-class": "只写了类别名称",
    "name-blank": "没有写指标名称",
    "name-placeholder": "还是模板文字",
  },
  valueFrom: {
    usual: "参考值，常见写法，不是规定",
    example: "示例数字，请改成本项目的数",
    budget: "取自预算数",
    year: "取自预算年度",
    goal: "取自本表的目标、用途或名称",
    cell: "保留原来的值",
  },
  basisNone: "本表没有写依据，请填写",
  where: { name: "项目名称", purpose: "资金用途", goal: "绩效目标", department: "部门名称" },
  byType: (type, word, where) => `${where}中有「${word}」，适合「${type}」`,
  byWiderType: (type, of) => `「${type}」的常用指标，也适合「${of}」`,
  byWord: (word, where) => `${where}中有「${word}」`,
  any: "各类项目通用",
  noCandidate: "指标库中没有合适的指标，请手工填写。",
  nothingLeft: "没有需要补齐的行。",
  labels: { name: "三级指标", description: "描述", value: "指标值", basis: "依据" },
  choose: "补齐…",
  chooseNamed: (name) => `补齐…：${name}`,
  confirm: "已核对",
  confirmNamed: (name) => `已核对：${name}`,
  filled: (rows) => `已补齐 ${rows} 行，列为「待核对」。`,
  skipped: (rows) => `${rows} 行没有补齐：`,
  skippedRow: (sheet, level2, why) => `「${sheet}」${level2}：${why}`,
  skip: {
    protected: "工作表受保护",
    formula: "单元格里是公式",
    "side-by-side": "同一行旁边还有另一张表",
    "no-place": "表中没有这一类指标的位置",
  },
  comma: "、",
  confirmed: "已记为核对过。",
  unreadable:
    "没有写入：工作簿里存着绩标读不了的设置，填入的行无法记为待核对。请先在「规则集」中选一次规则集，并替换原有的设置。",
  library: {
    open: "指标库",
    title: "指标库",
    indicators: "指标",
    templates: "模板",
    views: "指标库的内容",
    search: "按词或拼音首字母查找",
    searchHelp: "例如「满意度」「征地」或 zdbc。",
    level2: "类别",
    sector: "行业",
    everything: "全部",
    found: (count) => `${count} 个指标`,
    noneFound: "没有找到。换一个词，或者放宽类别和行业。",
    more: "显示更多",
    insert: "插入",
    insertNamed: (name) => `插入：${name}`,
    insertHelp: "先在工作表中选中要填的行，或表中任意一格，再点「插入」。",
    checkFirst: "请先校验一次，再插入指标。",
    inserted: (name, place) => `已插入「${name}」：${place}，列为「待核对」。`,
    notInserted: {
      outside: "选中的位置不在绩效目标表里，没有插入。请选中表中的一格，再点一次。",
      "no-place": "这张表里没有这一类指标的位置，没有插入。",
      skipped: (why) => `${why}，没有插入，工作簿没有改动。`,
    },
    reference: "参考值",
    valueText: (value) => value.replace("{budget}", "预算数").replaceAll("{year}年", "当年"),
    loading: "正在载入指标库",
    seen: (count) => `见于 ${count} 份公开的表`,
    ours: "绩标整理",
    own: "本单位",
    templatesAbout:
      "按项目类型新增一张绩效目标表，放在工作簿的最后。需要填写的地方写着「××」，没有填完的会在校验时列出。",
    addSheet: "新增工作表",
    addSheetNamed: (type) => `新增工作表：${type}`,
    added: {
      template: (sheet) => `已新增工作表「${sheet}」，请填写其中的「××」。`,
      library: (sheet) => `已新增工作表「${sheet}」，请在其中写本单位常用的指标。`,
      report: (sheet) => `已生成工作表「${sheet}」，「清除标记」会删去它。`,
    },
  },
};
