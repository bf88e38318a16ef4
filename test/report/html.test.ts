import { describe, expect, test } from "@jest/globals";
import { textsFor, type Locale } from "../../src/i18n";
import { sourceOfRule } from "../../src/i18n/rule-sources";
import { LIBRARY_DATE } from "../../src/library/library-date";
import { checkSnapshot } from "../../src/lint/check";
import type { CheckResult } from "../../src/lint/result";
import { formatStamp, stampOf } from "../../src/lint/stamp";
import { suppressionFor } from "../../src/lint/suppressions";
import { withSuppressions } from "../../src/lint/summary";
import { toHtml, type HtmlFacts } from "../../src/report/html";
import { htmlFileId, toHtmlFile, type HtmlFile } from "../../src/report/html-file";
import { escaped } from "../../src/report/html-text";
import { CENTRAL_2021 } from "../../src/rules/profile";
import { BY_PERIOD, goodTable, withIndicator } from "../helpers/good-table";
import { workbookOf, type TestSheet } from "../helpers/grid";
import { COUNTY, NOTHING, resultOf } from "../taskpane/harness/results";

const FACTS: HtmlFacts = {
  ...{ tool: "jibiao 1.2.3", date: "2026-11-27T14:30", minSeverity: "info" },
  sourceOf: (rule) => sourceOfRule(rule, "zh-CN"),
};

const check = (...sheets: readonly TestSheet[]): CheckResult => checkSnapshot(workbookOf(...sheets));

function fileOf(result: CheckResult, number = 1, locale: Locale = "zh-CN"): HtmlFile {
  return toHtmlFile(number, `上报/${number}.xlsx`, result, result.findings, textsFor(locale));
}

/** The page on one result. */
function pageOf(result: CheckResult, locale: Locale = "zh-CN"): string {
  const facts: HtmlFacts = { ...FACTS, sourceOf: (rule) => sourceOfRule(rule, locale) };
  return toHtml([fileOf(result, 1, locale)], textsFor(locale), facts);
}

