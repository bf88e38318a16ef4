import { TEXT_WIDTH } from "./page";
import { w, wordRoot } from "./word-xml";

type Font = "宋体" | "黑体" | "仿宋";

/** What a paragraph style is called and how it looks; lengths in points. */
interface Look {
  readonly name: string;
  readonly font: Font;
  readonly size: number;
  readonly isBold?: boolean;
  readonly align?: "center" | "right" | "both";
  readonly before?: number;
  readonly after?: number;
  /** Distance of the lines; single when left out. */
  readonly pitch?: number;
  readonly left?: number;
  /** The first line begins two characters further in. */
  readonly isIndented?: boolean;
  /** Room for a page number at the right edge, with dots before it. */
  readonly isNumbered?: boolean;
  /** Of a heading, from 1; it stays with what follows. */
  readonly level?: number;
}

const LOOKS: Readonly<Record<string, Look>> = {
  CoverDepartment: { name: "Cover Department", font: "黑体", size: 22, align: "center", before: 150, after: 30 },
  CoverTitle: { name: "Cover Title", font: "宋体", size: 32, isBold: true, align: "center" },
  CoverDate: { name: "Cover Date", font: "仿宋", size: 16, align: "center", before: 300 },
  Heading1: { name: "heading 1", font: "黑体", size: 22, align: "center", before: 12, after: 18, level: 1 },
  Heading2: { name: "heading 2", font: "黑体", size: 15, before: 6, after: 6, level: 2 },
  Heading3: { name: "heading 3", font: "仿宋", size: 15, isBold: true, before: 3, pitch: 26, level: 3 },
  BodyText: { name: "Body Text", font: "仿宋", size: 15, align: "both", pitch: 26, isIndented: true },
  TOCHeading: { name: "TOC Heading", font: "黑体", size: 18, align: "center", after: 18 },
  TOC1: { name: "toc 1", font: "黑体", size: 12, before: 6, pitch: 22, isNumbered: true },
  TOC2: { name: "toc 2", font: "宋体", size: 12, pitch: 22, left: 24, isNumbered: true },
  TableValue: { name: "Table Value", font: "宋体", size: 10.5, align: "center" },
  TableText: { name: "Table Text", font: "宋体", size: 10.5 },
  TableLineRight: { name: "Table Line Right", font: "宋体", size: 10.5, align: "right" },
  Gap: { name: "Gap", font: "宋体", size: 6 },
  Footer: { name: "footer", font: "宋体", size: 10.5, align: "center" },
};

/** Content of the styles part. */
export function stylesXml(): string {
  const language = w("lang", { val: "en-US", eastAsia: "zh-CN" });
  const runDefaults = w("rPrDefault", {}, w("rPr", {}, fontXml("宋体"), sizeXml(10.5), language));
  return wordRoot(
    "styles",
    w("docDefaults", {}, runDefaults, w("pPrDefault")),
    w("style", { type: "paragraph", default: 1, styleId: "Normal" }, w("name", { val: "Normal" })),
    ...Object.entries(LOOKS).map(([id, look]) => styleXml(id, look)),
  );
}

function styleXml(id: string, look: Look): string {
  const { name, font, size, isBold, align, level } = look;
  return w(
    "style",
    { type: "paragraph", styleId: id },
    w("name", { val: name }),
    w("basedOn", { val: "Normal" }),
    w("qFormat"),
    w(
      "pPr",
      {},
      level === undefined ? "" : w("keepNext") + w("keepLines"),
      look.isNumbered === true ? w("tabs", {}, w("tab", { val: "right", leader: "dot", pos: TEXT_WIDTH })) : "",
      spacingXml(look),
      indentXml(look),
      align === undefined ? "" : w("jc", { val: align }),
      level === undefined ? "" : w("outlineLvl", { val: level - 1 }),
    ),
    w("rPr", {}, fontXml(font), isBold === true ? w("b") : "", sizeXml(size)),
  );
}

function spacingXml({ before = 0, after = 0, pitch }: Look): string {
  const line = pitch === undefined ? {} : { line: twips(pitch), lineRule: "exact" };
  return w("spacing", { before: twips(before), after: twips(after), ...line });
}

function indentXml({ size, left, isIndented }: Look): string {
  if (isIndented === true) return w("ind", { firstLineChars: 200, firstLine: twips(2 * size) });
  return left === undefined ? "" : w("ind", { left: twips(left) });
}

/** Latin letters, digits and quotation marks come from the Chinese font too, as on the printed form. */
function fontXml(font: Font): string {
  return w("rFonts", { ascii: font, hAnsi: font, eastAsia: font, cs: font });
}

function sizeXml(points: number): string {
  return w("sz", { val: points * 2 }) + w("szCs", { val: points * 2 });
}

function twips(points: number): number {
  return points * 20;
}
