/** What `npm run build` says to the administrator who runs it; in Chinese only, like the guide it belongs to. */
export const buildTexts = {
  /** Why an address can't be the add-in's. */
  address: {
    "no-address": "不是完整的网址。",
    "not-https": "不是以 https:// 开头。Excel 只从 https 地址读取加载项，须先为服务器配置证书。",
    user: "含有用户名或密码。网址里不能写登录信息。",
    query: "含有 ? 或 # 以后的部分。请写到文件夹为止。",
    file: "是一个文件的地址。请写文件夹的地址，不写文件名。",
  },
  badAddress: (text: string, reason: string): string => `没有生成：--address 后面的「${text}」${reason}`,
  addressExample: "例如：npm run build -- --address https://jibiao.example.gov.cn/addin/",
  badOfficeJs: (text: string, words: readonly string[]): string =>
    `没有生成：--office-js 后面的「${text}」不能用。可以写 ${words.join("、")}，或一个以 /office.js 结尾的 https 地址。`,
  badArguments: (message: string): string =>
    `没有生成：用法有误（${message}）。可以写 --address 网址、--office-js 来源，都可以不写。`,
  takenByNpm:
    "没有生成：选项前面少了单独的 --，被 npm 拿走了。在 PowerShell 里即使写了也会被吞掉，请改用「命令提示符」。",
  unchanged: "dist 文件夹没有改动。",
  notBuilt: "没有生成完：上面是原因。dist/addin 不完整，请不要使用；排除原因后再运行一次。",
  badManifest: (problems: readonly string[]): string => `清单有误，请不要使用：\n${problems.join("\n")}`,
  built: (base: string, megabytes: string): string =>
    `已生成 dist/addin（${megabytes} MB）。把这个文件夹里的全部文件原样放到 ${base} ，再把其中的 manifest.xml 发给使用的人或交给管理员部署。`,
  guide: "安装步骤见 dist/docs/install.html。",
};

/** Why an address can't be the add-in's. */
export type AddressProblem = keyof typeof buildTexts.address;
