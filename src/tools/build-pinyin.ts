import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { STANDARD_INDICATORS } from "../library/standard-indicators";
import { pinyinInitials } from "./pinyin-initials";

/** Where the library's initials are kept. The dictionary behind them is not shipped. */
export const PINYIN_PATH = fileURLToPath(new URL("../library/data/pinyin.json", import.meta.url));

/** The initials of the library's names, as they are kept. */
export function pinyinText(): string {
  return `${JSON.stringify(pinyinInitials(STANDARD_INDICATORS.map(({ name }) => name)), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PINYIN_PATH, pinyinText());
