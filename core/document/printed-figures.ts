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
}

const words = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** What holds digits that are no figures: addresses, subscripts, exponents (but those of ten), dotted versions. */
const strange = [
  /\]\([^()\s]*\)|https?:\/\/\S+/gu,
  /_(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\?\w+)/gu,
  /(?<!\b10)\^(?:\{(?:[^{}]|\{[^{}]*\})*\}|[-−+]?\w+)/gu,
  /\d+(?:\.\d+){2,}/gu,
];

const separator = String.raw`(?:,|\{,\}|\\,|[\u00A0\u2009\u202F])`;
const digits = String.raw`\d{1,3}(?:${separator}\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\p{L}\d)\]])\.\d+`;
const exponent = (name: string) => String.raw`\^\{?(?<${name}>[-−]?\d{1,3})\}?`;
const number = new RegExp(
  [
    String.raw`(?<sign>(?<![\p{L}\d)\]}])[-−])?`,
    String.raw`(?:(?<![\d.])10${exponent("power")}|(?<digits>${digits})`,
    String.raw`(?:[eE](?<exponent>[-+]?\d{1,3})(?![\p{L}\d])|\s*(?:\\times|\\cdot|×|·)\s*10${exponent("times")})?)`,
    String.raw`(?:[ \u00A0](?<word>${Object.keys(words).join("|")})\b)?`,
    String.raw`(?<percent>[ \u00A0\u202F]?(?:\\?%|percent\b|per cent\b))?`,
  ].join(""),
  "gu",
);

/**
 * Which numbers does a piece of text print, in order?
 *
 * - Left out: digits of a name or a subscript (`x1`, `w_12`, `GPT-4`, `$x_{1,2}$`), exponents, ordinals and whatever else
 *   sticks to letters (2nd, 3D, 10k), dotted versions (1.2.3), addresses of links, numbers written as words.
 * - Between dollar signs letters are factors and a hyphen is a minus: `$2x$` prints 2, and so does `$x-2$`.
 * - A sign counts only right before the number and behind neither letter, digit nor closing bracket: `2.79-2.01` prints
 *   two positive figures, so does `4-5 layers`.
 * - Groups of three digits join at a comma, a TeX space or a narrow blank; an ordinary blank never joins.
 * - `2.5 \times 10^{-3}`, `2.5e-3` and `10^6` are one figure each. Fractions, dates and times give their parts.
 */
export function printedFigures(text: string): readonly PrintedFigure[] {
  const formulas = Array.from(text.matchAll(/\$[^$]+\$/gu), ({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
  }));
  let clean = text;
  // One for one, so that places in the clean text are places in the text.
  for (const pattern of strange) clean = clean.replace(pattern, (part) => "\0".repeat(part.length));
  const found: PrintedFigure[] = [];
  for (const { 0: match, index, groups } of clean.matchAll(number)) {
    const formula = formulas.some(({ start, end }) => start < index && index < end);
    const end = index + match.length;
    if (!isName(clean.slice(0, index), clean.slice(end), formula))
      found.push(figure(text.slice(index, end), groups ?? {}));
  }
  return found;
}

/** Do the digits between `before` and `behind` belong to a name? */
function isName(before: string, behind: string, formula: boolean): boolean {
  if (formula) return /\p{L}$/u.test(before);
  return /(?:\p{L}|\p{L}[-−–])$/u.test(before) || /^\p{L}/u.test(behind);
}

function figure(text: string, parts: Readonly<Record<string, string | undefined>>): PrintedFigure {
  const plain = parts["digits"]?.replace(/[^\d.]/gu, "") ?? "1";
  const [whole = "", fraction = ""] = plain.split(".");
  const shift = ["power", "exponent", "times"].reduce(
    (sum, key) => sum + Number((parts[key] ?? "0").replace("−", "-")),
    0,
  );
  const power = shift + (Object.entries(words).find(([word]) => word === parts["word"])?.[1] ?? 0);
  const sign = parts["sign"] === undefined ? "" : "-";
  return {
    text,
    value: sign + moved(whole, fraction, power),
    decimals: fraction.length - power,
    percent: parts["percent"] !== undefined,
  };
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
