import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a script prints, as JSON, of each workbook; `program` runs it. Throws what it complains of. */
export function judge(
  program: string,
  script: string,
  workbooks: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), "jibiao-judge-"));
  try {
    const paths = workbooks.map(({ name, bytes }) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    });
    const { status, stdout, stderr, error } = spawnSync(program, [script, ...paths], { encoding: "utf8" });
    if (status !== 0) throw error ?? new Error(stderr);
    return JSON.parse(stdout) as readonly unknown[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
