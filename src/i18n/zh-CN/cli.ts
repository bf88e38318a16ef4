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
  readonly library: LibraryCommandTexts;
}

/** The sentences of the commands about the library. */
export interface LibraryCommandTexts {
  readonly unknown: (command: string) => string;
  readonly badClass: (name: string) => string;
  readonly badLimit: (text: string, most: number) => string;
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
  help: `绩标：校验预算项目绩效目标表（.xlsx、.xlsm）。数据不离开本机。

用法
  jibiao check 路径… [选项]     校验文件；路径可以是文件、文件夹，或 -（从标准输入逐行读取路径）
  jibiao library search 词…     查找标准指标；按词或拼音首字母
  jibiao library import 文件    检查本单位的指标库（.xlsx），逐行列出不能采用的；用 -o 写出合并后的指标库
  jibiao library export -o 文件 写出内置指标库（.xlsx），可作为本单位指标库的样式

选项
  --format text|json            输出格式，默认 text
  --min-severity error|warning|info
                                只列出这一级及更严重的问题：error 强制性、warning 提示性、info 建议；默认 info
  --profile 规则集              hebei（河北）、central-2021（中央 2021），或自己的规则集文件（.json）；
                                不写时用工作簿中选用的规则集，没有选用时用 hebei
  --ignore-suppressions         工作簿中已忽略的问题也照样列出
  --lang zh-CN|en               输出语言，默认 zh-CN
  --class、--sector、--type、--unit
                                （library search）只找这一类别、行业、项目类型、计量单位的指标
  --limit 个数                  （library search）最多列出几个，默认 20
  --library 文件                （library search）同时查找本单位的指标库
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
  jibiao library search 满意度 --sector 教育
  jibiao library search zdbc --class 数量指标 --format json
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
  library: {
    unknown: (command) =>
      command === ""
        ? "请写明 library search、library import 或 library export。"
        : `library 没有「${command}」这个命令。`,
    badClass: (name) => `--class 不能是「${name}」，请写二级指标的名称，例如 数量指标。`,
    badLimit: (text, most) => `--limit 不能是「${text}」，可以是 1 到 ${most} 的整数。`,
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
