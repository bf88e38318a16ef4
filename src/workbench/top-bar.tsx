import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbenchTexts } from "../i18n/zh-CN/workbench";

interface TopBarProps {
  readonly name: string;
  readonly isSample: boolean;
  readonly isKept: boolean;
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly texts: WorkbenchTexts;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onSaveAs: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** The workbook's name, and what can be done with it as a whole. */
export function TopBar(props: TopBarProps): ReactElement {
  const { name, isSample, isKept, isBusy, canUndo, canRedo, texts } = props;
  return (
    <header className="top-bar" aria-label={texts.topBar} data-region="">
      <div className="top-name">
        <h1 className="file-name" title={name}>
          {name}
        </h1>
        {isSample ? <span className="badge">{texts.sample}</span> : null}
        {isKept || isSample ? null : <span className="badge badge-unsaved">{texts.unsaved}</span>}
        <span role="status" className="top-status">
          {isBusy ? texts.opening : ""}
        </span>
      </div>
      <div className="top-actions">
        <Button appearance="subtle" disabled={!canUndo} onClick={props.onUndo}>
          {texts.undo}
        </Button>
        <Button appearance="subtle" disabled={!canRedo} onClick={props.onRedo}>
          {texts.redo}
        </Button>
        <Button appearance={isKept ? "secondary" : "primary"} disabled={isBusy} onClick={props.onSave}>
          {texts.save}
        </Button>
        <Button appearance="subtle" disabled={isBusy} onClick={props.onSaveAs}>
          {texts.saveAs}
        </Button>
        <Button appearance="subtle" onClick={props.onOpen}>
          {texts.openWorkbook}
        </Button>
        <Button appearance="subtle" onClick={props.onClose}>
          {texts.closeWorkbook}
        </Button>
      </div>
    </header>
  );
}
