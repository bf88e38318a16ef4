import { pinyin } from "pinyin-pro";

/** First letters of readings, as the library's data keep them. */
export interface PinyinInitials {
  /** By letter, the characters that are usually read so. */
  readonly letters: Readonly<Record<string, string>>;
  /** Words in which a character is read otherwise, with all their letters. */
  readonly words: Readonly<Record<string, string>>;
}

const HAN = /[\u3400-\u9fff]/;
/** Readings in the terms of this field, where a general dictionary may take another. */
const READINGS: Readonly<Record<string, string>> = { 率: "l", 数: "s", 度: "d", 量: "l", 行: "x", 调: "d", 重: "z" };
const WORDS: Readonly<Record<string, string>> = {
  率先: "sx",
  长度: "cd",
  长期: "cq",
  长效: "cx",
  长远: "cy",
  时长: "sc",
  银行: "yh",
  行业: "hy",
  行列: "hl",
  同行: "th",
  央行: "yh",
  行道树: "xds",
  调整: "tz",
  调解: "tj",
  调节: "tj",
  协调: "xt",
  空调: "kt",
  调剂: "tj",
  调控: "tk",
  调试: "ts",
  重复: "cf",
  重建: "cj",
  重新: "cx",
  重合: "ch",
  重构: "cg",
};

/** Works out the letters of all characters in the texts, and the words in which they differ. */
export function pinyinInitials(texts: readonly string[]): PinyinInitials {
  const counts = new Map<string, Map<string, number>>();
  const readings = texts.map((text) => ({ text, letters: lettersOf(text) }));
  for (const { text, letters } of readings) {
    for (const [i, character] of Array.from(text).entries()) {
      if (!HAN.test(character)) continue;
      const letter = letters[i] ?? "";
      const known = counts.get(character) ?? new Map<string, number>();
      counts.set(character, known.set(letter, (known.get(letter) ?? 0) + 1));
    }
  }
  const usual = new Map(
    Array.from(counts, ([character, known]) => {
      const [most = ["", 0]] = [...known].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
      return [character, READINGS[character] ?? most[0]] as const;
    }),
  );
  const words = new Map(Object.entries(WORDS));
  for (const { text, letters } of readings) {
    for (const [i, character] of Array.from(text).entries()) {
      const letter = letters[i];
      if (!HAN.test(character) || READINGS[character] !== undefined || letter === usual.get(character)) continue;
      const from = HAN.test(text.charAt(i + 1)) ? i : i - 1;
      const word = text.slice(from, from + 2);
      words.set(word, letters.slice(from, from + 2).join(""));
    }
  }
  return { letters: byLetter(usual), words: Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function lettersOf(text: string): readonly string[] {
  return pinyin(text, { pattern: "first", toneType: "none", type: "array" });
}

function byLetter(letterOf: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const letters: Record<string, string> = {};
  for (const [character, letter] of [...letterOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    letters[letter] = (letters[letter] ?? "") + character;
  }
  return Object.fromEntries(Object.entries(letters).sort(([a], [b]) => (a < b ? -1 : 1)));
}
