import { useEffect, useState, useSyncExternalStore } from "react";
import type { PageTexts } from "../../i18n/page-texts";
import { buildSample } from "../sample/sample-workbook";
import { DocumentController, type DocumentState } from "./document-controller";
import { canPickFiles } from "./file-access";

const SAMPLE_NAME = "huailai-2025.xlsx";

/** What can be done from the top bar, the start screen and the keyboard. */
export interface DocumentActions {
  readonly controller: DocumentController;
  /** Opens the browser's file dialog; `openInput` is for browsers that can't save back. */
  readonly openDialog: (openInput: () => void) => void;
  readonly openSample: () => void;
}

/** The open workbook, and what the page keeps of it. The address `?sample` opens the sample at once. */
export function useDocument(texts: PageTexts): readonly [DocumentState, DocumentActions] {
  const [actions] = useState(() => {
    const controller = new DocumentController(texts);
    return {
      controller,
      openDialog: (openInput: () => void): void => {
        if (canPickFiles()) void controller.pick();
        else openInput();
      },
      openSample: (): void => {
        controller.openSample(SAMPLE_NAME, () => Promise.resolve(new Uint8Array(buildSample())));
      },
    };
  });
  const { controller, openSample } = actions;
  const state = useSyncExternalStore(controller.subscribe, controller.getState);
  useEffect(() => {
    void controller.recall();
    if (new URLSearchParams(location.search).has("sample")) openSample();
  }, [controller, openSample]);
  return [state, actions];
}

/** Asks before the page goes away with work that is not saved. */
export function useLeaveWarning(isAtStake: boolean): void {
  useEffect(() => {
    if (!isAtStake) return undefined;
    const onLeave = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => {
      window.removeEventListener("beforeunload", onLeave);
    };
  }, [isAtStake]);
}
