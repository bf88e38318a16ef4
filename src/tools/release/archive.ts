import { createHash } from "node:crypto";
import { zipSync } from "fflate";

/** A file by its name in the archive. */
export type ArchiveFiles = Readonly<Record<string, Uint8Array>>;

/** The earliest time a zip can name: the same files make the same archive, whenever and wherever. */
const NO_TIME = new Date(1980, 0, 1);

/** Packs files into a zip, in the order of their names. */
export function archiveOf(files: ArchiveFiles): Uint8Array {
  const entries = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: NO_TIME });
}

/** The lines that `sha256sum --check` reads. */
export function checksums(files: ArchiveFiles): string {
  const lines = Object.entries(files).map(
    ([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`,
  );
  return lines.join("");
}
