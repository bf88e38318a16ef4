import type { Severity } from "../../model/severity";

/** The sentences of the page around the task pane: top bar, sheet, and the server that shows it. */
export interface WorkbenchTexts {
  readonly product: string;
  /** What the page is for, a sentence each. */
  readonly introduction: readonly string[];
  readonly guide: string;
  readonly guideSteps: readonly { readonly title: string; readonly text: string }[];
  readonly keys: string;
  readonly otherLanguage: { readonly name: string; readonly address: string };
  /** What file dialogs call the files they offer. */
  readonly workbookFiles: string;
  readonly recent: string;
  readonly forgetRecent: string;
  readonly drafts: string;
  readonly draftsHint: string;
  readonly recover: string;
  readonly discard: string;
  /** A short time, with its day. */
  readonly time: (at: Date) => string;
  readonly save: string;
  readonly saveAs: string;
  readonly undo: string;
  readonly redo: string;
  readonly closeWorkbook: string;
  readonly unsaved: string;
  readonly saved: (name: string, at: Date) => string;
  readonly downloaded: (name: string) => string;
  readonly askUnsaved: (name: string) => string;
  readonly askReplaced: (name: string) => string;
  readonly dontSave: string;
  readonly replace: string;
  readonly cancel: string;
  readonly readDenied: (name: string) => string;
  readonly writeDenied: (name: string) => string;
  readonly notWritten: (name: string) => string;
  readonly fileGone: (name: string) => string;
  readonly draftNotKept: string;
  readonly openWorkbook: string;
  readonly showSample: string;
  readonly sample: string;
  readonly opening: string;
  readonly drop: string;
  readonly close: string;
  /** In front of the reason why a file could not be opened. */
  readonly fileProblem: (name: string) => string;
  readonly oneFile: string;
  /** Names of the page's three regions. */
  readonly topBar: string;
  readonly workbook: string;
  readonly pane: string;
  readonly sheets: string;
  readonly hiddenSheets: (count: number) => string;
  readonly hiddenSheetsTitle: (names: readonly string[]) => string;
  readonly noVisibleSheet: string;
  readonly protectedSheet: string;
  readonly cellAddress: string;
  readonly cellContent: string;
  /** What a screen reader says of a sheet: how to move and how to leave it. */
  readonly gridHelp: string;
  /** Parts of a cell's name, as a screen reader says them. */
  readonly cell: (parts: readonly string[]) => string;
  readonly finding: (severity: string, sentence: string) => string;
  readonly mark: (severity: Severity) => string;
  readonly note: (text: string) => string;
  readonly stale: string;
  readonly staleHint: string;
  readonly editing: (address: string) => string;
  readonly formulaCell: string;
  readonly protectedCell: string;
  readonly formulaEntry: string;
  /** Why a range was neither pasted into nor emptied; each names the first cell concerned. */
  readonly rangeFormula: (address: string) => string;
  readonly rangeFormulaEntry: (address: string) => string;
  readonly rangeMerged: (address: string) => string;
  readonly rangeTooLarge: string;
  readonly notEntered: string;
  readonly serving: (address: string) => string;
  readonly notBuilt: string;
}

const severityWords: Readonly<Record<Severity, string>> = { error: "强制性", warning: "提示性", info: "建议" };

