/** `[预算.xlsx]表!`, `[1]!名称` and `'C:\文件夹\[预算.xlsx]表 1'!`, but no column of a table (`表1[金额]`, `[@金额]`). */
const REFERENCE =
  /'(?:[^'[\]]|'')*\[((?:[^'[\]]|'')+)\](?:[^'[\]]|'')*'!|(?<![\p{L}\p{N}_.\]])\[([^'"[\]@#]+)\][\p{L}\p{N}_.\\?:]*!/gu;

/**
 * The other workbooks that a formula refers to, each once: file names as they stand in it, or numbers where a file numbers
 * them.
 */
export function externalWorkbooks(formula: string): readonly string[] {
  if (!formula.includes("[")) return [];
  const withoutTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const found = Array.from(withoutTexts.matchAll(REFERENCE), ([, quoted, plain]) => quoted ?? plain ?? "");
  return [...new Set(found.map((name) => name.replaceAll("''", "'")))];
}
