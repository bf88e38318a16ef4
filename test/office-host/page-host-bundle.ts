import { readFile } from "node:fs/promises";
import path from "node:path";
import webpack from "webpack";

const ENTRY = path.resolve(__dirname, "page-host.ts");
const OUTPUT = path.resolve(__dirname, "../.out/page-host");

function compile(): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: "web",
    entry: ENTRY,
    output: { path: OUTPUT, filename: "page-host.js" },
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

let bundle: Promise<string> | undefined;

/** The script that puts Excel into a page, compiled once a process. */
export function pageHostBundle(): Promise<string> {
  bundle ??= compile().then(() => readFile(path.join(OUTPUT, "page-host.js"), "utf8"));
  return bundle;
}
