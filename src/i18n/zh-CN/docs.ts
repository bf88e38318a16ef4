/** The frame of the page that holds every rule's page; like those pages it is in Chinese only. */
export const docsTexts = {
  title: "绩标校验规则",
  lead: (count: number, version: string): string =>
    `绩标 ${version} 校验预算项目绩效目标表的 ${count} 条规则：每条为什么、怎样写对、怎样写会提示、何时可以忽略、依据是什么。`,
  severities:
    "强制性：不改正，审核一般不予通过。提示性：多半有误，请核对。建议：可以写得更好。级别可以由本地区的规则集另定。",
  contents: "目录",
  toContents: "回到目录",
};

/** The page of the library of standard indicators. */
export const libraryDocsTexts = {
  title: "绩标指标库",
  lead: (indicators: number, types: number, sectors: number, version: string, date: string): string =>
    `绩标 ${version} 的内置指标库（${date}）：${indicators} 个标准指标，用于 ${sectors} 个行业的 ${types} 类项目。`,
  reference:
    "指标值都是参考值，只是常见写法，不是任何文件的规定。见于公开表格的指标列有出处；没有出处的由绩标整理。「预算数」「当年」填入表格时换成本项目的数。",
  example: "带「例」的数字只是写法的示例，要换成本项目的数。",
  counts: "各行业、各类项目的指标数",
  countsNote: "一个指标可用于几类项目，在每一类中各计一次；右面的合计不重复计算。",
  sector: "行业",
  type: "项目类型",
  total: "合计",
  all: "全部指标",
  indicators: "标准指标",
  columns: ["三级指标", "绩效指标描述", "参考值", "常见范围", "出处"],
  exampleMark: "例",
  sources: "出处",
};
