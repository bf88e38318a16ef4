import type { FieldNames } from "../zh-CN/field-names";

export const fieldNames: FieldNames = {
  head: {
    projectName: "Project",
    projectCode: "Project code",
    department: "Department",
    budget: "Budget",
    fiscal: "of which fiscal funds",
    other: "Other funds",
    plan: "Spending plan",
    purpose: "Use of the money",
    goal: "Goal",
  },
  columns: {
    row: "Row",
    level1: "Level 1",
    level2: "Level 2",
    name: "Indicator",
    description: "Description",
    value: "Value",
    basis: "Basis",
    weight: "Weight",
  },
};
