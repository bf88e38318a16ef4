import { unionRange } from "../model/address";
import { formatAmount } from "../value/amount";
import { compact } from "../value/text";
import { tableRule } from "./rule";

const WEIGHT = /^(\d{1,4}(?:\.\d{1,4})?)(?:分|%)?$/;
/** Forms that give 预算执行率 ten points of its own leave them out here. */
const RESERVED = 10;
const FULL = 100;
const TOLERANCE = 0.005;

/**
 * The weights of a table don't add up to what the profile asks for; of 100 points, ten may be reserved for 预算执行率.
 * Silent without a total, without weights, and where one of them can't be read.
 */
export const weightsNot100 = tableRule({
  id: "weights-not-100",
  severity: "warning",
  yieldsTo: [],
  messages: ["sum", "sumOf100"],
  check({ table, profile }) {
    const total = profile.weightTotal;
    if (total === undefined) return [];
    const fields = table.indicators.flatMap(({ indicator: { weight } }) =>
      weight === undefined || weight.text === "" ? [] : [weight],
    );
    if (fields.length === 0) return [];
    const weights = fields.map(({ text }) => Number(WEIGHT.exec(compact(text))?.[1]));
    const written = weights.reduce((sum, weight) => sum + weight, 0);
    if (Number.isNaN(written)) return [];
    // 0.2, 0.1 …: shares of one.
    const sum = weights.every((weight) => weight <= 1) && total >= RESERVED ? written * FULL : written;
    const lawful = total === FULL ? [FULL, FULL - RESERVED] : [total];
    if (lawful.some((one) => Math.abs(one - sum) < TOLERANCE)) return [];
    return [
      {
        messageId: total === FULL ? "sumOf100" : "sum",
        range: fields.map(({ range }) => range).reduce(unionRange),
        subject: "weights",
        data: { sum: formatAmount(sum), total: formatAmount(total), count: fields.length },
      },
    ];
  },
});
