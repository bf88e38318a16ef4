import type * as Engine from "./engine-script";

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
