import { cliHelp } from "./cli-help";
import type { CliTexts } from "../zh-CN/cli";

export const cliTexts: CliTexts = {
  ...cliHelp,
  unknownCommand: (command, near) =>
    `There is no command “${command}”.${near === undefined ? "" : ` Did you mean ${near}?`}`,
  unknownOption: (option, near) =>
    `There is no option “${option}”.${near === undefined ? "" : ` Did you mean ${near}?`}`,
  optionOfOthers: (option, command) => `${command} has no option ${option}.`,
  optionNeedsValue: (option) => `${option} needs a value.`,
  optionTakesNoValue: (option) => `${option} takes no value.`,
  badNumber: (option, value, most) => `${option} can't be “${value}”; it is a whole number from 1 to ${most}.`,
  badValue: (option, value, allowed) => `${option} can't be “${value}”; it is one of ${allowed.join(", ")}.`,
  noPath: "Name a file or folder to check.",
  notFound: (path) => `“${path}” was not found. Check the path.`,
  notReadable: (path, code) =>
    `“${path}” can't be read${code === "" ? "" : ` (${code})`}. Check its permissions, or close it in Excel first.`,
  noProfile: (name, builtIn) =>
    `There is no profile “${name}”: it is neither built in (${builtIn.join(", ")}) nor a file.`,
  profileUnusable: (path) => `The profile file “${path}” can't be used:`,
  notUtf8: "The file is not UTF-8. Save it in that encoding.",
  noWorkbook: (path) => `Folder “${path}” holds no .xlsx or .xlsm file.`,
  seeHelp: "See jibiao --help.",
  progress: (done, total) => `${done} of ${total} files done`,
  crashed:
    "The program ended while it checked this file (too large for the memory, perhaps). Check this file by itself.",
  noOutput: "Name the file to write with -o, or write over the original with --in-place.",
  bothOutputs: "Use either -o or --in-place.",
  outputIsInput: (path) => `“${path}” is the original; nothing was written. Use --in-place to write over it.`,
  sameTarget: (path) => `Two files would be written to “${path}”; nothing was written. Rename one of them.`,
  written: (path) => `Wrote “${path}”.`,
  reportIsInput: (path) => `“${path}” is one of the files that are checked; give the report another name.`,
  otherExtension: (path, expected) =>
    `“${path}” has to end like the original, in ${expected}; end it with / to write into a folder.`,
  noReportOutput: "Name the report with -o, such as -o report.html or -o report.xlsx.",
  badReportOutput: (path) => `The report “${path}” has to end in .html or .xlsx.`,
  unchanged: "Nothing changed; the file is as it was.",
  dryRun: "Dry run: nothing was written.",
  marked: (findings) => `Findings marked: ${findings}.`,
  noted: (cells) => `Findings written into notes at cells: ${cells}; cells that had a note keep theirs.`,
  cleared: "Marks of jibiao were removed.",
  protectedSheets: (names) =>
    `Protected sheets were left as they are: ${names.join(", ")}. Take the protection off first.`,
  fixed: (count) => `Fixed: ${count}.`,
  fixedLine: (changes, rules) => `${changes.join("; ")}  [${rules.join(", ")}]`,
  change: (sheet, cell, before, after) =>
    `${sheet}!${cell}: ${before === "" ? "(empty)" : before} → ${after === "" ? "(empty)" : after}`,
  notFixed: (count) => `Not fixed: ${count}:`,
  notFixedLine: (message, why) => `${message} (${why})`,
  choices: (count) => `${count} more can be mended in several ways; choose in Excel.`,
  filled: (count) => `Rows filled in, each to be confirmed: ${count}.`,
  filledLine: (sheet, level2, name, value) => `${sheet}, ${level2}: ${name} ${value}`,
  stamped: (time) => `Stamped at ${time.replace("T", " ")}.`,
  notStamped: (errors) => `Not stamped: ${errors} mandatory findings are left:`,
  document: {
    noOutput: "Name the document with -o, such as -o document.docx.",
    badOutput: (path) => `The document “${path}” has to end in .docx.`,
    oneWorkbook: "document takes one workbook at a time; name one file.",
    isInput: (path) => `“${path}” is the original; give the document another name.`,
    allowErrors: " To have it all the same, add --allow-errors.",
  },
  library: {
    unknown: (command) =>
      command === "" ? "Say library search, library import or library export." : `library has no command “${command}”.`,
    badClass: (name) => `--class can't be “${name}”; write a level-2 class such as 数量指标.`,
    oneFile: "Name one library file.",
    noOutput: "Name the file to write with -o, such as -o library.xlsx.",
    noColumns: (path) => `“${path}” holds no library: the columns 二级指标, 三级指标 and 指标值 were not found.`,
    read: (indicators, problems) =>
      problems === 0
        ? `Read ${indicators} indicators.`
        : `Read ${indicators} indicators; ${problems} rows were not taken:`,
    written: (path, indicators) => `Wrote “${path}” with ${indicators} indicators.`,
    notWritten: (path, code) =>
      `“${path}” was not written${code === "" ? "" : ` (${code})`}. What was there was not changed.`,
  },
};
