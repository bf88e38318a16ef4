import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "../model/severity";
import { useListStyles } from "./styles";

interface SeverityShapeProps {
  readonly severity: Severity;
  /** From `useShapeClasses`, which is called once for many shapes. */
  readonly className: string;
  /** Its word, where none stands beside the shape. */
  readonly word?: string;
}

const SHAPES: Readonly<Record<Severity, ReactElement>> = {
  error: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
  warning: <path d="M6 .8 11.8 11.2H.2Z" fill="currentColor" />,
  info: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

/** Size and colour of the shapes: as large as a line of text, or small beside a number. */
export function useShapeClasses(size: "line" | "number"): Readonly<Record<Severity, string>> {
  const styles = useListStyles();
  const place = size === "line" ? styles.lineShape : styles.numberShape;
  return {
    error: mergeClasses(place, styles.error, styles.plain),
    warning: mergeClasses(place, styles.warning, styles.plain),
    info: mergeClasses(place, styles.info, styles.plain),
  };
}

/** ● ▲ ○: three shapes that can be told apart without their colour. */
export function SeverityShape({ severity, className, word }: SeverityShapeProps): ReactElement {
  const name = word === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": word };
  return (
    <svg viewBox="0 0 12 12" className={className} focusable="false" {...name}>
      {SHAPES[severity]}
    </svg>
  );
}
