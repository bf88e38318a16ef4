import type { HostErrorCode } from "../../host/port";

/** What could not be done and the next step; `detail` is a sheet's name, a format or the host's own words. */
export type HostTexts = Readonly<
  Record<HostErrorCode, (detail: string) => { readonly sentence: string; readonly nextStep: string }>
>;

const named = (detail: string): string => (detail === "" ? "" : `「${detail}」`);
const inBrackets = (detail: string): string => (detail === "" ? "" : `（${detail}）`);

export const hostTexts: HostTexts = {
  "cell-editing": () => ({
    sentence: "有单元格正在编辑，Excel 暂时不能操作，工作簿没有改动。",
    nextStep: "请先按 Enter 或 Esc 结束编辑，再点一次。",
  }),
  "sheet-protected": (detail) => ({
    sentence: `工作表${named(detail)}受保护，不能写入，工作簿没有改动。`,
    nextStep: "需要修改时，请先在「审阅」中撤消工作表保护。",
  }),
  "sheet-missing": (detail) => ({
    sentence: `找不到工作表${named(detail)}，它可能已被删除、改名或隐藏。`,
    nextStep: "请取消隐藏，或重新校验。",
  }),
  "too-large": (detail) => ({
    sentence: `工作簿太大${inBrackets(detail)}，一次读不完，工作簿没有改动。`,
    nextStep: "请删除表格以外的大片数据，或把绩效目标表另存为单独的工作簿后再校验。",
  }),
  unsupported: () => ({
    sentence: "这个版本的 Excel 不支持所需的功能。",
    nextStep: "请使用 Excel 2021 或更新的版本，或改用绩标网页版。",
  }),
  "host-busy": () => ({
    sentence: "Excel 正忙，没有应答，工作簿没有改动。",
    nextStep: "请稍等片刻，再点一次。",
  }),
  "file-not-workbook": () => ({
    sentence: "这个文件不是 Excel 工作簿。",
    nextStep: "请选择 .xlsx 或 .xlsm 文件。",
  }),
  "file-damaged": (detail) => ({
    sentence: `这个文件已损坏或不完整${inBrackets(detail)}，不能读取。`,
    nextStep: "请在 Excel 或 WPS 中打开并另存为 .xlsx，再试一次；打不开的，请重新拷贝原文件。",
  }),
  "file-encrypted": () => ({
    sentence: "这个文件设有打开密码，不能读取。",
    nextStep: "请在 Excel 或 WPS 中打开，去掉打开密码后另存，再试一次。",
  }),
  "file-old-format": (detail) => ({
    sentence: `这个文件是${detail === "" ? "旧" : ` ${detail} `}格式，不能读取。`,
    nextStep: "请在 Excel 或 WPS 中打开并另存为 .xlsx，再试一次。",
  }),
  failed: (detail) => ({
    sentence: `操作没有完成${inBrackets(detail)}，工作簿没有改动。`,
    nextStep: "请再试一次；仍然不行的，请保存工作簿后重新打开。",
  }),
};
