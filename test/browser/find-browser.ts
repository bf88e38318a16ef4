import { describeWith } from "../helpers/describe-with";
import { installedBrowser } from "./launch-browser";

export { CHROMIUM_ARGUMENTS, findBrowser, launchBrowser } from "./launch-browser";

/** A block of tests that need the browser. */
export const describeInBrowser = describeWith(installedBrowser());
