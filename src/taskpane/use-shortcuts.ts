import { useEffect, useRef } from "react";

interface Shortcuts {
  readonly onCheck: () => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** Ctrl/⌘+Enter checks; F8 and Shift+F8 go to the next finding and the one before, wherever the focus is: neither is text. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === "F8") latest.current.onStep(event.shiftKey ? -1 : 1);
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) latest.current.onCheck();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("keydown", pressed);
    };
  }, []);
}
