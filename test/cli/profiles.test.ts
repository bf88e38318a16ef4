import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { openWorkbookFile } from "../../src/host/file/file-host";
import { checkSnapshot } from "../../src/lint/check";
import { formatSettings } from "../../src/lint/settings-part";
import { suppressionFor } from "../../src/lint/suppressions";
import { chooseProfile, NO_SETTINGS, suppress, type WorkbookSettings } from "../../src/lint/workbook-settings";
import type { JsonCheckedFile, JsonReport } from "../../src/report/json";
import { SAMPLE_PATH } from "../../src/tools/build-sample";
import { run as runLine, type Ran } from "./run";

let folder = "";
const inFolder = (name: string): string => join(folder, name);
const EXAMPLE = join(__dirname, "../../assets/profiles/example.json");

const run = (...args: readonly string[]): Promise<Ran> => runLine(args);

/** The sample with a part of ours in it. */
function sampleWith(part: string): Uint8Array {
  const files = unzipSync(new Uint8Array(readFileSync(SAMPLE_PATH)));
  const name = "xl/_rels/workbook.xml.rels";
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  const relationship = `<Relationship Id="rIdOwn" Type="${type}" Target="../customXml/item1.xml"/>`;
  const related = new TextDecoder().decode(files[name]).replace("</Relationships>", `${relationship}</Relationships>`);
  return zipSync({ ...files, [name]: strToU8(related), "customXml/item1.xml": strToU8(part) });
}

function write(name: string, settings: WorkbookSettings | string): string {
  const path = inFolder(name);
  writeFileSync(path, sampleWith(typeof settings === "string" ? settings : formatSettings(settings)));
  return path;
}

const sample = checkSnapshot(openWorkbookFile(new Uint8Array(readFileSync(SAMPLE_PATH)), "a.xlsx").snapshot());

