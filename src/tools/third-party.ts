import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package of others that a built file may hold. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** As the registry has it, an SPDX expression. */
  readonly licence: string;
  /** Whose it is, in the words of the licence's copyright line. */
  readonly copyright: string;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const COPYRIGHT = /^\s*[Cc]opyright\s+(?:(?:\(c\)|©)\s*|(?=\d{4}|\p{Lu}))(.+?)\.?\s*$/mu;

function copyrightOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const line = file === undefined ? undefined : COPYRIGHT.exec(readFileSync(join(folder, file), "utf8"))?.[1];
  if (line !== undefined && !/\[|\{/.test(line)) return line.trim();
  const { author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { author?: unknown };
  if (typeof author === "string") return author;
  const name = typeof author === "object" && author !== null && "name" in author ? author.name : undefined;
  return typeof name === "string" ? name : "its authors";
}

/** What `npm ci` installs for the product itself, by name; `root` is the folder that holds node_modules. */
export function thirdParties(root: string): readonly ThirdParty[] {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true)
    .map(([path, { version = "", license: licence = "" }]) => ({
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence,
      copyright: copyrightOf(join(root, path)),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** The page THIRD-PARTY.md. */
export function thirdPartyText(packages: readonly ThirdParty[]): string {
  const rows = packages.map(
    ({ name, version, licence, copyright }) => `- ${name} ${version}, ${licence}, © ${copyright}`,
  );
  return `# Software of others

The built files hold parts of the packages below; which parts, the bundler decides by what is used. Written by \`npm run third-party\`.

${rows.join("\n")}

office.js is not part of the product: the task pane loads it from where the administrator says, under Microsoft's own terms.

## MIT

${MIT}

## 0BSD

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted. The software is provided "as is" and the author disclaims all warranties with regard to it.

## Apache-2.0

The text stands at https://www.apache.org/licenses/LICENSE-2.0.
`;
}
