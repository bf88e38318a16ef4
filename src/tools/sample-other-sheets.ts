import type { CellValue } from "../model/snapshot";
import type { SampleTable } from "../workbench/sample/sample-document";
import type { CellDescription, SheetDescription } from "../model/workbook-description";

/** Filling instructions: the form's labels stand below each other, each beside what it means. */
export function instructionSheet(): SheetDescription {
  return gridSheet("填表说明", [
    ["绩效目标表填表说明"],
    ["序号", "填报项", "填报要求"],
    [1, "项目编码", "由预算管理一体化系统生成，共21位，不得修改"],
    [2, "项目名称", "与项目库中的名称一致"],
    [3, "预算数", "等于财政资金与其他资金之和"],
    [4, "其中：财政资金", "本年安排的财政资金"],
    [5, "其他资金", "没有的填0或不填"],
    [6, "资金支出计划（%）", "3月底、6月底、10月底、12月底的累计支出进度"],
    [7, "绩效目标", "项目实施后要达到的产出和效果"],
    [8, "一级指标", "产出指标、效益指标、满意度指标"],
    [9, "二级指标", "数量指标、质量指标、时效指标、成本指标等"],
    [10, "三级指标", "具体、可衡量的指标名称"],
    [11, "绩效指标描述", "对三级指标的解释"],
    [12, "指标值", "符号、数值、计量单位"],
    [13, "指标值确定依据", "文件、标准或历史数据"],
  ]);
}

/** Lists to choose from; the labels of an indicator block stand above columns that are no indicators. */
export function codeSheet(): SheetDescription {
  return gridSheet("码表", [
    ["一级指标", "二级指标", "三级指标", "计量单位", "指标性质"],
    ["产出指标", "数量指标", "培训人次", "人次", "≥"],
    ["产出指标", "质量指标", "验收合格率", "%", "="],
    ["产出指标", "时效指标", "完成时限", "月", "≤"],
    ["产出指标", "成本指标", "项目总成本", "万元", "≤"],
    ["效益指标", "经济效益指标", "带动收入", "万元", "≥"],
    ["效益指标", "社会效益指标", "受益人数", "人", "≥"],
    ["效益指标", "生态效益指标", "植被覆盖率", "%", "≥"],
    ["效益指标", "可持续影响指标", "使用年限", "年", "≥"],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "%", "≥"],
  ]);
}

/** One row per project, with the same labels as the form's head. */
export function overviewSheet(tables: readonly SampleTable[]): SheetDescription {
  return gridSheet("项目汇总表", [
    ["项目支出预算汇总表"],
    ["", "", "", "", "", "单位：万元"],
    ["序号", "项目编码", "项目名称", "预算数", "其中：财政资金", "其他资金"],
    ...tables.map((table, index) => [index + 1, table.code, table.name, Number(table.budget), Number(table.fiscal), 0]),
  ]);
}

/** A sheet that nobody has written on. */
export function emptySheet(): SheetDescription {
  return { name: "Sheet1", cells: [] };
}

function gridSheet(name: string, rows: readonly (readonly CellValue[])[]): SheetDescription {
  const cells: CellDescription[] = rows.flatMap((values, row) =>
    values.map((value, column) => ({ row, column, value })),
  );
  return { name, cells: cells.filter((cell) => cell.value !== "") };
}
