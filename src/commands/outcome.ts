import type { Locale, Texts } from "../i18n";
import { commandTexts as enTexts } from "../i18n/en/host";
import { commandTexts as zhTexts, hostTexts, type CommandTexts } from "../i18n/zh-CN/host";
import type { HostErrorCode } from "../model/host-error";
import { SEVERITIES, type Severity } from "../model/severity";

export interface Failure {
  readonly code: HostErrorCode;
  readonly detail: string;
}

/** What the ribbon button came to. */
export type Outcome =
  | { readonly kind: "failed"; readonly failure: Failure }
  | {
      readonly kind: "checked";
      readonly tables: number;
      readonly counts: Readonly<Record<Severity, number>>;
      /** Number of protected sheets whose findings could not be marked. */
      readonly protectedSheets: number;
      /** Why nothing was marked; absent when the cells are marked. */
      readonly markFailure?: Failure;
    };

/** A headline and the sentences below it. */
export interface OutcomeText {
  readonly headline: string;
  readonly sentences: readonly string[];
}

const COMMAND_TEXTS: Readonly<Record<Locale, CommandTexts>> = { "zh-CN": zhTexts, en: enTexts };

/** The window's title. */
export function outcomeTitle(locale: Locale): string {
  return COMMAND_TEXTS[locale].title;
}

/** The outcome in words. */
export function outcomeText(outcome: Outcome, texts: Texts): OutcomeText {
  const own = COMMAND_TEXTS[texts.locale];
  const explain = ({ code, detail }: Failure): string[] => {
    const { sentence, nextStep } = texts.host(code, detail);
    return [sentence, nextStep];
  };
  if (outcome.kind === "failed") return { headline: own.checkFailed, sentences: explain(outcome.failure) };
  const { tables, counts, protectedSheets, markFailure } = outcome;
  if (SEVERITIES.some((severity) => counts[severity] > 0)) {
    const marking = markFailure === undefined ? [own.marked] : [own.notMarked, ...explain(markFailure)];
    const leftOut = protectedSheets > 0 ? [own.protectedSheets(protectedSheets)] : [];
    return { headline: texts.pane.verdict(tables, counts), sentences: [...marking, ...leftOut, own.seeList] };
  }
  const old = markFailure === undefined ? [] : explain(markFailure);
  return tables === 0
    ? { headline: texts.pane.noTable, sentences: [texts.pane.noTableNext] }
    : { headline: texts.pane.clean, sentences: [own.clean(tables), ...old] };
}

const KIND = "outcome";

/** Writes the outcome into the fragment of an address, which a browser sends to no server. */
export function formatFragment(outcome: Outcome, locale: Locale): string {
  const fields = new URLSearchParams({ [KIND]: outcome.kind, locale });
  const failure = outcome.kind === "failed" ? outcome.failure : outcome.markFailure;
  if (failure !== undefined) {
    fields.set("code", failure.code);
    fields.set("detail", failure.detail);
  }
  if (outcome.kind === "checked") {
    fields.set("tables", String(outcome.tables));
    fields.set("protected", String(outcome.protectedSheets));
    for (const severity of SEVERITIES) fields.set(severity, String(outcome.counts[severity]));
  }
  return fields.toString();
}

/** Reads what `formatFragment` wrote, with or without the leading `#`. Returns undefined for anything else. */
export function parseFragment(fragment: string): { readonly outcome: Outcome; readonly locale: Locale } | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const locale: Locale = fields.get("locale") === "en" ? "en" : "zh-CN";
  const failure = failureOf(fields);
  switch (fields.get(KIND)) {
    case "failed":
      return failure === undefined ? undefined : { locale, outcome: { kind: "failed", failure } };
    case "checked": {
      const count = (name: string): number => Number(fields.get(name) ?? Number.NaN);
      const counts = { error: count("error"), warning: count("warning"), info: count("info") };
      const checked = { tables: count("tables"), counts, protectedSheets: count("protected") };
      const numbers = [checked.tables, checked.protectedSheets, ...Object.values(counts)];
      if (!numbers.every((number) => Number.isInteger(number) && number >= 0)) return undefined;
      const markFailure = failure === undefined ? {} : { markFailure: failure };
      return { locale, outcome: { kind: "checked", ...checked, ...markFailure } };
    }
    default:
      return undefined;
  }
}

function failureOf(fields: URLSearchParams): Failure | undefined {
  const code = fields.get("code");
  if (code === null) return undefined;
  return { code: isErrorCode(code) ? code : "failed", detail: fields.get("detail") ?? "" };
}

function isErrorCode(code: string): code is HostErrorCode {
  return Object.hasOwn(hostTexts, code);
}
