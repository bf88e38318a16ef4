import { compact } from "../value/text";
import columnLabels from "./column-labels.json";
import headLabels from "./head-labels.json";

/**
 * Column labels of the indicator block. `sign` is a column of signs, `weakSign` one that holds signs in some forms and
 * 正向 or 定量 in others; `criterion` is read past; `best` and `grade` are 优 and 良 中 差 of the older Hebei form;
 * `history` is what earlier years reached, `result` what this year did.
 */
export type HeaderKind = keyof typeof columnLabels.header;

/**
 * Labels above the indicator block; a checkpoint is a column of the spending plan, a title ends in 绩效目标表. `aside` is
 * asked for by some forms and not judged, `result` belongs to a self-evaluation.
 */
export type HeadKind = keyof typeof headLabels | "checkpoint" | "title";

/** Every kind of label that has names of its own. */
export type LabelKind = HeaderKind | keyof typeof headLabels;

/** What a cell's text says about the form. */
export interface Label {
  readonly header?: HeaderKind;
  readonly head?: HeadKind;
  /** What the word names above a column of a flat list, where it is too common to be a label elsewhere: 项目, 目标. */
  readonly column?: HeadKind;
  /** What follows the label in the same cell (`单位：万元` gives `万元`); absent when the label stands alone. */
  readonly inlineText?: string;
}

/** Label words beside those we know, by kind. */
export type ExtraLabels = Readonly<Partial<Record<LabelKind, readonly string[]>>>;

const HEADER = new Map<string, HeaderKind>();
for (const [kind, names] of Object.entries(columnLabels.header)) {
  for (const name of names) HEADER.set(name, kind as HeaderKind);
}
const COLUMN = new Map<string, HeadKind>();
for (const [kind, names] of Object.entries(columnLabels.column)) {
  for (const name of names) COLUMN.set(name, kind as HeadKind);
}
const HEAD = new Map<string, HeadKind>();
for (const [kind, names] of Object.entries(headLabels)) {
  for (const name of names) HEAD.set(name, kind as HeadKind);
}

/** Words that are labels only with a colon behind them. */
const NEEDS_COLON = new Set(["其他", "其它"]);
const CHECKPOINT =
  /^(?:截至|截止)?(?:(?:1[0-2]|[1-9])月(?:底|末|份|30日|31日)?前?|第?[一二三四1-4]季度(?:末|底)?|[上下]半年)(?:\(%\))?$/;
const TITLE =
  /(?:绩效目标[^,。;:]{0,8}表|绩效目标申报书|绩效(?:自评|自我评价|监控|运行监控|评价)[^,。;:]{0,8}表|目标申报表)(?:公开)?(?:\([^()]{0,40}\)){0,3}$/;
const SELF_EVALUATION_TITLE = /自评|自我评价|监控|评价表|评分表|完成情况表/;
const MAX_TITLE = 300;
const MAX_LABEL = 24;

/** Whether a title names a form of results: 自评表, 监控表. */
export function isSelfEvaluationTitle(text: string): boolean {
  return text.length <= MAX_TITLE && SELF_EVALUATION_TITLE.test(compact(text));
}

/** The label words of one reading: those we know and a profile's own. */
export class LabelWords {
  readonly #header: ReadonlyMap<string, HeaderKind>;
  readonly #head: ReadonlyMap<string, HeadKind>;

  constructor(extra: ExtraLabels = {}) {
    const header = new Map(HEADER);
    const head = new Map(HEAD);
    for (const [kind, names] of Object.entries(extra)) {
      for (const name of names) {
        if (kind in headLabels) head.set(plainLabel(name), kind as HeadKind);
        else header.set(plainLabel(name), kind as HeaderKind);
      }
    }
    this.#header = header;
    this.#head = head;
  }

  /** Reads a cell's text as a label of the form. Undefined when it is none; spaces, line breaks and width don't matter. */
  find(text: string): Label | undefined {
    if (text.length > MAX_TITLE) return this.#findInline(text);
    const plain = compact(text);
    if (plain === "") return undefined;
    if (plain.length <= MAX_LABEL) {
      if (CHECKPOINT.test(plain)) return { head: "checkpoint" };
      const alone = this.#lookUp(plain);
      if (alone !== undefined) return alone;
    }
    if (TITLE.test(plain)) return { head: "title" };
    return this.#findInline(text);
  }

  #lookUp(plain: string): Label | undefined {
    const bare = plainLabel(plain);
    if (NEEDS_COLON.has(bare) && !plain.endsWith(":")) return undefined;
    for (const form of formsOf(bare)) {
      const header = this.#header.get(form);
      const head = this.#head.get(form);
      const column = COLUMN.get(form);
      if (header !== undefined || head !== undefined || column !== undefined) {
        return { ...(header && { header }), ...(head && { head }), ...(column && { column }) };
      }
    }
    return undefined;
  }

  #findInline(text: string): Label | undefined {
    const at = text.slice(0, MAX_LABEL + 1).search(/[:：]/);
    if (at <= 0) return undefined;
    const rest = text.slice(at + 1);
    const name = compact(text.slice(0, at));
    if (name === "其中") return this.#findInline(rest);
    const head = this.#lookUp(`${name}:`)?.head;
    return head === undefined ? undefined : { head, inlineText: rest.trim() };
  }
}

/** Without the marks around a label: `*指标值`, `年度总体绩效目标*`, `项目名称：`, `★质量`. */
function plainLabel(text: string): string {
  return compact(text).replace(/^[*★☆]+|[*★☆:]+$/g, "");
}

/**
 * The label and what is left without what officers put around it, the fullest first: 其中：财政资金, 一、项目名称,
 * 资金支出计划（%）, 2025年目标值.
 */
function formsOf(bare: string): readonly string[] {
  const stripped = bare
    .replace(/^其中:?/, "")
    .replace(/^[(]?[\d一二三四五六七八九十]{1,2}[)、.．]/, "")
    .replace(/(?<=.)\((?:%|万元|元|千元|亿元|人民币|单位|年度|可?多行|必填)[^()]*\)$/, "");
  const forms = [bare, stripped];
  // 二级指标(长期), 绩效目标(文字): whatever the brackets say, the words before them are the label.
  const withoutBrackets = stripped.replace(/(?<=.)\([^()]*\)$/, "");
  if (withoutBrackets !== stripped) forms.push(withoutBrackets);
  const year = /20\d\d年度?/.exec(withoutBrackets)?.[0];
  if (year !== undefined)
    forms.push(...withoutYear(withoutBrackets.replace(year, ""), withoutBrackets.startsWith(year)));
  return forms;
}

/** What an earlier year reached is history; what this year is to reach is the value. */
function withoutYear(form: string, isLeading: boolean): readonly string[] {
  if (isLeading && HEADER.get(form) === "result") return ["历史值"];
  return form === "" ? [] : [form];
}
