import { parseArgs } from "node:util";
import { textsFor, type Locale, type Texts } from "../i18n";
import { LIBRARY_OPTIONS, readLibraryArguments, type LibraryRequest } from "./library-arguments";
import { SEVERITIES, type Severity } from "../model/severity";

export type Format = "text" | "json";

/** What the command line asks for. */
export type Request =
  | { readonly kind: "help"; readonly texts: Texts }
  | { readonly kind: "version" }
  | LibraryRequest
  /** The sentence that says what is wrong. */
  | { readonly kind: "wrong"; readonly texts: Texts; readonly sentence: string }
  | {
      readonly kind: "check";
      readonly texts: Texts;
      readonly paths: readonly string[];
      readonly format: Format;
      readonly minSeverity: Severity;
      /** As it was given: a built-in id or a file's path; undefined: the one kept in each workbook, else the default. */
      readonly profile: string | undefined;
      readonly ignoresSuppressions: boolean;
    };

const FORMATS: readonly Format[] = ["text", "json"];
const LOCALES: readonly Locale[] = ["zh-CN", "en"];

const OPTIONS = {
  format: { type: "string", default: "text" },
  "min-severity": { type: "string", default: "info" },
  profile: { type: "string" },
  "ignore-suppressions": { type: "boolean", default: false },
  lang: { type: "string", default: "zh-CN" },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "v", default: false },
  ...LIBRARY_OPTIONS,
} as const;

/** Reads the arguments after the program's name. Never throws: bad usage is a request of its own. */
export function readArguments(args: readonly string[]): Request {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const texts = textsFor("zh-CN");
    return { kind: "wrong", texts, sentence: texts.cli.badOption(error instanceof Error ? error.message : "") };
  }
  const { values, positionals } = parsed;
  const texts = textsFor(oneOf(LOCALES, values.lang) ?? "zh-CN");
  const wrong = (sentence: string): Request => ({ kind: "wrong", texts, sentence });
  if (values.version) return { kind: "version" };
  const [command, ...paths] = positionals;
  if (values.help || command === undefined || command === "help") return { kind: "help", texts };
  const format = oneOf(FORMATS, values.format);
  if (format === undefined) return wrong(texts.cli.badValue("--format", values.format, FORMATS));
  if (command === "library") {
    const request = readLibraryArguments(paths, values, format, texts);
    return typeof request === "string" ? wrong(request) : request;
  }
  if (command !== "check") return wrong(texts.cli.unknownCommand(command));

  const minSeverity = oneOf(SEVERITIES, values["min-severity"]);
  if (minSeverity === undefined) return wrong(texts.cli.badValue("--min-severity", values["min-severity"], SEVERITIES));
  if (oneOf(LOCALES, values.lang) === undefined) return wrong(texts.cli.badValue("--lang", values.lang, LOCALES));
  if (paths.length === 0) return wrong(texts.cli.noPath);
  const { profile, "ignore-suppressions": ignoresSuppressions } = values;
  return { kind: "check", texts, paths, format, minSeverity, profile, ignoresSuppressions };
}

function oneOf<Name extends string>(names: readonly Name[], text: string): Name | undefined {
  return names.find((name) => name === text);
}
