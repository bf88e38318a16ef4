import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach } from "@jest/globals";
import { SAMPLE_PATH } from "../../src/tools/build-sample";

/** Where a test's files lie. */
export interface CaseFolder {
  readonly folder: string;
  /** A copy of the sample. */
  readonly input: string;
}

/** Gives every test of a file a folder of its own with a copy of the sample in it; `use` is told before each. */
export function useCaseFolders(name: string, use: (files: CaseFolder) => void): void {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), `jibiao-${name}-`));
  });
  beforeEach(() => {
    const folder = mkdtempSync(join(root, "case-"));
    const input = join(folder, "目标表.xlsx");
    cpSync(SAMPLE_PATH, input);
    use({ folder, input });
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
}
