/** What the script `settings` holds, which most officers never open; only `loadSettings` imports it. */
export { SettingsLayer } from "./settings-layer";
