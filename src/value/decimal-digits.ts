/** Excel keeps so many digits of a number. */
const PRECISION = 15;
/** What General shows of a number in a wide cell, the point counted and the minus sign not. */
const GENERAL_LENGTH = 11;
const LEAST_PLAIN = 1e-4;
const LEAST_LONG = 1e11;
/** Digits that General shows of a number with a power of ten. */
const GENERAL_DIGITS = 6;

/**
 * The digits of a number (0 or above) before and behind the point, with so many decimals; halves are rounded up on the
 * fifteen digits that Excel keeps: 1.005 with two decimals is 1.01. A whole part of 0 has no digits.
 */
export function decimalDigits(value: number, decimals: number): readonly [whole: string, fraction: string] {
  const [mantissa = "", exponent] = value.toExponential(PRECISION - 1).split("e");
  const digits = mantissa.replace(".", "");
  const kept = Number(exponent) + 1 + decimals;
  const shown =
    kept >= PRECISION
      ? digits + "0".repeat(kept - PRECISION)
      : String(Number(digits.slice(0, Math.max(0, kept))) + (digits.charAt(kept) >= "5" ? 1 : 0));
  const padded = shown.padStart(decimals, "0");
  const point = padded.length - decimals;
  return [padded.slice(0, point).replace(/^0+/, ""), padded.slice(point)];
}

/** The power of ten that a number (0 or above) begins with: 2 for 123, -1 for 0.5; 0 for 0. */
export function magnitude(value: number): number {
  return Number(value.toExponential(PRECISION - 1).split("e")[1]);
}

/** A number in full, as far as Excel keeps it: 0.1 + 0.2 gives 0.3. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(PRECISION)));
}

/** A number as a wide cell of the format General shows it: 1/3 gives 0.333333333, 123456789012 gives 1.23457E+11. */
export function generalNumber(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  if (!Number.isFinite(value)) return String(value);
  if (size === 0) return "0";
  const wholeLength = Math.max(1, magnitude(size) + 1);
  const [whole, fraction] = decimalDigits(size, Math.max(0, GENERAL_LENGTH - 1 - wholeLength));
  const isSmall = Number(size.toPrecision(GENERAL_DIGITS)) < LEAST_PLAIN;
  if (isSmall || whole.length > GENERAL_LENGTH || size >= LEAST_LONG) return sign + withPower(size);
  const decimals = fraction.replace(/0+$/, "");
  return `${sign}${whole === "" ? "0" : whole}${decimals === "" ? "" : `.${decimals}`}`;
}

function withPower(size: number): string {
  const digits = magnitude(size) > -100 && magnitude(size) < 100 ? GENERAL_DIGITS : GENERAL_DIGITS - 1;
  const [mantissa = "", exponent = ""] = size.toExponential(digits - 1).split("e");
  const shown = mantissa.replace(/\.?0+$/, "");
  return `${shown}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, "0")}`;
}
