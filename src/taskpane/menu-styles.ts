import { makeStyles, tokens } from "@fluentui/react-components";

/** Styles of the menu in the header. */
export const useMenuStyles = makeStyles({
  root: { position: "relative", flexShrink: 0 },
  button: { minWidth: "0", padding: "0 4px" },
  menu: {
    position: "absolute",
    top: "100%",
    right: "0",
    zIndex: 3,
    boxSizing: "border-box",
    minWidth: "132px",
    padding: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  item: {
    display: "block",
    width: "100%",
    minHeight: "32px",
    padding: "4px 10px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    whiteSpace: "nowrap",
    cursor: "pointer",
    outlineStyle: "none",
    // The entry with the focus is the one that Enter presses, whether it came there by key or pointer.
    ":focus": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (forced-colors: active)": {
      ":focus": { forcedColorAdjust: "none", backgroundColor: "Highlight", color: "HighlightText" },
    },
  },
});
