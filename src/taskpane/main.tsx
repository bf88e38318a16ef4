import { useEffect, useSyncExternalStore, type ReactElement } from "react";
import { createRoot } from "react-dom/client";
import packageJson from "../../package.json";
import { ExcelWorkbookHost } from "../host/excel/excel-host";
import { officeLanguage, officeTheme, onOfficeTheme, savesDownloads, whenOfficeReady } from "../host/excel/office";
import { HostError } from "../host/port";
import { textsFor } from "../i18n";
import type { WorkbookSnapshot } from "../model/snapshot";
import { download } from "./download";
import { TaskPane } from "./task-pane";
import { useLocale } from "./use-locale";

function Pane(): ReactElement {
  const theme = useSyncExternalStore(onOfficeTheme, officeTheme);
  const locale = useLocale("host", officeLanguage());
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <main style={{ height: "100vh" }}>
      <TaskPane
        host={excel}
        texts={textsFor(locale)}
        readFile={readFile}
        version={packageJson.version}
        {...(savesDownloads() && { saveFile: download })}
        {...(theme === undefined ? {} : { theme })}
      />
    </main>
  );
}

/** Reads a workbook file beside the open one; what can read it is fetched when it is first needed. */
async function readFile(file: File): Promise<WorkbookSnapshot> {
  const [bytes, { openWorkbookFile }] = await Promise.all([
    file.arrayBuffer(),
    import(/* webpackChunkName: "files" */ "../host/file/workbook-file"),
  ]);
  return openWorkbookFile(new Uint8Array(bytes), file.name).snapshot();
}

/** Why the pane did not start. Office is not there to ask for a language. */
function whyNot(error: unknown): string {
  const texts = textsFor("zh-CN");
  if (error instanceof HostError && error.code === "host-busy") return texts.pane.officeMissing;
  const { sentence, nextStep } =
    error instanceof HostError ? texts.host(error.code, error.detail) : texts.host("failed", String(error));
  return sentence + nextStep;
}

const excel = new ExcelWorkbookHost();
const root = document.getElementById("root");

// The gate has already said that this browser is too old.
if (root !== null && !document.documentElement.hasAttribute("data-unsupported"))
  whenOfficeReady().then(
    () => {
      createRoot(root).render(<Pane />);
    },
    (error: unknown) => {
      const message = root.querySelector("p");
      if (message !== null) message.textContent = whyNot(error);
    },
  );
