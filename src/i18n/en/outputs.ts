import type { OutputTexts } from "../zh-CN/outputs";

const named = (workbook: string, what: string): string => (workbook === "" ? what : `${workbook}-${what}`);

export const outputTexts: OutputTexts = {
  fileName: {
    html: (workbook) => `${named(workbook, "report")}.html`,
    docx: (workbook) => `${named(workbook, "document")}.docx`,
  },
  title: { sheet: "Report (sheet)", html: "Report (web page)", docx: "绩效文本 (Word)" },
  about: {
    sheet:
      "Adds a sheet behind the others with every finding, to be filtered and printed; its cells lead to the places. Made again, it replaces the earlier one; “Clear marks” removes it.",
    html: "A .html file with the tables and their findings, to be opened in a browser and printed. It holds the workbook's content: keep it as you keep the workbook.",
    docx: "A .docx file for publication: cover, contents, the department's goals, the projects' goals. Hidden sheets are left out.",
  },
  make: { sheet: "Make the sheet", html: "Make the web page", docx: "Make the Word file" },
  making: "Making it",
  made: (file) => `“${file}” was made; it is among your downloads.`,
  noPageSetup:
    "The pages could not be set up for printing, maybe for want of a printer. Before printing, choose A4, landscape, one page wide.",
  noFiles:
    "This Excel can't save another file. Open the workbook in 绩标's web page and make it there, or use the command line, jibiao.",
  anyway: "Make it all the same",
  more: (count) => `${count} more.`,
  document: {
    nothing: "There is nothing to publish: no visible sheet holds a target table or the department's goals.",
    refused: (errors) => `The document was not made: ${errors} mandatory findings are left. Mend them first.`,
    hiddenSheet: (sheet) => `Sheet “${sheet}” is hidden and was left out of the document.`,
    emptyPart: (title) => `${title} was not found; that part is only a heading.`,
    pageNumbers:
      "Page numbers of the contents come with an update: answer Yes when Word asks, or update the field there.",
  },
};
