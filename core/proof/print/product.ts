import { reduce } from "../../numeric/exact/rational.ts";
import { binderOf, countOf, type Place, type Scalar } from "../step/language.ts";
import { monomialsOf } from "./absolutes.ts";
import { type Factor, type Monomial, meanSizes, sizeNamed, timesSize } from "./monomials.ts";

/** Prints what a product is made of. */
interface Printer {
  readonly sum: (e: Scalar) => string;
  readonly monomials: (terms: readonly Monomial[]) => string;
  readonly factor: (e: Scalar, isRaised: boolean) => string;
  readonly inside: <T>(index: Place, print: () => T) => T;
  readonly place: (place: string) => string;
}

/** A product as TeX, without its sign: one fraction at most, and a size times a mean over it as a sum. */
export function productTex({ number, factors }: Monomial, print: Printer): string {
  const { n, d } = reduce(number);
  const { plain, sums } = withSums([...factors.values()]);
  const side = (of: readonly Factor[], sign: 1 | -1): readonly Factor[] =>
    of.flatMap(({ of, power }) => (Math.sign(power) === sign ? [{ of, power: sign * power }] : []));
  const [above, below] = [side(plain, 1), side(plain, -1)];
  const top = (isBoxed: boolean): string => joined(n, above, side(sums, 1), print, isBoxed);
  if (d === 1n && [...plain, ...sums].every(({ power }) => power > 0)) return top(false);
  return `\\frac{${top(true)}}{${joined(d, below, side(sums, -1), print, true)}}`;
}

/** The body of a sum, a mean or an extreme: in parentheses where it is more than a product. */
export function bodyTex(body: Scalar, print: Printer): string {
  const [only, second] = monomialsOf(body);
  return only !== undefined && second === undefined && !only.isNegative
    ? productTex(only, print)
    : `(${print.sum(body)})`;
}

/**
 * A size and a mean over it make a sum, above the line or below it, as often as both are there. So do a mean above and one below: both
 * times the size.
 */
function withSums(factors: readonly Factor[]): { readonly plain: readonly Factor[]; readonly sums: readonly Factor[] } {
  const left = new Map(
    factors.flatMap(({ of, power }) => (sizeNamed(of) === undefined ? [] : [[sizeNamed(of) ?? "", power]])) as [
      string,
      number,
    ][],
  );
  const over = (of: Scalar): string | undefined => (sizeNamed(of) === undefined ? meanSizes(of)[0] : undefined);
  const degree = (sign: 1 | -1, size: string): number =>
    factors.reduce(
      (sum, { of, power }) => (Math.sign(power) === sign && over(of) === size ? sum + sign * power : sum),
      0,
    );
  // Above and below alike: both may be multiplied by the size.
  const spare = new Map<string, Record<string, number>>();
  for (const size of new Set(factors.flatMap(({ of }) => over(of) ?? []))) {
    const count = left.get(size) ?? 0;
    const [above, below] = [degree(1, size), degree(-1, size)];
    const both = Math.max(0, Math.min(above - Math.max(count, 0), below - Math.max(-count, 0)));
    spare.set(size, { "1": Math.max(count, 0) + both, "-1": Math.max(-count, 0) + both });
    const used = Math.min(above, Math.max(count, 0) + both) - Math.min(below, Math.max(-count, 0) + both);
    left.set(size, count - used);
  }
  const [plain, sums]: [Factor[], Factor[]] = [[], []];
  for (const { of, power } of factors) {
    if (sizeNamed(of) !== undefined) continue;
    const room = spare.get(over(of) ?? "");
    const sign = power > 0 ? 1 : -1;
    const taken = room === undefined ? 0 : Math.min(Math.abs(power), room[sign] ?? 0);
    if (room !== undefined) room[sign] = (room[sign] ?? 0) - taken;
    if (taken > 0) sums.push({ of, power: sign * taken });
    if (Math.abs(power) > taken) plain.push({ of, power: power - sign * taken });
  }
  const sizes = factors.flatMap(({ of }) => {
    const power = left.get(sizeNamed(of) ?? "") ?? 0;
    return power === 0 ? [] : [{ of, power }];
  });
  const known = new Set(factors.map(({ of }) => sizeNamed(of)));
  const others = [...left].flatMap(([size, power]) =>
    power === 0 || known.has(size) ? [] : [{ of: countOf(size), power }],
  );
  return { plain: [...sizes, ...others, ...plain], sums };
}

/** Numbers first, what is open to its right last. In a box, such as above a line, a factor alone needs no parentheses. */
function joined(
  number: bigint,
  factors: readonly Factor[],
  sums: readonly Factor[],
  print: Printer,
  isBoxed: boolean,
): string {
  const [only, second] = [...factors, ...sums];
  if (isBoxed && number === 1n && only?.power === 1 && second === undefined && only.of.kind === "operation") {
    const [size] = sums.length === 0 ? [] : meanSizes(only.of);
    const terms = monomialsOf(only.of);
    return print.monomials(size === undefined ? terms : terms.map((each) => timesSize(each, size, 1)));
  }
  const closed = factors.filter(({ of }) => !isOpen(of));
  const open = [
    ...factors.filter(({ of }) => isOpen(of)).map(({ of, power }) => ({ text: print.factor(of, power > 1), power })),
    ...sums.map(({ of, power }) => ({ text: sumTex(of, power > 1, print), power })),
  ];
  const parts = [
    ...closed.map(({ of, power }) => raised(print.factor(of, power > 1), power)),
    ...open.map(({ text, power }, i) =>
      power > 1 || i === open.length - 1 || text.startsWith("(") ? raised(text, power) : `(${text})`,
    ),
  ];
  if (parts.length === 0) return String(number);
  const lead = number === 1n ? [] : [String(number)];
  const isNumber = /^\d/.test(parts[0] ?? "");
  return [...lead, ...parts].join(isNumber && lead.length > 0 ? " \\cdot " : " ");
}

function raised(text: string, power: number): string {
  return power === 1 ? text : `{${text}}^{${power}}`;
}

function isOpen(e: Scalar): boolean {
  return binderOf(e) !== null;
}

function sumTex(e: Scalar, isRaised: boolean, print: Printer): string {
  const binder = binderOf(e);
  const [size] = meanSizes(e);
  if (binder === null)
    return size === undefined
      ? print.factor(e, isRaised)
      : `(${print.monomials(monomialsOf(e).map((each) => timesSize(each, size, 1)))})`;
  const { index, body } = binder;
  const text = print.inside(index, () => `\\sum_{${print.place(index)}} ${bodyTex(body, print)}`);
  return isRaised ? `(${text})` : text;
}
