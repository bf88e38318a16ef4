import { makeStyles, tokens } from "@fluentui/react-components";

/** Styles of the settings. */
export const useSettingsStyles = makeStyles({
  sample: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "4px 0", forcedColorAdjust: "none" },
  // Paper is white in the dark as well, and what is written on it black.
  cell: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    boxSizing: "border-box",
    minHeight: "22px",
    padding: "0 6px",
    fontSize: "12px",
    backgroundColor: "#ffffff",
    color: "#000000",
  },
  legend: { padding: "0" },
  shape: { display: "block", flexShrink: 0, width: "9px", height: "9px" },
  address: {
    margin: "0",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    lineHeight: "18px",
    overflowWrap: "anywhere",
    userSelect: "text",
  },
});
