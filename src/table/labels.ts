import { compact } from "../value/text";
import synonyms from "./labels.json";

/** Column labels of the indicator block. */
export type HeaderKind = keyof typeof synonyms.header;

/** Labels above the indicator block; a checkpoint is a column of the spending plan, a title ends in 绩效目标表. */
export type HeadKind = keyof typeof synonyms.head | "checkpoint" | "title";

/** Every kind of label that has names of its own. */
export type LabelKind = HeaderKind | keyof typeof synonyms.head;

/** What a cell's text says about the form. */
export interface Label {
  readonly header?: HeaderKind;
  readonly head?: HeadKind;
  /** What follows the label in the same cell (`单位：万元` gives `万元`); absent when the label stands alone. */
  readonly inlineText?: string;
}

const HEADER = new Map<string, HeaderKind>();
for (const [kind, names] of Object.entries(synonyms.header)) {
  for (const name of names) HEADER.set(name, kind as HeaderKind);
}
const HEAD = new Map<string, HeadKind>();
for (const [kind, names] of Object.entries(synonyms.head)) {
  for (const name of names) HEAD.set(name, kind as HeadKind);
}

const CHECKPOINT = /^(?:截至|截止)?(?:1[0-2]|[1-9])月(?:底|末|份|30日|31日)?前?(?:\(%\))?$/;
const TITLE = /(?:绩效目标(?:申报|申请|批复|审批|审核|编制|公开|信息|情况)?表|绩效目标申报书)(?:\([^()]*\))?$/;
const MAX_TITLE = 300;
const MAX_LABEL = 24;

/** Reads a cell's text as a label of the form. Undefined when it is none; spaces, line breaks and width don't matter. */
export function findLabel(text: string): Label | undefined {
  if (text.length > MAX_TITLE) return undefined;
  const plain = compact(text);
  if (plain === "") return undefined;
  if (plain.length <= MAX_LABEL) {
    if (CHECKPOINT.test(plain)) return { head: "checkpoint" };
    const alone = lookUp(plain);
    if (alone !== undefined) return alone;
  }
  if (TITLE.test(plain)) return { head: "title" };
  return findInline(text);
}

/** 其中：财政资金 → 财政资金; 资金支出计划（%） → 资金支出计划; a numbering before the label is dropped too. */
function lookUp(plain: string): Label | undefined {
  const bare = plain.replace(/:$/, "");
  for (const form of [bare, strip(bare)]) {
    const header = HEADER.get(form);
    const head = HEAD.get(form);
    if (header !== undefined || head !== undefined) {
      return { ...(header !== undefined && { header }), ...(head !== undefined && { head }) };
    }
  }
  return undefined;
}

function strip(plain: string): string {
  return plain
    .replace(/^其中:?/, "")
    .replace(/^[(（]?[\d一二三四五六七八九十]{1,2}[)）、.．]/, "")
    .replace(/\((?:%|万元|元|亿元|年度|可?多行|必填)[^()]*\)$/, "")
    .replace(/[*:]$/, "");
}

function findInline(text: string): Label | undefined {
  const at = text.search(/[:：]/);
  if (at <= 0 || at > MAX_LABEL) return undefined;
  const rest = text.slice(at + 1);
  const plainLabel = compact(text.slice(0, at));
  if (plainLabel === "其中") return findInline(rest);
  const head = lookUp(plainLabel)?.head;
  return head === undefined ? undefined : { head, inlineText: rest.trim() };
}
