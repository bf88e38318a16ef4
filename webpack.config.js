import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";

const ROOT = import.meta.dirname;
const DIST = path.join(ROOT, "dist");

/**
 * Where office.js is loaded from. It has to be a script tag with that file name: the library finds its other files beside
 * it. Tenants of 21Vianet and closed networks set their own address, which may be relative to taskpane.html.
 */
const OFFICE_JS_URL = process.env.OFFICE_JS_URL ?? "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const officeOrigin = URL.canParse(OFFICE_JS_URL) ? ` ${new URL(OFFICE_JS_URL).origin}` : "";

/**
 * Fluent writes its styles into the page at run time, hence 'unsafe-inline' for styles and for nothing else.
 *
 * The add-in connects to nothing: office.js reaches Excel through the host object (Windows, Mac) or through messages to
 * the parent window (Excel on the web), and neither is a connection. Whatever else the library may try to send is
 * refused here.
 */
function contentSecurityPolicy(scripts, own) {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${own}'unsafe-inline'`,
    `img-src ${own}data:`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The rules' pages as data; see src/taskpane/rule-page.ts. */
const RULE_PAGES = {
  test: /[\\/]taskpane[\\/]rule-pages-data\.ts$/,
  loader: path.join(ROOT, "src/tools/rule-pages/loader.mjs"),
};

/** The library's data, several hundred kilobytes of them, for what is sent: unpacking takes longer than a check. */
const LIBRARY_DATA = {
  test: /[\\/]library[\\/]data[\\/]index\.ts$/,
  resourceQuery: { not: [/unpacked/] },
  loader: path.join(ROOT, "src/tools/packed-data/loader.mjs"),
};

/** Fluent's themes as their values. */
const SLIM_THEME = {
  test: /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]index\.js$/,
  loader: path.join(ROOT, "src/tools/slim-theme/loader.mjs"),
};

/** What Fluent passes on of its themes and is not there any more. */
const PASSED_ON = {
  test: /[\\/]@fluentui[\\/]react-(theme|components)[\\/]lib[\\/]index\.js$/,
  parser: { reexportExportsPresence: false },
};

const ADDIN_POLICY = contentSecurityPolicy(`'self'${officeOrigin}`, "'self' ");

/** Scripts fetched later lie beside the page: a module does not know its own address, a page from the disk has none. */
const BESIDE_THE_PAGE = { chunkFilename: "[name].js", publicPath: "" };

/** A page with an empty root; `tags` stand after it, so that the first of them can write there at once. */
function html({ title, policy, head = "", tags }) {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
${head}  </head>
  <body style="margin: 0">
    <div id="root"></div>
${tags}  </body>
</html>
`;
}

/** Emits one page of the add-in for one entry, as a module: browsers that can't run it leave modules alone. */
function officePage({ filename, chunk, scripts }) {
  const tags = scripts.map((source) => `    <script src="${source}"></script>\n`).join("");
  return new HtmlWebpackPlugin({
    filename,
    chunks: [chunk],
    templateContent: html({ title: "绩标", policy: ADDIN_POLICY, tags }),
    scriptLoading: "module",
    inject: "body",
    minify: false,
  });
}

/**
 * A script with its packed texts (see src/tools/packed-data) before everything else: amid code, gzip needs some kilobytes
 * more for both.
 */
function packedTextsFirst(script) {
  const texts = [];
  const rest = script.replaceAll(/"[=-[\]-}]{4096,}"/g, (text) => `packedText${texts.push(text) - 1}`);
  return [...texts.map((text, index) => `const packedText${index}=${text};`), rest].join("");
}

/** Puts the one script of a compilation into a page, under a policy that lets this script run and no other. */
class SinglePage {
  constructor({ filename, title, icon }) {
    this.filename = filename;
    this.title = title;
    this.icon = icon;
  }

  apply(compiler) {
    const { sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("SinglePage", (compilation) => {
      // When everything else is done: a change of one character would make the script another than the policy names.
      compilation.hooks.afterProcessAssets.tap("SinglePage", () => {
        const texts = compilation.getAssets().map(({ name, source }) => ({ name, text: source.source().toString() }));
        for (const { name } of texts) compilation.deleteAsset(name);
        const [script, ...others] = texts.filter(({ name }) => name.endsWith(".js"));
        if (script === undefined || others.length > 0) throw new Error("The page has to have one script.");
        const licences = texts.filter(({ name }) => name.endsWith(".LICENSE.txt")).map(({ text }) => text.trim());
        compilation.emitAsset(this.filename, new sources.RawSource(this.page(script.text, licences.join("\n"))));
      });
    });
  }

  page(source, licences) {
    const script = packedTextsFirst(source.trim()).replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
    const hash = createHash("sha256").update(script).digest("base64");
    const icon = encodeURIComponent(readFileSync(path.join(ROOT, this.icon), "utf8").trim());
    return html({
      title: this.title,
      policy: contentSecurityPolicy(`'sha256-${hash}'`, ""),
      head: `    <link rel="icon" href="data:image/svg+xml,${icon}" />\n`,
      // A replacement in a template would read the dollar signs of the script.
      tags: ["    <!--\n", licences.replaceAll("--", "- -"), "\n    -->\n    <script>", script, "</script>\n"].join(""),
    });
  }
}

/** Copies files that are not modules. */
class CopyFiles {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("CopyFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "CopyFiles", stage }, () => {
        for (const file of this.files) {
          const source = path.join(ROOT, file);
          compilation.fileDependencies.add(source);
          compilation.emitAsset(file, new sources.RawSource(readFileSync(source)));
        }
      });
    });
  }
}

