import type { RuleTexts } from "../rule-texts";

/** Rules about where indicators stand, and about the texts around them. */
export const textRuleTexts = {
  "indicator-order": {
    title: "Order of level-2 classes",
    subject: "{level2}",
    messages: {
      order: {
        found: "{level2} stands below {before}.",
        expected: "The usual order is 数量, 质量, 时效, 成本, 经济效益, 社会效益, 生态效益, 可持续影响, 满意度.",
        why: "The budget system has the same order, which makes typing and comparing easier.",
      },
    },
  },
  "indicator-class-mismatch": {
    title: "Level 2 does not belong to level 1",
    subject: "{level2}",
    messages: {
      level2: {
        found: "{level2} stands under {level1}.",
        expected: "It belongs to {fitting}; check both levels.",
        why: "The budget system would file it under the wrong class.",
      },
      level1: {
        found: "Level 1 reads {level1}, yet {level2} below it belong to {fitting}.",
        expected: "Level 1 should be {fitting}.",
        why: "The budget system would file them under the wrong class.",
      },
    },
  },
  "indicator-duplicate": {
    title: "Same indicator twice",
    subject: "{name}",
    messages: {
      sameClass: {
        found: "“{name}” stands more than once under {level2}.",
        expected: "Remove one, or say what each of them measures.",
        why: "",
      },
      otherClass: {
        found: "“{name}” stands under {firstLevel2} and again under {level2}.",
        expected: "List it once; where two things are measured, say so in the names.",
        why: "",
      },
    },
  },
  "indicator-misplaced": {
    title: "Indicator under another class",
    subject: "三级指标",
    messages: {
      misplaced: {
        found: "“{name}” stands under {level2}.",
        expected: "By its name it belongs to {fitting}; move it there or reword it.",
        why: "",
      },
    },
  },
  "indicator-unconfirmed": {
    title: "Filled-in indicator to be confirmed",
    subject: "{name}",
    messages: {
      unconfirmed: {
        found: "This row was filled in from the library and waits to be confirmed.",
        expected:
          "Please see whether its name, description and value fit the project; once a cell is changed or the row confirmed, this is said no more.",
        why: "The library's values are what is usual, for reference only.",
      },
    },
  },
  "description-blank": {
    title: "Description blank",
    subject: "绩效指标描述",
    messages: {
      one: { found: "“{name}” has no description.", expected: "Say what it means or how it is computed.", why: "" },
      all: {
        found: "None of the table's {count} indicators has a description.",
        expected: "Say what each of them means or how it is computed.",
        why: "",
      },
    },
  },
  "description-repeats-name": {
    title: "Description repeats the name",
    subject: "绩效指标描述",
    messages: {
      one: {
        found: "The description of “{name}” is the name again.",
        expected: "Say what it means or how it is computed, such as 验收合格设备占购置设备的比例.",
        why: "A name alone does not say how it is computed.",
      },
      several: {
        found: "{count} descriptions of this table are the indicators' names again.",
        expected: "Say what they mean or how they are computed, such as 验收合格设备占购置设备的比例.",
        why: "A name alone does not say how it is computed.",
      },
    },
  },
  "text-unbalanced-brackets": {
    title: "Bracket or quotation mark without its other half",
    subject: "{text}",
    messages: {
      unclosed: { found: "“{mark}” is never closed.", expected: "Close it, or take it away.", why: "" },
      unopened: { found: "“{mark}” was never opened.", expected: "Open it, or take it away.", why: "" },
    },
  },
  "text-whitespace": {
    title: "Stray spaces",
    subject: "{text}",
    messages: {
      edges: {
        found: "There are spaces or line breaks before or behind the text.",
        expected: "Take them away; the meaning stays.",
        why: "",
      },
      inside: {
        found: "There is a tab, a doubled space or a line break inside the text.",
        expected: "Take it away; the meaning stays.",
        why: "",
      },
      registered: {
        found: "There are spaces or line breaks before or behind the project's name.",
        expected: "Compare it with the name registered in the budget system and take them away.",
        why: "The name must equal the registered one, so it is not rewritten here.",
      },
    },
  },
  "weights-not-100": {
    title: "Weights don't add up",
    subject: "分值",
    messages: {
      sum: {
        found: "The weights of {count} indicators add up to {sum}.",
        expected: "They should make {total}.",
        why: "",
      },
      sumOf100: {
        found: "The weights of {count} indicators add up to {sum}.",
        expected: "They should make 100, or 90 where 预算执行率 has ten points of its own.",
        why: "",
      },
    },
  },
  "outline-indicator-repeats-heading": {
    title: "Department's indicator repeats its heading",
    subject: "{heading}",
    messages: {
      repeats: {
        found: "The indicator is the heading of its item again.",
        expected: "Say how one can tell that the work was done well: a number, a rate or a date.",
        why: "A heading can be neither monitored nor judged.",
      },
    },
  },
} satisfies Partial<RuleTexts>;
