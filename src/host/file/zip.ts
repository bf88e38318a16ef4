import { Inflate, inflateSync } from "fflate";
import { HostError } from "../port";
import { crc32 } from "./crc32";
import { decodeXmlBytes } from "./xml-text";

/** One entry of the central directory. Offsets are into the archive's bytes. */
export interface ZipEntry {
  /** As stored, with `/` between folders. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** General purpose flags. */
  readonly flags: number;
  readonly crc: number;
  /** Where its record in the central directory begins. */
  readonly recordStart: number;
  /** Where the local header begins. */
  readonly headerOffset: number;
  /** First and one past the last byte of the compressed data: a writer copies these untouched. */
  readonly dataStart: number;
  readonly dataEnd: number;
  /** Size after inflating. */
  readonly size: number;
}

/** What a package may unfold to before it is taken for a zip bomb. */
export const ZIP_LIMITS = {
  /** One entry, in bytes. */
  entrySize: 400_000_000,
  /** All entries that are read, in bytes. */
  totalSize: 1_000_000_000,
  /** Inflated to compressed, for entries above `ratioFloor` bytes. */
  ratio: 250,
  ratioFloor: 16_000_000,
  entries: 65_535,
} as const;

export const END_SIGNATURE = 0x06054b50;
export const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_SIZE = 56;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const CENTRAL_SIZE = 46;
export const LOCAL_SIGNATURE = 0x04034b50;
export const LOCAL_SIZE = 30;
const ZIP64_EXTRA = 0x0001;
const IN_ZIP64_16 = 0xffff;
const IN_ZIP64_32 = 0xffffffff;
export const STORED = 0;
export const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
export const UTF8_FLAG = 0x0800;
/** Above this many compressed bytes the data is inflated in steps, so that a wrong size is noticed early. */
const STEP_SIZE = 262_144;
/** Entries up to this size are inflated into one buffer that is used again and again. */
const SCRATCH_SIZE = 1_048_576;
const UTF8 = new TextDecoder("utf-8");
const LATIN1 = new TextDecoder("latin1");

/** A zip archive held in memory. Entries are inflated when asked for. */
export class ZipArchive {
  private readonly byName = new Map<string, ZipEntry>();
  private readonly counted = new Set<ZipEntry>();
  private totalSize = 0;
  private scratch: Uint8Array | undefined;

  /** Reads the central directory. Throws HostError: `file-damaged`, `file-encrypted` or `too-large`. */
  constructor(readonly bytes: Uint8Array) {
    for (const entry of readDirectory(bytes)) this.byName.set(lookupName(entry.name), entry);
  }

  /** Every entry, in the order of the central directory. */
  get entries(): Iterable<ZipEntry> {
    return this.byName.values();
  }

  /** Finds an entry whatever its letter case, as Excel does; undefined when there is none. */
  entry(name: string): ZipEntry | undefined {
    return this.byName.get(lookupName(name));
  }

  /** The inflated bytes of an entry, checked against its size and checksum. Throws HostError. */
  read(entry: ZipEntry): Uint8Array {
    return this.inflateInto(entry, undefined);
  }

  /** The text of an XML entry. Throws HostError. */
  readText(entry: ZipEntry): string {
    if (entry.size < SCRATCH_SIZE) this.scratch ??= new Uint8Array(SCRATCH_SIZE);
    return decodeXmlBytes(this.inflateInto(entry, this.scratch), entry.name);
  }

  /** One byte more than the declared size is allowed for, so that a longer content shows. */
  private inflateInto(entry: ZipEntry, scratch: Uint8Array | undefined): Uint8Array {
    this.checkLimits(entry);
    const data = this.bytes.subarray(entry.dataStart, entry.dataEnd);
    let content = data;
    if (entry.method === DEFLATED) {
      const room = entry.size + 1;
      const out = scratch === undefined || room > scratch.length ? new Uint8Array(room) : scratch.subarray(0, room);
      content = inflate(data, out, entry.name);
    }
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(entry.name);
    return content;
  }

  private checkLimits(entry: ZipEntry): void {
    const compressedSize = Math.max(1, entry.dataEnd - entry.dataStart);
    if (entry.size > ZIP_LIMITS.entrySize) throw new HostError("too-large", entry.name);
    if (entry.size > ZIP_LIMITS.ratioFloor && entry.size > compressedSize * ZIP_LIMITS.ratio) {
      throw new HostError("too-large", entry.name);
    }
    if (this.counted.has(entry)) return;
    this.counted.add(entry);
    this.totalSize += entry.size;
    if (this.totalSize > ZIP_LIMITS.totalSize) throw new HostError("too-large", entry.name);
  }
}

