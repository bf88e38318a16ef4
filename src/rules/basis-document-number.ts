import { formalizeDocumentNumbers, type FoundDocumentNumber } from "../value/document-number";
import { basisRange, basisRows, runsOf } from "./basis-shared";
import type { IndicatorFacts } from "./facts";
import { tableRule } from "./rule";

/** A document number in 指标值确定依据 has other brackets than 〔〕. Neighbouring cells are reported together. */
export const basisDocumentNumber = tableRule({
  id: "basis-document-number",
  severity: "info",
  yieldsTo: [],
  messages: ["one", "several"],
  check({ table }) {
    if (!table.indicators.some(isInformal)) return [];
    return runsOf(basisRows(table), (row) => (isInformal(row.facts) ? String(row.basis.isFormula) : undefined)).map(
      (run) => {
        const [first] = run;
        const number = informalOf(first.facts);
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
      },
    );
  },
});

function informalOf({ basisNumbers }: IndicatorFacts): FoundDocumentNumber | undefined {
  return basisNumbers.find(({ text, formal }) => text !== formal);
}

function isInformal(facts: IndicatorFacts): boolean {
  return informalOf(facts) !== undefined;
}
