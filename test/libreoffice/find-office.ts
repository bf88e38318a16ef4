import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const USUAL_PLACES = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Path of LibreOffice: SOFFICE_PATH, else one of the usual places; undefined when it is not installed. */
export function findOffice(): string | undefined {
  const asked = process.env["SOFFICE_PATH"];
  return [...(asked === undefined ? [] : [asked]), ...USUAL_PLACES].find((place) => existsSync(place));
}

/** Has LibreOffice open a workbook and save it in another format (`xlsx`, `pdf`). A profile of its own keeps runs apart. */
export function convert(workbook: Uint8Array, format: string): Uint8Array {
  const office = findOffice();
  if (office === undefined) throw new Error("LibreOffice is not installed.");
  const folder = mkdtempSync(join(tmpdir(), "jibiao-office-"));
  try {
    const source = join(folder, "in.xlsx");
    writeFileSync(source, workbook);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const args = [profile, "--headless", "--convert-to", format, "--outdir", join(folder, "out"), source];
    execFileSync(office, args, { stdio: "ignore", timeout: 120_000 });
    return readFileSync(join(folder, "out", `in.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
