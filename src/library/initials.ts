import { PINYIN } from "./data";

interface PinyinData {
  readonly letters: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
}

const { letters, words }: PinyinData = PINYIN;

/** The first letter of each character's usual reading. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries(letters).flatMap(([letter, characters]) => Array.from(characters, (one) => [one, letter])),
);
/** Words in which a character is read otherwise, the longest first: 重复 gives cf. */
const WORDS: readonly (readonly [word: string, letters: string])[] = Object.entries(words).sort(
  ([a], [b]) => b.length - a.length,
);
const WORDS_BY_START = new Map<string, (readonly [word: string, letters: string])[]>();
for (const entry of WORDS) {
  const start = entry[0].charAt(0);
  WORDS_BY_START.set(start, [...(WORDS_BY_START.get(start) ?? []), entry]);
}

const HAN = /[\u3400-\u9fff]/;
const LETTER_OR_DIGIT = /[a-z0-9]/;

/**
 * The initials of a text's pinyin, letters and digits as they stand: 征地群众满意度 gives `zdqzmyd`. Undefined when it
 * holds a character that is not known.
 */
export function initialsOf(text: string): string | undefined {
  let initials = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i).toLowerCase();
    const word = WORDS_BY_START.get(character)?.find(([one]) => text.startsWith(one, i));
    if (word !== undefined) {
      initials += word[1];
      i += word[0].length - 1;
    } else if (HAN.test(character)) {
      const letter = LETTERS.get(character);
      if (letter === undefined) return undefined;
      initials += letter;
    } else if (LETTER_OR_DIGIT.test(character)) initials += character;
  }
  return initials;
}
