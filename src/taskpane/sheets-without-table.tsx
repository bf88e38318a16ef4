import type { ReactElement } from "react";
import type { PaneTexts } from "../i18n/zh-CN/pane";
import type { CheckResult } from "../lint/result";
import { usePaneStyles } from "./styles";

interface SheetsProps {
  readonly result: CheckResult;
  readonly texts: PaneTexts;
}

/** The sheets without a table, each with the reason. */
export function SheetsWithoutTable({ result, texts }: SheetsProps): ReactElement {
  const styles = usePaneStyles();
  return (
    <ul className={styles.plainList}>
      {result.sheets.map(({ sheetId, sheetName, reason }) =>
        reason === undefined ? null : (
          <li key={sheetId}>
            {sheetName}
            {texts.colon}
            {texts.reason[reason]}
          </li>
        ),
      )}
    </ul>
  );
}
