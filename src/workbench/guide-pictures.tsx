import type { ReactElement } from "react";
import { MARK_LOOKS } from "../model/mark-looks";

const PAPER = "#fff";
const LINE = "#c8ccd1";
const INK = "#5a5d61";
const ACCENT = "#0f6cbd";
const { error, warning } = MARK_LOOKS.standard;

function picture(content: ReactElement): ReactElement {
  return (
    <svg viewBox="0 0 200 110" aria-hidden="true" className="guide-picture">
      {content}
    </svg>
  );
}

/** A table as it looks from afar; `row` and `column` count its cells from the upper left. */
function table(): ReactElement {
  return (
    <>
      <rect x="16" y="12" width="112" height="86" fill={PAPER} stroke={LINE} />
      <path d="M16 33h112M16 55h112M16 76h112M54 12v86M91 12v86" stroke={LINE} />
      <path
        d="M22 23h24M60 23h20M97 23h22M22 44h18M60 44h24M22 65h26M60 65h18M22 87h20M60 87h24"
        stroke={INK}
        strokeWidth="3"
      />
    </>
  );
}

const pane = <rect x="134" y="12" width="52" height="86" rx="2" fill={PAPER} stroke={LINE} />;

/** Opening, checking, saving: what each step looks like. They mean nothing without the text below them. */
export const GUIDE_PICTURES: readonly ReactElement[] = [
  picture(
    <>
      <rect
        x="30"
        y="20"
        width="140"
        height="76"
        rx="4"
        fill={PAPER}
        stroke={ACCENT}
        strokeWidth="2"
        strokeDasharray="6 4"
      />
      <path d="M76 32h32l16 16v38H76z" fill={PAPER} stroke={INK} strokeWidth="2" />
      <path d="M108 32v16h16" fill="none" stroke={INK} strokeWidth="2" />
      <path d="M84 58h32M84 67h32M84 76h32M95 54v26" stroke={ACCENT} strokeWidth="2" />
      <path d="M140 60l18 18-8 1 5 10-5 2-5-10-5 6z" fill={INK} />
    </>,
  ),
  picture(
    <>
      {table()}
      <rect x="92" y="34" width="36" height="21" fill={error.fill} stroke={error.line} />
      <circle cx="121" cy="40" r="3.5" fill={error.line} />
      <rect x="92" y="77" width="36" height="21" fill={warning.fill} stroke={warning.line} />
      <path d="M121 80l4 7h-8z" fill={warning.line} />
      <path d="M98 47h16M98 90h16" stroke={INK} strokeWidth="3" />
      {pane}
      <rect x="140" y="18" width="40" height="12" rx="2" fill={ACCENT} />
      <circle cx="143" cy="43" r="3.5" fill={error.line} />
      <path d="M143 58l4 7h-8z" fill={warning.line} />
      <path d="M151 43h28M151 50h18M151 63h28M151 70h14" stroke={INK} strokeWidth="2.5" />
    </>,
  ),
  picture(
    <>
      {table()}
      <path d="M98 44h22M98 65h18M98 87h22" stroke={INK} strokeWidth="3" />
      <rect x="91" y="33" width="37" height="22" fill="none" stroke={ACCENT} strokeWidth="2.5" />
      {pane}
      <circle cx="160" cy="42" r="14" fill="#107c10" />
      <path d="M153 42l5 5 9-10" fill="none" stroke="#fff" strokeWidth="3" />
      <path d="M143 68h34M148 77h24" stroke={INK} strokeWidth="2.5" />
    </>,
  ),
];
