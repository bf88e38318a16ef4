import { actions, showDialog } from "../host/excel/commands-host";
import { ExcelWorkbookHost } from "../host/excel/excel-host";
import { officeLanguage, whenOfficeReady } from "../host/excel/office";
import { localeOf } from "../i18n";
import { checkAndMark } from "./check-command";
import { formatFragment, parseFragment } from "./outcome";
import { showOutcome } from "./outcome-page";
import { userSettings } from "./user-settings";

/**
 * The page behind the ribbon button 一键校验, which checks and marks without a pane.
 *
 * How the verdict is said: Excel has no notification bar for add-ins, a button's label can't be changed, a selection is
 * the officer's, and opening the pane from here takes a shared runtime, which the manifest's schema and a part of the
 * LTSC versions do not know. What remains at ExcelApi 1.14 is a small window of the add-in. It shows this same page, told
 * by the fragment of its address what to say: a fragment stays in the machine. Where a window can't be opened, the marks
 * themselves are the answer.
 */
const asked = parseFragment(location.hash);
if (asked === undefined) {
  const host = new ExcelWorkbookHost();
  // office.js wants to be asked soon after it was loaded; what is wrong is said when the button is pressed.
  whenOfficeReady().catch(() => undefined);
  actions.associate("checkWorkbook", async () => {
    const { palette, language = "host" } = userSettings();
    const outcome = await checkAndMark(host, whenOfficeReady, palette);
    const page = new URL(location.href);
    page.search = "";
    page.hash = formatFragment(outcome, language === "host" ? localeOf(officeLanguage()) : language);
    await showDialog(page.href);
  });
} else {
  showOutcome(document, asked.outcome, asked.locale);
}
