import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbenchTexts } from "../i18n/zh-CN/workbench";
import type { Draft, RecentFile } from "./document/browser-store";
import { GUIDE_PICTURES } from "./guide-pictures";

interface StartScreenProps {
  /** Name, version and date of the library, in words. */
  readonly version: string;
  readonly isOpening: boolean;
  readonly drafts: readonly Draft[];
  readonly recent: readonly RecentFile[];
  readonly texts: WorkbenchTexts;
  readonly onOpen: () => void;
  readonly onSample: () => void;
  readonly onRecover: (draft: Draft) => void;
  readonly onDiscard: (draft: Draft) => void;
  readonly onRecent: (file: RecentFile) => void;
  readonly onForget: () => void;
}

/** What is seen before a workbook is open: what the page is for, the ways in, and how it goes. */
export function StartScreen(props: StartScreenProps): ReactElement {
  const { version, isOpening, drafts, recent, texts } = props;
  return (
    <main className="start" aria-label={texts.product} data-region="">
      <div className="start-inner">
        <h1 className="start-title">{texts.product}</h1>
        {texts.introduction.map((sentence) => (
          <p key={sentence} className="start-line">
            {sentence}
          </p>
        ))}
        <div className="start-actions">
          <Button appearance="primary" size="large" onClick={props.onOpen}>
            {texts.openWorkbook}
          </Button>
          <Button size="large" onClick={props.onSample}>
            {texts.showSample}
          </Button>
          <span role="status" className="top-status">
            {isOpening ? texts.opening : ""}
          </span>
        </div>
        {drafts.length > 0 && (
          <section className="start-list start-drafts">
            <h2>{texts.drafts}</h2>
            <p>{texts.draftsHint}</p>
            <ul>
              {drafts.map((draft) => (
                <li key={draft.id}>
                  <span className="start-file">{draft.name}</span>
                  <span className="start-time">{texts.time(new Date(draft.at))}</span>
                  <Button
                    size="small"
                    appearance="primary"
                    aria-label={`${texts.recover} ${draft.name}`}
                    onClick={() => {
                      props.onRecover(draft);
                    }}
                  >
                    {texts.recover}
                  </Button>
                  <Button
                    size="small"
                    aria-label={`${texts.discard} ${draft.name}`}
                    onClick={() => {
                      props.onDiscard(draft);
                    }}
                  >
                    {texts.discard}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {recent.length > 0 && (
          <section className="start-list">
            <h2>{texts.recent}</h2>
            <ul>
              {recent.map((file) => (
                <li key={file.id}>
                  <button
                    type="button"
                    className="start-link"
                    onClick={() => {
                      props.onRecent(file);
                    }}
                  >
                    {file.name}
                  </button>
                  <span className="start-time">{texts.time(new Date(file.at))}</span>
                </li>
              ))}
            </ul>
            <Button size="small" appearance="subtle" onClick={props.onForget}>
              {texts.forgetRecent}
            </Button>
          </section>
        )}
        <section className="start-guide">
          <h2>{texts.guide}</h2>
          <ol>
            {texts.guideSteps.map(({ title, text }, index) => (
              <li key={title}>
                {GUIDE_PICTURES[index]}
                <h3>{title}</h3>
                <p>{text}</p>
              </li>
            ))}
          </ol>
          <p className="start-keys">{texts.keys}</p>
        </section>
        <p className="start-foot">
          <span>{version}</span>
          <a href={texts.otherLanguage.address}>{texts.otherLanguage.name}</a>
        </p>
      </div>
    </main>
  );
}