export const workbenchTexts: WorkbenchTexts = {
  product: "绩标",
  introduction: [
    "打开绩效目标表，一键校验：填错的指标值和支出计划就地标出，逐条说明应怎样填。",
    "可以在这里改，也可以从指标库补齐，然后存回文件；公式、图表、批注等其余内容原样不动。",
    "文件只在这台电脑上处理：本页不联网，不上传，不统计。",
  ],
  guide: "怎么用",
  guideSteps: [
    { title: "打开", text: "点「打开工作簿」，或把文件拖进来。Excel、WPS 存的 .xlsx、.xlsm 都可以。" },
    {
      title: "校验",
      text: "点「一键校验」。红色圆点是强制性，黄色三角是提示性，蓝色圆圈是建议；点一条，跳到那个单元格。",
    },
    { title: "改好，保存", text: "在单元格里直接改，或采用窗格里的改法，再校验一次；没有强制性问题后保存、报送。" },
  ],
  keys: "常用键：Ctrl+Enter 校验，F8 下一条，Ctrl+Z 撤销，Ctrl+S 保存，F6 在表格和窗格之间切换。",
  otherLanguage: { name: "English", address: "?lang=en" },
  workbookFiles: "Excel 工作簿",
  recent: "最近打开",
  forgetRecent: "清除列表",
  drafts: "没有保存的改动",
  draftsHint: "上次没有保存就关闭了，改动暂存在这个浏览器里。",
  recover: "恢复",
  discard: "删除",
  time: (at) => at.toLocaleString("zh-CN", { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" }),
  save: "保存",
  saveAs: "另存为",
  undo: "撤销",
  redo: "重做",
  closeWorkbook: "关闭工作簿",
  unsaved: "未保存",
  saved: (name, at) =>
    `已保存到「${name}」，${at.toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" })}。`,
  downloaded: (name) => `已存到浏览器的下载文件夹，文件名「${name}」；重名时浏览器会在名称后加上序号。`,
  askUnsaved: (name) => `「${name}」的改动还没有保存。`,
  askReplaced: (name) => `「${name}」打开之后被别的程序改过。替换会用这里的内容盖掉那些改动。`,
  dontSave: "不保存",
  replace: "替换",
  cancel: "取消",
  readDenied: (name) => `浏览器没有得到读取「${name}」的许可，没有打开。请再点一次并选择允许，或点「打开工作簿」。`,
  writeDenied: (name) =>
    `浏览器没有得到写入「${name}」的许可，文件没有改动。请再点「保存」并选择允许，或点「另存为」。`,
  notWritten: (name) =>
    `「${name}」没有写入，文件没有改动，可能正在 Excel 或 WPS 中打开。请在那里关闭后再点「保存」，或点「另存为」。`,
  fileGone: (name) => `「${name}」没有找到，可能已移动、改名或删除。请点「打开工作簿」重新选择。`,
  draftNotKept: "没有保存的改动未能暂存到浏览器，请及时保存。",
  openWorkbook: "打开工作簿",
  showSample: "看示例",
  sample: "示例",
  opening: "正在打开…",
  drop: "松开鼠标，打开这个工作簿",
  close: "关闭",
  fileProblem: (name) => `「${name}」：`,
  oneFile: "一次只能打开一个工作簿，请只拖入一个文件。",
  topBar: "工作簿",
  workbook: "表格",
  pane: "校验窗格",
  sheets: "工作表",
  hiddenSheets: (count) => `隐藏 ${count} 张`,
  hiddenSheetsTitle: (names) => `隐藏的工作表（校验时同样读取）：${names.join("、")}`,
  noVisibleSheet: "这个工作簿没有可以显示的工作表。",
  protectedSheet: "受保护",
  cellAddress: "单元格",
  cellContent: "内容",
  gridHelp: "方向键移动，按住 Shift 选择区域，回车或 F2 修改，F6 离开表格。",
  cell: (parts) => parts.join("，"),
  finding: (severity, sentence) => `${severity}：${sentence}`,
  mark: (severity) => `有${severityWords[severity]}问题`,
  note: (text) => `批注：${text}`,
  stale: "公式结果没有重新计算",
  staleHint: "公式用到的内容有改动，这里显示的还是文件里的结果；保存后用 Excel 或 WPS 打开会重新计算。",
  editing: (address) => `修改 ${address}`,
  formulaCell: "这个单元格是公式，不在这里修改，内容没有变。请在 Excel 或 WPS 中修改公式。",
  protectedCell: "这张工作表受保护，内容没有变。请先在 Excel 或 WPS 中撤销工作表保护。",
  formulaEntry: "这里不能录入公式，内容没有变。请录入数值或文字。",
  rangeFormula: (address) => `${address} 是公式，不在这里修改，整个区域的内容都没有变。请避开公式单元格再试。`,
  rangeFormulaEntry: (address) => `要写入 ${address} 的是公式，这里不能录入公式，内容没有变。请改为粘贴数值。`,
  rangeMerged: (address) =>
    `${address} 在合并单元格里，放不下要粘贴的内容，整个区域都没有变。请从合并方式相同的区域复制，或逐格粘贴。`,
  rangeTooLarge: "要写入的区域太大，内容没有变。请选择小一些的区域。",
  notEntered: "没有写入单元格。",
  serving: (address) => `绩标已启动，请在浏览器中打开 ${address} （按 Ctrl+C 停止）`,
  notBuilt: "没有找到页面文件，请先运行 npm run build。",
};
