import { cliHelp } from "./cli-help";

/** The sentences of the command line. */
export interface CliTexts {
  readonly help: string;
  /** What `jibiao COMMAND --help` says. */
  readonly commandHelp: Readonly<Record<CommandName, string>>;
  /** `near` is what was probably meant. */
  readonly unknownCommand: (command: string, near: string | undefined) => string;
  readonly unknownOption: (option: string, near: string | undefined) => string;
  readonly optionOfOthers: (option: string, command: string) => string;
  readonly optionNeedsValue: (option: string) => string;
  readonly optionTakesNoValue: (option: string) => string;
  readonly badNumber: (option: string, value: string, most: number) => string;
  readonly badValue: (option: string, value: string, allowed: readonly string[]) => string;
  readonly noPath: string;
  readonly notFound: (path: string) => string;
  /** `code` is the system's own (`EACCES`); it may be empty. */
  readonly notReadable: (path: string, code: string) => string;
  /** The profile is neither built in nor a file. */
  readonly noProfile: (name: string, builtIn: readonly string[]) => string;
  /** Followed by a line for each problem. */
  readonly profileUnusable: (path: string) => string;
  readonly notUtf8: string;
  readonly noWorkbook: (path: string) => string;
  readonly seeHelp: string;
  readonly progress: (done: number, total: number) => string;
  /** A file during whose check the program's thread ended. */
  readonly crashed: string;
  readonly noOutput: string;
  readonly bothOutputs: string;
  readonly outputIsInput: (path: string) => string;
  readonly sameTarget: (path: string) => string;
  readonly written: (path: string) => string;
  readonly reportIsInput: (path: string) => string;
  readonly otherExtension: (path: string, expected: string) => string;
  readonly noReportOutput: string;
  readonly badReportOutput: (path: string) => string;
  readonly unchanged: string;
  readonly dryRun: string;
  readonly marked: (findings: number) => string;
  /** Cells that have findings, those with a note of others among them. */
  readonly noted: (cells: number) => string;
  readonly cleared: string;
  readonly protectedSheets: (names: readonly string[]) => string;
  readonly fixed: (count: number) => string;
  /** Cells that are changed together, and the rules that ask for it. */
  readonly fixedLine: (changes: readonly string[], rules: readonly string[]) => string;
  readonly change: (sheet: string, cell: string, before: string, after: string) => string;
  readonly notFixed: (count: number) => string;
  readonly notFixedLine: (message: string, why: string) => string;
  /** Findings with several suggestions, which only a person can choose from. */
  readonly choices: (count: number) => string;
  readonly filled: (count: number) => string;
  readonly filledLine: (sheet: string, level2: string, name: string, value: string) => string;
  readonly stamped: (time: string) => string;
  readonly notStamped: (errors: number) => string;
  readonly document: DocumentCommandTexts;
  readonly library: LibraryCommandTexts;
}

/** The commands that have a help of their own. */
export type CommandName =
  "check" | "mark" | "clear" | "fix" | "fill" | "report" | "document" | "stamp" | "verify" | "library";

/** The sentences of the command that writes 绩效文本. */
export interface DocumentCommandTexts {
  readonly noOutput: string;
  readonly badOutput: (path: string) => string;
  readonly oneWorkbook: string;
  readonly isInput: (path: string) => string;
  /** How to have it all the same. */
  readonly allowErrors: string;
}

/** The sentences of the commands about the library. */
export interface LibraryCommandTexts {
  readonly unknown: (command: string) => string;
  readonly badClass: (name: string) => string;
  readonly oneFile: string;
  readonly noOutput: string;
  readonly noColumns: (path: string) => string;
  readonly read: (indicators: number, problems: number) => string;
  readonly written: (path: string, indicators: number) => string;
  readonly notWritten: (path: string, code: string) => string;
}

const REASONS: Readonly<Partial<Record<string, string>>> = {
  EACCES: "：没有读取权限",
  EPERM: "：没有读取权限",
  EBUSY: "：文件正被占用",
};

