import { OWN_PART_NAMESPACE } from "../model/own-part";
import { builtInProfile } from "../rules/profile";
import { readJson, type Json } from "../rules/profiles/json-reader";
import { parseProfile } from "../rules/profiles/parse-profile";
import type { Suppression } from "./suppressions";
import { NO_SETTINGS, type ProfileChoice, type UnreadableReason, type WorkbookSettings } from "./workbook-settings";
import { readRoot } from "./xml-root";

const ROOT = "jibiao";
const VERSION = "1";
/** Of parts that name unconfirmed rows: a product that does not know them leaves such a part as it is. */
const VERSION_WITH_ROWS = "2";
/** In UTF-16 units: some ten thousand suppressions. */
const MAX_LENGTH = 8_000_000;

/**
 * The XML part that keeps the settings: one element that holds JSON. Empty when nothing is chosen, for the part to be
 * removed. Whatever texts hold, the part is well-formed: what XML can't hold is escaped in the JSON.
 */
export function formatSettings({ profile, suppressions, unconfirmed = [] }: WorkbookSettings): string {
  const hasRows = unconfirmed.length > 0;
  if (profile === undefined && suppressions.length === 0 && !hasRows) return "";
  const chosen = profile?.kind === "own" ? { own: profile.json } : profile?.id;
  const json = JSON.stringify({ profile: chosen, suppressions, ...(hasRows && { unconfirmed }) });
  // Outside its strings JSON has none of these characters, and inside them an escape means the same.
  const safe = json.replace(/[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, escape);
  return `<${ROOT} xmlns="${OWN_PART_NAMESPACE}" version="${hasRows ? VERSION_WITH_ROWS : VERSION}">${safe}</${ROOT}>`;
}

/**
 * Reads what `formatSettings` wrote, also after another program wrote the XML anew (prefix, entities, CDATA). Anything
 * else counts as no settings, with the reason in `unreadable`; no part is no settings and no problem. Never throws.
 */
export function parseSettings(xml: string | undefined): WorkbookSettings {
  if (xml === undefined || xml === "") return NO_SETTINGS;
  if (xml.length > MAX_LENGTH) return unreadable("damaged");
  const root = readRoot(xml);
  if (root?.name !== ROOT || root.namespace !== OWN_PART_NAMESPACE) return unreadable("damaged");
  const version = root.attributes.get("version") ?? "";
  const mayHaveRows = version === VERSION_WITH_ROWS;
  if (version !== VERSION && !mayHaveRows)
    return unreadable(/^[1-9]\d{0,5}$/.test(version) ? "newer-version" : "damaged");
  const reading = readJson(root.text, MAX_LENGTH);
  if ("fault" in reading) return unreadable("damaged");
  const { value } = reading;
  const fields = mayHaveRows ? ["profile", "suppressions", "unconfirmed"] : ["profile", "suppressions"];
  if (!isObject(value) || !hasOnly(value, fields)) return unreadable("damaged");
  const suppressions = suppressionsIn(value.get("suppressions"));
  const unconfirmed = textsIn(value.get("unconfirmed"));
  if (suppressions === undefined || unconfirmed === undefined) return unreadable("damaged");
  const lists = { suppressions, ...(unconfirmed.length > 0 && { unconfirmed }) };
  const chosen = value.get("profile");
  if (chosen === undefined) return lists;
  const profile = choiceIn(chosen);
  return typeof profile === "string" ? unreadable(profile) : { profile, ...lists };
}

/**
 * Which of several parts of ours a workbook goes by: the first that can be read, else the first. Several stand there
 * after two people or programs wrote at once.
 */
export function chooseOwnPart(parts: readonly string[]): string | undefined {
  // Each is read again when the workbook is checked: with one part there is nothing to choose.
  if (parts.length < 2) return parts[0];
  return parts.find((xml) => xml !== "" && parseSettings(xml).unreadable === undefined) ?? parts[0];
}

function unreadable(reason: UnreadableReason): WorkbookSettings {
  return { ...NO_SETTINGS, unreadable: reason };
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function choiceIn(json: Json): ProfileChoice | UnreadableReason {
  if (typeof json === "string") {
    const id = builtInProfile(json)?.id;
    return id === undefined ? "profile" : { kind: "built-in", id };
  }
  if (!isObject(json) || !hasOnly(json, ["own"])) return "damaged";
  const own = json.get("own");
  if (typeof own !== "string") return "damaged";
  const parsing = parseProfile(own);
  return "profile" in parsing ? { kind: "own", json: own, profile: parsing.profile } : "profile";
}

/** No list is an empty one. */
function textsIn(json: Json | undefined = []): readonly string[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const items = json as readonly Json[];
  const texts = items.filter((item) => typeof item === "string");
  return texts.length === items.length ? texts : undefined;
}

function suppressionsIn(json: Json | undefined): readonly Suppression[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const suppressions: Suppression[] = [];
  for (const item of json as readonly Json[]) {
    const suppression = isObject(item) ? suppressionIn(item) : undefined;
    if (suppression === undefined) return undefined;
    suppressions.push(suppression);
  }
  return suppressions;
}

function suppressionIn(json: ReadonlyMap<string, Json>): Suppression | undefined {
  const text = (name: string): string | undefined => {
    const value = json.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const scope = text("scope");
  const rule = text("rule");
  const reason = text("reason");
  if (rule === undefined || reason === undefined) return undefined;
  switch (scope) {
    case "finding": {
      const fingerprint = text("fingerprint");
      const subject = text("subject");
      if (fingerprint === undefined || !hasOnly(json, ["scope", "rule", "fingerprint", "subject", "reason"]))
        return undefined;
      if (json.has("subject") && subject === undefined) return undefined;
      return { scope, rule, fingerprint, ...(subject !== undefined && { subject }), reason };
    }
    case "table": {
      const table = text("table");
      if (table === undefined || !hasOnly(json, ["scope", "rule", "table", "reason"])) return undefined;
      return { scope, rule, table, reason };
    }
    case "workbook":
      return hasOnly(json, ["scope", "rule", "reason"]) ? { scope, rule, reason } : undefined;
    default:
      return undefined;
  }
}

function isObject(json: Json): json is ReadonlyMap<string, Json> {
  return json instanceof Map;
}

/** A field we don't know was written by someone else, and writing the settings again would lose it. */
function hasOnly(object: ReadonlyMap<string, Json>, names: readonly string[]): boolean {
  return [...object.keys()].every((name) => names.includes(name));
}
