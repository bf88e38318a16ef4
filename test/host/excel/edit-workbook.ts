import type { WorkbookDescription } from "../../office-host/description";
import { FOREIGN } from "./workbooks";

const BOX = {
  "borders/left/style": "Continuous",
  "borders/right/style": "Continuous",
  "borders/top/style": "Continuous",
  "borders/bottom/style": "Continuous",
};
const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const text = (column: number, value: string) => ({ column, value });

/** Two small tables one above the other, with everything that rows take along; and a sheet that refers to them. */
export const STACKED: WorkbookDescription = {
  names: { 总额: "=表!$D$8", "表!Print_Area": "=表!$A$1:$E$12", 汇总区: "=汇总!$A$1:$A$9" },
  sheets: [
    {
      id: "t",
      name: "表",
      rows: [
        { row: 0, cells: [text(0, "甲表")] },
        { row: 1, cells: [text(0, "一级"), text(1, "二级"), text(2, "三级"), text(3, "指标值")] },
        { row: 2, cells: [text(0, "产出"), text(1, "数量"), text(2, "面积"), text(3, "≥10亩")] },
        { row: 3, cells: [text(1, "质量"), text(2, "合格率"), { column: 3, value: 0.95, numberFormat: "0%" }] },
        {
          row: 4,
          cells: [text(0, "效益"), text(1, "社会"), text(2, "就业"), { column: 3, value: "001", numberFormat: "@" }],
        },
        { row: 6, cells: [text(0, "乙表")] },
        { row: 7, cells: [text(0, "合计"), { column: 3, value: 0, formula: "=SUM(D3:D5)" }] },
        { row: 8, cells: [text(0, "另"), { column: 3, value: 0, formula: "=D4&D8" }, text(4, "注")] },
      ],
      merges: [range(0, 0, 0, 4), range(2, 0, 3, 0), range(2, 3, 2, 4), range(3, 3, 3, 4), range(6, 0, 6, 4)],
      looks: [
        { range: range(1, 0, 4, 4), format: { ...BOX, "font/size": 10.5, wrapText: true } },
        { range: range(1, 0, 1, 4), format: { "font/bold": true, "fill/color": "#F2F2F2" } },
        { range: range(4, 2, 4, 4), format: { "font/color": "#C00000", horizontalAlignment: "Left", indentLevel: 1 } },
        { range: range(7, 0, 8, 4), format: BOX },
      ],
      rowHeights: { 0: 30, 2: 24, 3: 26, 4: 40, 7: 18 },
      conditionalFormats: [
        { id: "mark", ranges: [range(3, 2, 3, 2)], formula: '=N("jibiao:error")=0', style: { fill: "#FDE7E9" } },
        { id: "values", ranges: [range(2, 3, 4, 3), range(7, 3, 7, 3)], formula: '=D3=""' },
        ...FOREIGN,
      ],
    },
    {
      id: "s",
      name: "汇总",
      rows: [
        { row: 0, cells: [{ column: 0, value: 0, formula: "=表!D8+SUM('表'!$D$3:$D$5)+D8" }, text(1, "=不是公式")] },
      ],
    },
    { id: "p", name: "受保护", isProtected: true, rows: [{ row: 0, cells: [text(0, "锁")] }] },
  ],
};
