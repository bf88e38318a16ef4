import type { HostErrorCode } from "../../model/host-error";

/** What could not be done, with the assurance that nothing was changed, and the next step. */
export interface HostSentences {
  readonly sentence: string;
  readonly nextStep: string;
}

/** The sentences of the ribbon button that are not the pane's. */
export interface CommandTexts {
  readonly title: string;
  readonly checkFailed: string;
  readonly clean: (tables: number) => string;
  readonly marked: string;
  readonly notMarked: string;
  /** Number of protected sheets that could not be marked. */
  readonly protectedSheets: (count: number) => string;
  readonly seeList: string;
}

const sheet = (name: string): string => (name === "" ? "工作表" : `工作表「${name}」`);
const words = (detail: string): string => (detail === "" ? "" : `（${detail}）`);

export const hostTexts: Readonly<Record<HostErrorCode, (detail: string) => HostSentences>> = {
  "cell-editing": () => ({
    sentence: "有单元格正在编辑，Excel 暂时不接受操作，工作簿没有改动。",
    nextStep: "请先按 Enter 或 Esc 结束编辑，再点一次。",
  }),
  "sheet-protected": (name) => ({
    sentence: `${sheet(name)}受保护，不能写入，工作簿没有改动。`,
    nextStep: "需要写入时，请先在「审阅」中撤销工作表保护，再点一次。",
  }),
  "sheet-missing": (name) => ({
    sentence: `${sheet(name)}已删除、改名或隐藏，没有找到，工作簿没有改动。`,
    nextStep: "请重新校验；工作表如已隐藏，请先取消隐藏。",
  }),
  "content-changed": (place) => ({
    sentence: `校验之后内容有改动${words(place)}，操作没有进行，工作簿没有改动。`,
    nextStep: "请重新校验，再点一次。",
  }),
  "cell-formula": (place) => ({
    sentence: `要写入的单元格里是公式${words(place)}，绩标不覆盖公式，工作簿没有改动。`,
    nextStep: "请手工修改这个单元格。",
  }),
  "too-large": (name) => ({
    sentence: `${name === "" ? "内容" : sheet(name)}太大，一次读写不了，工作簿没有改动。`,
    nextStep: "请删去表格以外多余的行和列，或把工作表分成几个工作簿，再点一次。",
  }),
  unsupported: () => ({
    sentence: "这个版本的 Excel 缺少所需的功能，操作没有进行，工作簿没有改动。",
    nextStep: "请使用 Excel 2021 或更新的版本，或改用绩标网页版。",
  }),
  "host-busy": () => ({
    sentence: "Excel 正忙或连接中断，操作没有完成，填报内容没有改动。",
    nextStep: "请稍候再点一次；仍不行时，保存工作簿后重新打开。",
  }),
  "half-written": (name) => ({
    sentence: `写入中途 Excel 停止了响应，${sheet(name)}可能只改了一部分，没有能恢复。`,
    nextStep: "请按 Ctrl+Z 撤销到写入以前；撤销不了时，不保存关闭工作簿，再重新打开。",
  }),
  "half-marked": () => ({
    sentence: "更新标记的中途 Excel 停止了响应，可能有的工作表是新标记、有的还是原来的。填报内容没有改动。",
    nextStep: "请稍候再点「一键校验」或「清除标记」，标记就会齐全或全部清除。",
  }),
  "report-left": (name) => ({
    sentence: `标记已经清除，${sheet(name)}（校验报告）没有删掉。填报内容没有改动。`,
    nextStep: "请再点一次「清除标记」，或右键点它的标签删除。",
  }),
  "sheet-left": (name) => ({
    sentence: `写入中途 Excel 停止了响应，新加的${sheet(name)}没有写完，留在工作簿里。其他工作表没有改动。`,
    nextStep: "请右键点它的标签删除，再点一次。",
  }),
  "file-not-workbook": (extension) => ({
    sentence: `这个文件${words(extension)}不是 Excel 工作簿，没有打开，文件没有改动。`,
    nextStep: "请选择扩展名为 .xlsx 或 .xlsm 的文件。",
  }),
  "file-damaged": (part) => ({
    sentence: `文件已损坏或不完整${words(part)}，没有打开，文件没有改动。`,
    nextStep: "请用 Excel 或 WPS 打开并另存为 .xlsx，再选择新的文件。",
  }),
  "file-encrypted": () => ({
    sentence: "文件设有打开密码，没有打开，文件没有改动。",
    nextStep: "请用 Excel 或 WPS 取消打开密码后另存，再选择新的文件。",
  }),
  "file-signed": () => ({
    sentence: "文件带有数字签名，改动会使签名失效，因此没有写入，文件没有改动。",
    nextStep: "请在 Excel 中删除签名（文件 → 信息 → 查看签名）并另存，再处理；处理后重新签名。",
  }),
  "file-old-format": (extension) => ({
    sentence: `不能读取这种旧格式的文件${words(extension)}，没有打开，文件没有改动。`,
    nextStep: "请用 Excel 或 WPS 打开，另存为 .xlsx，再选择新的文件。",
  }),
  failed: (detail) => ({
    sentence: `操作没有完成，填报内容没有改动${words(detail)}。`,
    nextStep: "请再点一次；仍不行时，保存工作簿后重新打开 Excel。",
  }),
};

export const commandTexts: CommandTexts = {
  title: "绩标",
  checkFailed: "校验没有完成",
  clean: (tables) => `校验了 ${tables} 张表，填报内容没有改动。`,
  marked: "有问题的单元格已标记，填报内容没有改动。",
  notMarked: "有问题的单元格没有标记。",
  protectedSheets: (count) => `${count} 张工作表受保护，上面的问题没有标记。`,
  seeList: "点「打开面板」查看清单和改法。",
};
