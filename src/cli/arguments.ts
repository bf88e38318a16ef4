import { parseArgs } from "node:util";
import type { Locale } from "../i18n";
import { commandLineTextsFor, type CommandLineTexts } from "../i18n/command-line-texts";
import { SEVERITIES, type Severity } from "../model/severity";
import { readLibraryArguments, type LibraryRequest } from "./library-arguments";
import { COMMANDS, knowsOption, nearest, OPTIONS, type CommandName, type OptionName } from "./options";

export type CheckFormat = "text" | "json" | "ndjson" | "html";
export type ChangeCommandName = "mark" | "clear" | "fix" | "fill" | "stamp";

/** What the command line asks for. */
export type Request =
  | { readonly kind: "help"; readonly texts: CommandLineTexts; readonly command: CommandName | undefined }
  | { readonly kind: "version"; readonly texts: CommandLineTexts }
  | LibraryRequest
  /** The sentence that says what is wrong. */
  | { readonly kind: "wrong"; readonly texts: CommandLineTexts; readonly sentence: string }
  | WorkbookRequest;

/** What is asked about workbooks. */
export type WorkbookRequest =
  | CheckRequest
  | ReportRequest
  | DocumentRequest
  | ChangeRequest
  | { readonly kind: "verify"; readonly texts: CommandLineTexts; readonly paths: readonly string[] };

export interface CheckRequest {
  readonly kind: "check";
  readonly texts: CommandLineTexts;
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly minSeverity: Severity;
  /** As it was given: a built-in id or a file's path; undefined: the one kept in each workbook, else the default. */
  readonly profile: string | undefined;
  readonly ignoresSuppressions: boolean;
  /** Files checked at a time; undefined: as many as pays. */
  readonly jobs: number | undefined;
  readonly hasColors: boolean;
}

/** A report on workbooks, written as a file. */
export interface ReportRequest extends Omit<CheckRequest, "kind" | "format"> {
  readonly kind: "report";
  /** Path of an .html or .xlsx file. */
  readonly output: string;
}

/** 绩效文本, to be made from a workbook. */
export interface DocumentRequest {
  readonly kind: "document";
  readonly texts: CommandLineTexts;
  readonly paths: readonly string[];
  /** Path of a .docx file. */
  readonly output: string;
  readonly profile: string | undefined;
  /** It is written although there are mandatory findings. */
  readonly allowsErrors: boolean;
}

/** Something to be done to workbooks that are then written. */
export interface ChangeRequest {
  readonly kind: "change";
  readonly command: ChangeCommandName;
  readonly texts: CommandLineTexts;
  readonly paths: readonly string[];
  /** Undefined: in place, or nowhere (`dryRun`). */
  readonly output: string | undefined;
  readonly dryRun: boolean;
  readonly profile: string | undefined;
  readonly minSeverity: Severity;
  /** The findings are written into notes at their cells as well. */
  readonly notes: boolean;
  /** Fixes that want an officer's eye are made as well. */
  readonly suggested: boolean;
  /** Path of an office's own library. */
  readonly own: string | undefined;
}

/** Values of the options that were given. */
export type OptionValues = {
  readonly [Name in OptionName]?: (typeof OPTIONS)[Name]["type"] extends "string" ? string : boolean;
};

const FORMATS: readonly CheckFormat[] = ["text", "json", "ndjson", "html"];
const LOCALES: readonly Locale[] = ["zh-CN", "en"];
const MAX_JOBS = 64;

