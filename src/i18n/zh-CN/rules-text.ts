import type { RuleTexts } from "../rule-texts";

/** Rules about where indicators stand, and about the texts around them. */
export const textRuleTexts = {
  "indicator-order": {
    title: "二级指标次序",
    subject: "{level2}",
    messages: {
      order: {
        found: "{level2}排在{before}之后。",
        expected: "一般按数量、质量、时效、成本、经济效益、社会效益、生态效益、可持续影响、满意度的次序排列。",
        why: "次序与系统一致，便于录入和核对。",
      },
    },
  },
  "indicator-class-mismatch": {
    title: "二级指标与一级指标不对应",
    subject: "{level2}",
    messages: {
      level2: {
        found: "{level2}列在{level1}下。",
        expected: "{level2}属于{fitting}，请核对两级指标。",
        why: "类别不对应，录入系统时归类会出错。",
      },
      level1: {
        found: "一级指标写的是{level1}，其下的{level2}都属于{fitting}。",
        expected: "一级指标应为{fitting}。",
        why: "类别不对应，录入系统时归类会出错。",
      },
    },
  },
  "indicator-duplicate": {
    title: "三级指标重复",
    subject: "{name}",
    messages: {
      sameClass: {
        found: "{level2}中「{name}」出现了不止一次。",
        expected: "每条指标应各不相同：删去重复的，或写明各自衡量的内容。",
        why: "",
      },
      otherClass: {
        found: "「{name}」在{firstLevel2}中已经用过，又列在{level2}中。",
        expected: "同一内容只列一次；衡量的内容不同的，应在名称中写明。",
        why: "",
      },
    },
  },
  "indicator-misplaced": {
    title: "三级指标归类不当",
    subject: "三级指标",
    messages: {
      misplaced: {
        found: "「{name}」列在{level2}中。",
        expected: "从名称看应属于{fitting}，请移到{fitting}下，或改写名称。",
        why: "",
      },
    },
  },
  "indicator-unconfirmed": {
    title: "补齐的指标待核对",
    subject: "{name}",
    messages: {
      unconfirmed: {
        found: "这一行由绩标从指标库填入，待核对。",
        expected: "请核对三级指标、描述和指标值是否符合本项目；改动任一格或点「已核对」后，不再提示。",
        why: "指标库中的值是通常取值，仅供参考。",
      },
    },
  },
  "description-blank": {
    title: "绩效指标描述未填",
    subject: "绩效指标描述",
    messages: {
      one: {
        found: "「{name}」没有填写绩效指标描述。",
        expected: "建议写明指标的含义或计算方法。",
        why: "",
      },
      all: {
        found: "本表 {count} 条指标都没有填写绩效指标描述。",
        expected: "建议写明各项指标的含义或计算方法。",
        why: "",
      },
    },
  },
  "description-repeats-name": {
    title: "绩效指标描述与名称相同",
    subject: "绩效指标描述",
    messages: {
      one: {
        found: "「{name}」的描述与名称相同。",
        expected: "建议写明指标的含义或计算方法，如「验收合格设备占购置设备的比例」。",
        why: "只抄名称，看不出怎样计算。",
      },
      several: {
        found: "本表 {count} 条指标的描述与名称相同。",
        expected: "建议写明指标的含义或计算方法，如「验收合格设备占购置设备的比例」。",
        why: "只抄名称，看不出怎样计算。",
      },
    },
  },
  "text-unbalanced-brackets": {
    title: "括号或引号不成对",
    subject: "{text}",
    messages: {
      unclosed: { found: "「{mark}」没有对应的后一半。", expected: "请补上，或删去多余的一个。", why: "" },
      unopened: { found: "「{mark}」没有对应的前一半。", expected: "请补上，或删去多余的一个。", why: "" },
    },
  },
  "text-whitespace": {
    title: "多余的空格",
    subject: "{text}",
    messages: {
      edges: { found: "文字前后有多余的空格或换行。", expected: "可删去，意思不变。", why: "" },
      inside: {
        found: "文字中间有制表符、连续空格或换行。",
        expected: "可合并或删去，意思不变。",
        why: "",
      },
      registered: {
        found: "项目名称前后有多余的空格或换行。",
        expected: "请与预算系统中登记的名称核对后删去。",
        why: "项目名称应与登记的完全一致，本工具不改写。",
      },
    },
  },
  "weights-not-100": {
    title: "分值合计不符",
    subject: "分值",
    messages: {
      sum: {
        found: "{count} 条指标的分值合计为 {sum}。",
        expected: "合计应为 {total}。",
        why: "",
      },
      sumOf100: {
        found: "{count} 条指标的分值合计为 {sum}。",
        expected: "合计应为 100；预算执行率另计 10 分的，应为 90。",
        why: "",
      },
    },
  },
  "outline-indicator-repeats-heading": {
    title: "部门绩效指标只重复了标题",
    subject: "{heading}",
    messages: {
      repeats: {
        found: "绩效指标与本项标题相同。",
        expected: "应写明怎样衡量这项工作完成得好不好，如数量、比率或期限。",
        why: "照抄标题，无法监控和评价。",
      },
    },
  },
} satisfies Partial<RuleTexts>;
