import type { RuleTexts } from "../rule-texts";

/** Rules about what a table says in words, and about tables of one workbook against each other. */
export const contentRuleTexts = {
  "plan-running-total": {
    title: "Plan states running totals",
    subject: "资金支出计划",
    messages: {
      running: {
        found: "The periods read {values} and rise to 100%: they look like running totals.",
        expected: "The plan asks for the share of each period: {shares}.",
        why: "Each value is what is spent within the period; together they make 100%.",
      },
    },
  },
  "plan-sum-not-100": {
    title: "Plan does not add up to 100%",
    subject: "资金支出计划",
    messages: {
      sum: {
        found: "The periods read {values}, {sum} in all.",
        expected: "They should add up to 100%; check each.",
        why: "The plan states the share of each period, and the year's money is spent within the year.",
      },
      missing: {
        found: "The periods read {values}, {sum} in all; {checkpoint} is blank.",
        expected: "They should add up to 100%; {checkpoint} may be {rest}.",
        why: "The plan states the share of each period, and the year's money is spent within the year.",
      },
      fractions: {
        found: "The periods read {values}: fractions, although the label says %.",
        expected: "They should read {percents}.",
        why: "Under that label, 1 means 1%.",
      },
    },
  },
  "amount-unit-missing": {
    title: "Unit of the amounts missing",
    subject: "金额单位",
    messages: {
      missing: {
        found: "The amount is {actual}; the table does not say in which unit.",
        expected: "State 单位：万元 or 单位：元 above the table.",
        why: "Without a unit the amount may be read ten thousand times too large or too small.",
      },
    },
  },
  "amount-unit-inconsistent": {
    title: "Units of the amounts differ",
    subject: "金额单位",
    messages: {
      differs: {
        found: "This table's amounts are in {actual}, those of {count} other tables in {usual}.",
        expected: "Use one unit throughout the workbook; check this table's amounts and unit.",
        why: "Totals over tables with different units are wrong by orders of magnitude.",
      },
    },
  },
  "project-name-duplicate": {
    title: "Project name used twice",
    subject: "项目名称",
    messages: {
      duplicate: {
        found: "The project name “{name}” already stands on sheet “{otherSheet}”.",
        expected: "Check whether a copied table kept its name, or a project was filled in twice.",
        why: "",
      },
    },
  },
  "department-inconsistent": {
    title: "Departments differ",
    subject: "单位",
    messages: {
      name: {
        found: "The unit reads “{actual}”; with the same code, {count} other tables read “{usual}”.",
        expected: "One code has one name; check it.",
        why: "",
      },
      code: {
        found: "The unit reads “{actual}”; with the same name, {count} other tables read “{usual}”.",
        expected: "One unit has one code; check it.",
        why: "",
      },
      unit: {
        found: "The unit reads “{actual}”, in {count} other tables of the workbook “{usual}”.",
        expected: "Check whether this table belongs to this unit.",
        why: "",
      },
    },
  },
  "purpose-blank": {
    title: "Purpose blank",
    subject: "资金用途",
    messages: {
      blank: { found: "资金用途 is blank.", expected: "Say what the money is for, such as 购置办公设备.", why: "" },
      nothing: {
        found: "资金用途 holds only “{actual}”.",
        expected: "Say what the money is for, such as 购置办公设备.",
        why: "",
      },
    },
  },
  "purpose-not-a-purpose": {
    title: "Purpose says nothing of the use",
    subject: "资金用途",
    messages: {
      number: {
        found: "资金用途 holds only the document number “{actual}”.",
        expected: "Say what the money is for, such as 购置办公设备.",
        why: "A document number says where money comes from, not what it is for.",
      },
      name: {
        found: "资金用途 “{actual}” is only a document number with the project's name.",
        expected: "Say what the money is for, such as 购置办公设备.",
        why: "Repeating the name does not say what the money is for.",
      },
    },
  },
  "goal-blank": {
    title: "Goal blank",
    subject: "绩效目标",
    messages: {
      blank: {
        found: "绩效目标 is blank.",
        expected: "Say what the money achieves and to what effect.",
        why: "The budget system refuses a table without a goal.",
      },
      nothing: {
        found: "绩效目标 holds only “{actual}”.",
        expected: "Say what the money achieves and to what effect.",
        why: "The budget system takes this for blank and refuses the table.",
      },
    },
  },
  "goal-not-an-objective": {
    title: "Goal states no objective",
    subject: "绩效目标",
    messages: {
      number: {
        found: "绩效目标 holds only the document number “{actual}”.",
        expected: "Say what the money achieves and to what effect.",
        why: "A document number is no objective that indicators could measure.",
      },
      name: {
        found: "绩效目标 “{actual}” only repeats the project's name.",
        expected: "Say what the money achieves and to what effect.",
        why: "A name is no objective that indicators could measure.",
      },
      part: {
        found: "绩效目标 “{actual}” is only a part of the project's name.",
        expected: "Say what the money achieves and to what effect.",
        why: "A name is no objective that indicators could measure.",
      },
    },
  },
  "basis-blank": {
    title: "Basis blank",
    subject: "指标值确定依据",
    messages: {
      blank: {
        found: "The basis of “{name}” is blank.",
        expected: "Say what its value rests on: a document, a standard, a plan, past figures.",
        why: "",
      },
      nothing: {
        found: "The basis of “{name}” holds only “{actual}”.",
        expected: "Say what its value rests on: a document, a standard, a plan, past figures.",
        why: "",
      },
      column: {
        found: "No indicator has a basis.",
        expected: "Say for each what its value rests on: a document, a standard, a plan, past figures.",
        why: "",
      },
    },
  },
  "basis-document-number": {
    title: "Brackets of a document number",
    subject: "指标值确定依据",
    messages: {
      one: {
        found: "The year in the document number “{actual}” is not in 〔〕.",
        expected: "Write “{formal}”.",
        why: "Document numbers put the year in hexagonal brackets.",
      },
      several: {
        found: "In {count} cells the year of a document number is not in 〔〕, such as “{actual}”.",
        expected: "Write “{formal}”.",
        why: "Document numbers put the year in hexagonal brackets.",
      },
    },
  },
  "basis-inconsistent": {
    title: "One document, two issuers",
    subject: "指标值确定依据",
    messages: {
      differs: {
        found: "The document is called “{actual}”; with the same year and serial, {count} other cells read “{usual}”.",
        expected: "If it is one document, use one form; compare with the document itself.",
        why: "With another issuer it passes for another document.",
      },
    },
  },
} satisfies Partial<RuleTexts>;