function lookupName(name: string): string {
  return name.toLowerCase();
}

function damaged(detail: string, cause?: unknown): HostError {
  return new HostError("file-damaged", detail, cause === undefined ? undefined : { cause });
}

function inflate(data: Uint8Array, out: Uint8Array, name: string): Uint8Array {
  try {
    return data.length <= STEP_SIZE ? inflateSync(data, { out }) : inflateInSteps(data, out);
  } catch (error) {
    throw damaged(name, error);
  }
}

function inflateInSteps(data: Uint8Array, out: Uint8Array): Uint8Array {
  let written = 0;
  const stream = new Inflate((chunk) => {
    const fitting = chunk.subarray(0, out.length - written);
    out.set(fitting, written);
    written += fitting.length;
  });
  for (let start = 0; start < data.length && written < out.length; start += STEP_SIZE) {
    const end = start + STEP_SIZE;
    stream.push(data.subarray(start, end), end >= data.length);
  }
  return out.subarray(0, written);
}

interface Directory {
  readonly offset: number;
  readonly end: number;
  readonly count: number;
}

function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > ZIP_LIMITS.entries) throw new HostError("too-large");
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + CENTRAL_SIZE > directory.end || view.getUint32(at, true) !== CENTRAL_SIGNATURE) throw damaged("zip");
    const nameEnd = at + CENTRAL_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > directory.end) throw damaged("zip");
    entries.push(readEntry(view, at, nameEnd, extraEnd));
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - END_SIZE;
  const first = Math.max(0, last - MAX_COMMENT);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) > view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    const needsZip64 = count === IN_ZIP64_16 || size === IN_ZIP64_32 || offset === IN_ZIP64_32;
    const directory = (needsZip64 ? findZip64Directory(view, at) : undefined) ?? { offset, end: offset + size, count };
    if (directory.end > at) throw damaged("zip");
    return directory;
  }
  throw damaged("zip");
}

/** Undefined when there is no locator: a count of 65,535 may also be meant as such. */
function findZip64Directory(view: DataView, end: number): Directory | undefined {
  const locator = end - ZIP64_LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return undefined;
  const at = readUint64(view, locator + 8);
  if (at + ZIP64_END_SIZE > locator || view.getUint32(at, true) !== ZIP64_END_SIGNATURE) throw damaged("zip");
  const offset = readUint64(view, at + 48);
  return { offset, end: offset + readUint64(view, at + 40), count: readUint64(view, at + 32) };
}

function readUint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
}

function readEntry(view: DataView, at: number, nameEnd: number, extraEnd: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL_SIZE, nameEnd - at - CENTRAL_SIZE);
  const name = decodeName(nameBytes, (flags & UTF8_FLAG) !== 0);
  if ((flags & ENCRYPTED_FLAG) !== 0) throw new HostError("file-encrypted", name);
  if (method !== STORED && method !== DEFLATED) throw damaged(name);
  const sizes = readSizes(view, at, nameEnd, extraEnd, name);
  const local = sizes.headerOffset;
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL_SIGNATURE) throw damaged(name);
  const dataStart = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const dataEnd = dataStart + sizes.compressedSize;
  if (dataEnd > view.byteLength) throw damaged(name);
  const crc = view.getUint32(at + 16, true);
  return { name, method, flags, crc, recordStart: at, headerOffset: local, dataStart, dataEnd, size: sizes.size };
}

/** Some writers put `\` between folders, which Excel takes as `/`. */
function decodeName(bytes: Uint8Array, isUtf8: boolean): string {
  return (isUtf8 ? UTF8 : LATIN1).decode(bytes).replaceAll("\\", "/");
}

interface EntrySizes {
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

/** The zip64 extra field holds, in this order, only those numbers that did not fit. */
function readSizes(view: DataView, at: number, extraStart: number, extraEnd: number, name: string): EntrySizes {
  const stored = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (stored.includes(IN_ZIP64_32)) {
    let field = findExtra(view, extraStart, extraEnd);
    for (const [index, value] of stored.entries()) {
      if (value !== IN_ZIP64_32 || field === undefined) continue;
      if (field.start + 8 > field.end) throw damaged(name);
      stored[index] = readUint64(view, field.start);
      field = { start: field.start + 8, end: field.end };
    }
  }
  const [size = 0, compressedSize = 0, headerOffset = 0] = stored;
  return { size, compressedSize, headerOffset };
}

function findExtra(view: DataView, start: number, end: number): { start: number; end: number } | undefined {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    return { start: at + 4, end: Math.min(end, at + 4 + view.getUint16(at + 2, true)) };
  }
  return undefined;
}
