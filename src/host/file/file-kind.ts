import { HostError } from "../port";

const ZIP_SIGNATURE = [0x50, 0x4b];
const COMPOUND_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY_SIZE = 128;
const COMPOUND_HEADER_SIZE = 512;
const NAME_LENGTH_OFFSET = 64;
const TEXT_HEAD_SIZE = 4096;

/**
 * Throws the HostError that names what the bytes are when they are no zip package: an encrypted workbook, a workbook
 * of an older format, or no workbook. Returns normally for anything that begins like a zip package.
 */
export function refuseOtherFormats(bytes: Uint8Array, fileName: string): void {
  if (startsWith(bytes, ZIP_SIGNATURE)) return;
  if (startsWith(bytes, COMPOUND_SIGNATURE)) throw compoundFileError(bytes, fileName);
  throw textFileError(bytes) ?? new HostError("file-not-workbook", extension(fileName));
}

/** File name extension with its dot, in lower case; an empty text when there is none. */
export function extension(fileName: string): string {
  const dot = fileName.lastIndexOf(".");
  return dot < 0 ? "" : fileName.slice(dot).toLowerCase();
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function compoundFileError(bytes: Uint8Array, fileName: string): HostError {
  const streams = compoundStreamNames(bytes);
  if (streams.has("EncryptedPackage")) return new HostError("file-encrypted");
  if (streams.has("Workbook") || streams.has("Book")) {
    return new HostError("file-old-format", extension(fileName) === ".et" ? ".et" : ".xls");
  }
  return new HostError("file-not-workbook", extension(fileName));
}

/**
 * Names in the directory of a compound file. Directory entries always lie on multiples of their size, so they are
 * found without following the sector chains, which a damaged file may have broken.
 */
function compoundStreamNames(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const lastStart = bytes.length - DIRECTORY_ENTRY_SIZE;
  for (let start = COMPOUND_HEADER_SIZE; start <= lastStart; start += DIRECTORY_ENTRY_SIZE) {
    const size = (bytes[start + NAME_LENGTH_OFFSET] ?? 0) | ((bytes[start + NAME_LENGTH_OFFSET + 1] ?? 0) << 8);
    if (size < 4 || size > NAME_LENGTH_OFFSET || size % 2 !== 0) continue;
    if (bytes[start + 1] !== 0) continue;
    names.add(new TextDecoder("utf-16le").decode(bytes.subarray(start, start + size - 2)));
  }
  return names;
}

/** Web pages and XML of 2003 that carry the extension .xls, as some systems export them. */
function textFileError(bytes: Uint8Array): HostError | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, TEXT_HEAD_SIZE)).trimStart().toLowerCase();
  if (!head.startsWith("<")) return undefined;
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return new HostError("file-old-format", ".xml");
  if (head.includes("<html") || head.includes("<table")) return new HostError("file-old-format", ".html");
  return undefined;
}
