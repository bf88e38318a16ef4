import { inflateSync } from "fflate";

/** An entry of an archive as its directory tells it. */
export interface Entry {
  readonly name: string;
  /** As it stands in the archive. */
  readonly packed: Uint8Array;
  readonly content: Uint8Array;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** The entries of a zip archive, read by its directory; throws for anything that is not one in plain form. */
export function readEntries(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) end--;
  if (end < 0) throw new Error("No zip directory.");
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error(`Entry ${index} is damaged.`);
    const isStored = view.getUint16(at + 10, true) === 0;
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + size);
    entries.push({ name, packed, content: isStored ? packed : inflateSync(packed) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Sorted names of the parts that only one of two packages has, or that are not the very same bytes in both, as packed or unpacked. */
export function changedParts(before: Uint8Array, after: Uint8Array, kind: "packed" | "content"): readonly string[] {
  const [old, young] = [before, after].map((bytes) => new Map(readEntries(bytes).map((one) => [one.name, one[kind]])));
  const names = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])]);
  return [...names].filter((name) => Buffer.compare(old?.get(name) ?? NONE, young?.get(name) ?? NONE) !== 0).sort();
}

const NONE = new Uint8Array();
