import type { RuleTexts } from "../rule-texts";

/** Rules about classes, indicators and values. */
export const indicatorRuleTexts = {
  "class-missing": {
    title: "缺少一级指标",
    subject: "{level1}",
    messages: {
      missing: {
        found: "{level1}下没有任何指标。",
        expected: "至少应填写一条{level1}。",
        why: "缺少这一类，绩效目标表会被退回。",
      },
    },
  },
  "indicator-row-missing": {
    title: "缺少二级指标",
    subject: "{level2}",
    messages: {
      required: { found: "{level1}下没有{level2}。", expected: "应补充一条{level2}。", why: "" },
      requiredBlank: {
        found: "{level2}这一行没有实际的指标（没有填写，或写明不适用）。",
        expected: "应填写一条{level2}。",
        why: "",
      },
      expected: {
        found: "没有{level2}。",
        expected: "项目有这方面效益的，建议补充一条；确实没有的，可不填。",
        why: "",
      },
    },
  },
  "indicator-name-blank": {
    title: "三级指标未填",
    subject: "三级指标",
    messages: {
      blank: {
        found: "{level2}填写了指标值「{value}」，没有填写三级指标。",
        expected: "应写明衡量的内容，如「培训人数」「验收合格率」。",
        why: "",
      },
    },
  },
  "indicator-name-repeats-class": {
    title: "三级指标只重复了类别名称",
    subject: "三级指标",
    messages: {
      repeats: {
        found: "三级指标只写了指标类别的名称。",
        expected: "应写明衡量的内容，如「办理不动产证数量」「验收合格率」。",
        why: "看不出衡量什么，就无法监控和评价。",
      },
    },
  },
  "indicator-placeholder": {
    title: "模板文字未替换",
    subject: "三级指标",
    messages: {
      name: { found: "三级指标「{actual}」中还留有模板的占位符。", expected: "应换成本项目的内容。", why: "" },
      value: { found: "指标值「{actual}」还是模板的占位符。", expected: "应填写本项目的数值和计量单位。", why: "" },
    },
  },
  "value-blank": {
    title: "指标值未填",
    subject: "指标值",
    messages: {
      blank: { found: "没有填写指标值。", expected: "应填写符号、数值和计量单位，如 ≥95%。", why: "" },
    },
  },
  "value-unreadable": {
    title: "指标值无法识别",
    subject: "指标值",
    messages: {
      unreadable: {
        found: "指标值「{actual}」无法识别。",
        expected: "应为符号、数值加计量单位（如 ≥95%、≤10万元），或日期，或定性描述（如 有所提升）。",
        why: "",
      },
    },
  },
  "value-vague": {
    title: "指标值说不清是多少",
    subject: "指标值",
    messages: {
      vague: {
        found: "指标值「{actual}」没有说明是多少。",
        expected: "应填写具体的数和单位，如 ≥3次；数量确实定不下来的，可填写最低数。",
        why: "没有数，就无法衡量是否完成。",
      },
      elsewhere: {
        found: "指标值写的是「{actual}」，表中没有目标值。",
        expected: "应在本表写明目标值。",
        why: "目标表单独报送，看不到别处的内容。",
      },
      later: {
        found: "指标值「{actual}」没有定下目标。",
        expected: "应填写预计可达到的目标值。",
        why: "没有目标值，就无法衡量是否完成。",
      },
    },
  },
  "value-unit-invalid": {
    title: "计量单位不成立",
    subject: "指标值",
    messages: {
      invalid: {
        found: "指标值「{actual}」中的「{unit}」不是计量单位。",
        expected: "应写数值加计量单位，如 %、个、次、万元。",
        why: "没有计量单位，无法衡量是否完成。",
      },
    },
  },
  "value-unit-missing": {
    title: "缺少计量单位",
    subject: "指标值",
    messages: {
      missing: {
        found: "指标值「{actual}」没有计量单位。",
        expected: "应在数值后写明计量单位，如 %、个、次、万元。",
        why: "没有计量单位，无法衡量是否完成。",
      },
    },
  },
  "value-unit-mismatch": {
    title: "计量单位与指标不符",
    subject: "指标值",
    messages: {
      countAsRate: {
        found: "这项指标要求的是数量，指标值「{actual}」是比率。",
        expected: "应填写具体的数和单位，如 ≥3个、≥500亩。",
        why: "",
      },
      timeAsRate: {
        found: "这项指标要求的是时间，指标值「{actual}」是百分比。",
        expected: "应填写日期或时限，如 12月底前、≤30天。",
        why: "",
      },
      costAsRate: {
        found: "这项指标是成本金额，指标值「{actual}」是百分比。",
        expected: "应填写金额上限，如 ≤10万元。",
        why: "",
      },
      rateAsOther: {
        found: "这项指标要求的是百分比，指标值「{actual}」的单位是「{unit}」。",
        expected: "应填写百分比，如 ≥95%。",
        why: "",
      },
      moneyAsRate: {
        found: "这项指标要求的是金额，指标值「{actual}」是百分比。",
        expected: "应填写金额，如 ≥10万元。",
        why: "",
      },
      countAsOther: {
        found: "这项指标要求的是数量，指标值「{actual}」的单位是「{unit}」。",
        expected: "应填写个数和量词，如 ≥3次、≥200人。",
        why: "",
      },
      areaAsOther: {
        found: "这项指标要求的是面积或长度，指标值「{actual}」的单位是「{unit}」。",
        expected: "面积用平方米、亩等，长度用米、公里等。",
        why: "",
      },
      timeAsOther: {
        found: "这项指标要求的是时间，指标值「{actual}」的单位是「{unit}」。",
        expected: "应填写日期或时限，如 12月底前、≤30天。",
        why: "",
      },
      moneyAsOther: {
        found: "这项指标要求的是金额，指标值「{actual}」的单位是「{unit}」。",
        expected: "应填写金额，如 ≤10万元。",
        why: "",
      },
      personsAsTimes: {
        found: "这项指标要求的是人数，指标值「{actual}」的单位是「{unit}」。",
        expected: "应填写人数，如 ≥200人；要填次数的，应改写三级指标。",
        why: "",
      },
      timesAsThings: {
        found: "这项指标要求的是次数，指标值「{actual}」的单位是「{unit}」。",
        expected: "应填写次数，如 ≥3次；要填其他数量的，应改写三级指标。",
        why: "",
      },
      figureAsDate: {
        found: "这项指标要求的是数值，指标值「{actual}」是日期。",
        expected: "应填写数值和计量单位，如 ≥95%、≥3个。",
        why: "",
      },
      countAsQuality: {
        found: "这项指标要求的是数量，指标值「{actual}」没有数。",
        expected: "应填写具体的数和单位，如 ≥3个、≥200人。",
        why: "",
      },
    },
  },
  "value-over-100": {
    title: "比率超过 100%",
    subject: "指标值",
    messages: {
      over: {
        found: "指标值为「{actual}」。",
        expected: "应不超过 100%。",
        why: "完成率、合格率、覆盖率、满意度等是部分占全部的比例，不会超过 100%。",
      },
      moreThan100: {
        found: "指标值为「{actual}」，要求超过 100%。",
        expected: "应为 =100% 或更低。",
        why: "完成率、合格率、覆盖率、满意度等是部分占全部的比例，不会超过 100%。",
      },
    },
  },
  "value-limit-at-100": {
    title: "≥100% 只能等于 100%",
    subject: "指标值",
    messages: {
      limit: {
        found: "指标值为「{actual}」。",
        expected: "可写为 =100%。",
        why: "这个比率不会超过 100%，≥100% 只能是等于 100%。",
      },
    },
  },
  "value-direction": {
    title: "指标值的方向相反",
    subject: "指标值",
    messages: {
      atMost: {
        found: "指标值「{actual}」用了 {sign}，表示不必做得更好。",
        expected: "合格率、完成率、满意度等越高越好，应用 ≥ 或 =。",
        why: "",
      },
      atLeast: {
        found: "指标值「{actual}」用了 {sign}，表示越多越好。",
        expected: "差错、投诉、事故等越少越好，应用 ≤。",
        why: "",
      },
    },
  },
  "value-sign-missing": {
    title: "成本缺少符号",
    subject: "指标值",
    messages: {
      cost: {
        found: "成本「{actual}」前没有符号。",
        expected: "成本是控制上限，应写 ≤。",
        why: "",
      },
    },
  },
  "value-notation": {
    title: "指标值写法不规范",
    subject: "指标值",
    messages: {
      notation: { found: "指标值写作「{actual}」。", expected: "规范写法为「{canonical}」，意思不变。", why: "" },
    },
  },
  "values-all-alike": {
    title: "全表指标值雷同",
    subject: "指标值",
    messages: {
      alike: {
        found: "本表 {count} 个数值全部是 {number}。",
        expected: "应按各项指标的实际情况分别填写。",
        why: "不同的指标用同一个数，看不出目标。",
      },
    },
  },
  "cost-direction": {
    title: "成本的方向相反",
    subject: "指标值",
    messages: {
      atLeast: {
        found: "成本「{actual}」用了 {sign}，表示花得越多越好。",
        expected: "成本是控制上限，应用 ≤。",
        why: "",
      },
    },
  },
  "cost-over-budget": {
    title: "成本超过预算数",
    subject: "指标值",
    messages: {
      over: {
        found: "成本「{actual}」大于本表预算数 {budget}{unit}。",
        expected: "应不超过 {budget}{unit}，请核对金额和单位。",
        why: "",
      },
      upTo: {
        found: "成本「{actual}」的上限 {cost}{unit} 大于本表预算数 {budget}{unit}。",
        expected: "应不超过 {budget}{unit}，请核对金额和单位。",
        why: "",
      },
    },
  },
  "satisfaction-target": {
    title: "满意度目标值",
    subject: "指标值",
    messages: {
      full: {
        found: "满意度目标为「{actual}」。",
        expected: "建议按实际可达到的水平填写，公开的目标多为 ≥90% 或 ≥95%。",
        why: "人人满意难以保证，定为 100% 的目标很难完成。",
      },
      low: {
        found: "满意度目标为「{actual}」，低于 {floor}%。",
        expected: "请确认；公开的目标多为 ≥90% 或 ≥95%。",
        why: "",
      },
    },
  },
} satisfies Partial<RuleTexts>;
