/** For the scripts that run before everything else and must stay readable to Internet Explorer; in Chinese only. */
export const gateTexts = {
  starting: "正在启动绩标…",
  title: "这个版本的 Excel 打不开绩标任务窗格",
  lead: "任务窗格需要 Excel 2021、Microsoft 365 或网页版 Excel。请改用绩标网页版：功能相同，不用安装，数据同样不离开本机。",
  steps: [
    "在 Excel 中保存并关闭这个工作簿。",
    "复制下面的地址，用 Edge 或 Chrome 浏览器打开。",
    "在打开的页面里点「打开工作簿」，选这个工作簿，再点「一键校验」。",
  ],
  address: "绩标网页版的地址",
  copy: "复制地址",
  copied: "已复制。",
  notCopied: "没有复制成。请选中上面的地址，按 Ctrl+C。",
  offline: "浏览器打不开这个地址时，请管理员把 jibiao.html 这个文件发给您，双击就能打开，不用联网。",
  webView:
    "已经是 Excel 2021 或 Microsoft 365，仍看到这一页：电脑上没有 Microsoft Edge WebView2 运行时。请管理员安装后重新打开 Excel。",
};
