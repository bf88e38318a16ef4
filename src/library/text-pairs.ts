/** Words of the form itself and of every project: that two texts share one says nothing. */
const EVERYWHERE = new Set(
  (
    "项目 资金 经费 工作 费用 专项 年度 完成 数量 指标 质量 时效 成本 效益 满意 意度 预算 支出 财政 使用 按照 计划 实施 进行 " +
    "开展 情况 提高 提升 保障 确保 加强 推进 促进 相关 有关 通过 达到 人员 单位 部门 服务 管理 建设 发展 社会 经济 全面 及时 按时 " +
    "实际 目标 以及 全县 我县 我局 要求 标准 需要 水平 能力 全部 开支 拨付 支付 关于 请示 通知 下达 提前 省级 市级 县级 中央 地方 " +
    "本级 配套 国债 对象 群众 总体 其他 日常 业务 有效 继续 不断 进一 一步 一定 购买 采购 范围 内容 方面 主要 重点 任务 落实 影响"
  ).split(" "),
);

const HAN = /^[\u3400-\u9fff]/;
const WORD_CHARACTER = /[\u3400-\u9fffA-Za-z]/;
const RUN = /[\u3400-\u9fff]+|[a-z]+|\d+(?:\.\d+)?/g;

/** Cuts a text into runs of Chinese characters, of Latin letters (in lower case) and of digits. */
export function runsOf(text: string): readonly string[] {
  return text.toLowerCase().match(RUN) ?? [];
}

/** True when the run is one of Chinese characters. */
export function isHan(run: string): boolean {
  return HAN.test(run);
}

/** Every two neighbouring characters, in order and once each; nothing runs over a mark or a digit. */
export function pairsOf(text: string): readonly string[] {
  const pairs = new Set<string>();
  let isJoined = false;
  for (let i = 0; i < text.length; i++) {
    const isWord = WORD_CHARACTER.test(text.charAt(i));
    if (isWord && isJoined) pairs.add(text.slice(i - 1, i + 1));
    isJoined = isWord;
  }
  return [...pairs];
}

/** True of two characters that any project's texts may hold. */
export function isCommonPair(pair: string): boolean {
  return EVERYWHERE.has(pair);
}

/** How much two names have in common, from 0 to 1: twice their shared pairs over all of their pairs. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const total = one.length + other.length;
  if (total === 0) return 0;
  const shared = one.filter((pair) => other.includes(pair)).length;
  return (2 * shared) / total;
}
