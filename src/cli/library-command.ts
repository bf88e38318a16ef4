import { writeWorkbook } from "../host/file/writer/xlsx-writer";
import type { CommandLineTexts } from "../i18n/command-line-texts";
import { librarySheet } from "../fill/library-sheet";
import type { StandardIndicator } from "../library/standard-indicator";
import { EXIT, type Environment } from "./environment";
import { systemCode } from "./find-workbooks";
import type { LibraryRequest } from "./library-arguments";
import { builtInLibrary, libraryWith, openLibrary } from "./open-library";
import { readOwnLibraryFile, rowProblems } from "./own-library-file";
import { writeWholeFile } from "./write-file";

/** An indicator as `--format json` prints it. */
interface JsonIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly measures: string;
  /** For reference only; `{budget}` and `{year}` stand for the project's own. */
  readonly value: string;
  readonly unit: string;
  readonly range?: readonly [number, number];
  readonly types: readonly string[];
  readonly isExample: boolean;
  readonly isOwn: boolean;
  readonly seen: readonly string[];
}

/** Carries out one of the library's commands. Resolves to the exit code: 2 when a file can't be read or written. */
export async function runLibrary(request: LibraryRequest, output: Environment): Promise<number> {
  switch (request.kind) {
    case "library-search":
      return search(request, output);
    case "library-import":
      return importOwn(request, output);
    case "library-export":
      return save(request.output, (await builtInLibrary()).indicators, request.texts, output);
  }
}

async function search(
  request: Extract<LibraryRequest, { kind: "library-search" }>,
  { out, error }: Environment,
): Promise<number> {
  const { texts, words, sector, type, level2, unit, limit, format, own } = request;
  const library = await openLibrary(own, texts, { error });
  if (library === undefined) return EXIT.failed;
  const found = library.search(
    { words, ...(sector && { sector }), ...(type && { type }), ...(level2 && { level2 }), ...(unit && { unit }) },
    limit,
  );
  const indicators = found.map(({ indicator }) => indicator);
  if (format === "json") out(`${JSON.stringify(indicators.map(toJson), null, 2)}\n`);
  else if (indicators.length === 0) out(`${texts.fill.library.noneFound}\n`);
  else out(`${indicators.map((indicator) => textOf(indicator, texts)).join("\n\n")}\n`);
  return EXIT.clean;
}

async function importOwn(
  { path, output: target, format, texts }: Extract<LibraryRequest, { kind: "library-import" }>,
  output: Environment,
): Promise<number> {
  const read = await readOwnLibraryFile(path, texts);
  if (typeof read === "string") {
    output.error(`${read}\n`);
    return EXIT.failed;
  }
  if (format === "json") {
    const problems = read.problems.map(({ row, problem, text }) => ({ row: row + 1, problem, text }));
    output.out(
      `${JSON.stringify({ sheet: read.sheetName, indicators: read.indicators.map(toJson), problems }, null, 2)}\n`,
    );
  } else {
    output.out(`${texts.cli.library.read(read.indicators.length, read.problems.length)}\n`);
    for (const sentence of rowProblems(read, texts)) output.out(`${sentence}\n`);
  }
  if (target === undefined) return read.problems.length > 0 ? EXIT.errors : EXIT.clean;
  const merged = await libraryWith(read.indicators);
  const code = await save(target, merged.indicators, texts, output);
  return code === EXIT.clean && read.problems.length > 0 ? EXIT.errors : code;
}

/** Writes the library as a workbook; where that fails, what was there is left. */
async function save(
  path: string,
  indicators: readonly StandardIndicator[],
  texts: CommandLineTexts,
  { out, error }: Environment,
): Promise<number> {
  const { sheet, styles } = librarySheet(indicators);
  const bytes = writeWorkbook({ sheets: [sheet], styles });
  try {
    await writeWholeFile(path, bytes);
  } catch (cause) {
    error(`${texts.cli.library.notWritten(path, systemCode(cause))}\n`);
    return EXIT.failed;
  }
  out(`${texts.cli.library.written(path, indicators.length)}\n`);
  return EXIT.clean;
}

function toJson(indicator: StandardIndicator): JsonIndicator {
  const { level1, level2, name, measures, value, unit, range, types, isExample, isOwn = false, seen } = indicator;
  return { level1, level2, name, measures, value, unit, ...(range && { range }), types, isExample, isOwn, seen };
}

function textOf(indicator: StandardIndicator, { fill }: CommandLineTexts): string {
  const { level2, name, measures, value, types, isExample, isOwn, seen } = indicator;
  const { library } = fill;
  const origin = isOwn === true ? library.own : seen.length > 0 ? library.seen(seen.length) : library.ours;
  const head = `${name}  ${library.valueText(value)}（${isExample ? fill.valueFrom.example : library.reference}）`;
  return [head, measures, [level2, types.join(fill.comma), origin].join(" · ")].filter(Boolean).join("\n  ");
}
