import { isTrue } from "../workbook";
import type { PackageEditor } from "./package-editor";
import { comesAfter, WORKBOOK_ORDER } from "./element-order";
import { Splicer } from "./splicer";

const FLAG = "fullCalcOnLoad";

/** Has the workbook computed anew when it is opened: values changed, and what formulas hold is out of date. */
export function computeOnLoad(editor: PackageEditor): void {
  const part = editor.pack.workbookPart;
  const xml = editor.open(part, "workbook");
  const prefix = xml.source.slice(xml.nameStart, xml.localStart);
  const splicer = new Splicer(xml.source);
  let isTold = false;
  let place: number | undefined;
  for (const depth = xml.depth; xml.nextChild(depth);) {
    if (xml.is("calcPr")) {
      isTold = true;
      const flag = xml.findAttribute(FLAG);
      if (flag < 0) splicer.insert(xml.nameEnd, ` ${FLAG}="1"`);
      else if (!isTrue(xml.attribute(FLAG))) splicer.replace(xml.valueStart(flag), xml.valueEnd(flag), "1");
    } else if (comesAfter(xml, "calcPr", WORKBOOK_ORDER)) {
      place ??= xml.start;
    }
  }
  if (!isTold) splicer.insert(place ?? xml.start, `<${prefix}calcPr ${FLAG}="1"/>`);
  editor.write(part, splicer.result());
}

/** Takes out the order in which formulas are computed, which names their cells. Programs make it anew. */
export function dropCalculationChain(editor: PackageEditor): void {
  const { workbookPart } = editor.pack;
  for (const { type, target } of editor.relationships(workbookPart)) {
    if (type !== "calcChain") continue;
    editor.removeRelationships(workbookPart, target);
    if (editor.has(target)) editor.remove(target);
  }
}
