import type { ReactElement, RefObject } from "react";
import { ACCEPTED_FILES } from "./document/file-access";

interface FileInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onFile: (file: File) => void;
}

/** Opens the file dialog of browsers that can't save back; a button of ours presses it. */
export function FileInput({ input, onFile }: FileInputProps): ReactElement {
  return (
    <input
      ref={input}
      type="file"
      className="unseen"
      tabIndex={-1}
      aria-hidden="true"
      accept={ACCEPTED_FILES}
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file may be chosen again after it was changed elsewhere.
        event.target.value = "";
        if (file !== undefined) onFile(file);
      }}
    />
  );
}
