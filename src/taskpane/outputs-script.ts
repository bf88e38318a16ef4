/** What the script `outputs` holds: reports and 绩效文本, and the view that offers them; only `loadOutputs` imports it. */
export { OutputsLayer } from "./outputs-layer";
