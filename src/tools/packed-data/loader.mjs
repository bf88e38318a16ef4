import { fileURLToPath } from "node:url";

const fileBeside = (name) => fileURLToPath(new URL(name, import.meta.url));

/**
 * For the bundler: a module whose exports are lists of plain records or other JSON, with all of them packed into one text.
 * The library of indicators compresses to three quarters of what gzip makes of it.
 */
export default async function packedData() {
  const { pack } = await this.importModule(fileBeside("pack.ts"));
  const { columnsOf } = await this.importModule(fileBeside("columns.ts"));
  const exported = Object.entries(await this.importModule(`${this.resourcePath}?unpacked`));
  const text = pack(JSON.stringify(exported.map(([, value]) => (Array.isArray(value) ? columnsOf(value) : value))));
  const lines = exported.map(([name, value], index) => {
    const unpacked = `values[${index}]`;
    return `export const ${name} = ${Array.isArray(value) ? `rowsOf(${unpacked})` : unpacked};`;
  });
  return `import { rowsOf } from ${JSON.stringify(fileBeside("columns.ts"))};
import { unpack } from ${JSON.stringify(fileBeside("unpack.ts"))};
const values = JSON.parse(unpack(${JSON.stringify(text)}));
${lines.join("\n")}
`;
}
