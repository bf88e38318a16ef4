import type { Level1, Level2 } from "../../library/taxonomy";
import type { Severity } from "../../model/severity";
import { compact, trimSpace } from "../../value/text";
import {
  BUILT_IN_PROFILES,
  builtInProfile,
  HEBEI,
  SYSTEM_CLASSES,
  SYSTEM_RULES,
  type Presence,
  type Profile,
  type Vocabulary,
} from "../profile";
import { readJson, type Json } from "./json-reader";
import { nearestName } from "./nearest";
import { RULE_IDS } from "../rule-ids";
import * as names from "./profile-names";
import type { ProfileProblem, ProfileType, ProfileVocabulary } from "./profile-problem";

export type ProfileParsing = { readonly profile: Profile } | { readonly problems: readonly ProfileProblem[] };

/** Fields of a profile file; `$schema` is for editors. */
export const PROFILE_FIELDS = [
  "$schema",
  "id",
  "name",
  "extends",
  "severities",
  "presence",
  "level1",
  "plan",
  "weightTotal",
  "satisfactionFloor",
  "units",
  "labels",
  "classes",
] as const;

type FieldName = (typeof PROFILE_FIELDS)[number];

/** In UTF-16 units: a profile is a page or two. */
export const MAX_PROFILE_LENGTH = 262_144;
export const ID_PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$";
export const MAX_NAME = 60;
export const MAX_WORD = 24;
export const MAX_WORDS = 500;
export const MAX_WEIGHT = 10_000;
/** More are no help in mending a file. */
const MAX_PROBLEMS = 50;

const ID = new RegExp(ID_PATTERN);
const BUILT_IN_IDS = BUILT_IN_PROFILES.map(({ id }) => id);

/**
 * Reads a profile file: JSON whose fields replace those of the built-in profile it `extends`, Hebei's where it says
 * nothing. Severities, presence and words are added to the base's one by one. Gives every problem found, up to 50, in
 * the file's order, and no profile where there is one. Never throws.
 */
export function parseProfile(json: string): ProfileParsing {
  const reading = readJson(json, MAX_PROFILE_LENGTH);
  if ("fault" in reading) return { problems: [{ path: "", code: "not-json", fault: reading.fault }] };
  const reader = new ProfileReader();
  const profile = reader.read(reading.value);
  return reader.problems.length === 0 && profile !== undefined ? { profile } : { problems: reader.problems };
}

class ProfileReader {
  readonly problems: ProfileProblem[] = [];

