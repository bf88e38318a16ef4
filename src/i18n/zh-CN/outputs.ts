/** The sentences on what can be made of a checked workbook: reports, and the document for publication. */
export interface OutputTexts {
  /** What a file is called; `workbook` has no extension and may be empty. */
  readonly fileName: Readonly<Record<"html" | "docx", (workbook: string) => string>>;
  readonly about: Readonly<Record<OutputKind, string>>;
  readonly title: Readonly<Record<OutputKind, string>>;
  readonly make: Readonly<Record<OutputKind, string>>;
  readonly making: string;
  readonly made: (file: string) => string;
  /** The pages of the report's sheet could not be set up. */
  readonly noPageSetup: string;
  /** This host saves no files. */
  readonly noFiles: string;
  readonly anyway: string;
  readonly more: (count: number) => string;
  readonly document: DocumentRemarkTexts;
}

export type OutputKind = "sheet" | "html" | "docx";

/** What is said of 绩效文本 wherever it is made. */
export interface DocumentRemarkTexts {
  readonly nothing: string;
  readonly refused: (errors: number) => string;
  readonly hiddenSheet: (sheet: string) => string;
  /** The title of a part below which nothing stands. */
  readonly emptyPart: (title: string) => string;
  readonly pageNumbers: string;
}

const named = (workbook: string, what: string): string => (workbook === "" ? what : `${workbook}-${what}`);

export const outputTexts: OutputTexts = {
  fileName: {
    html: (workbook) => `${named(workbook, "校验报告")}.html`,
    docx: (workbook) => `${named(workbook, "绩效文本")}.docx`,
  },
  title: { sheet: "校验报告（工作表）", html: "校验报告（网页文件）", docx: "绩效文本（Word）" },
  about: {
    sheet:
      "在最后加一张工作表，逐条列出问题，可以筛选、打印，点单元格可跳转。再次生成时替换原来的一张；「清除标记」会删去它。",
    html: "一个 .html 文件，按表列出填报内容和问题，用浏览器打开，可以打印。含有工作簿的内容，请按工作簿的要求保管。",
    docx: "按封面、目录、部门整体绩效目标、预算项目绩效目标排成 .docx 文件，供公开。隐藏的工作表不写进去。",
  },
  make: { sheet: "生成工作表", html: "生成网页文件", docx: "生成 Word 文件" },
  making: "正在生成",
  made: (file) => `已生成「${file}」，在下载文件夹中。`,
  noPageSetup: "没能设好打印页面（可能没有打印机）。打印前请把纸张设为 A4 横向，缩放为一页宽。",
  noFiles: "这里的 Excel 不能保存另外的文件。请用绩标网页版打开这个工作簿后生成，或用命令行 jibiao。",
  anyway: "仍然生成",
  more: (count) => `另有 ${count} 项。`,
  document: {
    nothing: "没有可以写进绩效文本的内容：可见的工作表中没有绩效目标表，也没有部门整体绩效目标。",
    refused: (errors) => `还有 ${errors} 项强制性问题，没有生成绩效文本，请改好后再生成。`,
    hiddenSheet: (sheet) => `工作表「${sheet}」是隐藏的，没有写进绩效文本。`,
    emptyPart: (title) => `没有找到${title}，这一部分只有标题。`,
    pageNumbers: "目录的页码要更新后才有：用 Word 打开时在提示中选「是」，或在目录上点右键，选「更新域」。",
  },
};
