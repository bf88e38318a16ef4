import { append, isTooOld, showWayOut } from "../host/excel/old-web-view";
import { gateTexts } from "../i18n/zh-CN/gate";

/**
 * Runs before office.js and before the bundle, compiled to ES5: where the bundle can't run, a blank pane would explain
 * nothing.
 */
const root = document.getElementById("root");

if (root !== null) {
  if (isTooOld()) showWayOut(root);
  else
    append(
      root,
      "p",
      gateTexts.starting,
      "margin:16px;font:14px/1.6 'Microsoft YaHei UI','Microsoft YaHei',sans-serif",
    );
}
