import type { Asking } from "../../formula/asking.ts";
import {
  minus,
  monomial,
  negate,
  type Polynomial,
  plus,
  powersOf,
  unknown,
  unknownsOf,
} from "../../numeric/exact/polynomial.ts";
import { ONE } from "../../numeric/exact/rational.ts";
import type { Atom } from "../check/normal/atom.ts";
import type { Place } from "../step/language.ts";
import type { Known } from "./known/known.ts";
import type { Search } from "./known/search.ts";
import { meansIn, type Near } from "./near-facts.ts";
import { LEAST, orderKept, RISING, type Rise } from "./steps/fact-steps.ts";
import { ofTerms, partOfTotal, squareOfMean } from "./steps/mean-steps.ts";
import type { Steps } from "./steps/steps.ts";

/** Facts about the unknowns of a goal that need a proof of their own: the order of function values, the sign of means. */
export function* derivedFacts(search: Search, near: Near, known: Known, depth: number): Asking<readonly number[]> {
  return [
    ...(yield* orders(search, near, known, depth)),
    ...squares(search, near, known),
    ...variances(search, near, known),
    ...(yield* cauchy(search, near, known, depth)),
    ...(yield* signsOfMeans(search, near, known, depth)),
  ];
}

type Mean = Atom & { readonly kind: "mean" };

/** Functions that rise keep the order of their arguments: the order is proved, then handed on. */
function* orders(search: Search, { reached }: Near, known: Known, depth: number): Asking<readonly number[]> {
  const found: number[] = [];
  for (const rise of risesIn(search.steps, reached)) {
    const least = LEAST[rise.name];
    const valued = least === undefined ? undefined : known.lookUp(rise.low, least);
    if (valued === null) continue;
    const order = yield* search.neverNegative(minus(rise.high, rise.low), known, depth);
    if (order !== null) found.push(order, orderKept(search.steps, rise, order, valued));
  }
  return found;
}

/** Every two values of one rising function, both ways round. */
function risesIn({ atoms }: Steps, reached: ReadonlySet<number>): readonly Rise[] {
  const functions = [...reached].flatMap((id) => {
    const { atom } = atoms.at(id);
    return atom.kind === "function" && RISING.has(atom.name) ? [atom] : [];
  });
  return functions.flatMap((a, i) =>
    functions.slice(i + 1).flatMap(({ name, of }) =>
      name === a.name
        ? [
            { name, low: a.of, high: of },
            { name, low: of, high: a.of },
          ]
        : [],
    ),
  );
}

/** A mean has the sign that its entries have. */
function* signsOfMeans(search: Search, near: Near, known: Known, depth: number): Asking<readonly number[]> {
  const { steps } = search;
  const found: number[] = [];
  const means = meansIn(steps, near.reached);
  for (const { size, index, entry, mean } of search.meansTaken) {
    if (!unknownsOf(mean).some((id) => means.includes(id))) continue;
    const at = steps.indices.any(size, known.indicesInUse(mean));
    const shown = yield* search.neverNegative(steps.atoms.rename(entry, index, at), known, depth);
    if (shown !== null && steps.says(shown).kind === "relation") found.push(...overAll(steps, shown, at, near, known));
  }
  for (const id of means) {
    const { of, index: bound, size } = steps.atoms.at(id).atom as Mean;
    const at = steps.indices.any(size, known.indicesInUse(unknown(id)));
    const entry = steps.atoms.rename(of, bound, at);
    const up = yield* search.neverNegative(entry, known, depth);
    const down = yield* search.neverNegative(negate(entry), known, depth);
    if (down !== null) found.push(ofTerms(steps, down, at));
    if (up !== null) found.push(...overAll(steps, up, at, near, known));
  }
  return found;
}

/** The mean of what is never negative is not, and no entry at hand is larger than the sum. */
function overAll(steps: Steps, shown: number, index: Place, { spots }: Near, known: Known): readonly number[] {
  const size = steps.indices.sizeOf(index);
  const parts = spots.flatMap((spot) => {
    const position = spot.size === size ? known.position(spot) : null;
    return position === null ? [] : [partOfTotal(steps, shown, index, spot.at, position)];
  });
  return [ofTerms(steps, shown, index), ...parts];
}

/** The square of a mean is at most the mean of the squares (Jensen 1906), where both occur. */
function squares(search: Search, { reached }: Near, known: Known): readonly number[] {
  const { steps } = search;
  return meansIn(steps, reached).flatMap((id) => {
    const mean = steps.atoms.at(id).atom as Mean;
    const index = steps.indices.any(mean.size, known.indicesInUse(mean.of));
    const squared: Polynomial = new Map([[monomial(powersIn(mean).map(([each, power]) => [each, 2 * power])), ONE]]);
    if (!hasMean(search, mean, squared, reached)) return [];
    return [squareOfMean(steps, index, steps.atoms.rename(mean.of, mean.index, index))];
  });
}

/** Two factors whose product and whose squares have means that occur. */
interface Products {
  readonly mean: Mean;
  readonly factors: readonly [number, number];
}

function productsIn(search: Search, { reached }: Near): readonly Products[] {
  const { steps } = search;
  return meansIn(steps, reached).flatMap((id) => {
    const mean = steps.atoms.at(id).atom as Mean;
    const [first, second, third] = powersIn(mean);
    if (first?.[1] !== 1 || second?.[1] !== 1 || third !== undefined) return [];
    const factors = [first[0], second[0]] as const;
    const squares = factors.map((each): Polynomial => new Map([[monomial([[each, 2]]), ONE]]));
    return squares.every((square) => hasMean(search, mean, square, reached)) ? [{ mean, factors }] : [];
  });
}

/** No variance is negative: neither that of a + b nor that of a - b, where the means of a b, a² and b² occur. */
function variances(search: Search, near: Near, known: Known): readonly number[] {
  const { steps } = search;
  return productsIn(search, near).flatMap(({ mean, factors }) => {
    const index = steps.indices.any(mean.size, known.indicesInUse(mean.of));
    const [a, b] = factors.map((each) => steps.atoms.rename(unknown(each), mean.index, index)) as [
      Polynomial,
      Polynomial,
    ];
    return [plus(a, b), minus(a, b)].map((of) => squareOfMean(steps, index, of));
  });
}

/** mean(a b)² <= mean(a²) mean(b²) (Cauchy 1821), where all three occur. */
function* cauchy(search: Search, near: Near, known: Known, depth: number): Asking<readonly number[]> {
  const { atoms } = search.steps;
  const found: number[] = [];
  for (const { mean, factors } of productsIn(search, near)) {
    const over = (p: Polynomial): Polynomial => atoms.mean(mean.index, mean.size, p);
    const [a, b] = factors.map((each) => over(atoms.power(unknown(each), 2))) as [Polynomial, Polynomial];
    const product = over(mean.of);
    const of = minus(atoms.product(a, b), atoms.product(product, product));
    const shown = yield* search.neverNegative(of, known, depth);
    if (shown !== null) found.push(shown);
  }
  return found;
}

function powersIn(mean: Mean): ReturnType<typeof powersOf> {
  const [key = ""] = mean.of.keys();
  return powersOf(key);
}

/** Does the mean of this term, over the same list, occur? */
function hasMean({ steps }: Search, { index, size }: Mean, of: Polynomial, reached: ReadonlySet<number>): boolean {
  const [id = -1] = unknownsOf(steps.atoms.over("mean", index, size, of));
  return reached.has(id);
}
