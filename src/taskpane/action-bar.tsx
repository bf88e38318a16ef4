import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FillTexts } from "../i18n/zh-CN/fill";
import { usePaneStyles } from "./styles";

interface LibraryBarProps {
  /** How many rows could be filled. */
  readonly gaps: number;
  readonly texts: FillTexts;
  readonly onFill: (opener: Element) => void;
  readonly onLibrary: (opener: Element) => void;
}

/** What can be done now with the library: fill the rows that lack an indicator, and look through it. */
export function LibraryBar({ gaps, texts, onFill, onLibrary }: LibraryBarProps): ReactElement {
  const styles = usePaneStyles();
  return (
    <div className={styles.libraryBar}>
      {gaps > 0 && (
        <Button
          size="small"
          className={styles.libraryButton}
          onClick={({ currentTarget }) => {
            onFill(currentTarget);
          }}
        >
          {texts.open(gaps)}
        </Button>
      )}
      <Button
        size="small"
        className={styles.libraryButton}
        onClick={({ currentTarget }) => {
          onLibrary(currentTarget);
        }}
      >
        {texts.library.open}
      </Button>
    </div>
  );
}
