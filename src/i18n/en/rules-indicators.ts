import type { RuleTexts } from "../rule-texts";

/** Rules about classes, indicators and values. */
export const indicatorRuleTexts = {
  "class-missing": {
    title: "Level-1 class missing",
    subject: "{level1}",
    messages: {
      missing: {
        found: "There is no indicator under {level1}.",
        expected: "Give at least one.",
        why: "A table without it is sent back.",
      },
    },
  },
  "indicator-row-missing": {
    title: "Level-2 class missing",
    subject: "{level2}",
    messages: {
      required: { found: "There is no {level2} under {level1}.", expected: "Add one.", why: "" },
      requiredBlank: {
        found: "The row of {level2} holds no indicator (blank, or marked as not applicable).",
        expected: "Fill it in.",
        why: "",
      },
      expected: {
        found: "There is no {level2}.",
        expected: "Add one if the project has such a benefit.",
        why: "",
      },
    },
  },
  "indicator-name-blank": {
    title: "Indicator name blank",
    subject: "三级指标",
    messages: {
      blank: {
        found: "{level2} has the value “{value}” and no name.",
        expected: "Say what is measured, such as 培训人数 or 验收合格率.",
        why: "",
      },
    },
  },
  "indicator-name-repeats-class": {
    title: "Name only repeats its class",
    subject: "三级指标",
    messages: {
      repeats: {
        found: "The name is only the name of a class.",
        expected: "Say what is measured, such as 办理不动产证数量 or 验收合格率.",
        why: "What is not named can be neither monitored nor judged.",
      },
    },
  },
  "indicator-placeholder": {
    title: "Template text left",
    subject: "三级指标",
    messages: {
      name: {
        found: "The name “{actual}” still holds template text.",
        expected: "Put the project's own in its place.",
        why: "",
      },
      value: {
        found: "The value “{actual}” is still template text.",
        expected: "Give the project's number and unit.",
        why: "",
      },
    },
  },
  "value-blank": {
    title: "Value blank",
    subject: "指标值",
    messages: {
      blank: { found: "There is no value.", expected: "Give sign, number and unit, such as ≥95%.", why: "" },
    },
  },
  "value-unreadable": {
    title: "Value unreadable",
    subject: "指标值",
    messages: {
      unreadable: {
        found: "The value “{actual}” can't be read.",
        expected: "Give sign, number and unit (≥95%, ≤10万元), a date, or a phrase (有所提升).",
        why: "",
      },
    },
  },
  "value-vague": {
    title: "A value that says nothing",
    subject: "指标值",
    messages: {
      vague: {
        found: "The value “{actual}” does not say how many.",
        expected: "Give a number and its unit, such as ≥3次; the least number will do.",
        why: "Without a number nobody can tell whether the target is met.",
      },
      elsewhere: {
        found: "The value reads “{actual}”; the table has no target.",
        expected: "Give the target in this table.",
        why: "The table is handed in by itself.",
      },
      later: {
        found: "The value “{actual}” sets no target.",
        expected: "Give the target that can be foreseen.",
        why: "Without a target nobody can tell whether it is met.",
      },
    },
  },
  "value-unit-invalid": {
    title: "No such unit",
    subject: "指标值",
    messages: {
      invalid: {
        found: "“{unit}” in “{actual}” is no unit of measure.",
        expected: "Give a number and a unit, such as %, 个, 次, 万元.",
        why: "Without a unit nobody can tell whether the target is met.",
      },
    },
  },
  "value-unit-missing": {
    title: "Unit missing",
    subject: "指标值",
    messages: {
      missing: {
        found: "The value “{actual}” has no unit.",
        expected: "Write the unit after the number, such as %, 个, 次, 万元.",
        why: "Without a unit nobody can tell whether the target is met.",
      },
    },
  },
  "value-unit-mismatch": {
    title: "Unit does not fit the indicator",
    subject: "指标值",
    messages: {
      countAsRate: {
        found: "The indicator asks for a number, “{actual}” is a rate.",
        expected: "Give the number and its unit, such as ≥3个.",
        why: "",
      },
      timeAsRate: {
        found: "The indicator asks for a time, “{actual}” is a percentage.",
        expected: "Give a date or a time limit, such as 12月底前 or ≤30天.",
        why: "",
      },
      costAsRate: {
        found: "The indicator is an amount of cost, “{actual}” is a percentage.",
        expected: "Give the limit as an amount, such as ≤10万元.",
        why: "",
      },
      rateAsOther: {
        found: "The indicator asks for a percentage, the unit of “{actual}” is “{unit}”.",
        expected: "Give a percentage, such as ≥95%.",
        why: "",
      },
      moneyAsRate: {
        found: "The indicator asks for an amount of money, “{actual}” is a percentage.",
        expected: "Give an amount, such as ≥10万元.",
        why: "",
      },
      countAsOther: {
        found: "The indicator asks for a number of things, the unit of “{actual}” is “{unit}”.",
        expected: "Give how many, such as ≥3次 or ≥200人.",
        why: "",
      },
      areaAsOther: {
        found: "The indicator asks for an area or a length, the unit of “{actual}” is “{unit}”.",
        expected: "Give an area in 平方米 or 亩, a length in 米 or 公里.",
        why: "",
      },
      timeAsOther: {
        found: "The indicator asks for a time, the unit of “{actual}” is “{unit}”.",
        expected: "Give a date or a time limit, such as 12月底前 or ≤30天.",
        why: "",
      },
      moneyAsOther: {
        found: "The indicator asks for an amount of money, the unit of “{actual}” is “{unit}”.",
        expected: "Give an amount, such as ≤10万元.",
        why: "",
      },
      personsAsTimes: {
        found: "The indicator asks for a number of people, the unit of “{actual}” is “{unit}”.",
        expected: "Give how many people, such as ≥200人, or name what is counted.",
        why: "",
      },
      timesAsThings: {
        found: "The indicator asks for a number of times, the unit of “{actual}” is “{unit}”.",
        expected: "Give how many times, such as ≥3次, or name what is counted.",
        why: "",
      },
      figureAsDate: {
        found: "The indicator asks for a figure, “{actual}” is a date.",
        expected: "Give a number and its unit, such as ≥95% or ≥3个.",
        why: "",
      },
      countAsQuality: {
        found: "The indicator asks for a number, “{actual}” has none.",
        expected: "Give the number and its unit, such as ≥3个 or ≥200人.",
        why: "",
      },
    },
  },
  "value-over-100": {
    title: "Rate above 100%",
    subject: "指标值",
    messages: {
      over: {
        found: "The value is “{actual}”.",
        expected: "It should not exceed 100%.",
        why: "Completion, pass, coverage and satisfaction are parts of a whole.",
      },
      moreThan100: {
        found: "The value is “{actual}”, more than 100%.",
        expected: "Give =100% or less.",
        why: "Completion, pass, coverage and satisfaction are parts of a whole.",
      },
    },
  },
  "value-limit-at-100": {
    title: "≥100% can only be =100%",
    subject: "指标值",
    messages: {
      limit: {
        found: "The value is “{actual}”.",
        expected: "Write =100%.",
        why: "The rate can't exceed 100%, so ≥100% means =100%.",
      },
    },
  },
  "value-direction": {
    title: "Value the wrong way round",
    subject: "指标值",
    messages: {
      atMost: {
        found: "The value “{actual}” has {sign}: no need to do better.",
        expected: "Of passes, completion and satisfaction more is better: use ≥ or =.",
        why: "",
      },
      atLeast: {
        found: "The value “{actual}” has {sign}: the more, the better.",
        expected: "Of errors, complaints and accidents less is better: use ≤.",
        why: "",
      },
    },
  },
  "value-sign-missing": {
    title: "Cost without a sign",
    subject: "指标值",
    messages: {
      cost: { found: "The cost “{actual}” has no sign.", expected: "A cost is a limit: write ≤.", why: "" },
    },
  },
  "value-notation": {
    title: "Unusual spelling of a value",
    subject: "指标值",
    messages: {
      notation: {
        found: "The value reads “{actual}”.",
        expected: "The usual spelling is “{canonical}”; the meaning stays.",
        why: "",
      },
    },
  },
  "values-all-alike": {
    title: "All values alike",
    subject: "指标值",
    messages: {
      alike: {
        found: "All {count} numbers of this table are {number}.",
        expected: "Give each indicator its own target.",
        why: "One number for everything is no target.",
      },
    },
  },
  "cost-direction": {
    title: "Cost the wrong way round",
    subject: "指标值",
    messages: {
      atLeast: {
        found: "The cost “{actual}” has {sign}: the more is spent, the better.",
        expected: "A cost is a limit: use ≤.",
        why: "",
      },
    },
  },
  "cost-over-budget": {
    title: "Cost above the budget",
    subject: "指标值",
    messages: {
      over: {
        found: "The cost “{actual}” exceeds the table's budget of {budget}{unit}.",
        expected: "It should be at most {budget}{unit}; check amount and unit.",
        why: "",
      },
      upTo: {
        found: "The cost “{actual}” goes up to {cost}{unit}, above the table's budget of {budget}{unit}.",
        expected: "It should be at most {budget}{unit}; check amount and unit.",
        why: "",
      },
    },
  },
  "satisfaction-target": {
    title: "Satisfaction target",
    subject: "指标值",
    messages: {
      full: {
        found: "The satisfaction target is “{actual}”.",
        expected: "Give what can be reached; published targets are mostly ≥90% or ≥95%.",
        why: "Nobody can vouch for 100%.",
      },
      low: {
        found: "The satisfaction target is “{actual}”, below {floor}%.",
        expected: "Please confirm; published targets are mostly ≥90% or ≥95%.",
        why: "",
      },
    },
  },
} satisfies Partial<RuleTexts>;
