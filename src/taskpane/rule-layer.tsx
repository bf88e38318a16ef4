import { useMemo, useState, type ReactElement } from "react";
import type { Texts } from "../i18n";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { Severity } from "../model/severity";
import type { RuleId } from "../rules";
import { RULE_IDS } from "../rules/rule-ids";
import type { Profile } from "../rules/profile";
import { useLayerStyles } from "./layer-styles";
import { NotLoaded } from "./lazy-views";
import { byRuleGroup } from "./rule-groups";
import { severityOf, wordsOf, type PageExample, type RulePage } from "./rule-page";
import { SeverityShape, useShapeClasses } from "./severity-shape";
import { usePaneStyles } from "./styles";
import { useRulePages } from "./use-rule-pages";

interface SeverityLineProps {
  /** Undefined as long as nobody knows. */
  readonly severity: Severity | "off" | undefined;
  readonly texts: PaneTexts;
}

/** A severity by shape and word, or that the rule is not in use. */
function SeverityWord({ severity, texts }: SeverityLineProps): ReactElement | null {
  const styles = useLayerStyles();
  const shapes = useShapeClasses("number");
  if (severity === undefined) return null;
  if (severity === "off") return <span className={styles.severity}>{texts.rulePages.off}</span>;
  return (
    <span className={styles.severity}>
      <SeverityShape severity={severity} className={shapes[severity]} />
      {texts.severity[severity]}
    </span>
  );
}

/** The severity a rule has under a profile. */
function severityUnder(
  id: RuleId,
  page: RulePage | undefined,
  profile: Profile | undefined,
): Severity | "off" | undefined {
  return profile?.severities[id] ?? (page && severityOf(page));
}

interface ExampleProps {
  readonly example: PageExample;
  readonly texts: PaneTexts;
}

function Example({ example, texts }: ExampleProps): ReactElement {
  const styles = useLayerStyles();
  return (
    <>
      {example.tables.map((rows, place) => (
        <table key={place} className={styles.example}>
          <tbody>
            {rows.map(([label = "", ...cells], row) => (
              <tr key={row}>
                <th scope="row">{label}</th>
                {cells.map((cell, column) => (
                  <td key={column} colSpan={column === cells.length - 1 ? 3 - cells.length : 1}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {example.otherTables > 0 && <p className={styles.aside}>{texts.rulePages.otherTables(example.otherTables)}</p>}
    </>
  );
}

interface PageProps {
  readonly page: RulePage;
  readonly texts: PaneTexts;
}

function Page({ page, texts }: PageProps): ReactElement {
  const styles = useLayerStyles();
  return (
    <div lang="zh-CN">
      {page.sections.map(({ heading, blocks }) => (
        <section key={heading}>
          <h3 className={styles.subheading}>{heading}</h3>
          {blocks.map((block, place) =>
            block.kind === "paragraph" ? (
              <p key={place} className={styles.paragraph}>
                {block.text}
              </p>
            ) : (
              <Example key={place} example={block} texts={texts} />
            ),
          )}
        </section>
      ))}
    </div>
  );
}

interface RuleExplanationProps {
  readonly rule: RuleId;
  readonly profile: Profile | undefined;
  readonly texts: Texts;
}

/** One rule's page: why, what is right, what is not, when it may be left, and where it comes from. */
export function RuleExplanation({ rule: id, profile, texts: { pane } }: RuleExplanationProps): ReactElement {
  const styles = useLayerStyles();
  const pages = useRulePages();
  const page = pages.state === "loaded" ? pages.value.get(id) : undefined;
  return (
    <>
      <p className={styles.meta}>
        <SeverityWord severity={severityUnder(id, page, profile)} texts={pane} />
        <code className={styles.code}>{id}</code>
      </p>
      {pane.rulePages.chineseOnly !== "" && <p className={styles.aside}>{pane.rulePages.chineseOnly}</p>}
      {pages.state !== "loaded" && <NotLoaded loaded={pages} words={{ ...pane.rulePages, retry: pane.retry }} />}
      {page !== undefined && <Page page={page} texts={pane} />}
    </>
  );
}

interface RuleListProps {
  readonly profile: Profile | undefined;
  readonly texts: Texts;
  readonly onOpen: (rule: RuleId, opener: Element) => void;
}

/** Every rule by what it is about; a word leaves those that mention it. */
export function RuleList({ profile, texts, onOpen }: RuleListProps): ReactElement {
  const styles = useLayerStyles();
  const paneStyles = usePaneStyles();
  const pages = useRulePages();
  const [word, setWord] = useState("");
  const { pane } = texts;
  const loaded = pages.state === "loaded" ? pages.value : undefined;
  const haystacks = useMemo(
    () =>
      new Map(
        RULE_IDS.map((id) => {
          const page = loaded?.get(id);
          return [id, `${texts.rules[id].title.toLowerCase()}\n${page === undefined ? id : wordsOf(page)}`];
        }),
      ),
    [loaded, texts],
  );
  const sought = word.trim().toLowerCase();
  const found = RULE_IDS.flatMap((id) => (haystacks.get(id)?.includes(sought) === true ? [{ id }] : []));
  return (
    <>
      {pane.rulePages.chineseOnly !== "" && <p className={styles.aside}>{pane.rulePages.chineseOnly}</p>}
      <input
        type="text"
        className={styles.input}
        aria-label={pane.rulePages.search}
        placeholder={pane.rulePages.search}
        value={word}
        onChange={({ currentTarget }) => {
          setWord(currentTarget.value);
        }}
      />
      <p role="status" className={styles.aside}>
        {found.length === 0 ? pane.rulePages.noneFound(word.trim()) : pane.rulePages.count(found.length)}
      </p>
      {pages.state === "failed" && <NotLoaded loaded={pages} words={{ ...pane.rulePages, retry: pane.retry }} />}
      {byRuleGroup(found).map(({ group, rules }) => (
        <section key={group}>
          <h3 className={styles.subheading}>{pane.rulePages.groups[group]}</h3>
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <li key={rule.id}>
                <button
                  type="button"
                  className={styles.rule}
                  onClick={({ currentTarget }) => {
                    onOpen(rule.id, currentTarget);
                  }}
                >
                  <span className={paneStyles.link}>{texts.rules[rule.id].title}</span>
                  <SeverityWord severity={severityUnder(rule.id, loaded?.get(rule.id), profile)} texts={pane} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
