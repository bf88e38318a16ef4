import { row, testRule } from "../helpers/test-rule";

testRule("value-unit-mismatch", {
  valid: [
    { name: "a rate among the 数量 indicators", input: row("数量指标", "设备购置完成率", "=100%") },
    { name: "a saving told in percent", input: row("成本指标", "成本节约率", "≥5%") },
    { name: "a deviation told in percent", input: row("成本指标", "预算偏差率", "≤5%") },
    { name: "money among the 数量 indicators", input: row("数量指标", "发放补助金额", "≥43.2万元") },
    { name: "a number of days for a time", input: row("时效指标", "设备购置完成时间", "≤30个工作日") },
    { name: "a rate in per mille", input: row("生态效益指标", "森林火灾受害率", "≤0.9‰") },
    { name: "a score for satisfaction", input: row("服务对象满意度指标", "使用人员满意度", "≥90分") },
    {
      name: "complaints counted among the satisfaction indicators",
      input: row("服务对象满意度指标", "有效投诉次数", "≤5次"),
    },
    { name: "a growth of a number told in percent", input: row("数量指标", "培训人数增长率", "≥10%") },
    { name: "one number over another", input: row("质量指标", "实际飞行小时数/计划小时数", "≥80%") },
    { name: "grain counted in tons", input: row("数量指标", "粮食收购数量", "500吨") },
    { name: "roads counted in kilometres", input: row("数量指标", "道路养护数量", "30公里") },
    { name: "money counted as money", input: row("数量指标", "发放补助资金数量", "≥30万元") },
    { name: "people counted in households", input: row("社会效益指标", "受益人口数", "≥10户") },
    { name: "households visited, counted as such", input: row("数量指标", "走访户数", "≥1.2万户") },
    { name: "a number of times told as a frequency", input: row("数量指标", "维护次数", "每月一次") },
    { name: "a number of times told as a date that comes back", input: row("数量指标", "维护次数", "按月") },
    { name: "a course counted in lessons", input: row("时效指标", "培训时间", "≥40学时") },
    { name: "a period told as a frequency", input: row("时效指标", "更新周期", "1次/月") },
    { name: "days the doors are open", input: row("数量指标", "免费开放天数", "=300天") },
    { name: "a cost in hands", input: row("成本指标", "人力成本", "≤5人") },
    { name: "a cost in time", input: row("成本指标", "时间成本", "≤3个月") },
    { name: "a cut of spending", input: row("成本指标", "三公经费下降", "≥5%") },
    { name: "money spent as it should be, among the costs", input: row("成本指标", "专款专用", "=100%") },
    { name: "a rate for each of many", input: row("质量指标", "每万人专利拥有率", "≥3件") },
    { name: "a rate in words", input: row("质量指标", "设备完好率", "有所提升") },
    { name: "a number said to grow", input: row("数量指标", "就业人数", "有所增加") },
    { name: "a deadline where the class asks for one", input: row("时效指标", "培训按期完成率", "12月底前") },
    { name: "a degree in words", input: row("社会效益指标", "群众知晓程度", "明显提升") },
    { name: "a degree as a rate", input: row("社会效益指标", "群众知晓程度", "≥90%") },
    { name: "a tolerance", input: row("质量指标", "结算误差率", "±3%以内") },
    { name: "a range of a rate", input: row("质量指标", "绿化覆盖率", "30%-35%") },
  ],
  invalid: [
    {
      name: "a number of departments in percent",
      input: row("数量指标", "年度服务部门数量", "≥100%"),
      finds: ["error E11"],
      message:
        "E11「年度服务部门数量」：这项指标要求的是数量，指标值「≥100%」是比率。应填写具体的数和单位，如 ≥3个、≥500亩。",
    },
    {
      name: "a number of times in percent",
      input: row("社会效益指标", "提供服务次数", "≥100%"),
      finds: ["error E16"],
      also: ["warning indicator-misplaced C16"],
    },
    {
      name: "a number of people in percent",
      input: row("社会效益指标", "带动就业人数", "≥100%"),
      finds: ["error E16"],
    },
    { name: "an area in percent", input: row("数量指标", "绿化面积", "=100%"), finds: ["error E11"] },
    {
      name: "a time in percent",
      input: row("时效指标", "设备购置完成时间", "=100%"),
      finds: ["error E13"],
      message:
        "E13「设备购置完成时间」：这项指标要求的是时间，指标值「=100%」是百分比。应填写日期或时限，如 12月底前、≤30天。",
    },
    {
      name: "a cost of 10% where the budget is 10 万元",
      input: { budget: "10.00", fiscal: "10.00", ...row("成本指标", "完成工作目标所需要资金", "10%") },
      finds: ["error E14"],
      message: "E14「完成工作目标所需要资金」：这项指标是成本金额，指标值「10%」是百分比。应填写金额上限，如 ≤10万元。",
      fixes: ["suggest: E14 ≤10万元"],
    },
    {
      name: "a cost of ≥100%",
      input: row("成本指标", "设备购置成本", "≥100%"),
      finds: ["error E14"],
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "a rate in working days, without calling the days a percentage",
      input: row("时效指标", "检测及时率", "≤7工作日"),
      finds: ["error E13"],
      message:
        "E13「检测及时率」：这项指标要求的是百分比，指标值「≤7工作日」的单位是「工作日」。应填写百分比，如 ≥95%。",
    },
    {
      name: "a rate counted in pieces",
      input: row("质量指标", "设备验收合格率", "≥95个"),
      finds: ["error E12"],
      fixes: ["suggest: E12 ≥95%"],
    },
    {
      name: "an amount in percent outside the costs",
      input: row("数量指标", "发放补助金额", "≥95%"),
      finds: ["error E11"],
      message: "E11「发放补助金额」：这项指标要求的是金额，指标值「≥95%」是百分比。应填写金额，如 ≥10万元。",
    },
    {
      name: "a number of people in money",
      input: row("数量指标", "发放补助人数", "≥30万元"),
      finds: ["error E11"],
      message:
        "E11「发放补助人数」：这项指标要求的是数量，指标值「≥30万元」的单位是「万元」。应填写个数和量词，如 ≥3次、≥200人。",
    },
    { name: "a number of devices in money", input: row("数量指标", "设备采购数量", "30万元"), finds: ["error E11"] },
    { name: "a number of times in days", input: row("数量指标", "培训次数", "≥3天"), finds: ["error E11"] },
    {
      name: "an area in pieces",
      input: row("数量指标", "绿化面积", "≥3个"),
      finds: ["error E11"],
      message:
        "E11「绿化面积」：这项指标要求的是面积或长度，指标值「≥3个」的单位是「个」。面积用平方米、亩等，长度用米、公里等。",
    },
    { name: "a length in square metres", input: row("数量指标", "公路里程", "≥300平方米"), finds: ["error E11"] },
    {
      name: "a time in devices",
      input: row("时效指标", "设备购置完成时间", "≥20台"),
      finds: ["error E13"],
      message:
        "E13「设备购置完成时间」：这项指标要求的是时间，指标值「≥20台」的单位是「台」。应填写日期或时限，如 12月底前、≤30天。",
    },
    {
      name: "a cost in devices",
      input: row("成本指标", "设备购置成本", "≤20台"),
      finds: ["error E14"],
      message: "E14「设备购置成本」：这项指标要求的是金额，指标值「≤20台」的单位是「台」。应填写金额，如 ≤10万元。",
      fixes: ["suggest: E14 ≤50万元"],
    },
    {
      name: "people told as times, as a question",
      input: row("数量指标", "培训人数", "≥3次"),
      finds: ["warning E11"],
      message:
        "E11「培训人数」：这项指标要求的是人数，指标值「≥3次」的单位是「次」。应填写人数，如 ≥200人；要填次数的，应改写三级指标。",
    },
    {
      name: "times told as people, as a question",
      input: row("数量指标", "培训次数", "≥30人"),
      finds: ["warning E11"],
      message:
        "E11「培训次数」：这项指标要求的是次数，指标值「≥30人」的单位是「人」。应填写次数，如 ≥3次；要填其他数量的，应改写三级指标。",
    },
    {
      name: "a rate told as a date",
      input: row("质量指标", "设备验收合格率", "2025年12月31日前"),
      finds: ["error E12"],
      message:
        "E12「设备验收合格率」：这项指标要求的是数值，指标值「2025年12月31日前」是日期。应填写数值和计量单位，如 ≥95%、≥3个。",
    },
    {
      name: "a number told as a quality",
      input: row("数量指标", "购置办公设备数量", "优良"),
      finds: ["error E11"],
      message:
        "E11「购置办公设备数量」：这项指标要求的是数量，指标值「优良」没有数。应填写具体的数和单位，如 ≥3个、≥200人。",
    },
    { name: "a range of a number in percent", input: row("数量指标", "培训人数", "90%-95%"), finds: ["error E11"] },
  ],
});
