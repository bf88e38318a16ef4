import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, parse } from "node:path";
import { describeWith } from "../helpers/describe-with";

const USUAL_PLACES = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Path of LibreOffice: SOFFICE_PATH, else one of the usual places; undefined when it is not installed. */
function findOffice(): string | undefined {
  const asked = process.env["SOFFICE_PATH"];
  return [...(asked === undefined ? [] : [asked]), ...USUAL_PLACES].find((place) => existsSync(place));
}

/** Path of a LibreOffice that opens texts; on Linux its Writer is a package of its own. */
function findWriter(): string | undefined {
  const office = findOffice();
  if (office === undefined || process.platform !== "linux") return office;
  return existsSync(join(dirname(realpathSync(office)), "libswlo.so")) ? office : undefined;
}

/** A block of tests that need LibreOffice. */
export const describeWithOffice = describeWith(findOffice());

/** A block of tests that need LibreOffice and its Writer. */
export const describeWithWriter = describeWith(findWriter());

/**
 * Has LibreOffice open a workbook, or a file of another ending, and save it in another format (`xlsx`, `pdf`, `txt`), with a
 * filter behind a colon if asked.
 */
export function convert(bytes: Uint8Array, format: string, ending = "xlsx"): Uint8Array {
  const [converted] = convertAll([{ name: `in.${ending}`, bytes }], format);
  if (converted === undefined) throw new Error("LibreOffice converted nothing.");
  return converted;
}

/**
 * As `convert`, in one go, for workbooks whose names differ by more than their ending. A profile of its own keeps runs apart.
 * Throws when one is not opened.
 */
export function convertAll(
  workbooks: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  format: string,
): readonly Uint8Array[] {
  const office = findOffice();
  if (office === undefined) throw new Error("LibreOffice is not installed.");
  const folder = mkdtempSync(join(tmpdir(), "jibiao-office-"));
  try {
    const sources = workbooks.map(({ name }) => join(folder, name));
    workbooks.forEach(({ name, bytes }) => {
      writeFileSync(join(folder, name), bytes);
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", format, "--outdir", join(folder, "out"), ...sources];
    execFileSync(office, args, { stdio: "ignore", timeout: 120_000 });
    const [ending = format] = format.split(":");
    return sources.map((source) => readFileSync(join(folder, "out", `${parse(source).name}.${ending}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
