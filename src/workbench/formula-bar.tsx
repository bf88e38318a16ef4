import type { ReactElement } from "react";
import type { WorkbenchTexts } from "../i18n/zh-CN/workbench";

interface FormulaBarProps {
  /** A1 address of the selection. */
  readonly address: string;
  /** What the active cell holds, or what is being typed into it. */
  readonly content: string;
  readonly message: string | undefined;
  readonly texts: WorkbenchTexts;
}

/** Address and content of the active cell, and a sentence when it can't be changed. */
export function FormulaBar({ address, content, message, texts }: FormulaBarProps): ReactElement {
  return (
    <>
      <div className="formula-bar">
        <output className="formula-address" aria-label={texts.cellAddress}>
          {address}
        </output>
        <output className="formula-content" aria-label={texts.cellContent} aria-live="off">
          {content}
        </output>
      </div>
      <div role="alert">{message === undefined ? null : <p className="cell-message">{message}</p>}</div>
    </>
  );
}
