import { formatRange } from "../model/address";
import type { Finding, MessageData } from "../model/finding";
import { SEVERITY_SHAPES, type Severity } from "../model/severity";
import type { Locale } from "./index";
import type { MessageText, RuleTexts } from "./rule-texts";
import type { PaneTexts } from "./zh-CN/pane";

/** A finding in words, in the parts a list or a report shows. */
export interface FindingText {
  /** A1 address without the sheet: `F12`, `B7:G7`. */
  readonly place: string;
  /** The indicator's name, or the field's where the finding is about the head or a class. */
  readonly subject: string;
  /** What stands there. */
  readonly found: string;
  /** What should, or the next step. */
  readonly expected: string;
  /** Why; may be empty. */
  readonly why: string;
  /** All in one line: `F12「拉动地方经济发展」：…`. */
  readonly message: string;
}

interface AnyRuleText {
  readonly subject: string;
  readonly messages: Readonly<Partial<Record<string, MessageText>>>;
}

/** Puts a finding into words. A finding of a rule unknown to this version shows its id instead of a sentence. */
export function renderFinding(
  finding: Finding,
  texts: { readonly locale: Locale; readonly rules: RuleTexts },
): FindingText {
  const rules: Readonly<Partial<Record<string, AnyRuleText>>> = texts.rules;
  const rule = rules[finding.rule];
  const text = rule?.messages[finding.messageId] ?? { found: finding.rule, expected: "", why: "" };
  const place = formatRange(finding.location.range);
  const name = finding.indicatorName ?? "";
  const subject = name === "" ? fill(rule?.subject ?? "", finding.data) : name;
  const found = fill(text.found, finding.data);
  const expected = fill(text.expected, finding.data);
  const why = fill(text.why, finding.data);
  const sentences = sentencesOf({ found, expected, why }, texts.locale);
  const head = texts.locale === "en" ? `${place} “${oneLine(subject)}”: ` : `${place}「${oneLine(subject)}」：`;
  return { place, subject, found, expected, why, message: head + sentences };
}

/** A severity in the field's word, with the shape that tells it without colour: `▲ 提示性`. */
export function severityLabel(severity: Severity, { pane }: { readonly pane: Pick<PaneTexts, "severity"> }): string {
  return `${SEVERITY_SHAPES[severity]} ${pane.severity[severity]}`;
}

/** What was found, what should be and why, in one line. */
export function sentencesOf(
  { found, expected, why }: Pick<FindingText, "found" | "expected" | "why">,
  locale: Locale,
): string {
  return [found, expected, why].filter((sentence) => sentence !== "").join(locale === "en" ? " " : "");
}

function fill(template: string, data: MessageData): string {
  if (!template.includes("{")) return template;
  return template.replace(/\{(\w+)\}/g, (mark, key: string) => {
    const value = data[key];
    if (value === undefined) return mark;
    return oneLine(
      typeof value === "object" ? value.map((item) => (item === "" ? "–" : item)).join(" ") : String(value),
    );
  });
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n\t]+\s*/g, " ");
}
