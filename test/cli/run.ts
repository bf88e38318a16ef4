import { main } from "../../src/cli/main";

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** The time at which commands of the tests run. */
export const NOW = "2026-11-27T14:30";

/** Runs a command line in this process, as when its output goes to a file. */
export async function run(args: readonly string[], input = ""): Promise<Ran> {
  let out = "";
  let error = "";
  async function* stdin(): AsyncGenerator<Buffer> {
    await Promise.resolve();
    yield Buffer.from(input);
  }
  const code = await main(args, {
    out: (text) => void (out += text),
    error: (text) => void (error += text),
    ...{ stdin: stdin(), hasColors: false, showsProgress: false, now: () => NOW },
  });
  return { code, out, error };
}
