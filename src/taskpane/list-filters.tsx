import { useMemo, type ReactElement } from "react";
import { titleOfRule, type Texts } from "../i18n";
import type { CheckResult } from "../lint/result";
import type { ListFilter } from "./findings-view";
import { usePaneStyles } from "./styles";

/** With fewer findings than this there is nothing to choose from. */
const WORTH_FILTERING = 8;

interface ListFiltersProps {
  readonly result: CheckResult;
  readonly filter: ListFilter;
  readonly texts: Texts;
  readonly onChoose: (only: Partial<Pick<ListFilter, "rule" | "sheetId">>) => void;
}

/** What there is to choose from, in the order of the findings, each with the number of its findings. */
function choicesOf(
  findings: CheckResult["findings"],
  of: (finding: CheckResult["findings"][number]) => readonly [string, string],
): readonly (readonly [string, string])[] {
  const counts = new Map<string, { readonly name: string; readonly count: number }>();
  for (const finding of findings) {
    const [value, name] = of(finding);
    counts.set(value, { name, count: (counts.get(value)?.count ?? 0) + 1 });
  }
  return [...counts].map(([value, { name, count }]) => [value, `${name} ${count}`]);
}

/** Lists only one rule's findings, or one sheet's; and leads to what is ignored, at the end of the list. */
export function ListFilters({ result, filter, texts, onChoose }: ListFiltersProps): ReactElement | null {
  const styles = usePaneStyles();
  const { findings, suppressed } = result;
  const { filters, ignore } = texts.pane;
  const rules = useMemo(() => choicesOf(findings, ({ rule }) => [rule, titleOfRule(rule, texts)]), [findings, texts]);
  const sheets = useMemo(
    () => choicesOf(findings, ({ location: { sheetId, sheetName } }) => [sheetId, sheetName]),
    [findings],
  );
  const selects = [
    { name: "rule", value: filter.rule, choices: rules },
    { name: "sheetId", value: filter.sheetId, choices: sheets },
  ] as const;
  const offered = findings.length < WORTH_FILTERING ? [] : selects.filter(({ choices }) => choices.length > 1);
  if (offered.length === 0 && suppressed.length === 0) return null;
  return (
    <div role="group" aria-label={filters.label} className={styles.filters}>
      {offered.map(({ name, value, choices }) => (
        <select
          key={name}
          aria-label={filters[name].label}
          className={styles.select}
          value={value}
          onChange={({ currentTarget }) => {
            onChoose({ [name]: currentTarget.value });
          }}
        >
          <option value="">{filters[name].all}</option>
          {choices.map(([one, words]) => (
            <option key={one} value={one}>
              {words}
            </option>
          ))}
        </select>
      ))}
      {suppressed.length > 0 && (
        <button
          type="button"
          className={styles.link}
          onClick={({ currentTarget }) => {
            const ignored = currentTarget
              .closest("section")
              ?.querySelector<HTMLDetailsElement>("details[data-ignored]");
            if (ignored === null || ignored === undefined) return;
            ignored.open = true;
            ignored.querySelector("summary")?.focus({ preventScroll: true });
            ignored.scrollIntoView({ block: "start" });
          }}
        >
          {ignore.ignored(suppressed.length)}
        </button>
      )}
    </div>
  );
}
