import type { IndicatorRecord } from "../library/standard-indicator";

/** An office's indicators that this browser keeps for every workbook. */
export interface KeptLibrary {
  /** Name of the file they came from; an empty text when there are none. */
  readonly file: string;
  readonly records: readonly IndicatorRecord[];
}

const KEY = "jibiao:library:1";
export const NOTHING_KEPT: KeptLibrary = { file: "", records: [] };

const listeners = new Set<() => void>();
let known: KeptLibrary | undefined;

/** What is kept; the same object until it changes. What can't be read counts as nothing. */
export function keptLibrary(): KeptLibrary {
  known ??= read();
  return known;
}

/** Keeps these indicators instead, for as long as the browser does; nothing kept removes them. Returns whether it could. */
export function keepLibrary(library: KeptLibrary): boolean {
  try {
    if (library.records.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(library));
  } catch {
    return false;
  }
  known = library;
  for (const listener of listeners) listener();
  return true;
}

/** Calls the listener after each change made here. Returns a function that stops it. */
export function onKeptLibrary(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): KeptLibrary {
  let json: unknown;
  try {
    json = JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    return NOTHING_KEPT;
  }
  if (!isObject(json) || typeof json["file"] !== "string" || !Array.isArray(json["records"])) return NOTHING_KEPT;
  return { file: json["file"], records: (json["records"] as readonly unknown[]).flatMap((one) => recordIn(one) ?? []) };
}

function recordIn(json: unknown): IndicatorRecord | undefined {
  if (!isObject(json) || !Array.isArray(json["types"])) return undefined;
  const { class: level2, name, measures, value } = json;
  if (typeof level2 !== "string" || typeof name !== "string") return undefined;
  if (typeof measures !== "string" || typeof value !== "string") return undefined;
  const types = (json["types"] as readonly unknown[]).filter((type) => typeof type === "string");
  return { class: level2, name, measures, value, types, seen: [] };
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
