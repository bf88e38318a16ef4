import { SECTOR_WORDS } from "./data";
import type { ProjectDescription, ProjectText, TypeMatch } from "./library-types";
import { plainText } from "./project-text";
import { ANY_TYPE, type ProjectType } from "./standard-indicator";
import { WordFinder, type FoundWord } from "./word-finder";

/** How much a word says, by where it stands. A department has many kinds of project. */
const PLACES: readonly (readonly [place: ProjectText, weight: number])[] = [
  ["name", 1],
  ["purpose", 0.6],
  ["goal", 0.4],
  ["department", 0.12],
];
/** A further word for the same type in the same text. */
const FURTHER_WORD = 0.25;
/** A type of any bureau says less than one of a sector: 工作经费 beside 信访维稳. */
const GENERAL_TYPE = 0.8;
/** The type is of the department's sector. */
const OWN_SECTOR = 1.2;
/** Says that there is work to pay for, and not which: every other word says more. */
const VAGUE_WORDS = new Set(["业务费", "业务经费", "工作经费", "专项业务"]);
const VAGUE = 0.5;
const IN_BRACKETS = 0.5;
/** The word is part of a body's name: 驻政务服务中心工作人员. */
const IN_BODY_NAME = 0.3;
/** In a name, what is bought or done stands at the end. */
const AT_END = 0.2;
/** Shorter words of a department's name say nothing of its projects: 自然资源和规划局 does not only make plans. */
const MIN_DEPARTMENT_WORD = 4;
/** A type is left out that is this much less likely than the first. */
const LEAST_SHARE = 0.25;
const MAX_MATCHES = 6;
/** Number of characters from which a longer word is no surer. */
const LONGEST_WORD = 6;

const BODY =
  /^[^|,，。;；、()[\]{}]{0,4}?(?:局|厅|委员会|管委会|中心|办公室|管理处|管理站|服务站|监督所|研究所|研究院|支队|大队|总队)(?!建设|运行|运营|改造|项目|补助|补贴|新建|开办)/;
/** How far behind a word the end of a body's name is looked for. */
const BODY_REACH = 12;

interface Evidence {
  readonly score: number;
  /** What the weightiest word alone says. */
  readonly best: number;
  readonly word: string;
  readonly where: ProjectText;
}

/** Knows the kind of a project by the words in its texts. */
export class ProjectMatcher {
  readonly #finder: WordFinder<ProjectType>;
  readonly #sectors: WordFinder<string>;

  constructor(types: readonly ProjectType[]) {
    this.#finder = new WordFinder(types.flatMap((type) => type.words.map((word) => [word, type] as const)));
    this.#sectors = new WordFinder(
      Object.entries(SECTOR_WORDS).flatMap(([sector, words]) => words.map((word) => [word, sector] as const)),
    );
  }

  /** The kinds that a project seems to be, the surest first, each with the weightiest word; empty when nothing tells. */
  match(project: ProjectDescription): readonly TypeMatch[] {
    const known = new Map<ProjectType, Evidence>();
    for (const [where, weight] of PLACES) {
      for (const [type, words] of this.#read(project[where], where)) {
        known.set(type, withWords(known.get(type), words, where, weight));
      }
    }
    const sectors = new Set(this.#sectors.find(plainText(project.department).text).map(({ owner }) => owner));
    const matches = Array.from(known, ([type, { score, word, where }]) => ({
      type,
      score: sectors.has(type.sector) ? score * OWN_SECTOR : score,
      word,
      where,
    })).sort((a, b) => b.score - a.score);
    const least = (matches[0]?.score ?? 0) * LEAST_SHARE;
    return matches.filter(({ score }) => score >= least).slice(0, MAX_MATCHES);
  }

  /** What one text says: by type, its words with the weight of each. */
  #read(raw: string, where: ProjectText): ReadonlyMap<ProjectType, ReadonlyMap<string, number>> {
    const plain = plainText(raw);
    const types = new Map<ProjectType, Map<string, number>>();
    for (const found of this.#finder.find(plain.text)) {
      const { owner, word, start } = found;
      if (where === "department" && (word.length < MIN_DEPARTMENT_WORD || owner.sector === ANY_TYPE)) continue;
      const weight = weightOf(found, plain.text, where) * (plain.isAside(start) ? IN_BRACKETS : 1);
      const words = types.get(owner) ?? new Map<string, number>();
      types.set(owner, words.set(word, Math.max(weight, words.get(word) ?? 0)));
    }
    return types;
  }
}

/** Adds what the words of a further text say; the weightiest counts whole, the others in part. */
function withWords(
  known: Evidence | undefined,
  words: ReadonlyMap<string, number>,
  where: ProjectText,
  placeWeight: number,
): Evidence {
  let word = "";
  let most = 0;
  let sum = 0;
  for (const [one, weight] of words) {
    sum += weight;
    if (weight <= most) continue;
    most = weight;
    word = one;
  }
  const score = (known?.score ?? 0) + (most + (sum - most) * FURTHER_WORD) * placeWeight;
  const best = most * placeWeight;
  return known === undefined || best > known.best ? { score, best, word, where } : { ...known, score };
}

function weightOf({ owner, word, start, end }: FoundWord<ProjectType>, text: string, where: ProjectText): number {
  let weight = 0.6 + 0.2 * Math.min(LONGEST_WORD, word.length);
  if (owner.sector === ANY_TYPE) weight *= GENERAL_TYPE;
  if (VAGUE_WORDS.has(word)) weight *= VAGUE;
  if (where === "department") return weight;
  if (BODY.test(text.slice(end, end + BODY_REACH))) weight *= IN_BODY_NAME;
  return where === "name" ? weight * (1 + (AT_END * (start + 1)) / text.length) : weight;
}
