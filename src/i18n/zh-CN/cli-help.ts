import type { CliTexts } from "./cli";

const PROFILE = `  --profile 规则集              hebei（河北）、central-2021（中央 2021），或自己的规则集文件（.json）；
                                不写时用工作簿中选用的规则集，没有选用时用 hebei`;
const SEVERITY = `  --min-severity error|warning|info
                                只处理这一级及更严重的问题：error 强制性、warning 提示性、info 建议；默认 info`;
const OUTPUT = `  -o, --output 文件或文件夹     写到哪里；有多个文件时写明文件夹，保留原来的相对路径
  --in-place                    直接改写原文件（先写临时文件再替换，失败时原文件不变）`;
const COMMON = `  --lang zh-CN|en               输出语言，默认 zh-CN
  --no-color                    不用颜色（也可设置环境变量 NO_COLOR）
  --help                        显示本说明`;

export const cliHelp: Pick<CliTexts, "help" | "commandHelp"> = {
  help: `绩标：校验预算项目绩效目标表（.xlsx、.xlsm）。数据不离开本机。

用法
  jibiao check 路径…              校验文件；路径可以是文件、文件夹，或 -（从标准输入逐行读取路径）
  jibiao mark 路径… -o 输出       校验，并在表中标出有问题的单元格
  jibiao clear 路径… -o 输出      清除绩标的标记
  jibiao fix 路径… -o 输出        修复可以安全修复的问题
  jibiao fill 路径… -o 输出       用标准指标补齐缺少的行，标为待核对
  jibiao report 路径… -o 报告     写出校验报告：.html 网页，或 .xlsx（校验报告工作表）
  jibiao document 文件 -o 文本    写出可公开的绩效文本（.docx）
  jibiao stamp 路径… -o 输出      没有强制性问题时写入校验记录
  jibiao verify 路径…             核对写入校验记录后表格有没有改动
  jibiao library search 词…       查找标准指标；按词或拼音首字母
  jibiao library import 文件      检查本单位的指标库（.xlsx）；用 -o 写出合并后的指标库
  jibiao library export -o 文件   写出内置指标库（.xlsx），可作为本单位指标库的样式

  写文件的命令从不改动原文件，除非写明 --in-place；表中原有的内容、格式、图表、批注等都保持原样。
  每个命令的选项和例子：jibiao 命令 --help；版本：jibiao --version

退出码
  0 没有强制性问题；1 有强制性问题（verify：没有校验记录，或校验后有改动）；2 有文件未能读取或写入，或用法有误

例子
  jibiao check 绩效目标表.xlsx
  jibiao check 2025年/ --min-severity error
  jibiao mark 绩效目标表.xlsx -o 绩效目标表-标记.xlsx
  jibiao fix 2025年/ -o 已修复/
  jibiao library search 满意度 --sector 教育
`,
  commandHelp: {
    check: `jibiao check 路径… ：校验文件，列出问题

选项
  --format text|json|ndjson|html
                                输出格式，默认 text；json 是一个完整的报告，ndjson 每个文件一行，便于管道处理
                                （格式见 assets/schema/report-v1.schema.json）；html 是可打印的网页
${SEVERITY}
${PROFILE}
  --ignore-suppressions         工作簿中已忽略的问题也照样列出
  -j, --jobs 个数               同时校验几个文件，默认按文件多少和处理器核数决定
${COMMON}

例子
  jibiao check 绩效目标表.xlsx
  jibiao check 2025年/ --format json > 结果.json
  jibiao check 2025年/ --format html > 报告.html
  find . -name '*.xlsx' | jibiao check - --format ndjson --jobs 4
  jibiao check 2025年/ --profile 本市规则.json
`,
    mark: `jibiao mark 路径… -o 输出 ：校验，并标出有问题的单元格

标记是绩标自己的条件格式，不改动原有的填充和格式，用 jibiao clear 可以全部清除。

选项
${OUTPUT}
  --notes                       同时把每个单元格的问题写成批注（已有批注的单元格不动）
${SEVERITY}
${PROFILE}
${COMMON}

例子
  jibiao mark 绩效目标表.xlsx -o 绩效目标表-标记.xlsx
  jibiao mark 2025年/ -o 标记/ --min-severity warning
  jibiao mark 绩效目标表.xlsx -o 绩效目标表-标记.xlsx --notes
`,
    clear: `jibiao clear 路径… -o 输出 ：清除绩标的标记，其他内容不变

选项
${OUTPUT}
${COMMON}

例子
  jibiao clear 绩效目标表-标记.xlsx -o 绩效目标表.xlsx
  jibiao clear 2025年/ --in-place
`,
    fix: `jibiao fix 路径… -o 输出 ：修复可以安全修复的问题，逐项列出修改前后

从不改动公式和受保护的工作表。

选项
${OUTPUT}
  --suggested                   只有一种改法的建议修改也一并采用
  --dry-run                     只列出要改什么，不写文件
${PROFILE}
${COMMON}

例子
  jibiao fix 绩效目标表.xlsx --dry-run
  jibiao fix 绩效目标表.xlsx -o 绩效目标表-已修复.xlsx
`,
    fill: `jibiao fill 路径… -o 输出 ：用标准指标补齐缺少的行，每行用最合适的一个，标为待核对

选项
${OUTPUT}
  --library 文件                先用本单位的指标库（.xlsx）
  --dry-run                     只列出要补什么，不写文件
${PROFILE}
${COMMON}

例子
  jibiao fill 绩效目标表.xlsx --dry-run
  jibiao fill 绩效目标表.xlsx -o 绩效目标表-已补齐.xlsx --library 本单位指标库.xlsx
`,
    report: `jibiao report 路径… -o 报告.html|报告.xlsx ：校验，并把结果写成报告

.html 是一个可以打印的网页，列出各表整行内容和问题。.xlsx 只有一个文件时，是该工作簿的副本，后面加上
「校验报告」工作表，点单元格地址可跳到该处；有多个文件时，是一张列出各文件问题的表。

选项
  -o, --output 文件             报告写到哪里，扩展名为 .html 或 .xlsx
${SEVERITY}
${PROFILE}
  -j, --jobs 个数               （.html）同时校验几个文件
${COMMON}

例子
  jibiao report 绩效目标表.xlsx -o 绩效目标表-校验报告.xlsx
  jibiao report 2025年/ -o 校验报告.html
`,
    document: `jibiao document 文件 -o 绩效文本.docx ：校验，并写出可公开的绩效文本（Word 文档）

封面、目录，第一部分是部门整体绩效目标，第二部分每个项目一张表，排成河北公开的样式；内容照单元格中显示的写，空着的
仍空着。隐藏的工作表不写进去。还有强制性问题时不写，只列出这些问题。

选项
  -o, --output 文件             绩效文本写到哪里，扩展名为 .docx
  --allow-errors                还有强制性问题也照样写出
${PROFILE}
${COMMON}

退出码：0 已写出；1 有强制性问题，没有写；2 文件未能读取或写入，或用法有误

例子
  jibiao document 绩效目标表.xlsx -o 2025年绩效文本.docx
`,
    stamp: `jibiao stamp 路径… -o 输出 ：没有强制性问题时写入校验记录，记下程序版本、规则集、时间、问题数和表格内容的摘要

选项
${OUTPUT}
${PROFILE}
${COMMON}

例子
  jibiao stamp 绩效目标表.xlsx --in-place
`,
    verify: `jibiao verify 路径… ：核对写入校验记录后表格有没有改动

选项
${COMMON}

退出码：0 都没有改动；1 有的没有校验记录，或校验后有改动；2 有文件未能读取

例子
  jibiao verify 上报/
`,
    library: `jibiao library search|import|export ：标准指标库

  jibiao library search 词…       按词或拼音首字母查找
  jibiao library import 文件      检查本单位的指标库（.xlsx），逐行列出不能采用的；用 -o 写出合并后的指标库
  jibiao library export -o 文件   写出内置指标库（.xlsx）

选项
  --class、--sector、--type、--unit
                                （search）只找这一类别、行业、项目类型、计量单位的指标
  --limit 个数                  （search）最多列出几个，默认 20
  --library 文件                （search）同时查找本单位的指标库
  --format text|json            （search、import）输出格式，默认 text
  -o, --output 文件             （import、export）写到哪里
${COMMON}

例子
  jibiao library search 满意度 --sector 教育
  jibiao library search zdbc --class 数量指标 --format json
  jibiao library export -o 指标库.xlsx
`,
  },
};
