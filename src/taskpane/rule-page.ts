import { textsFor } from "../i18n";
import { SEVERITIES, type Severity } from "../model/severity";

/** What an example shows: the cells that matter of one table or several, each line a label and what stands beside it. */
export interface PageExample {
  readonly kind: "example";
  readonly tables: readonly (readonly (readonly string[])[])[];
  /** How many tables the example has besides, in which nothing differs from a table filled in well. */
  readonly otherTables: number;
}

export type PageBlock = { readonly kind: "paragraph"; readonly text: string } | PageExample;

export interface PageSection {
  readonly heading: string;
  readonly blocks: readonly PageBlock[];
}

/** A rule's page, `src/rules/<id>.md`, taken apart when the product is built. Its words are Chinese in every language. */
export interface RulePage {
  readonly id: string;
  readonly title: string;
  /** The rule's own severity, in the field's words. */
  readonly severity: string;
  readonly sections: readonly PageSection[];
}

const CHINESE = textsFor("zh-CN");

/** The rule's own severity. */
export function severityOf(page: RulePage): Severity | undefined {
  return SEVERITIES.find((severity) => CHINESE.pane.severity[severity] === page.severity);
}

/**
 * All pages by the id of their rule. They are a script of their own, which is fetched with the first page asked for;
 * rejects when it can't be had, and may be asked for again then.
 */
export async function loadRulePages(): Promise<ReadonlyMap<string, RulePage>> {
  const { RULE_PAGES } = await import(/* webpackChunkName: "rule-pages" */ "./rule-pages-data");
  return new Map(RULE_PAGES.map((page) => [page.id, page]));
}

/** Every word of a page as one text, for the search. */
export function wordsOf({ id, title, sections }: RulePage): string {
  const texts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : block.tables.flat(2))),
  );
  return [id, title, ...texts].join("\n").toLowerCase();
}