/** Reads the arguments after the program's name. Never throws: bad usage is a request of its own. */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals, tokens } = parseArgs({
    ...{ args: [...args], options: OPTIONS },
    ...{ allowPositionals: true, strict: false, tokens: true },
  });
  const texts = commandLineTextsFor(oneOf(LOCALES, values.lang) ?? "zh-CN");
  const wrong = (sentence: string): Request => ({ kind: "wrong", texts, sentence });
  const [word, ...paths] = positionals;
  const isHelpWord = word === "help";
  const command = oneOf(COMMANDS, isHelpWord ? paths[0] : word);
  if (values.version === true && word === undefined) return { kind: "version", texts };
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const sentence = problemOf(token, command, texts);
    if (sentence !== undefined) return wrong(sentence);
  }
  if (values.help === true || word === undefined || isHelpWord) return { kind: "help", texts, command };
  if (command === undefined) return wrong(texts.cli.unknownCommand(word, nearest(word, COMMANDS)));
  if (values.lang !== undefined && oneOf(LOCALES, values.lang) === undefined) {
    return wrong(texts.cli.badValue("--lang", String(values.lang), LOCALES));
  }
  const request = readCommand(command, paths, values as OptionValues, texts);
  return typeof request === "string" ? wrong(request) : request;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

/** What is wrong with an option as it was written; undefined when nothing is. */
function problemOf(
  { name, rawName, value }: OptionToken,
  command: CommandName | undefined,
  texts: CommandLineTexts,
): string | undefined {
  const { cli } = texts;
  if (!isOption(name)) {
    const known = (Object.keys(OPTIONS) as OptionName[]).filter(
      (one) => command === undefined || knowsOption(command, one),
    );
    const near = nearest(name, known);
    return cli.unknownOption(rawName, near && `--${near}`);
  }
  if (command !== undefined && !knowsOption(command, name)) return cli.optionOfOthers(rawName, command);
  const takesText = OPTIONS[name].type === "string";
  if (takesText && value === undefined) return cli.optionNeedsValue(rawName);
  return !takesText && value !== undefined ? cli.optionTakesNoValue(rawName) : undefined;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

/** What a command asks for, or the sentence that says what is wrong. */
function readCommand(
  command: CommandName,
  paths: readonly string[],
  values: OptionValues,
  texts: CommandLineTexts,
): Request | string {
  const { cli } = texts;
  if (command === "library") return readLibraryArguments(paths, values, texts);
  const minSeverity = oneOf(SEVERITIES, values["min-severity"] ?? "info");
  if (minSeverity === undefined) return cli.badValue("--min-severity", values["min-severity"] ?? "", SEVERITIES);
  if (paths.length === 0) return cli.noPath;
  const { profile } = values;
  switch (command) {
    case "check":
    case "report": {
      const format = oneOf(FORMATS, values.format ?? "text");
      if (format === undefined) return cli.badValue("--format", values.format ?? "", FORMATS);
      const jobs = values.jobs === undefined ? undefined : Number(values.jobs);
      if (jobs !== undefined && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= MAX_JOBS)) {
        return cli.badNumber("--jobs", values.jobs ?? "", MAX_JOBS);
      }
      const ignoresSuppressions = values["ignore-suppressions"] === true;
      const hasColors = values["no-color"] !== true;
      const asked = { texts, paths, minSeverity, profile, ignoresSuppressions, jobs, hasColors };
      if (command === "check") return { ...asked, kind: "check", format };
      const { output } = values;
      if (output === undefined) return cli.noReportOutput;
      return /\.(?:html|xlsx|xlsm)$/i.test(output) ? { ...asked, kind: "report", output } : cli.badReportOutput(output);
    }
    case "document": {
      const { output } = values;
      if (output === undefined) return cli.document.noOutput;
      if (!/\.docx$/i.test(output)) return cli.document.badOutput(output);
      return { kind: "document", texts, paths, output, profile, allowsErrors: values["allow-errors"] === true };
    }
    case "verify":
      return { kind: "verify", texts, paths };
    default: {
      const { output } = values;
      const [isInPlace, dryRun] = [values["in-place"] === true, values["dry-run"] === true];
      if (isInPlace && output !== undefined) return cli.bothOutputs;
      if (!isInPlace && !dryRun && output === undefined) return cli.noOutput;
      const [suggested, notes] = [values.suggested === true, values.notes === true];
      return {
        kind: "change",
        command,
        texts,
        paths,
        output,
        dryRun,
        profile,
        minSeverity,
        notes,
        suggested,
        own: values.library,
      };
    }
  }
}

function oneOf<Name extends string>(names: readonly Name[], text: string | boolean | undefined): Name | undefined {
  return names.find((name) => name === text);
}
