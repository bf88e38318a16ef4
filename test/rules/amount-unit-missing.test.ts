import { testRule } from "../helpers/test-rule";
import { goodTable } from "../helpers/good-table";

const noUnit = { unit: "" };
/** The good table with another label in front of the budget. */
const labelled = (label: string) => {
  const sheet = goodTable(noUnit);
  return [{ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell === "预算数" ? label : cell))) }];
};

testRule("amount-unit-missing", {
  valid: [
    { name: "the unit in its own cell", input: { unit: "单位：元", budget: 500000, fiscal: 500000 } },
    { name: "the unit behind the budget's label", input: labelled("预算数（万元）") },
    { name: "the unit behind the amounts", input: { ...noUnit, budget: "50万元", fiscal: "50万元" } },
    {
      name: "a format that shows the unit",
      input: {
        ...noUnit,
        budget: { value: 50, numberFormat: '0.00"万元"' },
        fiscal: { value: 50, numberFormat: '0.00"万元"' },
      },
    },
    { name: "the unit in the title", input: { ...noUnit, title: "1.办公设备购置绩效目标表（万元）" } },
    {
      name: "the unit in the department's line",
      input: { ...noUnit, department: "324001怀来县自然资源和规划局  单位：万元" },
    },
    {
      name: "a table without any amount",
      input: { ...noUnit, budget: "", fiscal: "", other: "" },
      also: ["error budget-blank C4"],
    },
    {
      name: "a table whose amount can't be read",
      input: { ...noUnit, budget: "五十", fiscal: "", other: "" },
      also: ["error budget-not-a-number C4"],
    },
  ],
  invalid: [
    {
      name: "amounts without a unit once",
      input: noUnit,
      finds: ["warning C4"],
      message:
        "C4「金额单位」：金额为 50.00，表中没有注明金额单位。应在表头注明「单位：万元」或「单位：元」。不注明单位，金额可能被读错一万倍。",
    },
    { name: "a label without a unit behind it", input: { unit: "单位：" }, finds: ["warning C4"] },
    { name: "a unit that is no money", input: { unit: "单位：个" }, finds: ["warning C4"] },
    {
      name: "a department named after 元 as no unit",
      input: { ...noUnit, department: "324001广元市朝天区林业局" },
      finds: ["warning C4"],
    },
  ],
});
