import { useEffect, useState } from "react";

/** Takes files dropped anywhere on the page. Returns whether files are being dragged over it. */
export function useFileDrop(onDrop: (files: readonly DataTransferItem[]) => unknown): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // Entering a child comes before leaving its parent, hence a count.
    let depth = 0;
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const listeners: Readonly<Record<"dragenter" | "dragover" | "dragleave" | "drop", (event: DragEvent) => void>> = {
      dragenter: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth++;
        setOver(true);
      },
      dragover: (event) => {
        if (hasFiles(event)) event.preventDefault();
      },
      dragleave: (event) => {
        if (!hasFiles(event)) return;
        depth = Math.max(0, depth - 1);
        if (depth === 0) setOver(false);
      },
      drop: (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth = 0;
        setOver(false);
        const files = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
        if (files.length > 0) onDrop(files);
      },
    };
    const { dragenter, dragover, dragleave, drop } = listeners;
    document.addEventListener("dragenter", dragenter);
    document.addEventListener("dragover", dragover);
    document.addEventListener("dragleave", dragleave);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragenter", dragenter);
      document.removeEventListener("dragover", dragover);
      document.removeEventListener("dragleave", dragleave);
      document.removeEventListener("drop", drop);
    };
  }, [onDrop]);
  return isOver;
}
