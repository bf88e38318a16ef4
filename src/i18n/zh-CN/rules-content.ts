import type { RuleTexts } from "../rule-texts";

/** Rules about what a table says in words, and about tables of one workbook against each other. */
export const contentRuleTexts = {
  "plan-running-total": {
    title: "资金支出计划按累计进度填写",
    subject: "资金支出计划",
    messages: {
      running: {
        found: "各时段为 {values}，逐段增加到 100%，像是累计进度。",
        expected: "本表按时段填写，应为 {shares}。",
        why: "每个时段填的是本时段支出的百分比，各时段之和为 100%。",
      },
    },
  },
  "plan-sum-not-100": {
    title: "资金支出计划合计不是 100%",
    subject: "资金支出计划",
    messages: {
      sum: {
        found: "各时段为 {values}，合计 {sum}。",
        expected: "合计应为 100%，请核对各时段的数。",
        why: "本表按时段填写支出比例，全年应全部支出。",
      },
      missing: {
        found: "各时段为 {values}，合计 {sum}，{checkpoint}没有填写。",
        expected: "合计应为 100%，{checkpoint}可能是 {rest}。",
        why: "本表按时段填写支出比例，全年应全部支出。",
      },
      fractions: {
        found: "各时段为 {values}，像是小数，表头已注明单位为 %。",
        expected: "应为 {percents}。",
        why: "按表头的单位，1 表示 1%。",
      },
    },
  },
  "amount-unit-missing": {
    title: "金额单位未注明",
    subject: "金额单位",
    messages: {
      missing: {
        found: "金额为 {actual}，表中没有注明金额单位。",
        expected: "应在表头注明「单位：万元」或「单位：元」。",
        why: "不注明单位，金额可能被读错一万倍。",
      },
    },
  },
  "amount-unit-inconsistent": {
    title: "各表的金额单位不一致",
    subject: "金额单位",
    messages: {
      differs: {
        found: "本表的金额单位为{actual}，本工作簿另有 {count} 张表为{usual}。",
        expected: "同一工作簿的金额单位应一致，请核对本表的金额和单位。",
        why: "单位不一致时，汇总的金额会相差一万倍。",
      },
    },
  },
  "project-name-duplicate": {
    title: "项目名称重复",
    subject: "项目名称",
    messages: {
      duplicate: {
        found: "项目名称「{name}」已用于工作表「{otherSheet}」。",
        expected: "请核对是否复制了另一张表后没有修改名称，或同一个项目填了两遍。",
        why: "",
      },
    },
  },
  "department-inconsistent": {
    title: "单位名称不一致",
    subject: "单位",
    messages: {
      name: {
        found: "单位为「{actual}」，同一编码在另外 {count} 张表中是「{usual}」。",
        expected: "同一单位编码的名称应一致，请核对。",
        why: "",
      },
      code: {
        found: "单位为「{actual}」，同一名称在另外 {count} 张表中是「{usual}」。",
        expected: "同一单位的编码应一致，请核对。",
        why: "",
      },
      unit: {
        found: "单位为「{actual}」，本工作簿另外 {count} 张表都是「{usual}」。",
        expected: "请核对本表是否属于这个单位。",
        why: "",
      },
    },
  },
  "purpose-blank": {
    title: "资金用途未填",
    subject: "资金用途",
    messages: {
      blank: { found: "资金用途没有填写。", expected: "应写明这笔资金用来做什么，如「购置办公设备」。", why: "" },
      nothing: {
        found: "资金用途只填了「{actual}」，没有内容。",
        expected: "应写明这笔资金用来做什么，如「购置办公设备」。",
        why: "",
      },
    },
  },
  "purpose-not-a-purpose": {
    title: "资金用途没有写明用途",
    subject: "资金用途",
    messages: {
      number: {
        found: "资金用途只写了文号「{actual}」。",
        expected: "应写明这笔资金用来做什么，如「购置办公设备」。",
        why: "文号说明资金从哪里来，看不出用在哪里。",
      },
      name: {
        found: "资金用途「{actual}」只是文号加项目名称。",
        expected: "应写明这笔资金用来做什么，如「购置办公设备」。",
        why: "只重复项目名称，看不出资金用在哪里。",
      },
    },
  },
  "goal-blank": {
    title: "绩效目标未填",
    subject: "绩效目标",
    messages: {
      blank: {
        found: "绩效目标没有填写。",
        expected: "应写明用这笔资金完成什么、达到什么效果。",
        why: "绩效目标为空，预算系统审核不予通过。",
      },
      nothing: {
        found: "绩效目标只填了「{actual}」，没有内容。",
        expected: "应写明用这笔资金完成什么、达到什么效果。",
        why: "这样的内容按未填处理，预算系统审核不予通过。",
      },
    },
  },
  "goal-not-an-objective": {
    title: "绩效目标没有写明目标",
    subject: "绩效目标",
    messages: {
      number: {
        found: "绩效目标只写了文号「{actual}」。",
        expected: "应写明用这笔资金完成什么、达到什么效果。",
        why: "文号不是目标，绩效指标无从对应。",
      },
      name: {
        found: "绩效目标「{actual}」只重复了项目名称。",
        expected: "应写明用这笔资金完成什么、达到什么效果。",
        why: "只有项目名称看不出目标，绩效指标无从对应。",
      },
      part: {
        found: "绩效目标「{actual}」只是项目名称中的一部分。",
        expected: "应写明用这笔资金完成什么、达到什么效果。",
        why: "只有项目名称看不出目标，绩效指标无从对应。",
      },
    },
  },
  "basis-blank": {
    title: "指标值确定依据未填",
    subject: "指标值确定依据",
    messages: {
      blank: {
        found: "指标「{name}」的指标值确定依据没有填写。",
        expected: "应写明指标值按什么确定，如文件、标准、计划或历史数据。",
        why: "",
      },
      nothing: {
        found: "指标「{name}」的指标值确定依据只填了「{actual}」，没有内容。",
        expected: "应写明指标值按什么确定，如文件、标准、计划或历史数据。",
        why: "",
      },
      column: {
        found: "各项指标的指标值确定依据都没有填写。",
        expected: "应逐项写明指标值按什么确定，如文件、标准、计划或历史数据。",
        why: "",
      },
    },
  },
  "basis-document-number": {
    title: "文号括号不规范",
    subject: "指标值确定依据",
    messages: {
      one: {
        found: "文号「{actual}」的年份没有用六角括号。",
        expected: "应为「{formal}」。",
        why: "发文字号的年份用六角括号「〔〕」括入。",
      },
      several: {
        found: "{count} 个单元格中文号的年份没有用六角括号，如「{actual}」。",
        expected: "应为「{formal}」。",
        why: "发文字号的年份用六角括号「〔〕」括入。",
      },
    },
  },
  "basis-inconsistent": {
    title: "同一文号写法不一致",
    subject: "指标值确定依据",
    messages: {
      differs: {
        found: "文号写作「{actual}」，本工作簿另有 {count} 处年份和序号相同，写作「{usual}」。",
        expected: "如果是同一份文件，应统一写法，请核对原文件。",
        why: "发文机关代字不同，会被当作两份文件。",
      },
    },
  },
} satisfies Partial<RuleTexts>;
