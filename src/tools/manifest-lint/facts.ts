/** What the lint has to know of a file that a manifest points to. */
export interface FileFacts {
  readonly bytes: number;
  /** Present when the file is a PNG image; in pixels. */
  readonly png?: { readonly width: number; readonly height: number };
}

/** The first eight bytes of every PNG file, then the length and the name of the chunk that holds the dimensions. */
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const PNG_DIMENSIONS_END = PNG_START.length + 8;

/** Reads a file's facts from its content; one that does not begin as a PNG image does has no dimensions. */
export function readFileFacts(content: Uint8Array): FileFacts {
  const bytes = content.byteLength;
  const isPng = bytes >= PNG_DIMENSIONS_END && PNG_START.every((byte, index) => content[index] === byte);
  if (!isPng) return { bytes };
  const view = new DataView(content.buffer, content.byteOffset, bytes);
  return { bytes, png: { width: view.getUint32(PNG_START.length), height: view.getUint32(PNG_START.length + 4) } };
}

/** Names that a source file gives to `actions.associate`, Office's or ours, as literals, in the order of the text. */
export function readFunctionNames(source: string): readonly string[] {
  const calls = source.matchAll(/\bactions\s*\.\s*associate\s*\(\s*(["'`])([^"'`]+)\1/g);
  return [...calls].flatMap(([, , name]) => name ?? []);
}
