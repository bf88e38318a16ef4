import { NativeHost } from "./native-host";
import type { ExcelOptions, ExcelSession } from "./session";

/** As in office-js-files.ts, which reads the disk and has no place in a page. */
const OFFICE_JS_URL = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

let sessions = 0;
let isRunning = false;

/** What the library replaces in the window, and how to put it back. */
function rememberWindow(): () => void {
  const names = new Set(Object.getOwnPropertyNames(window));
  const dialogs = ["alert", "confirm", "prompt"].map((name): [string, unknown] => [name, Reflect.get(window, name)]);
  return () => {
    for (const name of Object.getOwnPropertyNames(window)) {
      // What a script declared with var can't be deleted, only emptied.
      if (!names.has(name) && !Reflect.deleteProperty(window, name)) Reflect.set(window, name, undefined);
    }
    for (const [name, value] of dialogs) Reflect.set(window, name, value);
    for (const name of ["pushState", "replaceState"]) Reflect.deleteProperty(history, name);
    sessionStorage.clear();
  };
}

function loadOfficeJs(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = OFFICE_JS_URL;
    script.addEventListener("load", () => {
      resolve();
    });
    script.addEventListener("error", () => {
      reject(new Error("office.js can't be loaded: is this test in the excel project?"));
    });
    document.head.append(script);
  });
}

/** Watches the scripts that the library loads in its turn; the function waits until all of them are there. */
function watchScripts(): () => Promise<void> {
  const arrived = new Set<EventTarget>();
  const note = ({ target }: Event): void => {
    if (target !== null) arrived.add(target);
  };
  document.addEventListener("load", note, true);
  document.addEventListener("error", note, true);
  return async () => {
    while ([...document.scripts].some((script) => !arrived.has(script))) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    document.removeEventListener("load", note, true);
    document.removeEventListener("error", note, true);
  };
}

/**
 * Starts Excel in this window: the real office.js over a workbook of ours, ready to use (Office.onReady has resolved).
 * One session at a time: `stop` it before the next one, which loads the library anew.
 */
export async function startExcel({
  workbook,
  excelApi = "1.14",
  theme = "light",
}: ExcelOptions): Promise<ExcelSession> {
  if (isRunning) throw new Error("Stop the running session first");
  isRunning = true;
  const restore = rememberWindow();
  const host = new NativeHost({ workbook, excelApi, theme, instanceId: `session-${++sessions}` });
  Object.defineProperty(window, "external", { value: host.external, configurable: true, writable: true });
  const allScripts = watchScripts();
  await loadOfficeJs();
  await Office.onReady();
  await host.settled();
  await allScripts();
  await host.settled();
  return {
    ...host.controls(),
    stop: () => {
      for (const script of [...document.scripts]) script.remove();
      restore();
      isRunning = false;
    },
  };
}
