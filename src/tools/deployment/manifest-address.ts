import { escaped } from "../../report/html-text";
import { DEVELOPMENT_ADDRESS } from "./address";

/**
 * The manifest with all its addresses below `base`, a folder's address with a slash at its end, in place of the
 * development address. Everything else stays as it is, the add-in's id too: it is the same add-in in another place.
 */
export function manifestAt(base: string, manifest: string): string {
  return manifest.replaceAll(`"${DEVELOPMENT_ADDRESS}`, () => `"${escaped(base)}`);
}
