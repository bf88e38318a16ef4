import { parseArgs } from "node:util";
import { buildTexts } from "../../i18n/zh-CN/build";
import { DEVELOPMENT_ADDRESS, readAddress } from "./address";
import { OFFICE_JS_WORDS, readOfficeJs, type OfficeJs } from "./office-js";

/** What a build is asked for. */
export interface BuildOptions {
  /** Address of the folder in which the add-in will lie, with a slash at its end. */
  readonly base: string;
  /** Undefined: as the environment says, else from Microsoft. */
  readonly officeJs: OfficeJs | undefined;
}

/** What npm makes of our options where the `--` before them is missing: settings of its own, which it hides from us. */
const TAKEN_BY_NPM = ["npm_config_address", "npm_config_office_js"];

/** Reads the arguments of `npm run build`. Never throws: returns the sentences that say what is wrong. */
export function readBuildOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): BuildOptions | { readonly sentences: readonly string[] } {
  if (TAKEN_BY_NPM.some((name) => environment[name] !== undefined)) {
    return wrong(buildTexts.takenByNpm, buildTexts.addressExample);
  }
  const values = valuesOf(args);
  if (typeof values === "string") return wrong(buildTexts.badArguments(values));
  const { address = DEVELOPMENT_ADDRESS, "office-js": place } = values;
  const read = readAddress(address);
  if ("problem" in read) {
    return wrong(buildTexts.badAddress(address, buildTexts.address[read.problem]), buildTexts.addressExample);
  }
  if (place === undefined) return { base: read.base, officeJs: undefined };
  const officeJs = readOfficeJs(place);
  return officeJs === undefined ? wrong(buildTexts.badOfficeJs(place, OFFICE_JS_WORDS)) : { base: read.base, officeJs };
}

function wrong(...sentences: readonly string[]): { readonly sentences: readonly string[] } {
  return { sentences: [...sentences, buildTexts.unchanged] };
}

/** The options as they were written, or what is wrong with the arguments. */
function valuesOf(args: readonly string[]): { readonly address?: string; readonly "office-js"?: string } | string {
  try {
    const options = { address: { type: "string" }, "office-js": { type: "string" } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
