import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Texts } from "../i18n";
import { usePaneStyles } from "./styles";

interface ActionBarProps {
  /** In how many places safe fixes could be made. */
  readonly fixes: number;
  /** How many rows could be filled. */
  readonly gaps: number;
  readonly texts: Texts;
  readonly onFix: (opener: Element) => void;
  readonly onFill: (opener: Element) => void;
  readonly onLibrary: (opener: Element) => void;
}

/** What can be done now: make the safe fixes, fill the rows that lack an indicator, look through the library. */
export function ActionBar({ fixes, gaps, texts, onFix, onFill, onLibrary }: ActionBarProps): ReactElement {
  const styles = usePaneStyles();
  const actions = [
    { name: "fix", words: texts.fixes.open(fixes), isOffered: fixes > 0, open: onFix },
    { name: "fill", words: texts.fill.open(gaps), isOffered: gaps > 0, open: onFill },
    { name: "library", words: texts.fill.library.open, isOffered: true, open: onLibrary },
  ].filter(({ isOffered }) => isOffered);
  return (
    <div className={styles.actionBar}>
      {actions.map(({ name, words, open }) => (
        <Button
          key={name}
          size="small"
          className={styles.action}
          onClick={({ currentTarget }) => {
            open(currentTarget);
          }}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}
