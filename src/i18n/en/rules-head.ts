import type { RuleTexts } from "../rule-texts";

/** Rules about the head of a table: plan, budget, code, name. */
export const headRuleTexts = {
  "table-incomplete": {
    title: "Incomplete table",
    subject: "绩效目标表",
    messages: {
      noHeader: {
        found: "This looks like the head of a target table, but no indicator block (一级指标 … 指标值) follows.",
        expected: "Add the indicator block, or make sure this is no target table.",
        why: "Without indicators the table was not checked.",
      },
      noHead: {
        found: "There is an indicator block here, but no project name, code or goal above it.",
        expected: "Add the head of the table, or make sure this is no target table.",
        why: "Without a project the indicators were not checked.",
      },
      noRows: {
        found: "The indicator block has column labels and no indicators.",
        expected: "Fill in output, benefit and satisfaction indicators.",
        why: "A table without indicators is sent back.",
      },
    },
  },
  "plan-period-shares": {
    title: "Plan states period shares",
    subject: "资金支出计划",
    messages: {
      shares: {
        found: "The checkpoints read {values} and add up to 100%: they look like shares of each period.",
        expected: "The plan is cumulative: {running}.",
        why: "Each checkpoint is the spending up to the end of that month; December is 100%.",
      },
    },
  },
  "plan-blank": {
    title: "Plan checkpoint blank",
    subject: "资金支出计划",
    messages: {
      allBlank: {
        found: "No checkpoint of the spending plan is filled in.",
        expected: "Give the cumulative percentage for each, such as 25% 50% 75% 100%.",
        why: "",
      },
      allSharesBlank: {
        found: "No period of the spending plan is filled in.",
        expected: "Give the percentage spent in each, 100% in all, such as 25% 25% 25% 25%.",
        why: "",
      },
      blank: {
        found: "{checkpoint} is blank.",
        expected: "Give the cumulative percentage spent by {checkpoint}.",
        why: "",
      },
    },
  },
  "plan-not-a-percentage": {
    title: "Plan value is no percentage",
    subject: "资金支出计划",
    messages: {
      unreadable: {
        found: "{checkpoint} holds “{actual}”, which is no percentage.",
        expected: "Give a number from 0% to 100%, such as 50%.",
        why: "",
      },
      several: {
        found: "The checkpoints read {values}, which are no percentages from 0% to 100%.",
        expected: "Give numbers from 0% to 100%, such as 50%.",
        why: "",
      },
      outOfRange: {
        found: "{checkpoint} holds “{actual}”, outside 0% to 100%.",
        expected: "Give a number from 0% to 100%, such as 50%.",
        why: "Spending can't be below 0% or above 100% of the year's.",
      },
    },
  },
  "plan-decreasing": {
    title: "Plan decreases",
    subject: "资金支出计划",
    messages: {
      decreasing: {
        found: "{checkpoint} is {actual}, less than {earlierValue} at {earlier}.",
        expected: "It should be at least {earlierValue}.",
        why: "Cumulative spending never falls.",
      },
    },
  },
  "plan-final-not-100": {
    title: "Plan does not end at 100%",
    subject: "资金支出计划",
    messages: {
      final: {
        found: "{checkpoint} is {actual}.",
        expected: "It should be 100%.",
        why: "Cumulative spending is complete at the end of the year.",
      },
      fractions: {
        found: "The checkpoints read {values}: fractions, although the label says %.",
        expected: "They should read {percents}.",
        why: "Under that label, 1 means 1%.",
      },
    },
  },
  "budget-blank": {
    title: "Budget blank",
    subject: "预算数",
    messages: { blank: { found: "预算数 is blank.", expected: "Give the project's budget for the year.", why: "" } },
  },
  "budget-not-a-number": {
    title: "Amount unreadable",
    subject: "预算规模",
    messages: {
      budget: {
        found: "预算数 holds “{actual}”, which is no amount.",
        expected: "Give a number, such as 10.00.",
        why: "",
      },
      fiscal: {
        found: "财政资金 holds “{actual}”, which is no amount.",
        expected: "Give a number, such as 10.00.",
        why: "",
      },
      other: {
        found: "其他资金 holds “{actual}”, which is no amount.",
        expected: "Give a number, or leave it blank.",
        why: "",
      },
    },
  },
  "budget-sum-mismatch": {
    title: "Budget is not the sum of its parts",
    subject: "预算数",
    messages: {
      partsBlank: {
        found: "预算数 is {budget}{unit}; 财政资金 and 其他资金 are both blank.",
        expected: "State where the money comes from; the two should add up to the budget.",
        why: "",
      },
      mismatch: {
        found: "预算数 is {budget}{unit}; 财政资金 {fiscal} plus 其他资金 {other} is {sum}{unit}.",
        expected: "The budget should equal the sum of its parts; check all three.",
        why: "",
      },
    },
  },
  "project-code-blank": {
    title: "Project code blank",
    subject: "项目编码",
    messages: {
      blank: { found: "项目编码 is blank.", expected: "Give the 21-symbol code of the budget system.", why: "" },
    },
  },
  "project-code-malformed": {
    title: "Project code malformed",
    subject: "项目编码",
    messages: {
      repairable: {
        found: "The code “{actual}” has spaces, small letters or full-width characters.",
        expected: "It should be {repaired}.",
        why: "The code must equal the one in the budget system.",
      },
      length: {
        found: "The code “{actual}” has {length} symbols.",
        expected: "It should have 21: division 6, year 2, a letter, then 12.",
        why: "",
      },
      shape: {
        found: "The code “{actual}” has the wrong shape.",
        expected:
          "It should have 21 symbols: division (6 digits), year (2 digits), a letter, then 12 digits or capitals.",
        why: "",
      },
    },
  },
  "project-code-check-symbol": {
    title: "Check symbol does not fit",
    subject: "项目编码",
    messages: {
      mismatch: {
        found: "The last symbol of the code “{actual}” does not fit the others; it may be mistyped.",
        expected: "The first 20 symbols ask for {expectedSymbol}; compare with the budget system.",
        why: "The check was inferred from published codes and is only a hint.",
      },
      lookAlike: {
        found: "The code “{actual}” holds I, O, S, V or Z, which such codes do not use.",
        expected: "It may be {likely} (1, 0, 5, U, 2 misread); compare with the budget system.",
        why: "The check was inferred from published codes and is only a hint.",
      },
    },
  },
  "project-code-duplicate": {
    title: "Project code used twice",
    subject: "项目编码",
    messages: {
      duplicate: {
        found: "The code {code} already stands on sheet “{otherSheet}” for “{otherProject}”.",
        expected: "Every project has its own code; check both.",
        why: "",
      },
    },
  },
  "project-code-division": {
    title: "Division differs",
    subject: "项目编码",
    messages: {
      division: {
        found: "The code's division is {actual}.",
        expected: "The other {count} projects of the workbook have {usual}; check it.",
        why: "",
      },
    },
  },
  "project-name-blank": {
    title: "Project name blank",
    subject: "项目名称",
    messages: {
      blank: { found: "项目名称 is blank.", expected: "Give the name registered in the budget system.", why: "" },
    },
  },
  "project-name-title-mismatch": {
    title: "Title and project name differ",
    subject: "标题",
    messages: {
      mismatch: {
        found: "The title reads “{title}”, the project is called “{name}”.",
        expected: "The title should hold the project's name as registered in the budget system.",
        why: "",
      },
    },
  },
} satisfies Partial<RuleTexts>;
