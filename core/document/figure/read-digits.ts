import type { Writing } from "./writing.ts";

/** A number as a text prints it. */
export interface PrintedFigure {
  /** The characters of the text: "2.79", "20%", "100,000", "10 thousand". */
  readonly text: string;
  /** The number in plain digits, with its zeros and with a sign where it is negative: "2.79", "20", "100000", "10000". */
  readonly value: string;
  /** Place of the last printed digit, counted behind the decimal point: 2 for 2.79, 0 for 100,000, -3 for 10 thousand. */
  readonly decimals: number;
  /** True where a percent sign follows: the value is then in hundredths. */
  readonly percent: boolean;
  /** What the same characters may be read as instead: 3.5 for 3.5M, 1.234 for a German 1.234, 12 and 345 for "12 345". */
  readonly others?: readonly PrintedFigure[];
  /** Nobody but the author can say which of these it is. */
  readonly ambiguous?: true;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The parts of a number that `numberPattern` found, as a figure. `stuck` is the power of ten of a letter behind it. */
export function digitsOf(text: string, parts: Groups, writing: Writing, stuck: number): PrintedFigure {
  const power =
    stuck +
    ["power", "exponent", "times"].reduce((sum, key) => sum + exponent(parts[key], parts[`${key}Raised`]), 0) +
    (writing.scales.get(parts["scale"] ?? "") ?? 0);
  const percent = parts["percent"] !== undefined;
  const make = (plain: string, shift = power): PrintedFigure => {
    const [whole = "", fraction = ""] = plain.split(".");
    const sign = parts["sign"] === undefined ? "" : "-";
    return { text, value: sign + moved(whole, fraction, shift), decimals: fraction.length - shift, percent };
  };
  const figure = make(plainOf(parts));
  if (parts["dotted"] !== undefined && parts["dotted"].split(".").length === 2) {
    return { ...figure, others: [make(parts["dotted"])], ambiguous: true };
  }
  if (parts["blanks"] !== undefined)
    return { ...figure, others: parts["blanks"].split(" ").map((one) => make(one)), ambiguous: true };
  if (parts["vulgar"] !== undefined) {
    const pieces = parts["vulgar"].normalize("NFKC").match(/\d/gu) ?? [];
    return { ...figure, others: pieces.map((one) => make(one)) };
  }
  return stuck === 0 ? figure : { ...figure, others: [make(plainOf(parts), power - stuck)] };
}

/** The digits with a decimal point and nothing else: "1234.5". */
function plainOf(parts: Groups): string {
  const withComma = parts["commas"] ?? parts["commaBlanks"] ?? parts["comma"];
  if (withComma !== undefined) return withComma.replace(/[^\d,]/gu, "").replace(",", ".");
  const whole = parts["dotted"] ?? parts["grouped"] ?? parts["blanks"];
  if (whole !== undefined) return whole.replace(/\D/gu, "");
  if (parts["vulgar"] !== undefined) return vulgarOf(parts["vulgar"]);
  return (parts["points"] ?? parts["pairs"] ?? parts["plain"] ?? "1").replace(/[^\d.]/gu, "");
}

/** "2½" as "2.5": the fractions of one sign that end as decimals. */
function vulgarOf(text: string): string {
  const [over = 0, under = 1] = text.slice(-1).normalize("NFKC").split("⁄").map(Number);
  return String(Number(text.slice(0, -1)) + over / under);
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function exponent(plain: string | undefined, raised: string | undefined): number {
  if (plain !== undefined) return Number(plain.replace("−", "-"));
  if (raised === undefined) return 0;
  const size = Number(Array.from(raised.replace(/[⁻⁺]/u, ""), (sign) => RAISED.indexOf(sign)).join(""));
  return raised.startsWith("⁻") ? -size : size;
}

/** `whole.fraction` times ten to the `power`, in plain digits. */
function moved(whole: string, fraction: string, power: number): string {
  const right = power < 0 ? fraction : fraction.padEnd(power, "0");
  const left = power < 0 ? whole.padStart(1 - power, "0") : whole;
  const all = left + right;
  const point = left.length + power;
  const before = all.slice(0, point).replace(/^0+(?=\d)/u, "");
  const behind = all.slice(point);
  return (before === "" ? "0" : before) + (behind === "" ? "" : `.${behind}`);
}
