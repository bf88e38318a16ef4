const POLYNOMIAL = 0xedb88320;
const LANES = 4;

/** Four tables of 256: the reader takes four bytes a step, which halves the time of the one-table form. */
const TABLES = buildTables();

function buildTables(): Int32Array {
  const tables = new Int32Array(LANES * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
    tables[byte] = value;
  }
  for (let index = 256; index < tables.length; index++) {
    const before = tables[index - 256] ?? 0;
    tables[index] = (before >>> 8) ^ (tables[before & 0xff] ?? 0);
  }
  return tables;
}

/** The checksum of a zip entry, as an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array): number {
  const tables = TABLES;
  const wholeSteps = bytes.length - (bytes.length % LANES);
  let crc = -1;
  let at = 0;
  for (; at < wholeSteps; at += LANES) {
    crc ^= (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    crc =
      (tables[768 + (crc & 0xff)] ?? 0) ^
      (tables[512 + ((crc >>> 8) & 0xff)] ?? 0) ^
      (tables[256 + ((crc >>> 16) & 0xff)] ?? 0) ^
      (tables[crc >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (tables[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (crc ^ -1) >>> 0;
}
