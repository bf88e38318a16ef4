import type { Severity } from "../../model/severity";

/** The sentences of the page around the task pane: top bar, sheet, and the server that shows it. */
export interface WorkbenchTexts {
  readonly product: string;
  readonly openWorkbook: string;
  readonly showSample: string;
  readonly sample: string;
  readonly opening: string;
  readonly drop: string;
  readonly close: string;
  /** In front of the reason why a file could not be opened. */
  readonly fileProblem: (name: string) => string;
  readonly sampleMissing: string;
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
  /** A cell's name: address, severity word if it is marked, what it shows. */
  readonly cell: (address: string, severity: Severity | undefined, text: string) => string;
  readonly mark: (severity: Severity) => string;
  readonly editing: (address: string) => string;
  readonly formulaCell: string;
  readonly protectedCell: string;
  readonly formulaEntry: string;
  readonly notEntered: string;
  readonly serving: (address: string) => string;
  readonly notBuilt: string;
}

const severityWords: Readonly<Record<Severity, string>> = { error: "强制性", warning: "提示性", info: "建议" };

export const workbenchTexts: WorkbenchTexts = {
  product: "绩标",
  openWorkbook: "打开工作簿",
  showSample: "看示例",
  sample: "示例",
  opening: "正在打开…",
  drop: "松开鼠标，打开这个工作簿",
  close: "关闭",
  fileProblem: (name) => `「${name}」：`,
  sampleMissing: "示例工作簿没有读到，页面上的内容没有改动。请确认启动绩标的窗口没有关闭，再点一次「看示例」。",
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
  gridHelp: "方向键移动，回车或 F2 修改，F6 离开表格。",
  cell: (address, severity, text) =>
    [address, ...(severity === undefined ? [] : [severityWords[severity]]), ...(text === "" ? [] : [text])].join("，"),
  mark: (severity) => `有${severityWords[severity]}问题`,
  editing: (address) => `修改 ${address}`,
  formulaCell: "这个单元格是公式，不在这里修改，内容没有变。请在 Excel 或 WPS 中修改公式。",
  protectedCell: "这张工作表受保护，内容没有变。请先在 Excel 或 WPS 中撤销工作表保护。",
  formulaEntry: "这里不能录入公式，内容没有变。请录入数值或文字。",
  notEntered: "没有写入单元格。",
  serving: (address) => `绩标已启动，请在浏览器中打开 ${address} （按 Ctrl+C 停止）`,
  notBuilt: "没有找到页面文件，请先运行 npm run build。",
};
