import { HostError } from "../port";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of an XML part in UTF-8 or, by its byte order mark, UTF-16. Throws HostError `file-damaged`. */
export function decodeXmlBytes(bytes: Uint8Array, part: string): string {
  try {
    return decoderFor(bytes).decode(bytes);
  } catch (error) {
    throw new HostError("file-damaged", part, { cause: error });
  }
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  return utf8;
}

/** Replaces Excel's `_xHHHH_`, which stands for one UTF-16 unit that XML can't hold; `_x005F_` is a plain `_`. */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
