const PLAIN = "0123456789+-−=()ni";
const SIGNS: Readonly<Record<string, string>> = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ", sub: "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ" };

/**
 * A raised or lowered number in signs of its own, so that 10<sup>6</sup> is not read as 106, and an ordinal as one word; undefined for
 * other elements, and where a sign is missing.
 *
 * @param element - the name of the element, `sup` or `sub`
 */
export function raised(element: string, words: string): string | undefined {
  if (element === "sup" && /^(?:st|nd|rd|th)$/u.test(words.trim())) return words.trim();
  const signs = SIGNS[element];
  const at = Array.from(words.trim(), (sign) => PLAIN.indexOf(sign));
  if (signs === undefined || at.length === 0 || at.includes(-1)) return undefined;
  return at.map((index) => signs[index]).join("");
}
