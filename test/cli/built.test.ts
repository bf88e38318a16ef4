import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { JsonReport } from "../../src/report/json";
import { SAMPLE_PATH } from "../../src/tools/build-sample";

const CLI = resolve("dist/cli/jibiao.cjs");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jibiao-built-"));
  for (let index = 1; index <= 9; index++) cpSync(SAMPLE_PATH, join(folder, `${index}.xlsx`));
  writeFileSync(join(folder, "5.xlsx"), "hello");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]): { code: number | null; out: string; error: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8", maxBuffer: 64e6 });
  return { code: status, out: stdout, error: stderr };
};

describe("the built command line", () => {
  test("says the same with threads as without, in the order of the files", () => {
    // The page says when it was made, and the two may be a minute apart.
    const timeless = ({ out, ...rest }: ReturnType<typeof run>): ReturnType<typeof run> => ({
      ...rest,
      out: out.replace(/<p>\d{4}-\d\d-\d\d \d\d:\d\d /, "<p>"),
    });
    for (const format of ["text", "json", "ndjson", "html"]) {
      const alone = timeless(run("check", folder, "--format", format, "--jobs", "1"));
      const together = timeless(run("check", folder, "--format", format, "--jobs", "3"));
      expect(alone.code).toBe(2);
      expect(together).toEqual(alone);
    }
  });

  test("prints a line for each file as NDJSON, the one that can't be read among them", () => {
    const lines = run("check", folder, "--format", "ndjson", "--jobs", "2").out.trim().split("\n");
    const files = lines.map((line) => JSON.parse(line) as { version: number; path: string; status: string });
    expect(files.map(({ path }) => path)).toEqual(
      Array.from({ length: 9 }, (_, index) => join(folder, `${index + 1}.xlsx`)),
    );
    expect(files.map(({ status }) => status).filter((status) => status === "failed")).toHaveLength(1);
    expect(files.every(({ version }) => version === 1)).toBe(true);
  });

  test("its JSON is one report", () => {
    const { files, summary } = JSON.parse(run("check", folder, "--format", "json").out) as JsonReport;
    expect(files).toHaveLength(9);
    expect(summary).toEqual({ files: 9, tables: 104, errors: 568, warnings: 240, infos: 776 });
  });

  test("ends quietly when its reader has seen enough", async () => {
    const child = spawn(process.execPath, [CLI, "check", folder, "--jobs", "1"]);
    let error = "";
    child.stderr.on("data", (data: Buffer) => (error += data.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((done) => child.once("close", done));
    expect([code, error.includes("EPIPE")]).toEqual([0, false]);
  });

  test("has colours only where they are asked for, as its output is no terminal here", () => {
    const args = [CLI, "check", join(folder, "1.xlsx")];
    const plain = printed(args, {});
    expect(plain).not.toContain("\u001b[");
    const colored = printed(args, { FORCE_COLOR: "1" });
    expect(colored).toContain("\u001b[31m● 强制性\u001b[0m");
    expect(printed(args, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(plain);
    expect(printed([...args, "--no-color"], { FORCE_COLOR: "1" })).toBe(plain);
    expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(plain);
  });

  test("tells its version and the help of a command", () => {
    expect(run("--version").out).toMatch(/^绩标 \d+\.\d+\.\d+ · 指标库 \d{4}-\d{2}\n$/);
    expect(run("mark", "--help").out).toContain("jibiao mark 绩效目标表.xlsx -o 绩效目标表-标记.xlsx");
    expect(run("help", "fix", "--lang", "en").out).toContain("jibiao fix PATH… -o OUT");
  });
});

function printed(args: readonly string[], env: NodeJS.ProcessEnv): string {
  const { PATH } = process.env;
  return spawnSync(process.execPath, args, { encoding: "utf8", env: { ...(PATH !== undefined && { PATH }), ...env } })
    .stdout;
}
