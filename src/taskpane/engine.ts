import type { WorkbookEditor } from "../host/port";
import type { CheckResult } from "../lint/result";
import { keptLibrary } from "./kept-library";
import type * as Engine from "./engine-script";
import type * as Library from "./library-script";
import type * as Outputs from "./outputs-script";
import type { PaneServices } from "./pane-services";
import type * as Settings from "./settings-script";

/**
 * The rules, the reader of tables and the profiles: a script of their own, so that the pane stands there before they do.
 * Rejects when it can't be had, and may be asked for again then.
 */
export function loadEngine(): Promise<typeof Engine> {
  return import(/* webpackChunkName: "engine" */ "./engine-script");
}

export const check: typeof Engine.checkWorkbook = async (host, options) => {
  const { checkWorkbook } = await loadEngine();
  return checkWorkbook(host, options);
};

export const save: typeof Engine.saveSettings = async (host, settings) => {
  const { saveSettings } = await loadEngine();
  return saveSettings(host, settings);
};

export const tidy: typeof Engine.tidySettings = async (host, result) => {
  const { tidySettings } = await loadEngine();
  return tidySettings(host, result);
};

export const fill: typeof Engine.fillRows = async (host, result, choices) => {
  const { fillRows } = await loadEngine();
  return fillRows(host, result, choices);
};

export const insert: typeof Engine.insertIndicator = async (host, result, indicator) => {
  const { insertIndicator } = await loadEngine();
  return insertIndicator(host, result, indicator);
};

export const fix: PaneServices["fix"] = async (host, result, findings, choice) => {
  const { fixFindings, proposedFixes } = await loadEngine();
  const chosen = new Set(findings);
  return fixFindings(host, result, (finding) => (chosen.has(finding) ? proposedFixes(finding)[choice] : undefined));
};

export const fixSafely: typeof Engine.fixSafely = async (host, seen, fixes) => {
  const engine = await loadEngine();
  return engine.fixSafely(host, seen, fixes);
};

export const stamp: typeof Engine.stampWorkbook = async (host, result, facts) => {
  const { stampWorkbook } = await loadEngine();
  return stampWorkbook(host, result, facts);
};

export const recallUndos: PaneServices["recallUndos"] = async (workbook, snapshot) => {
  const engine = await loadEngine();
  return engine.recallUndos(workbook, snapshot);
};

export const keepUndos: PaneServices["keepUndos"] = async (workbook, undos) => {
  const engine = await loadEngine();
  engine.keepUndos(workbook, undos);
};

export const confirm: typeof Engine.confirmRows = async (host, result, findings) => {
  const { confirmRows } = await loadEngine();
  return confirmRows(host, result, findings);
};

/** Adds a sheet with an empty table for a kind of project of the library. */
export async function addTemplate(
  host: WorkbookEditor,
  result: CheckResult,
  type: string,
): Promise<{ readonly name: string }> {
  const { addTemplate: add, libraryFor } = await loadLibrary();
  const { library } = libraryFor(result.snapshot, keptLibrary().records);
  const known = library.types.find(({ name }) => name === type);
  if (known === undefined) throw new RangeError(`The library has no type ${type}.`);
  return add(host, result, library, known);
}

/** Adds a sheet 指标库 with what the office has, or with one example of each class. */
export async function addOwnLibrary(host: WorkbookEditor, result: CheckResult): Promise<{ readonly name: string }> {
  const { addOwnLibrarySheet, libraryFor } = await loadLibrary();
  return addOwnLibrarySheet(host, libraryFor(result.snapshot, keptLibrary().records).library);
}

/** The library of standard indicators: data that nobody needs before filling rows. As `loadEngine`. */
export function loadLibrary(): Promise<typeof Library> {
  return import(/* webpackChunkName: "library" */ "./library-script");
}

/** Reports and 绩效文本, and the view that offers them. As `loadEngine`. */
export function loadOutputs(): Promise<typeof Outputs> {
  return import(/* webpackChunkName: "outputs" */ "./outputs-script");
}

/** The settings: views that few open. As `loadEngine`. */
export function loadSettings(): Promise<typeof Settings> {
  return import(/* webpackChunkName: "settings" */ "./settings-script");
}
