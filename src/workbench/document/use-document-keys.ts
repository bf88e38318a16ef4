import { useEffect, useEffectEvent } from "react";

interface DocumentKeys {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSave: () => void;
  readonly onSaveAs: () => void;
  readonly onOpen: () => void;
}

/** Fields in which something is being typed undo for themselves; the active cell's field is empty until one types there. */
function isTyping(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.type !== "checkbox" && target.type !== "radio" && target.value !== "";
}

/** The keys of every program that has documents: Ctrl+Z, Y, S and O, on the Mac with ⌘. */
export function useDocumentKeys(keys: DocumentKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    if (key === "s") {
      event.preventDefault();
      (event.shiftKey ? keys.onSaveAs : keys.onSave)();
    } else if (key === "o" && !event.shiftKey) {
      event.preventDefault();
      keys.onOpen();
    } else if ((key === "z" || (key === "y" && !event.shiftKey)) && !isTyping(event.target)) {
      event.preventDefault();
      (key === "y" || event.shiftKey ? keys.onRedo : keys.onUndo)();
    }
  });
  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
