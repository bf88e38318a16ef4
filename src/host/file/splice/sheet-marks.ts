import type { SheetMarks } from "../../../model/edit";
import { SEVERITIES, type Severity } from "../../../model/severity";
import { isMarkFormula, joinAddresses, markFormula } from "../../mark-format";
import { holdsFormats, readRule, type FormatRule } from "../format-rules";
import { attributes } from "../writer/xlsx-writer-xml";
import { XmlReader } from "../xml";
import { comesAfter, SHEET_ORDER } from "./element-order";
import { Splicer } from "./splicer";

export interface MarkedSheet {
  /** The very source when nothing changes. */
  readonly text: string;
  /** What the priority of a rule that is not ours has become; `text` as it stands in the part. */
  readonly priorityOf: (text: string) => string;
  /** Whether rules belong to a pivot table, which knows them by their priority. */
  readonly hasPivotRules: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface FoundRules {
  readonly marks: FormatRule[];
  readonly others: FormatRule[];
}

/**
 * A worksheet part with exactly these marks of ours, whatever marks there were, before all other rules and formats.
 * `dxfs` tells the number of each severity's look. The others' priorities make room, and close up again, so that marking
 * and clearing gives back the very text.
 */
export function withMarks(
  source: string,
  part: string,
  marks: readonly SheetMarks[],
  dxfs: ReadonlyMap<Severity, number>,
): MarkedSheet {
  const xml = new XmlReader(source, part);
  xml.openRoot("worksheet");
  const prefix = source.slice(xml.nameStart, xml.localStart);
  const splicer = new Splicer(source);
  const found: FoundRules = { marks: [], others: [] };
  let place: number | undefined;
  let hasPivotRules = false;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const isFormatting = xml.is("conditionalFormatting");
    if (isFormatting || comesAfter(xml, "conditionalFormatting", SHEET_ORDER)) place ??= xml.start;
    if (isFormatting && xml.findAttribute("pivot") >= 0) hasPivotRules = true;
    if (!holdsFormats(xml)) continue;
    for (const { start, end } of findRules(xml, found)) splicer.remove(start, end);
  }
  const rules = ruleElements(marks, dxfs, prefix);
  const priorityOf = priorityAfter(found.marks, rules.length);
  for (const { priority } of found.others) {
    if (priority === undefined) continue;
    const moved = priorityOf(priority.text);
    if (moved !== priority.text) splicer.replace(priority.start, priority.end, moved);
  }
  splicer.insert(place ?? xml.start, rules.join(""));
  return { text: splicer.result(), priorityOf, hasPivotRules };
}

/**
 * Finds the rules inside the element that the reader stands at. Returns what has to go for the marks to be gone: the whole
 * element when nothing else is in it.
 */
function findRules(xml: XmlReader, found: FoundRules): readonly Place[] {
  const { start } = xml;
  const isFormatting = xml.is("conditionalFormatting");
  const gone: Place[] = [];
  let left = 0;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    const childStart = xml.start;
    if (isFormatting) {
      // Addresses mean nothing without a rule.
      if (!xml.is("cfRule")) continue;
    } else if (!holdsFormats(xml)) {
      left++;
      continue;
    }
    const inside = isFormatting ? sortRule(readRule(xml), found) : findRules(xml, found);
    if (inside[0]?.start !== childStart || inside[0].end !== xml.end) left++;
    gone.push(...inside);
  }
  return left === 0 && gone.length > 0 ? [{ start, end: xml.end }] : gone;
}

function sortRule(rule: FormatRule, { marks, others }: FoundRules): readonly Place[] {
  const isMark = isMarkFormula(rule.formula ?? "");
  (isMark ? marks : others).push(rule);
  return isMark ? [rule] : [];
}

function ruleElements(marks: readonly SheetMarks[], dxfs: ReadonlyMap<Severity, number>, prefix: string): string[] {
  const elements: string[] = [];
  for (const severity of SEVERITIES) {
    const ranges = marks.flatMap((mark) => (mark.severity === severity ? mark.ranges : []));
    for (const sqref of joinAddresses(ranges, " ")) {
      const rule = attributes({ type: "expression", dxfId: dxfs.get(severity), priority: elements.length + 1 });
      elements.push(
        `<${prefix}conditionalFormatting${attributes({ sqref })}><${prefix}cfRule${rule}>` +
          `<${prefix}formula>${markFormula(severity).slice(1)}</${prefix}formula>` +
          `</${prefix}cfRule></${prefix}conditionalFormatting>`,
      );
    }
  }
  return elements;
}

/** Priorities begin with 1; another number, as careless writers have it, is left alone. */
const PRIORITY = /^[1-9]\d*$/;

function priorityAfter(marks: readonly FormatRule[], added: number): (text: string) => string {
  const former = marks.map(({ priority }) => Number(priority?.text));
  return (text) => {
    if (!PRIORITY.test(text)) return text;
    const priority = Number(text);
    return String(priority - former.filter((one) => one < priority).length + added);
  };
}
