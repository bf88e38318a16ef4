import type { IndicatorField } from "../../table/target-table";

/** What stands above a table's indicators. */
export type HeadField =
  "projectName" | "projectCode" | "department" | "budget" | "fiscal" | "other" | "plan" | "purpose" | "goal";

/** What the form calls its fields. */
export interface FieldNames {
  readonly head: Readonly<Record<HeadField, string>>;
  readonly columns: Readonly<Record<"row" | IndicatorField, string>>;
}

export const fieldNames: FieldNames = {
  head: {
    projectName: "项目名称",
    projectCode: "项目编码",
    department: "部门",
    budget: "预算数",
    fiscal: "其中：财政资金",
    other: "其他资金",
    plan: "资金支出计划",
    purpose: "资金用途",
    goal: "绩效目标",
  },
  columns: {
    row: "行",
    level1: "一级指标",
    level2: "二级指标",
    name: "三级指标",
    description: "绩效指标描述",
    value: "指标值",
    basis: "指标值确定依据",
    weight: "分值",
  },
};
