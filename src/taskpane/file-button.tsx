import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { usePaneStyles } from "./styles";

interface FileButtonProps {
  readonly label: string;
  /** As an input's `accept`. */
  readonly accept: string;
  /** Something else is under way: the button waits. */
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that lets one file be chosen. */
export function FileButton({ label, accept, isBusy, onFile }: FileButtonProps): ReactElement {
  const { unseen } = usePaneStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className={unseen}
        tabIndex={-1}
        aria-hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file may be chosen again, mended.
          currentTarget.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
      <Button
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) input.current?.click();
        }}
      >
        {label}
      </Button>
    </>
  );
}
