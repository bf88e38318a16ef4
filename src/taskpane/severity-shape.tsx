import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Severity } from "../model/severity";
import { useListStyles } from "./styles";

interface SeverityShapeProps {
  readonly severity: Severity;
  /** Its word, where none stands beside the shape. */
  readonly word?: string;
  readonly className?: string;
}

const SHAPES: Readonly<Record<Severity, ReactElement>> = {
  error: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
  warning: <path d="M6 .8 11.8 11.2H.2Z" fill="currentColor" />,
  info: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
};

/** ● ▲ ○: three shapes that can be told apart without their colour. */
export function SeverityShape({ severity, word, className }: SeverityShapeProps): ReactElement {
  const styles = useListStyles();
  const colour = { error: styles.error, warning: styles.warningColour, info: styles.info }[severity];
  const name = word === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": word };
  return (
    <svg
      viewBox="0 0 12 12"
      className={mergeClasses(styles.shape, colour, styles.plain, className)}
      focusable="false"
      {...name}
    >
      {SHAPES[severity]}
    </svg>
  );
}
