import type { OwnLibraryTexts } from "../zh-CN/own-library";

export const ownLibraryTexts: OwnLibraryTexts = {
  title: "Our own",
  about:
    "Indicators that the office often uses may stand on a sheet called 指标库, which travels with the workbook, or be read from a file and kept on this computer.",
  sheet: (sheet, indicators, problems) =>
    `Sheet ${sheet}: ${indicators} indicators${problems === 0 ? "." : `; ${problems} rows were not taken:`}`,
  sheetWithoutColumns: (sheet) =>
    `Sheet ${sheet} was not taken: the columns 二级指标, 三级指标 and 指标值 were not found.`,
  kept: (file, indicators) => `This computer keeps ${indicators} indicators of “${file}”.`,
  remove: "Delete what is kept",
  open: "Read from a file…",
  addSheet: "Add a sheet 指标库",
  help: "An indicator a row, with the columns 二级指标, 三级指标 and 指标值, and if you like 绩效指标描述 and 项目类型. A cost may be ≤预算数, a time 当年12月31日前.",
  noColumns: (file) => `“${file}” holds no library: the columns 二级指标, 三级指标 and 指标值 were not found.`,
  taken: (indicators, problems) =>
    `Read ${indicators} indicators, kept on this computer${problems === 0 ? "." : `; ${problems} rows were not taken:`}`,
  notKept: "The browser does not keep them, so nothing was read. Put them on a sheet called 指标库 instead.",
  row: (sheet, row, why) => `${sheet}, row ${row}: ${why}`,
  problem: {
    "class-blank": () => "no level-2 class; fill it in, such as 数量指标.",
    "class-unknown": (text) => `“${text}” is no level-2 class; write 数量指标, 质量指标 and so on.`,
    "name-blank": () => "no name; fill in level 3.",
    "name-too-long": () => "the name is too long; keep it to 60 characters.",
    "name-repeats-class": (text) => `“${text}” is only the class's name; name the indicator.`,
    "name-twice": (text) => `“${text}” is there already in this class; only the first is taken.`,
    "value-blank": () => "no value; fill in the usual one, such as ≥95%.",
    "value-unreadable": (text) =>
      `“${text}” has no sign, number and unit to be read; write ≥95%, ≤预算数 and the like.`,
  },
};
