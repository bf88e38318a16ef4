/** The words of 绩效文本. Like the form it holds, it is in Chinese whatever language the program speaks. */
export const documentTexts = {
  /** Without a year where no table names one. */
  title: (year: number | undefined): string => `${year === undefined ? "" : `${year}年`}部门预算绩效文本`,
  date: (year: number, month: number, day: number): string => `${year}年${month}月${day}日`,
  contents: "目录",
  partOne: "第一部分",
  partOneTitle: "部门整体绩效目标",
  partTwo: "第二部分",
  partTwoTitle: "预算项目绩效目标",
  part: (number: string, title: string): string => `${number}　${title}`,
  tableTitle: (number: number, title: string): string => `${number}.${title}`,
  outlineLine: (label: string, text: string): string => `${label}：${text}`,
};
