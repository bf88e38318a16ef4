/** The sentences of the command line. */
export interface CliTexts {
  readonly help: string;
  readonly unknownCommand: (command: string) => string;
  readonly badOption: (detail: string) => string;
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
}

const REASONS: Readonly<Partial<Record<string, string>>> = {
  EACCES: "：没有读取权限",
  EPERM: "：没有读取权限",
  EBUSY: "：文件正被占用",
};

export const cliTexts: CliTexts = {
  help: `绩标：校验预算项目绩效目标表（.xlsx、.xlsm）。数据不离开本机。

用法
  jibiao check 路径… [选项]     校验文件；路径可以是文件、文件夹，或 -（从标准输入逐行读取路径）

选项
  --format text|json            输出格式，默认 text
  --min-severity error|warning|info
                                只列出这一级及更严重的问题：error 强制性、warning 提示性、info 建议；默认 info
  --profile 规则集              hebei（河北）、central-2021（中央 2021），或自己的规则集文件（.json）；
                                不写时用工作簿中选用的规则集，没有选用时用 hebei
  --ignore-suppressions         工作簿中已忽略的问题也照样列出
  --lang zh-CN|en               输出语言，默认 zh-CN
  --help                        显示本说明
  --version                     显示版本

退出码
  0 没有强制性问题；1 有强制性问题；2 有文件未能读取，或用法有误

例子
  jibiao check 绩效目标表.xlsx
  jibiao check 2025年/ --min-severity error
  jibiao check 2025年/ --format json > 结果.json
  jibiao check 绩效目标表.xlsx --profile central-2021
  jibiao check 2025年/ --profile 本市规则.json
`,
  unknownCommand: (command) => `没有「${command}」这个命令。`,
  badOption: (detail) => `选项有误：${detail}`,
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
};
