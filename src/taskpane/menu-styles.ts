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
  // Beside what it has in common with a line of the list of rules.
  item: {
    width: "100%",
    minHeight: "32px",
    margin: "0",
    padding: "4px 10px",
    whiteSpace: "nowrap",
    outlineStyle: "none",
    // The entry with the focus is the one that Enter presses, whether it came there by key or pointer.
    ":focus": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outlineOffset: "-2px" },
    "@media (forced-colors: active)": {
      ":focus": { forcedColorAdjust: "none", backgroundColor: "Highlight", color: "HighlightText" },
    },
  },
});
