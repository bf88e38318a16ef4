import { deflateSync, strToU8 } from "fflate";
import { HostError } from "../../port";
import { crc32 } from "../crc32";
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  DEFLATED,
  END_SIGNATURE,
  END_SIZE,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  STORED,
  UTF8_FLAG,
  ZIP_LIMITS,
  type ZipArchive,
  type ZipEntry,
} from "../zip";

/** Content of an entry, ready to be written. */
export interface PackedContent {
  readonly method: number;
  readonly data: Uint8Array;
  /** Before packing. */
  readonly size: number;
  readonly crc: number;
}

/** Packs quickly: a workbook's XML gets hardly smaller with more effort. */
const LEVEL = 4;
/** Deflate, as of version 2.0 of the format. */
const VERSION = 20;
/** 1980-01-01, the first day the format knows: the same edits give the same bytes at any time. */
const FIRST_DAY = 0x21;
const DESCRIPTOR_FLAG = 8;
const MAX_SIZE = 0xffff_fffe;

/** Packs a part's bytes. */
export function packContent(bytes: Uint8Array): PackedContent {
  const data = deflateSync(bytes, { level: LEVEL });
  const isSmaller = data.length < bytes.length;
  return {
    method: isSmaller ? DEFLATED : STORED,
    data: isSmaller ? data : bytes,
    size: bytes.length,
    crc: crc32(bytes),
  };
}

/** What the directory says of an entry beside its content. */
interface EntryFacts {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly versionMadeBy: number;
  /** Time and date as they are stored. */
  readonly time: number;
  readonly date: number;
  readonly externalAttributes: number;
}

/**
 * An archive with some entries replaced (`undefined`: left out) and others added behind. All others keep their compressed
 * bytes, name, date and place; sizes move from data descriptors into the headers. Throws HostError `too-large`.
 */
export function writeZip(
  archive: ZipArchive,
  replaced: ReadonlyMap<ZipEntry, PackedContent | undefined>,
  added: ReadonlyMap<string, PackedContent>,
): Uint8Array {
  const entries: { readonly facts: EntryFacts; readonly content: PackedContent }[] = [];
  for (const entry of archive.entries) {
    const content = replaced.has(entry) ? replaced.get(entry) : contentOf(archive, entry);
    if (content !== undefined) entries.push({ facts: factsOf(archive.bytes, entry), content });
  }
  for (const [name, content] of added) entries.push({ facts: newFacts(name), content });

  let size = END_SIZE;
  for (const { facts, content } of entries)
    size += LOCAL_SIZE + CENTRAL_SIZE + facts.name.length * 2 + content.data.length;
  if (size > MAX_SIZE || entries.length >= ZIP_LIMITS.entries) throw new HostError("too-large");
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { facts, content } of entries) {
    offsets.push(at);
    view.setUint32(at, LOCAL_SIGNATURE, true);
    writeCommon(view, at + 4, facts, content);
    bytes.set(facts.name, at + LOCAL_SIZE);
    bytes.set(content.data, at + LOCAL_SIZE + facts.name.length);
    at += LOCAL_SIZE + facts.name.length + content.data.length;
  }
  const directory = at;
  entries.forEach(({ facts, content }, index) => {
    view.setUint32(at, CENTRAL_SIGNATURE, true);
    view.setUint16(at + 4, facts.versionMadeBy, true);
    writeCommon(view, at + 6, facts, content);
    view.setUint32(at + 38, facts.externalAttributes, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(facts.name, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + facts.name.length;
  });
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that the local header and the directory's record share, in the same order. */
function writeCommon(view: DataView, at: number, facts: EntryFacts, content: PackedContent): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, facts.flags, true);
  view.setUint16(at + 4, content.method, true);
  view.setUint16(at + 6, facts.time, true);
  view.setUint16(at + 8, facts.date, true);
  view.setUint32(at + 10, content.crc, true);
  view.setUint32(at + 14, content.data.length, true);
  view.setUint32(at + 18, content.size, true);
  view.setUint16(at + 22, facts.name.length, true);
}

function contentOf({ bytes }: ZipArchive, { method, dataStart, dataEnd, size, crc }: ZipEntry): PackedContent {
  return { method, data: bytes.subarray(dataStart, dataEnd), size, crc };
}

function factsOf(bytes: Uint8Array, { recordStart, flags }: ZipEntry): EntryFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameStart = recordStart + CENTRAL_SIZE;
  return {
    name: bytes.subarray(nameStart, nameStart + view.getUint16(recordStart + 28, true)),
    flags: flags & ~DESCRIPTOR_FLAG,
    versionMadeBy: view.getUint16(recordStart + 4, true),
    time: view.getUint16(recordStart + 12, true),
    date: view.getUint16(recordStart + 14, true),
    externalAttributes: view.getUint32(recordStart + 38, true),
  };
}

function newFacts(name: string): EntryFacts {
  return {
    name: strToU8(name),
    flags: UTF8_FLAG,
    versionMadeBy: VERSION,
    time: 0,
    date: FIRST_DAY,
    externalAttributes: 0,
  };
}
