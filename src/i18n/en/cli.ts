import type { CliTexts } from "../zh-CN/cli";

export const cliTexts: CliTexts = {
  help: `jibiao: checks workbooks of budget performance target tables (.xlsx, .xlsm). Data never leaves this machine.

Usage
  jibiao check PATH… [options]  checks files; a path may be a file, a folder, or - (paths on standard input, a line each)
  jibiao library search WORDS…  finds standard indicators by words or initials of pinyin
  jibiao library import FILE    looks through an office's own library (.xlsx) and lists rows that can't be taken;
                                with -o it writes the merged library
  jibiao library export -o FILE writes the built-in library (.xlsx), the form in which to keep one's own

Options
  --format text|json            output format, text by default
  --min-severity error|warning|info
                                lists findings of this severity and above; info by default
  --profile PROFILE             hebei, central-2021, or a profile file of your own (.json);
                                by default the one chosen in the workbook, else hebei
  --ignore-suppressions         lists findings that are suppressed in the workbook too
  --lang zh-CN|en               language of the output, zh-CN by default
  --class, --sector, --type, --unit
                                (library search) only indicators of this class, sector, kind of project, unit
  --limit NUMBER                (library search) at most so many, 20 by default
  --library FILE                (library search) looks through an office's own library too
  --help                        shows this text
  --version                     shows the version

Exit code
  0 no errors; 1 errors found; 2 a file could not be read, or bad usage

Examples
  jibiao check targets.xlsx
  jibiao check 2025/ --min-severity error
  jibiao check 2025/ --format json > result.json
  jibiao check targets.xlsx --profile central-2021
  jibiao check 2025/ --profile our-city.json
  jibiao library search 满意度 --sector 教育
`,
  unknownCommand: (command) => `There is no command “${command}”.`,
  badOption: (detail) => `Bad option: ${detail}`,
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
  library: {
    unknown: (command) =>
      command === "" ? "Say library search, library import or library export." : `library has no command “${command}”.`,
    badClass: (name) => `--class can't be “${name}”; write a level-2 class such as 数量指标.`,
    badLimit: (text, most) => `--limit can't be “${text}”; it is a whole number from 1 to ${most}.`,
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
