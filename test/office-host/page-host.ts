import { NativeHost } from "./native-host";
import type { ExcelControls, ExcelOptions } from "./session";

/*
 * Runs in the task pane's page before anything else: puts Excel there as `window.external`, where office.js looks for it.
 * What to start with stands in `__excelOptions`; the test finds Excel under `__excel`.
 */
declare global {
  interface Window {
    readonly __excelOptions: ExcelOptions;
    __excel?: ExcelControls;
  }
}

const { workbook, excelApi = "1.14", theme = "light" } = window.__excelOptions;

const host = new NativeHost({
  workbook,
  excelApi,
  theme,
  instanceId: `page-${performance.timeOrigin}`,
  measure: (work) => {
    const start = performance.now();
    work();
    performance.measure("excel-host", { start });
  },
});

Object.defineProperty(window, "external", { value: host.external, configurable: true, writable: true });
window.__excel = host.controls();
