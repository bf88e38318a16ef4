import { unionRange } from "../model/address";
import { formatAmount } from "../value/amount";
import { tableRule } from "./rule";
import { quantityOf } from "./value-shared";

/** Fewer equal values may well be chance. */
const MIN_VALUES = 5;

/** Every numeric value of the table is the same number: filled in without thought, as a rule. */
export const valuesAllAlike = tableRule({
  id: "values-all-alike",
  severity: "warning",
  yieldsTo: [],
  messages: ["alike"],
  check({ table }) {
    const quantities = table.indicators.flatMap((facts) => {
      const quantity = quantityOf(facts.value);
      return quantity === undefined ? [] : [{ range: facts.indicator.value.range, quantity }];
    });
    const [first] = quantities;
    if (first === undefined || quantities.length < MIN_VALUES) return [];
    if (quantities.some(({ quantity }) => quantity.number !== first.quantity.number)) return [];
    return [
      {
        messageId: "alike",
        range: quantities.map(({ range }) => range).reduce(unionRange),
        subject: "values",
        data: { number: formatAmount(first.quantity.number), count: quantities.length },
      },
    ];
  },
});