async function report(...args: readonly string[]): Promise<{ report: JsonReport; file: JsonCheckedFile }> {
  const parsed = JSON.parse((await run("check", ...args, "--format", "json")).out) as JsonReport;
  const [file] = parsed.files;
  if (file?.status !== "checked") throw new Error("not checked");
  return { report: parsed, file };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-profiles-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("--profile", () => {
  test("takes a built-in profile, and says so", async () => {
    const { out } = await run("check", SAMPLE_PATH, "--profile", "central-2021");
    expect(out.split("\n")[2]).toBe("  规则集：中央 2021。");
    const { report: all, file } = await report(SAMPLE_PATH, "--profile", "central-2021");
    expect([all.profile, file.profile]).toEqual(["central-2021", "central-2021"]);
    const missing = file.findings.filter(({ message }) => message.includes("成本指标下没有经济成本指标"));
    expect(missing.map(({ rule }) => rule)).toEqual(Array.from({ length: 13 }, () => "indicator-row-missing"));
  });

  test("takes a file, and is Hebei's when none is named", async () => {
    const { file } = await report(SAMPLE_PATH, "--profile", EXAMPLE);
    expect([file.profile, file.findings.some(({ rule }) => rule === "value-notation")]).toEqual([
      "example-county",
      false,
    ]);
    expect((await run("check", SAMPLE_PATH, "--profile", EXAMPLE)).out).toContain("\n  规则集：示例县 2026。\n");
    const plain = await report(SAMPLE_PATH);
    expect([plain.report.profile, plain.file.profile, plain.file.suppressed]).toEqual(["hebei", "hebei", 0]);
    expect((await run("check", SAMPLE_PATH)).out).not.toContain("规则集");
  });

  test.each([
    ["utf-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["utf-8 with a byte order mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf8")],
  ])("reads a file in %s", async (_, encode) => {
    const path = inFolder("encoded.json");
    writeFileSync(path, encode(readFileSync(EXAMPLE, "utf8")));
    expect((await report(SAMPLE_PATH, "--profile", path)).file.profile).toBe("example-county");
  });

  test("says what is wrong with a file, where, and exits with 2 before any workbook is read", async () => {
    const path = inFolder("wrong.json");
    writeFileSync(path, '{"id": "our", "name": "本市", "severities": {"plan-blanc": "提示性", "goal-blank": "关闭"}}');
    expect(await run("check", "no.xlsx", "--profile", path)).toEqual({
      code: 2,
      out: "",
      error: [
        `规则集文件「${path}」不能使用：`,
        "  severities.plan-blanc：没有「plan-blanc」这条规则。是不是「plan-blank」？",
        "  severities.goal-blank：「goal-blank」只能是强制性：财政系统不接收有这类问题的表，降低级别或关闭后，上传时仍会退回。",
        "用 jibiao --help 查看用法。",
        "",
      ].join("\n"),
    });
  });

  test("says that a file is in another encoding, or can't be read", async () => {
    const path = inFolder("gbk.json");
    writeFileSync(path, Buffer.from([0x7b, 0xb1, 0xbe, 0xca, 0xd0, 0x7d]));
    const { code, error } = await run("check", SAMPLE_PATH, "--profile", path);
    expect(code).toBe(2);
    expect(error).toContain("\n  文件不是 UTF-8 编码。请用记事本打开，「另存为」时编码选 UTF-8。\n");
    expect((await run("check", SAMPLE_PATH, "--profile", folder)).error).toContain("不能读取");
  });
});

describe("what a workbook keeps", () => {
  test("its profile is used when none is named, and said", async () => {
    const path = write("kept.xlsx", chooseProfile(NO_SETTINGS, { kind: "built-in", id: "central-2021" }));
    const { report: all, file } = await report(path);
    expect([all.profile, file.profile]).toEqual(["hebei", "central-2021"]);
    expect((await run("check", path)).out.split("\n")[2]).toBe("  规则集：中央 2021（工作簿中选用）。");
    expect((await run("check", path, "--profile", "hebei")).out.split("\n")[2]).toBe(
      "  规则集：河北（工作簿中选用的是中央 2021）。",
    );
  });

  test("its suppressions are honoured and counted, and those of no use are named", async () => {
    const finding = sample.findings.find(({ tableId }) => tableId !== undefined);
    const one = finding && suppressionFor(finding, sample.tables, "finding", "已与财政局核实");
    const table = finding && suppressionFor(finding, sample.tables, "table", "");
    if (one === undefined || table?.scope !== "table") throw new Error("nothing found");
    const kept = [one, { ...table, rule: "goal-of-old", reason: "" }].reduce(suppress, NO_SETTINGS);
    const path = write(
      "suppressed.xlsx",
      suppress(kept, { scope: "workbook", rule: "budget-blank", reason: "年初未定\n再议" }),
    );
    const { out } = await run("check", path);
    expect(out.split("\n").slice(1, 5)).toEqual([
      "  13 张表，95 个指标：强制性 70 项，提示性 30 项，建议 97 项。",
      "  已忽略 1 项。",
      `  有一项忽略已用不上，可以取消：表「${table.table}」的「goal-of-old」。`,
      "  有一项忽略已用不上，可以取消：整个工作簿的「预算数未填」（理由：年初未定 再议）。",
    ]);
    const { report: all, file } = await report(path);
    expect([file.suppressed, file.findings.length, all.summary.errors]).toEqual([1, sample.findings.length - 1, 70]);
    expect(file.unusedSuppressions).toEqual([
      { scope: "table", rule: "goal-of-old", table: table.table, reason: "" },
      { scope: "workbook", rule: "budget-blank", reason: "年初未定\n再议" },
    ]);
    const everything = await report(path, "--ignore-suppressions");
    expect([everything.file.suppressed, everything.file.findings.length]).toEqual([0, sample.findings.length]);
    expect(everything.file).not.toHaveProperty("unusedSuppressions");
  });

  test("suppressing everything leaves a clean file", async () => {
    const all = sample.findings.flatMap((one) => suppressionFor(one, sample.tables, "finding", "") ?? []);
    const { code, out } = await run("check", write("all.xlsx", all.reduce(suppress, NO_SETTINGS)));
    expect([code, out.split("\n")[1], out.split("\n")[2]]).toEqual([
      0,
      "  13 张表，95 个指标：未发现问题。",
      `  已忽略 ${sample.findings.length} 项。`,
    ]);
  });

  test("settings that can't be read are left out, and said", async () => {
    const path = write("damaged.xlsx", '<jibiao xmlns="urn:jibiao:workbook:1" version="1">{</jibiao>');
    expect((await run("check", path)).out.split("\n")[2]).toBe("  工作簿中保存的忽略和规则集已损坏，没有采用。");
    const { file } = await report(path);
    expect([file.settings, file.findings.length]).toEqual(["damaged", sample.findings.length]);
    expect((await run("check", path, "--lang", "en")).out.split("\n")[2]).toBe(
      "  The suppressions and profile kept in the workbook are damaged and were left out.",
    );
  });
});

describe("repeated findings", () => {
  test("share a line in text from three on, and stand each by itself in JSON", async () => {
    const { out } = await run("check", SAMPLE_PATH);
    expect(out).toContain(
      "    ● 强制性 C10、C11、C12、C14、C15 共 5 处：三级指标只写了指标类别的名称。应写明衡量的内容，如「办理不动产证数量」「验收合格率」。看不出衡量什么，就无法监控和评价。  [indicator-name-repeats-class]\n",
    );
    expect(out).toContain("    ○ 建议 F11「财政拨款保障率」：");
    const { file } = await report(SAMPLE_PATH);
    expect(file.findings).toHaveLength(sample.findings.length);
  });
});
