import { gateTexts } from "../i18n/zh-CN/pane";

/**
 * Runs before office.js and before the bundle, compiled to ES5. Excel 2016 and 2019 show the pane in Internet Explorer
 * (Trident), the first builds of Excel 365 in the old Edge; neither can run what follows, and a blank pane explains nothing.
 */
const agent = navigator.userAgent;
const isTooOld = agent.indexOf("Trident/") >= 0 || agent.indexOf("Edge/") >= 0;
const root = document.getElementById("root");

if (isTooOld) document.documentElement.setAttribute("data-unsupported", "");

if (root) {
  const message = document.createElement("p");
  message.style.cssText = "margin:16px;font:14px/1.6 'Microsoft YaHei UI','Microsoft YaHei',sans-serif";
  message.appendChild(document.createTextNode(isTooOld ? gateTexts.unsupported : gateTexts.starting));
  root.appendChild(message);
}
