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