  read(json: Json): Profile | undefined {
    const fields = this.#object("", json);
    if (fields === undefined) return undefined;
    for (const field of fields.keys()) this.#oneOf(field, "field", field, PROFILE_FIELDS);
    for (const field of ["id", "name"]) {
      if (!fields.has(field)) this.#report({ path: "", code: "missing", field });
    }
    const read = <Value>(
      field: FieldName,
      take: (path: string, json: Json) => Value | undefined,
    ): Value | undefined => {
      const value = fields.get(field);
      return value === undefined ? undefined : take(field, value);
    };
    read("$schema", (path, value) => this.#text(path, value));
    const id = read("id", (path, value) => this.#id(path, value));
    const name = read("name", (path, value) => this.#name(path, value));
    const baseId = read("extends", (path, value) => this.#known(path, value, "profile", BUILT_IN_IDS));
    const base: Profile = (baseId !== undefined && builtInProfile(baseId)) || HEBEI;
    const severities = read("severities", (path, value) => this.#severities(path, value));
    const presence = read("presence", (path, value) => this.#presence(path, value));
    const level1 = read("level1", (path, value) => this.#level1(path, value));
    const plan = read("plan", (path, value) => this.#known(path, value, "plan", names.PLANS));
    const weightTotal = read("weightTotal", (path, value) =>
      value === null ? null : this.#number(path, value, 0, MAX_WEIGHT, "number-or-null"),
    );
    const floor = read("satisfactionFloor", (path, value) => this.#number(path, value, 0, 100));
    const units = read("units", (path, value) => this.#words(path, value, "dimension", names.DIMENSIONS));
    const labels = read("labels", (path, value) => this.#words(path, value, "label", names.LABEL_KINDS));
    const classes = read("classes", (path, value) => this.#words(path, value, "class", names.CLASS_NAMES));
    if (id === undefined || name === undefined) return undefined;
    const vocabulary: Vocabulary = {
      units: joinWords(base.vocabulary.units, units),
      labels: joinWords(base.vocabulary.labels, labels),
      classes: joinWords(base.vocabulary.classes, classes),
    };
    return {
      id,
      name,
      level1: level1 ?? base.level1,
      presence: { ...base.presence, ...presence },
      plan: plan ?? base.plan,
      weightTotal: weightTotal === undefined ? base.weightTotal : (weightTotal ?? undefined),
      satisfactionFloor: floor ?? base.satisfactionFloor,
      severities: { ...base.severities, ...severities },
      vocabulary,
    };
  }

  #id(path: string, json: Json): string | undefined {
    const id = this.#text(path, json);
    if (id === undefined) return undefined;
    if (!ID.test(id)) this.#report({ path, code: "bad-id", actual: shorten(id) });
    else if (builtInProfile(id) !== undefined) this.#report({ path, code: "id-taken", actual: id });
    return id;
  }

  #name(path: string, json: Json): string | undefined {
    const text = this.#text(path, json);
    if (text === undefined) return undefined;
    const name = trimSpace(text.replace(/[\p{Cc}\p{Cs}]/gu, " "));
    if (name === "") this.#report({ path, code: "blank" });
    if (text.length > MAX_NAME) this.#report({ path, code: "too-long", max: MAX_NAME });
    return name;
  }

  #severities(path: string, json: Json): Record<string, Severity | "off"> {
    const severities: Record<string, Severity | "off"> = {};
    for (const [rule, value] of this.#object(path, json) ?? []) {
      const at = `${path}.${shorten(rule)}`;
      const id = this.#oneOf(at, "rule", rule, RULE_IDS);
      const word = this.#known(at, value, "severity", Object.keys(names.SEVERITY_WORDS));
      const severity = word === undefined ? undefined : names.SEVERITY_WORDS[word];
      if (id === undefined || severity === undefined) continue;
      if (SYSTEM_RULES.includes(id) && severity !== "error") this.#report({ path: at, code: "system-rule", rule: id });
      severities[id] = severity;
    }
    return severities;
  }

  #presence(path: string, json: Json): Partial<Record<Level2, Presence>> {
    const presence: Partial<Record<Level2, Presence>> = {};
    for (const [name, value] of this.#object(path, json) ?? []) {
      const at = `${path}.${shorten(name)}`;
      const level2 = this.#oneOf(at, "class", name, names.LEVEL2_NAMES);
      const asked = this.#known(at, value, "presence", names.PRESENCES);
      if (level2 !== undefined && asked !== undefined) presence[level2] = asked;
    }
    return presence;
  }

  #level1(path: string, json: Json): readonly Level1[] {
    const found = new Map<Level1, string>();
    const items = this.#list(path, json);
    for (const [index, item] of (items ?? []).entries()) {
      const at = `${path}[${index}]`;
      const name = this.#known(at, item, "level1", names.LEVEL1_NAMES);
      if (name === undefined) continue;
      const first = found.get(name);
      if (first === undefined) found.set(name, at);
      else this.#report({ path: at, code: "repeated", actual: name, first });
    }
    const missing = SYSTEM_CLASSES.filter((name) => !found.has(name));
    if (items !== undefined && missing.length > 0) this.#report({ path, code: "system-class", missing });
    return [...found.keys()];
  }

  /** Lists of words under names; a word may stand under one of them only, else it would say two things. */
  #words<Kind extends string>(
    path: string,
    json: Json,
    vocabulary: ProfileVocabulary,
    kinds: readonly Kind[],
  ): Partial<Record<Kind, readonly string[]>> {
    const words: Partial<Record<Kind, readonly string[]>> = {};
    const seen = new Map<string, string>();
    for (const [name, value] of this.#object(path, json) ?? []) {
      const at = `${path}.${shorten(name)}`;
      const kind = this.#oneOf(at, vocabulary, name, kinds);
      const own: string[] = [];
      for (const [index, item] of (this.#list(at, value) ?? []).entries()) {
        const place = `${at}[${index}]`;
        const word = this.#word(place, item);
        if (word === undefined) continue;
        const first = seen.get(word);
        if (first !== undefined) this.#report({ path: place, code: "repeated", actual: word, first });
        seen.set(word, place);
        own.push(word);
      }
      if (kind !== undefined) words[kind] = own;
    }
    return words;
  }

  /** A word in the form in which cells are compared: half-width, without spaces. */
  #word(path: string, json: Json): string | undefined {
    const text = this.#text(path, json);
    if (text === undefined) return undefined;
    const word = compact(text.replace(/[\p{Cc}\p{Cs}]/gu, " "));
    if (word === "") this.#report({ path, code: "blank" });
    else if (text.length > MAX_WORD) this.#report({ path, code: "too-long", max: MAX_WORD });
    else return word;
    return undefined;
  }

  #object(path: string, json: Json): ReadonlyMap<string, Json> | undefined {
    if (json instanceof Map) return json as ReadonlyMap<string, Json>;
    this.#wrongType(path, "object");
    return undefined;
  }

  #list(path: string, json: Json): readonly Json[] | undefined {
    if (!Array.isArray(json)) {
      this.#wrongType(path, "list");
      return undefined;
    }
    if (json.length > MAX_WORDS) this.#report({ path, code: "too-many", max: MAX_WORDS });
    return (json as readonly Json[]).slice(0, MAX_WORDS);
  }

  #text(path: string, json: Json): string | undefined {
    if (typeof json === "string") return json;
    this.#wrongType(path, "text");
    return undefined;
  }

  #number(path: string, json: Json, min: number, max: number, expected: ProfileType = "number"): number | undefined {
    if (typeof json !== "number") this.#wrongType(path, expected);
    else if (json >= min && json <= max) return json;
    else this.#report({ path, code: "out-of-range", actual: json, min, max });
    return undefined;
  }

  /** A text that is one of these names. */
  #known<Name extends string>(
    path: string,
    json: Json,
    vocabulary: ProfileVocabulary,
    allowed: readonly Name[],
  ): Name | undefined {
    const text = this.#text(path, json);
    return text === undefined ? undefined : this.#oneOf(path, vocabulary, text, allowed);
  }

  #oneOf<Name extends string>(
    path: string,
    vocabulary: ProfileVocabulary,
    actual: string,
    allowed: readonly Name[],
  ): Name | undefined {
    const found = allowed.find((name) => name === actual);
    if (found !== undefined) return found;
    const nearest = nearestName(actual, allowed);
    this.#report({
      path: vocabulary === "field" ? shorten(path) : path,
      code: "unknown",
      ...{ vocabulary, actual: shorten(actual), allowed },
      ...(nearest !== undefined && { nearest }),
    });
    return undefined;
  }

  #wrongType(path: string, expected: ProfileType): void {
    this.#report({ path, code: "wrong-type", expected });
  }

  #report(problem: ProfileProblem): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
  }
}

type Words<Kind extends string> = Readonly<Partial<Record<Kind, readonly string[]>>>;

function joinWords<Kind extends string>(base: Words<Kind>, own: Words<Kind> | undefined): Words<Kind> {
  if (own === undefined) return base;
  const joined: Partial<Record<Kind, readonly string[]>> = { ...base };
  for (const kind of Object.keys(own) as Kind[]) joined[kind] = [...(base[kind] ?? []), ...(own[kind] ?? [])];
  return joined;
}

/** A text short enough to be shown in a sentence. */
function shorten(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, " ");
  return line.length > MAX_NAME ? `${line.slice(0, MAX_NAME)}…` : line;
}