/** Lets the command line be started by its name. */
class MakeExecutable {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("MakeExecutable", (compilation) => {
      for (const name of compilation.assetsInfo.keys()) chmodSync(path.join(compiler.outputPath, name), 0o755);
    });
  }
}

function addinFiles() {
  const icons = existsSync(path.join(ROOT, "assets"))
    ? readdirSync(path.join(ROOT, "assets")).filter((name) => /^icon-\d+\.png$/.test(name))
    : [];
  const files = icons.map((name) => path.join("assets", name));
  return existsSync(path.join(ROOT, "manifest.xml")) ? [...files, "manifest.xml"] : files;
}

function base({ name, mode, entry, target, language }) {
  const present = Object.entries(entry).filter(([, file]) => existsSync(path.join(ROOT, file)));
  return {
    name,
    mode,
    target,
    context: ROOT,
    entry: Object.fromEntries(present.map(([chunk, file]) => [chunk, `./${file}`])),
    devtool: mode === "production" ? false : "cheap-module-source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: mode !== "production" } },
              target: language,
            },
          },
        },
        RULE_PAGES,
        ...(String(target).startsWith("node") ? [] : [LIBRARY_DATA]),
        SLIM_THEME,
        PASSED_ON,
      ],
    },
    // What several scripts that are fetched later have in common is one script with a name, not several with numbers.
    // Reports are made seldom, so that their script holds whatever it needs.
    optimization: {
      splitChunks: { name: "shared", chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== "outputs" },
    },
    // The budgets are in gzipped bytes and have their own test.
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** One compilation for each face; a face whose entry is not there yet is left out. */
export default function configurations(environment, { mode = "production" } = {}) {
  const addin = {
    ...base({
      name: "addin",
      mode,
      entry: { taskpane: "src/taskpane/main.tsx", commands: "src/commands/commands.ts" },
      target: "web",
      language: "es2022",
    }),
    output: { path: path.join(DIST, "addin"), filename: "[name].js", ...BESIDE_THE_PAGE },
  };
  addin.plugins = [
    ...("taskpane" in addin.entry
      ? [officePage({ filename: "taskpane.html", chunk: "taskpane", scripts: ["gate.js", OFFICE_JS_URL] })]
      : []),
    ...("commands" in addin.entry
      ? [officePage({ filename: "commands.html", chunk: "commands", scripts: ["commands-gate.js", OFFICE_JS_URL] })]
      : []),
    new CopyFiles(addinFiles()),
  ];

  // For Excel 2016 and 2019, whose Internet Explorer can't read the bundle: they have to be ES5, and they come first.
  const gate = {
    ...base({
      name: "gate",
      mode,
      entry: { gate: "src/taskpane/gate.ts", "commands-gate": "src/commands/gate.ts" },
      target: ["web", "es5"],
      language: "es5",
    }),
    output: { path: path.join(DIST, "addin"), filename: "[name].js" },
    devtool: false,
  };

  const workbench = {
    ...base({
      name: "page",
      mode,
      entry: { page: "src/workbench/index.tsx" },
      target: "web",
      language: "es2022",
    }),
    output: { path: DIST, filename: "[name].js" },
    devtool: mode === "production" ? false : "inline-cheap-module-source-map",
    plugins: [
      // What is imported late is only run late; it stands in the page from the beginning.
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new SinglePage({ filename: "jibiao.html", title: "绩标", icon: "assets/icon.svg" }),
    ],
  };

  const cli = {
    ...base({ name: "cli", mode, entry: { jibiao: "src/cli/bin.ts" }, target: "node20", language: "es2022" }),
    output: { path: path.join(DIST, "cli"), filename: "[name].cjs" },
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
      // One file; what is imported late is only run late.
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new MakeExecutable(),
    ],
  };

  // Programs that only `npm run bench` builds and runs, by name.
  const bench = {
    ...base({
      name: "bench",
      mode,
      entry: { read: "test/bench/read.ts", core: "test/bench/core.ts" },
      target: "node20",
      language: "es2022",
    }),
    output: { path: path.join(DIST, "bench"), filename: "[name].cjs" },
    optimization: { minimize: false },
  };
  if (environment.bench === true) return [cli, bench];

  return [addin, gate, workbench, cli].filter(({ entry }) => Object.keys(entry).length > 0);
}
