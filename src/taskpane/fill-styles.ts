import { makeStyles, tokens } from "@fluentui/react-components";
import { focusRing, linkLike } from "./styles";

/** Styles of the rows to be filled in and of the library. */
export const useFillStyles = makeStyles({
  // The focus is put here when there is no row left to have it.
  about: { outlineStyle: "none" },
  all: {
    position: "sticky",
    top: "-12px",
    zIndex: 1,
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // What is out of sight need not be laid out; the height is about that of six rows.
  table: { marginTop: "14px", contentVisibility: "auto", containIntrinsicSize: "auto 960px" },
  title: { margin: "0", fontSize: "14px", lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  tableBar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "2px 8px",
    marginTop: "2px",
  },
  sheet: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  gaps: { margin: "6px 0 0", padding: "0", listStyleType: "none" },
  gap: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  gapHead: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 6px" },
  tick: { width: "16px", height: "16px", margin: "4px 0", flexShrink: 0, ":focus-visible": focusRing },
  place: { ...linkLike, minHeight: "24px" },
  level2: { fontWeight: tokens.fontWeightSemibold },
  why: { fontSize: "12px", color: tokens.colorNeutralForeground3 },
  preview: {
    margin: "4px 0",
    padding: "6px 8px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { margin: "0", fontWeight: tokens.fontWeightSemibold },
  description: { margin: "0", fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground2 },
  line: { margin: "2px 0 0" },
  value: { fontVariantNumeric: "tabular-nums" },
  source: { margin: "0", fontSize: "12px", lineHeight: "18px", color: tokens.colorNeutralForeground3 },
  gapActions: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: "4px 10px" },
  others: {
    flexGrow: 1,
    fontSize: "12px",
    lineHeight: "24px",
    "> summary": {
      width: "fit-content",
      cursor: "pointer",
      color: tokens.colorNeutralForeground3,
      borderRadius: tokens.borderRadiusSmall,
      ":focus-visible": focusRing,
    },
  },
  choices: { margin: "0", padding: "0", border: "none", minWidth: "0" },
  choice: { display: "flex", alignItems: "flex-start", gap: "6px", padding: "3px 0", lineHeight: "18px" },
  filters: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "6px", margin: "6px 0" },
  filter: { fontSize: "12px", color: tokens.colorNeutralForeground2, minWidth: "0" },
  select: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "28px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus-visible": focusRing,
  },
  views: { display: "flex", gap: "2px", marginBottom: "6px" },
});
