import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent, type ReactElement } from "react";
import type { WorkbenchTexts } from "../../i18n/zh-CN/workbench";
import { formatCell } from "../../model/address";
import type { DrawnCell } from "./sheet-model";
import { fontStyle } from "./cell-style";
import { moveOfKey, type Move } from "./navigation";

/** Why a cell can't be written here. */
export type Refusal = "formula" | "protected";

/** What the active cell asks of the sheet. */
export interface EditingActions {
  /** Begins to edit, with the cell's content or with what was typed; `undefined` gives the edit up. */
  readonly setDraft: (draft: string | undefined) => void;
  /** Writes what was typed. Returns false when it can't be written, so that the editor stays open. */
  readonly enter: (text: string) => boolean;
  readonly move: (move: Move) => void;
  /** Moves the corner of the selection. */
  readonly extend: (move: Move) => void;
  readonly refuse: () => void;
  /** Text of the selection for the clipboard. */
  readonly copy: () => string;
  readonly paste: (text: string) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

interface CellEditorProps extends EditingActions {
  readonly cell: DrawnCell;
  /** The cell's name for a screen reader. */
  readonly label: string;
  readonly content: string;
  readonly draft: string | undefined;
  readonly refusal: Refusal | undefined;
  /** Whether the focus was in the sheet, so that it goes along with the cursor. */
  readonly hasFocus: () => boolean;
  readonly texts: WorkbenchTexts;
}

/** Letters of an input method come as `Process`; they must reach the text field untouched. */
function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key.length === 1 && !ctrlKey && !metaKey && !altKey) || key === "Process";
}

/**
 * The text field of the active cell. It has the focus even while nothing is edited, and out of sight: Chinese input
 * methods need a field from the first letter on, and moving the focus would lose that letter.
 */
export function CellEditor(props: CellEditorProps): ReactElement {
  const { cell, label, content, draft, refusal, hasFocus, texts } = props;
  const { setDraft, enter, move, extend, refuse, copy, paste, clear, selectAll } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const isEditing = draft !== undefined;

  useLayoutEffect(() => {
    if (hasFocus()) field.current?.focus({ preventScroll: true });
  }, [hasFocus]);

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "";
    if (isEditing) element.style.height = `${Math.max(element.scrollHeight, element.offsetHeight)}px`;
  }, [draft, isEditing]);

  const open = (text: string): void => {
    if (refusal === undefined) setDraft(text);
    else refuse();
  };

  const onEditingKey = (event: KeyboardEvent, typed: string): void => {
    if (event.key === "Escape") {
      event.preventDefault();
      setDraft(undefined);
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      field.current?.setRangeText("\n", field.current.selectionStart, field.current.selectionEnd, "end");
      setDraft(field.current?.value);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      // The pane checks on these keys, and is to find what was typed; unless it can't be written.
      if (!enter(typed)) event.preventDefault();
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      if (!enter(typed)) return;
      if (event.key === "Tab") move(event.shiftKey ? "left" : "right");
      else move(event.shiftKey ? "up" : "down");
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (draft !== undefined) {
      onEditingKey(event, draft);
      return;
    }
    const wanted = event.altKey ? undefined : moveOfKey(event);
    if (wanted !== undefined) {
      event.preventDefault();
      (event.shiftKey && event.key !== "Tab" ? extend : move)(wanted);
    } else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      selectAll();
    } else if (event.key === "F2" || (event.key === "Enter" && !event.ctrlKey && !event.metaKey)) {
      event.preventDefault();
      open(content);
    } else if (event.key === "Backspace") {
      event.preventDefault();
      open("");
    } else if (event.key === "Delete") {
      event.preventDefault();
      if (refusal === undefined) clear();
      else refuse();
    } else if (isTyping(event) && refusal !== undefined) {
      event.preventDefault();
      refuse();
    }
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (isEditing) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copy());
    if (event.type === "cut") clear();
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (isEditing) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    if (text !== "") paste(text);
  };

  return (
    <textarea
      ref={field}
      className={isEditing ? "sheet-editor sheet-editor-open" : "sheet-editor"}
      style={isEditing ? fontStyle(cell.style) : undefined}
      aria-label={isEditing ? texts.editing(formatCell({ row: cell.area.top, column: cell.area.left })) : label}
      aria-describedby="sheet-help"
      inputMode={isEditing ? "text" : "none"}
      autoComplete="off"
      spellCheck={false}
      rows={1}
      readOnly={refusal !== undefined}
      value={draft ?? ""}
      onChange={(event) => {
        setDraft(event.target.value);
      }}
      onPaste={onPaste}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onBlur={() => {
        // Another window took the focus: the edit goes on when the officer comes back.
        if (draft === undefined || document.activeElement === field.current) return;
        if (!enter(draft)) setDraft(undefined);
      }}
    />
  );
}
