import type { RuleTexts } from "../rule-texts";

/** Rules about the head of a table: plan, budget, code, name. */
export const headRuleTexts = {
  "table-incomplete": {
    title: "绩效目标表不完整",
    subject: "绩效目标表",
    messages: {
      noHeader: {
        found: "此处像是一张绩效目标表的表头部分，但下面没有找到「一级指标、二级指标、三级指标、指标值」的指标区。",
        expected: "请补上指标区，或确认这里不是绩效目标表。",
        why: "没有指标区，这张表没有校验。",
      },
      noHead: {
        found: "此处有指标区，但上面没有找到项目名称、项目编码或绩效目标。",
        expected: "请补上表头部分，或确认这里不是绩效目标表。",
        why: "不知道属于哪个项目，这些指标没有校验。",
      },
      noRows: {
        found: "指标区只有列标题，没有任何指标。",
        expected: "请填写产出、效益、满意度三类指标。",
        why: "没有指标的绩效目标表会被退回。",
      },
    },
  },
  "plan-period-shares": {
    title: "资金支出计划按分段比例填写",
    subject: "资金支出计划",
    messages: {
      shares: {
        found: "各时点为 {values}，合计 100%，像是各时段的比例。",
        expected: "本表按累计进度填写，应为 {running}。",
        why: "每个时点填的是到该月底为止累计支出的百分比，12月底应为 100%。",
      },
    },
  },
  "plan-blank": {
    title: "资金支出计划未填",
    subject: "资金支出计划",
    messages: {
      allBlank: {
        found: "资金支出计划各时点都没有填写。",
        expected: "应填写到各时点为止累计支出的百分比，如 25% 50% 75% 100%。",
        why: "",
      },
      allSharesBlank: {
        found: "资金支出计划各时段都没有填写。",
        expected: "应填写各时段支出的百分比，合计 100%，如 25% 25% 25% 25%。",
        why: "",
      },
      blank: {
        found: "{checkpoint}的支出进度没有填写。",
        expected: "应填写到{checkpoint}为止累计支出的百分比。",
        why: "",
      },
    },
  },
  "plan-not-a-percentage": {
    title: "资金支出计划不是百分比",
    subject: "资金支出计划",
    messages: {
      unreadable: {
        found: "{checkpoint}填写的是「{actual}」，不是百分比。",
        expected: "应为 0% 到 100% 之间的数，如 50%。",
        why: "",
      },
      several: {
        found: "各时点为 {values}，不是 0% 到 100% 之间的百分比。",
        expected: "应为 0% 到 100% 之间的数，如 50%。",
        why: "",
      },
      outOfRange: {
        found: "{checkpoint}填写的是「{actual}」，超出 0% 到 100% 的范围。",
        expected: "应为 0% 到 100% 之间的数，如 50%。",
        why: "支出的百分比不会小于 0%，也不会超过 100%。",
      },
    },
  },
  "plan-decreasing": {
    title: "资金支出计划前后递减",
    subject: "资金支出计划",
    messages: {
      decreasing: {
        found: "{checkpoint}为 {actual}，小于{earlier}的 {earlierValue}。",
        expected: "应不小于 {earlierValue}。",
        why: "支出进度按累计填写，后面的时点不会比前面的小。",
      },
    },
  },
  "plan-final-not-100": {
    title: "年底支出进度不是 100%",
    subject: "资金支出计划",
    messages: {
      final: {
        found: "{checkpoint}为 {actual}。",
        expected: "应为 100%。",
        why: "支出进度按累计填写，年底应全部支出。",
      },
      fractions: {
        found: "各时点为 {values}，像是小数，表头已注明单位为 %。",
        expected: "应为 {percents}。",
        why: "按表头的单位，1 表示 1%。",
      },
    },
  },
  "budget-blank": {
    title: "预算数未填",
    subject: "预算数",
    messages: { blank: { found: "预算数没有填写。", expected: "应填写本项目的年度预算金额。", why: "" } },
  },
  "budget-not-a-number": {
    title: "金额无法识别",
    subject: "预算规模",
    messages: {
      budget: { found: "预算数填写的是「{actual}」，不是金额。", expected: "应为数字，如 10.00。", why: "" },
      fiscal: { found: "财政资金填写的是「{actual}」，不是金额。", expected: "应为数字，如 10.00。", why: "" },
      other: { found: "其他资金填写的是「{actual}」，不是金额。", expected: "应为数字，没有时留空。", why: "" },
    },
  },
  "budget-sum-mismatch": {
    title: "预算数不等于各项资金之和",
    subject: "预算数",
    messages: {
      partsBlank: {
        found: "预算数为 {budget}{unit}，财政资金和其他资金都没有填写。",
        expected: "应填写资金来源，两项之和等于预算数。",
        why: "",
      },
      mismatch: {
        found: "预算数为 {budget}{unit}，财政资金 {fiscal} 加其他资金 {other} 等于 {sum}{unit}。",
        expected: "预算数应等于财政资金与其他资金之和，请核对三个数。",
        why: "",
      },
    },
  },
  "project-code-blank": {
    title: "项目编码未填",
    subject: "项目编码",
    messages: {
      blank: { found: "项目编码没有填写。", expected: "应填写预算系统中的 21 位项目编码。", why: "" },
    },
  },
  "project-code-malformed": {
    title: "项目编码格式不符",
    subject: "项目编码",
    messages: {
      repairable: {
        found: "项目编码「{actual}」中有空格、小写字母或全角字符。",
        expected: "应为 {repaired}。",
        why: "项目编码要与预算系统一致，才能对上。",
      },
      length: {
        found: "项目编码「{actual}」共 {length} 位。",
        expected: "应为 21 位：行政区划 6 位、年度 2 位、字母 1 位，其后 12 位。",
        why: "",
      },
      shape: {
        found: "项目编码「{actual}」的格式不符。",
        expected: "应为 21 位：行政区划 6 位数字、年度 2 位数字、字母 1 位，其后 12 位数字或大写字母。",
        why: "",
      },
    },
  },
  "project-code-check-symbol": {
    title: "项目编码末位校验不符",
    subject: "项目编码",
    messages: {
      mismatch: {
        found: "项目编码「{actual}」的末位校验不符，可能录入有误。",
        expected: "按前 20 位推算，末位应为 {expectedSymbol}；请与预算系统核对。",
        why: "校验方法由已公开的编码归纳得出，仅供提示。",
      },
      lookAlike: {
        found: "项目编码「{actual}」中有字母 I、O、S、V 或 Z，这类编码不用这些字母。",
        expected: "可能是 {likely}（1、0、5、U、2 之误）；请与预算系统核对。",
        why: "校验方法由已公开的编码归纳得出，仅供提示。",
      },
    },
  },
  "project-code-duplicate": {
    title: "项目编码重复",
    subject: "项目编码",
    messages: {
      duplicate: {
        found: "项目编码 {code} 已用于工作表「{otherSheet}」的「{otherProject}」。",
        expected: "每个项目的编码应各不相同，请核对。",
        why: "",
      },
    },
  },
  "project-code-division": {
    title: "项目编码的行政区划不一致",
    subject: "项目编码",
    messages: {
      division: {
        found: "项目编码的行政区划为 {actual}。",
        expected: "本工作簿其他 {count} 个项目都是 {usual}，请核对。",
        why: "",
      },
    },
  },
  "project-name-blank": {
    title: "项目名称未填",
    subject: "项目名称",
    messages: {
      blank: { found: "项目名称没有填写。", expected: "应填写预算系统中登记的项目名称。", why: "" },
    },
  },
  "project-name-title-mismatch": {
    title: "标题与项目名称不一致",
    subject: "标题",
    messages: {
      mismatch: {
        found: "标题为「{title}」，项目名称为「{name}」。",
        expected: "标题应包含项目名称；以预算系统中登记的名称为准。",
        why: "",
      },
    },
  },
} satisfies Partial<RuleTexts>;
