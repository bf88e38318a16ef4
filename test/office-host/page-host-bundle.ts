import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";

const ENTRY = path.resolve(__dirname, "page-host.ts");
const FILENAME = "page-host.js";

function compile(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: "web",
    entry: ENTRY,
    output: { path: folder, filename: FILENAME },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() !== false) reject(new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

/** In a folder of its own, since test processes run side by side. */
async function build(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "jibiao-page-host-"));
  try {
    await compile(folder);
    return await readFile(path.join(folder, FILENAME), "utf8");
  } finally {
    await rm(folder, { recursive: true });
  }
}

let bundle: Promise<string> | undefined;

/** The script that puts Excel into a page, compiled once a process. */
export function pageHostBundle(): Promise<string> {
  bundle ??= build();
  return bundle;
}
