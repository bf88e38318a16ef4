import { readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { RULE_IDS } from "../../../src/rules/rule-ids";
import type { RulePage } from "../../../src/taskpane/rule-page";
import { parseRulePage } from "../../../src/tools/rule-pages/parse-page";

const RULES = path.join(__dirname, "../../../src/rules");
const OUT = path.join(__dirname, "../../.out/pane");

function rulePages(): { readonly RULE_PAGES: readonly RulePage[] } {
  return { RULE_PAGES: RULE_IDS.map((id) => parseRulePage(readFileSync(path.join(RULES, `${id}.md`), "utf8"))) };
}

/** Builds the harness page's script as the product's is built, and returns its text's path. */
export function buildHarness(): Promise<string> {
  const compiler = webpack({
    mode: "production",
    target: "web",
    devtool: false,
    entry: path.join(__dirname, "page.tsx"),
    output: { path: OUT, filename: "page.js", chunkFilename: "[name].js", publicPath: "" },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    optimization: { splitChunks: { name: "shared" } },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2022",
            },
          },
        },
        // The product's loader is a module, which Jest's own loading of files does not bear.
        { test: /[\\/]rule-pages-data\.ts$/, type: "json", parser: { parse: rulePages } },
      ],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve(path.join(OUT, "page.js"));
    });
  });
}