export const cliTexts: CliTexts = {
  ...cliHelp,
  unknownCommand: (command, near) => `没有「${command}」这个命令。${near === undefined ? "" : `是不是 ${near}？`}`,
  unknownOption: (option, near) => `没有「${option}」这个选项。${near === undefined ? "" : `是不是 ${near}？`}`,
  optionOfOthers: (option, command) => `${command} 没有 ${option} 这个选项。`,
  optionNeedsValue: (option) => `${option} 后面缺少内容。`,
  optionTakesNoValue: (option) => `${option} 后面不能写内容。`,
  badNumber: (option, value, most) => `${option} 不能是「${value}」，可以是 1 到 ${most} 的整数。`,
  badValue: (option, value, allowed) => `${option} 不能是「${value}」，可以是：${allowed.join("、")}。`,
  noPath: "请给出要校验的文件或文件夹。",
  notFound: (path) => `找不到「${path}」。请检查路径是否正确。`,
  notReadable: (path, code) =>
    `「${path}」不能读取${REASONS[code] ?? (code === "" ? "" : `（${code}）`)}。请检查权限，或先在 Excel 中关闭它，再试一次。`,
  noProfile: (name, builtIn) =>
    `没有「${name}」这个规则集：它不是内置的规则集（${builtIn.join("、")}），也找不到这个文件。`,
  profileUnusable: (path) => `规则集文件「${path}」不能使用：`,
  notUtf8: "文件不是 UTF-8 编码。请用记事本打开，「另存为」时编码选 UTF-8。",
  noWorkbook: (path) => `文件夹「${path}」中没有 .xlsx 或 .xlsm 文件。`,
  seeHelp: "用 jibiao --help 查看用法。",
  progress: (done, total) => `已处理 ${done}/${total} 个文件`,
  crashed: "处理这个文件时程序意外停止（可能是文件太大，内存不足），没有校验。请单独校验这个文件。",
  noOutput: "请用 -o 写明要写入的文件，或用 --in-place 直接改写原文件。",
  bothOutputs: "-o 和 --in-place 只能用一个。",
  outputIsInput: (path) => `「${path}」就是原文件，没有写入。要直接改写原文件，请用 --in-place。`,
  sameTarget: (path) => `有两个文件都要写成「${path}」，没有写入。请分别处理，或先改名。`,
  written: (path) => `已写入「${path}」。`,
  reportIsInput: (path) => `「${path}」是被校验的文件，报告不能写在它上面，请换一个文件名。`,
  otherExtension: (path, expected) =>
    `输出「${path}」的扩展名要和原文件一样，是 ${expected}；要写进文件夹，请在末尾加 /。`,
  noReportOutput: "请用 -o 写明报告文件，例如 -o 报告.html 或 -o 报告.xlsx。",
  badReportOutput: (path) => `报告文件「${path}」的扩展名要是 .html 或 .xlsx。`,
  unchanged: "没有改动，文件保持原样。",
  dryRun: "试运行：没有写入任何文件。",
  marked: (findings) => `已标记 ${findings} 项问题。`,
  noted: (cells) => `问题写入 ${cells} 个单元格的批注；已有批注的单元格保持原样。`,
  cleared: "已清除绩标的标记。",
  protectedSheets: (names) =>
    `工作表${names.map((name) => `「${name}」`).join("")}受保护，标记没有改动。请先取消工作表保护。`,
  fixed: (count) => `修复 ${count} 项。`,
  fixedLine: (changes, rules) => `${changes.join("；")}  [${rules.join(", ")}]`,
  change: (sheet, cell, before, after) =>
    `「${sheet}」${cell}：${before === "" ? "（空）" : before} → ${after === "" ? "（空）" : after}`,
  notFixed: (count) => `${count} 项没有修复：`,
  notFixedLine: (message, why) => `${message}（${why}）`,
  choices: (count) => `另有 ${count} 项有几种改法，请在 Excel 中选择。`,
  filled: (count) => `补齐 ${count} 行，均标为待核对。`,
  filledLine: (sheet, level2, name, value) => `「${sheet}」${level2}：${name} ${value}`,
  stamped: (time) => `已写入校验记录，时间 ${time.replace("T", " ")}。`,
  notStamped: (errors) => `还有 ${errors} 项强制性问题，没有写入校验记录：`,
  document: {
    noOutput: "请用 -o 写明绩效文本的文件，例如 -o 绩效文本.docx。",
    badOutput: (path) => `绩效文本「${path}」的扩展名要是 .docx。`,
    oneWorkbook: "document 每次处理一个工作簿，请给出一个文件。",
    isInput: (path) => `「${path}」就是原文件，绩效文本不能写在它上面，请换一个文件名。`,
    allowErrors: "要照样生成，请加 --allow-errors。",
  },
  library: {
    unknown: (command) =>
      command === ""
        ? "请写明 library search、library import 或 library export。"
        : `library 没有「${command}」这个命令。`,
    badClass: (name) => `--class 不能是「${name}」，请写二级指标的名称，例如 数量指标。`,
    oneFile: "请给出一个指标库文件。",
    noOutput: "请用 -o 写明要写入的文件，例如 -o 指标库.xlsx。",
    noColumns: (path) => `「${path}」中没有指标库：找不到「二级指标」「三级指标」「指标值」这三栏。`,
    read: (indicators, problems) =>
      problems === 0 ? `读取了 ${indicators} 个指标。` : `读取了 ${indicators} 个指标，${problems} 行没有采用：`,
    written: (path, indicators) => `已写入「${path}」，共 ${indicators} 个指标。`,
    notWritten: (path, code) =>
      `「${path}」没有写入${REASONS[code] ?? (code === "" ? "" : `（${code}）`)}，原有文件没有改动。`,
  },
};
