import { formalizeDocumentNumbers } from "../value/document-number";
import { basisRange, basisRows, runsOf, type BasisRow } from "./basis-shared";
import { tableRule } from "./rule";

/** A document number in 指标值确定依据 has other brackets than 〔〕. Neighbouring cells are reported together. */
export const basisDocumentNumber = tableRule({
  id: "basis-document-number",
  severity: "info",
  yieldsTo: [],
  messages: ["one", "several"],
  check({ table }) {
    return runsOf(basisRows(table), (row) => (isInformal(row) ? String(row.basis.isFormula) : undefined)).map((run) => {
      const [first] = run;
      const number = informalOf(first);
      return {
        messageId: run.length === 1 ? ("one" as const) : ("several" as const),
        range: basisRange(run, first),
        subject: `basis:${first.facts.indicator.row}`,
        data: {
          actual: number?.text ?? "",
          formal: number?.formal ?? "",
          count: run.length,
          name: first.facts.indicator.name.text,
        },
        fix: run.map(({ facts, basis }) => ({
          field: basis,
          value: formalizeDocumentNumbers(String(basis.value), facts.basisNumbers),
        })),
      };
    });
  },
});

function informalOf({ facts }: BasisRow): BasisRow["facts"]["basisNumbers"][number] | undefined {
  return facts.basisNumbers.find(({ text, formal }) => text !== formal);
}

function isInformal(row: BasisRow): boolean {
  return informalOf(row) !== undefined;
}
