import { add, divide, floor, integerOf, multiply, power, type Rational, rational } from "./rational.ts";

/** A number with exactly so many decimals, such as "2.10", or null where it has more of them. */
export function writeDecimal(value: Rational, decimals: number): string | null {
  const scaled = integerOf(multiply(value, power(rational(10), decimals)));
  if (scaled === null) return null;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const sign = scaled < 0n ? "-" : "";
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The greatest number with so many decimals that is at most this one. */
export function floorTo(value: Rational, decimals: number): Rational {
  const scale = power(rational(10), decimals);
  return divide(floor(multiply(value, scale)), scale);
}

/** The nearest number with so many decimals; the greater one of two. */
export function nearestTo(value: Rational, decimals: number): Rational {
  return floorTo(add(value, divide(power(rational(10), -decimals), rational(2))), decimals);
}
