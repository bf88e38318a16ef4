import { makeStyles, tokens } from "@fluentui/react-components";
import { linkLike } from "./styles";

/** Styles of the list of what goes out with a workbook. */
export const useSendStyles = makeStyles({
  items: { margin: "0", padding: "0", listStyleType: "none" },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: "0", fontWeight: tokens.fontWeightSemibold, textWrap: "pretty" },
  advice: {
    margin: "0",
    fontSize: "12px",
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    textWrap: "pretty",
  },
  line: { margin: "2px 0 0" },
  sheet: { marginInlineEnd: "4px", color: tokens.colorNeutralForeground2 },
  table: { display: "block", color: tokens.colorNeutralForeground2 },
  place: { ...linkLike, minHeight: "24px", marginInlineEnd: "10px", fontVariantNumeric: "tabular-nums" },
  absent: { margin: "10px 0 0", color: tokens.colorNeutralForeground2 },
});
