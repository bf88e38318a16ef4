import type { AddressProblem } from "../../i18n/zh-CN/build";

/** Where the manifest in the repository points to: a server on the developer's own machine. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000/";

/** A file's name at the end of an address; folders may have dots in their names as well. */
const FILE_AT_END = /\.(?:html?|xml|js|aspx?|php|jsp)$/i;

/**
 * Reads the address of the folder in which the add-in will lie, as a person types it; the slash at its end may be missing.
 * Returns the folder's address with a slash at its end, or what is wrong with it.
 */
export function readAddress(text: string): { readonly base: string } | { readonly problem: AddressProblem } {
  const typed = text.trim();
  if (!URL.canParse(typed)) return { problem: "no-address" };
  const address = new URL(typed);
  if (address.protocol !== "https:") return { problem: "not-https" };
  if (address.username !== "" || address.password !== "") return { problem: "user" };
  // An empty query or fragment leaves its sign behind.
  if (/[?#]/.test(typed)) return { problem: "query" };
  if (FILE_AT_END.test(address.pathname)) return { problem: "file" };
  return { base: address.href.endsWith("/") ? address.href : `${address.href}/` };
}
