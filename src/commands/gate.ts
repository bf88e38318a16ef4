import { answerButton, isTooOld, showWayOut } from "../host/excel/old-web-view";

/** Runs before office.js and before the bundle, compiled to ES5: without it, the button would wait for a script that never ran. */
const root = document.getElementById("root");

if (root !== null && isTooOld()) {
  showWayOut(root);
  answerButton("checkWorkbook");
}
