import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { WorkbenchTexts } from "../i18n/zh-CN/workbench";

interface TopBarProps {
  /** Empty before anything is open. */
  readonly name: string;
  readonly isSample: boolean;
  readonly isOpening: boolean;
  readonly texts: WorkbenchTexts;
  readonly onFile: (file: File) => void;
  readonly onSample: () => void;
}

/** The workbook's name, and the two ways to another one. */
export function TopBar({ name, isSample, isOpening, texts, onFile, onSample }: TopBarProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className="top-bar" aria-label={texts.topBar} data-region="">
      <div className="top-name">
        <h1 className="file-name" title={name}>
          {name}
        </h1>
        {isSample ? <span className="sample-badge">{texts.sample}</span> : null}
        <span role="status" className="top-status">
          {isOpening ? texts.opening : ""}
        </span>
      </div>
      <div className="top-actions">
        <Button onClick={() => input.current?.click()}>{texts.openWorkbook}</Button>
        <Button appearance="subtle" onClick={onSample}>
          {texts.showSample}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-hidden="true"
        accept=".xlsx,.xlsm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was changed elsewhere.
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </header>
  );
}