/** What is read on a page, a line for each block. */
function linesOf(html: string): readonly string[] {
  const body = html.slice(html.indexOf("<body>"));
  return body
    .replace(/<\/(?:p|li|h\d|dt|dd|td|th|caption)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The lines from the one that says `from` to the one before `to`. */
function between(lines: readonly string[], from: string, to: string): readonly string[] {
  const start = lines.indexOf(from);
  const end = lines.indexOf(to, start + 1);
  if (start < 0 || end < 0) throw new Error(`not there: ${from} … ${to}`);
  return lines.slice(start, end);
}

const OVER = goodTable({ indicators: withIndicator("质量指标", { value: "≥120%" }) });

describe("a page", () => {
  test("says of what, when, by what and under which profile, and counts in the field's words", () => {
    const lines = linesOf(pageOf(check(OVER)));
    expect(lines.slice(0, 9)).toEqual([
      "绩效目标表校验报告",
      `2026-11-27 14:30 由 jibiao 1.2.3（指标库 ${LIBRARY_DATE}）生成`,
      "规则集：河北",
      "● 强制性 1 项",
      "▲ 提示性 0 项",
      "○ 建议 0 项",
      "1 个文件，1 张表，9 个指标",
      "上报/1.xlsx",
      "1 张表，9 个指标：强制性 1 项，提示性 0 项，建议 0 项。",
    ]);
    expect(lines[9]).toBe("没有校验记录。");
  });

  test("shows the table whole, with numbers of rows, and marks the cell by sign and number", () => {
    const html = pageOf(check(OVER));
    const lines = linesOf(html);
    expect(between(lines, "项目名称", "绩效指标（9 个）")).toEqual([
      ...["项目名称", "办公设备购置", "项目编码", "13073025P00016710001J", "部门", "324001怀来县自然资源和规划局"],
      ...["预算数", "50.00 万元", "其中：财政资金", "50.00 万元", "其他资金", "（空）"],
      ...["资金支出计划", "3月底 25%　6月底 50%　10月底 75%　12月底 100%", "资金用途", "购置电脑、打印机等办公设备"],
      ...["绩效目标", "1.购置办公设备20台，改善窗口办公条件。"],
    ]);
    expect(between(lines, "行", "13")).toEqual([
      ...["行", "一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"],
      ...["11", "产出指标", "数量指标", "购置办公设备数量", "本年购置办公设备的台数", "≥20台", "怀财字〔2025〕7号"],
      ...[
        "12",
        "产出指标",
        "质量指标",
        "设备验收合格率",
        "验收合格设备占购置设备的比例",
        "≥120% ●1",
        "怀财字〔2025〕7号",
      ],
    ]);
    expect(html).toContain(
      '<td role="cell" class="error" data-label="指标值">≥120% <a class="mark error" href="#file-1-t1-1" aria-label="强制性问题 1">●1</a></td>',
    );
    expect(html.match(/class="mark /g)).toHaveLength(1);
  });

  test("lists the finding with its place, what should be, the changes to choose from and where the rule comes from", () => {
    const html = pageOf(check(OVER));
    const lines = linesOf(html);
    expect(between(lines, "问题（1 项）", "回到开头")).toEqual([
      "问题（1 项）",
      "●1 强制性 E12「设备验收合格率」",
      "指标值为「≥120%」。应不超过 100%。",
      "完成率、合格率、覆盖率、满意度等是部分占全部的比例，不会超过 100%。",
      "建议改为：E12 → =100%",
      "依据：比率超过 100%",
    ]);
    expect(html).toContain('<li class="error" id="file-1-t1-1">');
    expect(html).toContain('<a href="#rule-value-over-100">比率超过 100%</a>');
    expect(html).toContain('<tr role="row" id="rule-value-over-100">');
    expect(lines.slice(-4)).toEqual([
      "比率超过 100% value-over-100",
      "● 强制性",
      "经验规则，由比例的含义得出。",
      "本报告在本机生成，不联网；其中含有工作簿的内容，请按工作簿的要求保管。",
    ]);
  });

  test("speaks English, and says which words are the workbook's Chinese ones", () => {
    const html = pageOf(check(OVER), "en");
    const lines = linesOf(html);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<tbody role="rowgroup" lang="zh-CN">');
    expect(lines.slice(0, 10)).toEqual([
      "Report on performance target tables",
      `Made 2026-11-27 14:30 by jibiao 1.2.3 (library ${LIBRARY_DATE})`,
      "Profile: Hebei",
      ...["● Mandatory 1", "▲ Advisory 0", "○ Suggestion 0"],
      "1 file, 1 table, 9 indicators",
      "上报/1.xlsx",
      "1 tables, 9 indicators: 1 errors, 0 warnings, 0 hints.",
      "Not stamped.",
    ]);
    expect(between(lines, "Findings (1)", "Back to the beginning").slice(1, 2)).toEqual([
      "●1 Mandatory E12 “设备验收合格率”",
    ]);
    expect(lines).toContain("Rule of experience. It follows from what a share is.");
  });

  test("puts what is said of several cells in one entry, and what would be written there together", () => {
    const limit = withIndicator("质量指标", { value: "≥100%" }).map((row) =>
      row[1] === "生态效益指标" ? ([row[0], row[1], row[2], row[3], "≥100%", row[5]] as const) : row,
    );
    const lines = linesOf(pageOf(check(goodTable({ indicators: limit }))));
    expect(between(lines, "问题（2 项）", "依据：≥100% 只能等于 100%").slice(1)).toEqual([
      "○1 建议 E12「设备验收合格率」、E17「节能产品采购占比」，共 2 处",
      "指标值为「≥100%」。可写为 =100%。",
      "这个比率不会超过 100%，≥100% 只能是等于 100%。",
      "可直接修复：E12、E17 → =100%",
    ]);
  });

  test("offers several values for one cell as alternatives, and a fix over several cells cell by cell", () => {
    const target = goodTable({
      plan: ["25%", "25%", "25%", "25%"],
      indicators: withIndicator("服务对象满意度指标", { value: "=100%" }),
    });
    const lines = linesOf(pageOf(check(target)));
    expect(lines).toContain("建议改为：C7 → 50%、D7 → 75%、E7 → 100%");
    expect(lines.find((line) => line.startsWith("可选的改法：E19"))).toBe("可选的改法：E19 → ≥90% 或 ≥95%");
    expect(lines).toContain("3月底 25%　6月底 25%　10月底 25%　12月底 25% ●1");
  });

  test("names the other cells that take part, with their sheets", () => {
    const lines = linesOf(pageOf(check({ ...goodTable(), name: "甲" }, { ...goodTable(), name: "乙" })));
    expect(lines).toContain("相关的单元格：「甲」B3");
  });
});

describe("a table without findings", () => {
  test("says so", () => {
    const result = check(goodTable());
    expect(result.findings).toEqual([]);
    const lines = linesOf(pageOf(result));
    expect(lines.filter((line) => line === "未发现问题。")).toHaveLength(1);
    expect(lines).toContain("1 张表，9 个指标：未发现问题。");
    expect(lines.some((line) => line.startsWith("问题（"))).toBe(false);
    expect(lines).not.toContain("规则与依据");
  });

  test("of the severity asked for says that, and the page what it lists", () => {
    const result = check(OVER, goodTable({ indicators: withIndicator("质量指标", { value: "≥100%" }) }));
    const errors = result.findings.filter(({ severity }) => severity === "error");
    const file = toHtmlFile(1, "a.xlsx", result, errors, textsFor("zh-CN"));
    const lines = linesOf(toHtml([file], textsFor("zh-CN"), { ...FACTS, minSeverity: "error" }));
    expect(lines).toContain("只列出强制性及更严重的问题，问题数仍按全部计。");
    expect(lines).not.toContain("未发现问题。");
  });
});

describe("what else is said of a workbook", () => {
  test("sheets without a table with the reason, and hidden ones", () => {
    const lines = linesOf(pageOf(resultOf(NOTHING)));
    expect(lines).toContain("没有找到绩效目标表。");
    expect(between(lines, "没有绩效目标表的工作表", "回到开头").slice(1)).toEqual([
      "「汇总」：没有绩效目标表的栏目名称",
      "「Sheet2」：空白",
      "「代码表」：有栏目名称，但不是绩效目标表的排列 · 隐藏的工作表",
    ]);
  });

  test("findings at places where no table could be read, and a finding on another sheet than its table's", () => {
    const lines = linesOf(pageOf(resultOf(COUNTY)));
    const others = lines.slice(lines.indexOf("其他问题"));
    expect(others[4]).toBe("●1 强制性 「Sheet3」A1「绩效目标表」");
    expect(lines.some((line) => line.includes("「土地出让」B3「调查监测成本」"))).toBe(true);
    expect(lines).toContain("工作表「结转」 · 隐藏的工作表");
  });

  test("the tables with their counts, where there are several", () => {
    const html = pageOf(resultOf(COUNTY));
    expect(between(linesOf(html), "各表问题数", "2.征地和拆迁补偿绩效目标表")).toEqual([
      ...["各表问题数", "绩效目标表", "● 强制性", "▲ 提示性", "○ 建议"],
      ...["1.怀财字[2025]7号 土地出让业务绩效目标表", "2", "0", "4"],
    ]);
    expect(html).toContain('<a href="#file-1-t2">2.征地和拆迁补偿绩效目标表</a>');
    expect(html).toContain('<section class="table" id="file-1-t2" aria-labelledby="file-1-t2-title">');
    expect(linesOf(pageOf(check(OVER)))).not.toContain("各表问题数");
  });

  test("what the officer chose to leave, with the reason", () => {
    const result = check(OVER);
    const [finding] = result.findings;
    const suppression = finding && suppressionFor(finding, result.tables, "finding", "上级文件规定如此");
    if (suppression === undefined) throw new Error("nothing to suppress");
    const lines = linesOf(pageOf(withSuppressions(result, [suppression])));
    expect(lines).toContain("已忽略 1 项。");
    expect(between(lines, "已忽略的问题（1 项）", "回到开头").slice(1)).toEqual([
      "工作表「Sheet1」 E12「设备验收合格率」：指标值为「≥120%」。应不超过 100%。完成率、合格率、覆盖率、满意度等是部分占全部的比例，不会超过 100%。（理由：上级文件规定如此）",
    ]);
  });

  test("its stamp, and whether the tables still say what they said", () => {
    const result = check(goodTable());
    const stamp = formatStamp(stampOf(result, { tool: "jibiao 1.0.0", date: "2026-11-01T09:00" }));
    const stamped = (sheet: TestSheet): readonly string[] =>
      linesOf(pageOf(checkSnapshot({ ...workbookOf(sheet), stamp })));
    const details = "（校验时间 2026-11-01 09:00，规则集 hebei，jibiao 1.0.0）";
    expect(stamped(goodTable())).toContain(`已校验，未改动${details}。`);
    expect(stamped(OVER)).toContain(`校验后有改动：Sheet1${details}。请重新校验并写入校验记录。`);
  });
});

describe("a page on many files", () => {
  const failed: HtmlFile = { status: "failed", path: "坏.xlsx", id: htmlFileId(2), message: "不是 Excel 工作簿。" };

  test("lists them with counts, and those that could not be read with their sentence", () => {
    const files = [fileOf(check(OVER), 1), failed, fileOf(check(goodTable()), 3)];
    const html = toHtml(files, textsFor("zh-CN"), FACTS);
    const lines = linesOf(html);
    expect(between(lines, "3 个文件（1 个未能读取），2 张表，18 个指标", "上报/3.xlsx")).toEqual([
      "3 个文件（1 个未能读取），2 张表，18 个指标",
      ...["文件", "文件", "● 强制性", "▲ 提示性", "○ 建议"],
      ...["上报/1.xlsx", "1", "0", "0", "坏.xlsx", "未能读取"],
    ]);
    expect(lines[lines.lastIndexOf("坏.xlsx") + 1]).toBe("不是 Excel 工作簿。");
    expect(html).toContain('<a href="#file-3">上报/3.xlsx</a>');
  });

  test("has every anchor once, and no link that leads nowhere", () => {
    const county = resultOf(COUNTY);
    const html = toHtml([fileOf(county, 1), failed, fileOf(county, 3)], textsFor("zh-CN"), FACTS);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test("names every profile that files were judged under", () => {
    const table = workbookOf(goodTable());
    const files = [undefined, CENTRAL_2021].map((profile, place) => fileOf(checkSnapshot(table, profile), place + 1));
    expect(linesOf(toHtml(files, textsFor("zh-CN"), FACTS))[2]).toBe("规则集：河北、中央 2021（按各文件选用的）");
    const own = fileOf(checkSnapshot(table, { ...BY_PERIOD, name: "本县" }));
    expect(linesOf(toHtml([own], textsFor("zh-CN"), FACTS))[2]).toBe("规则集：本县");
  });

  test("of which there is none, or none that could be read, is a page all the same", () => {
    expect(linesOf(toHtml([], textsFor("zh-CN"), FACTS)).slice(0, 6)).toEqual([
      "绩效目标表校验报告",
      `2026-11-27 14:30 由 jibiao 1.2.3（指标库 ${LIBRARY_DATE}）生成`,
      ...["● 强制性 0 项", "▲ 提示性 0 项", "○ 建议 0 项"],
      "没有文件。",
    ]);
    expect(linesOf(toHtml([failed], textsFor("zh-CN"), FACTS))).toContain("1 个文件（1 个未能读取），0 张表，0 个指标");
  });
});

describe("what comes from the workbook", () => {
  const EVIL = `<script>alert("1")</script>&amp;'`;
  const SAFE = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;&#39;";

  test.each([
    [EVIL, SAFE],
    ["a\u0000b\u001bc\u0085d", "a\ufffdb\ufffdc\ufffdd"],
    ["一\r\n二\t三\r四", "一\n二\t三\n四"],
    ["\ud800x\udc00", "\ufffdx\ufffd"],
    ["𠮷", "𠮷"],
    ["\u202e100\u2066", "\ufffd100\ufffd"],
  ])("%j is written as %j", (text, html) => {
    expect(escaped(text)).toBe(html);
  });

  test("is never markup, wherever it stands", () => {
    const table = goodTable({
      title: `${EVIL}绩效目标表`,
      name: EVIL,
      code: EVIL,
      department: `324001${EVIL}`,
      budget: EVIL,
      purpose: EVIL,
      plan: [EVIL, EVIL, EVIL, EVIL],
      goal: EVIL,
      indicators: withIndicator("质量指标", { name: EVIL, description: EVIL, value: EVIL, basis: EVIL }),
    });
    const sheets = [
      { ...table, name: EVIL },
      { ...table, name: `${EVIL}2` },
      { name: `<img src=x>`, rows: [["甲"]] },
    ];
    const result = check(...sheets);
    for (const locale of ["zh-CN", "en"] as const) {
      const file = toHtmlFile(1, `${EVIL}.xlsx`, result, result.findings, textsFor(locale));
      const failed: HtmlFile = { status: "failed", path: EVIL, id: htmlFileId(2), message: EVIL };
      const html = toHtml([file, failed], textsFor(locale), { ...FACTS, tool: EVIL });
      expect(html).not.toMatch(/<script|<img|alert\("/);
      expect(html.split(SAFE).length).toBeGreaterThan(40);
      const title = html.slice(html.indexOf("<title>"), html.indexOf("</title>"));
      expect(title).not.toContain("<script");
    }
  });
});

test("a page is complete in itself: it runs nothing and fetches nothing", () => {
  const html = pageOf(resultOf(COUNTY));
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
  );
  expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:|style="/);
  expect(html.startsWith('<!doctype html>\n<html lang="zh-CN">\n')).toBe(true);
});
