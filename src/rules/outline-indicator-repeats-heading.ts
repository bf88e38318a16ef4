import { compact } from "../value/text";
import { workbookRule } from "./rule";

const NUMBERING = /^(?:\([\d一二三四五六七八九十]{1,3}\)|[\d一二三四五六七八九十]{1,3}[、.)])/;
const LABEL = /^绩效指标[:：]/;
const MARKS = /[,，.。;；:：、“”"'‘’《》()（）]/g;

/** An item of 部门整体绩效目标 whose 绩效指标 only repeats the item's heading; marks and numbering make no difference. */
export const outlineIndicatorRepeatsHeading = workbookRule({
  id: "outline-indicator-repeats-heading",
  severity: "warning",
  yieldsTo: [],
  messages: ["repeats"],
  check({ workbook }) {
    return workbook.reading.outlines.flatMap(({ sheetId, sheetName, items }) =>
      items.flatMap(({ heading, indicator }) => {
        if (indicator === undefined || plainOf(indicator.text) === "") return [];
        if (plainOf(indicator.text) !== plainOf(heading.text)) return [];
        return [
          {
            messageId: "repeats" as const,
            place: { sheetId, sheetName },
            range: indicator.range,
            data: { heading: heading.text },
          },
        ];
      }),
    );
  },
});

function plainOf(text: string): string {
  return compact(text).replace(LABEL, "").replace(NUMBERING, "").replace(MARKS, "");
}
