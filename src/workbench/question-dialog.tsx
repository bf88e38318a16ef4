import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactElement } from "react";
import type { WorkbenchTexts } from "../i18n/zh-CN/workbench";
import type { DocumentController, Question } from "./document/document-controller";

interface QuestionDialogProps {
  readonly question: Question;
  readonly texts: WorkbenchTexts;
  readonly onAnswer: (choice: Parameters<DocumentController["answer"]>[0]) => void;
}

/** What has to be decided first; Escape takes the whole action back. */
export function QuestionDialog({ question, texts, onAnswer }: QuestionDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const textId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  const isUnsaved = question.kind === "unsaved";
  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={textId}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer("cancel");
      }}
    >
      <p id={textId}>{isUnsaved ? texts.askUnsaved(question.name) : texts.askReplaced(question.name)}</p>
      <div className="question-actions">
        <Button
          appearance="primary"
          onClick={() => {
            onAnswer(isUnsaved ? "save" : "save-as");
          }}
        >
          {isUnsaved ? texts.save : texts.saveAs}
        </Button>
        <Button
          onClick={() => {
            onAnswer(isUnsaved ? "go-on" : "save");
          }}
        >
          {isUnsaved ? texts.dontSave : texts.replace}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            onAnswer("cancel");
          }}
        >
          {texts.cancel}
        </Button>
      </div>
    </dialog>
  );
}
