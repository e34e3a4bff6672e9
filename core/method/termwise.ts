import type { Asking } from "../formula/asking.ts";
import type { Size } from "../formula/domain.ts";
import { attained, factsOf, handedOn, partsOf, RISING, withoutSquaredRoots } from "../formula/every-size/facts.ts";
import {
  difference,
  type Fraction,
  fractionKey,
  isZero,
  number,
  numberOf,
  opposite,
  product,
  quotient,
  sum,
  whole,
} from "../formula/every-size/fraction.ts";
import { lemma, signedTop, unknownsIn } from "../formula/every-size/lemma.ts";
import { pairOf } from "../formula/every-size/pair.ts";
import { contrary, type Proposition, relation } from "../formula/every-size/proposition.ts";
import type { Atom, Index, Symbols } from "../formula/every-size/symbols.ts";
import { monomial, type Polynomial, powersOf, unknown, unknownsOf } from "../numeric/polynomial.ts";
import { ONE, rational } from "../numeric/rational.ts";

/** A term at any index of a list, whose mean is spoken of. */
export interface Means {
  readonly size: Size;
  readonly over: Index;
  readonly of: Fraction;
}

/** The mean of these terms is known. */
export interface Equality extends Means {
  readonly value: Fraction;
}

/** What a proof may lean on. */
export interface Theory {
  readonly symbols: Symbols;
  readonly premise: readonly Proposition[];
  /** What membership in the domains says. */
  readonly membership: readonly Proposition[];
  readonly equalities: readonly Equality[];
  /** Means that were taken while reading: the entry at an index, and the mean. */
  readonly means: readonly {
    readonly size: Size;
    readonly index: Index;
    readonly entry: Fraction;
    readonly mean: Fraction;
  }[];
}

/** Solver units for one lemma: an easy one takes some thousands. */
const LEMMA_UNITS = 400_000;

/** More solver questions than this are not asked for one formula. */
const MOST_LEMMAS = 120;

/** A proof inside a proof inside a proof: terms of terms of terms. */
const DEEPEST = 12;

type Sign = ">=" | ">";

/** Searches for proofs over one theory. What it says is proved; what it does not find says nothing. */
export class Prover {
  lemmas = 0;
  /** Whether a product of two means was taken pair by pair. */
  hasPairs = false;
  readonly #theory: Theory;
  readonly #known = new Map<string, boolean>();
  readonly #derived = new Map<string, Proposition | null>();
  #asked = 0;

  constructor(theory: Theory) {
    this.#theory = theory;
  }

  /** Does the goal follow from the theory and these hypotheses? An index that is free in the goal stands for every entry. */
  *prove(goal: Proposition, hypotheses: readonly Proposition[], depth = 0): Asking<boolean> {
    switch (goal.kind) {
      case "truth":
        return goal.value;
      case "and":
        for (const [i, part] of goal.parts.entries()) {
          if (!(yield* this.prove(part, [...hypotheses, ...goal.parts.slice(0, i)], depth))) return false;
        }
        return true;
      case "or":
        for (const [i, part] of goal.parts.entries()) {
          // Where another part holds there is nothing left to show.
          const others = goal.parts.filter((_, j) => j !== i).map(contrary);
          if (yield* this.prove(part, [...hypotheses, ...others], depth)) return true;
        }
        return false;
      case "all": {
        // A name of its own, so that no hypothesis about one entry is taken for one about every entry.
        const index = this.#theory.symbols.freshIndex(goal.size);
        return yield* this.prove(renamed(goal.of, goal.index, index, this.#theory.symbols), hypotheses, depth);
      }
      case "some":
        return false;
      case "relation":
        return yield* this.#relation(goal, hypotheses, depth);
    }
  }

  *#relation(
    goal: Proposition & { kind: "relation" },
    hypotheses: readonly Proposition[],
    depth: number,
  ): Asking<boolean> {
    const of = withoutSquaredRoots(goal.of, this.#theory.symbols);
    const value = numberOf(of);
    if (value !== null)
      return { "==": value.n === 0n, "!=": value.n !== 0n, ">=": value.n >= 0n, ">": value.n > 0n }[goal.relation];
    if (goal.relation === "==") return isZero(of) || (yield* this.#direct(relation("==", of), hypotheses, depth));
    if (goal.relation === "!=") {
      if (yield* this.#sign(">", of, hypotheses, depth)) return true;
      if (yield* this.#sign(">", opposite(of), hypotheses, depth)) return true;
      return yield* this.#direct(relation("!=", of), hypotheses, depth);
    }
    return yield* this.#sign(goal.relation, of, hypotheses, depth);
  }

  /** First by a lemma about one term, then as it stands. */
  *#sign(sign: Sign, of: Fraction, hypotheses: readonly Proposition[], depth: number): Asking<boolean> {
    if (depth > DEEPEST) return false;
    const key = [`${sign} ${fractionKey(of)} at ${depth}`, ...hypotheses.map(textOf)].join(" given ");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    // Until it is known it may not be used to prove itself.
    this.#known.set(key, false);
    const proved =
      (yield* this.#termwise(sign, of, hypotheses, depth)) ||
      (yield* this.#direct(relation(sign, of), hypotheses, depth)) ||
      (yield* this.#pairwise(sign, of, hypotheses, depth)) ||
      (yield* this.#byCases(sign, of, hypotheses, depth));
    this.#known.set(key, proved);
    return proved;
  }

  /** A sum has the sign that each of its terms has. */
  *#termwise(sign: Sign, of: Fraction, hypotheses: readonly Proposition[], depth: number): Asking<boolean> {
    const top = this.#withoutSizes(signedTop(sign, of));
    for (const size of this.#sizesOf(top)) {
      const split = this.#split(top, size);
      if (split === null) continue;
      const { rest, term, index } = split;
      for (const added of this.#additions(rest, size, index)) {
        const each = sum(term, added);
        if (yield* this.#sign(sign, each, hypotheses, depth + 1)) {
          return true;
        }
      }
      // The rest by itself, the terms by themselves: both must have the sign, one of them strictly.
      if (rest.size === 0) continue;
      if (
        (yield* this.#sign(sign, whole(rest), hypotheses, depth + 1)) &&
        (yield* this.#sign(">=", term, hypotheses, depth + 1))
      ) {
        return true;
      }
    }
    return false;
  }

  /** Ways to spread what stands outside the sum over its terms: by itself, or in proportion to terms whose mean is known. */
  #additions(rest: Polynomial, size: Size, index: Index): readonly Fraction[] {
    if (rest.size === 0) return [whole(rest)];
    const { symbols, equalities } = this.#theory;
    const shared = equalities
      .filter((equality) => equality.size === size && !isZero(equality.value))
      .map(({ of, over, value }) => quotient(product(whole(rest), symbols.renameFraction(of, over, index)), value));
    return [...shared, whole(rest)];
  }

  /** N = rest + mean of term, where N is linear in the means over this size. */
  #split(top: Polynomial, size: Size): { rest: Polynomial; term: Fraction; index: Index } | null {
    const { symbols } = this.#theory;
    const index = symbols.freshIndex(size);
    const rest = new Map<string, { n: bigint; d: bigint }>();
    let term: Fraction = whole(new Map());
    for (const [key, coefficient] of top) {
      const powers = powersOf(key);
      const means = powers.filter(([id]) => isMeanOver(symbols, id, size));
      const [first] = means;
      if (first === undefined) {
        rest.set(key, coefficient);
        continue;
      }
      const [id, power] = first;
      if (means.length > 1 || power > 1) return null;
      const atom = symbols.atom(id);
      if (atom.kind !== "mean") return null;
      const body = symbols.rename(new Map([[atom.of, ONE]]), atom.over, index);
      const others: Polynomial = new Map([[monomial(powers.filter(([each]) => each !== id)), coefficient]]);
      term = sum(term, product(whole(others), whole(body)));
    }
    return { rest, term, index };
  }

  /**
   * A product of two means is a mean over all pairs of entries, and so is a single mean; their sum has the sign that each pair has.
   *
   * This is how Lagrange's identity proves Cauchy's inequality, and Chebyshev's sum inequality is proved (Hardy, Littlewood and
   * Pólya 1934, sections 2.4 and 2.17).
   */
  *#pairwise(sign: Sign, of: Fraction, hypotheses: readonly Proposition[], depth: number): Asking<boolean> {
    const top = this.#withoutSizes(signedTop(sign, of));
    for (const size of this.#sizesOf(top)) {
      const pair = pairOf(top, size, this.#theory.symbols);
      if (pair === null || !(yield* this.#sign(sign, pair, hypotheses, depth + 1))) continue;
      this.hasPairs = true;
      return true;
    }
    return false;
  }

  #sizesOf(top: Polynomial): readonly Size[] {
    const { symbols } = this.#theory;
    const sizes = unknownsOf(top).flatMap((id) => {
      const atom = symbols.atom(id);
      return atom.kind === "mean" ? [atom.size] : [];
    });
    return [...new Set(sizes)];
  }

  /** Sizes are positive: a factor that is one changes no sign. */
  #withoutSizes(top: Polynomial): Polynomial {
    const { symbols } = this.#theory;
    const keys = [...top.keys()].map((key) => new Map(powersOf(key)));
    const [first] = keys;
    if (first === undefined) return top;
    const common = new Map(
      [...first]
        .filter(([id]) => isPositive(symbols, id))
        .map(([id]) => [id, Math.min(...keys.map((powers) => powers.get(id) ?? 0))] as const),
    );
    return new Map(
      [...top].map(([key, coefficient]) => {
        const left = powersOf(key).map(([id, power]) => [id, power - (common.get(id) ?? 0)] as const);
        return [monomial(left.filter(([, power]) => power > 0)), coefficient];
      }),
    );
  }

  /** relu(a) is a where a >= 0, and 0 where a <= 0: both cases are proved. */
  *#byCases(sign: Sign, of: Fraction, hypotheses: readonly Proposition[], depth: number): Asking<boolean> {
    const { symbols } = this.#theory;
    const id = unknownsOf(of.top).find((each) => this.#isReluOfMeans(each));
    if (id === undefined) return false;
    const atom = symbols.atom(id);
    if (atom.kind !== "function") return false;
    for (const [condition, value] of [
      [atom.of, atom.of],
      [opposite(atom.of), whole(new Map())],
    ] as const) {
      const values = new Map([[id, value]]);
      const each = quotient(symbols.replaced(of.top, values), symbols.replaced(of.bottom, values));
      const given = [...hypotheses, relation(">=", condition)];
      if (!(yield* this.#relation({ kind: "relation", relation: sign, of: each }, given, depth + 1))) return false;
    }
    return true;
  }

  #isReluOfMeans(id: number): boolean {
    const { symbols } = this.#theory;
    const atom = symbols.atom(id);
    if (atom.kind !== "function" || atom.name !== "relu") return false;
    return unknownsOf(atom.of.top).some((each) => symbols.atom(each).kind === "mean" || this.#isReluOfMeans(each));
  }

  /** Asks the solver, with every fact that touches the goal. */
  *#direct(goal: Proposition, hypotheses: readonly Proposition[], depth: number): Asking<boolean> {
    const facts = yield* this.#factsFor(goal, hypotheses, depth);
    const smt = lemma(facts, goal, this.#theory.symbols);
    const known = this.#known.get(smt);
    if (known !== undefined) return known;
    if (this.#asked >= MOST_LEMMAS) return false;
    this.#asked += 1;
    const answer = yield { smt, rlimit: LEMMA_UNITS };
    const proved = answer.status === "unsat";
    if (proved) this.lemmas += 1;
    this.#known.set(smt, proved);
    return proved;
  }

  *#factsFor(goal: Proposition, hypotheses: readonly Proposition[], depth: number): Asking<readonly Proposition[]> {
    const { symbols, premise } = this.#theory;
    const given = [...premise, ...hypotheses].flatMap((each) => skolemized(each));
    const reached = this.#reach([goal, ...given.filter((each) => each.kind !== "all")]);
    const places = this.#places([goal, ...given], reached);
    const facts = [
      ...given.flatMap((each) => this.#instances(each, places)),
      ...[...reached].flatMap((id) => factsOf(id, symbols, places)),
      ...this.#membershipOf(reached, places),
      ...(yield* this.#orders(reached, depth)),
      ...this.#squares(reached),
      ...this.#variances(reached),
      ...(yield* this.#signsOfMeans(reached, places, depth)),
    ];
    const plain = facts.filter(isPlain);
    const brought = new Set(plain.flatMap(unknownsIn).filter((id) => !reached.has(id)));
    return unique([...plain, ...[...brought].flatMap((id) => factsOf(id, symbols, places)).filter(isPlain)]);
  }

  /** The unknowns of these propositions and those that their facts bring in. */
  #reach(of: readonly Proposition[]): ReadonlySet<number> {
    const { symbols } = this.#theory;
    const reached = new Set(of.flatMap(unknownsIn));
    for (const id of reached) for (const part of partsOf(id, symbols)) reached.add(part);
    return reached;
  }

  /** Indices at which statements about every entry are used: those of the goal, and where a largest entry stands. */
  #places(of: readonly Proposition[], reached: ReadonlySet<number>): readonly Index[] {
    const { symbols } = this.#theory;
    const free = [...symbols.indicesOf(...[...reached].map((id) => unknown(id)))];
    const skolems = of.flatMap(indicesOfSome);
    const peaks = [...reached].flatMap((id) => attained(id, symbols) ?? []);
    return [...new Set([...free, ...skolems, ...peaks])].filter((index) => !/^\d+$/.test(index));
  }

  #instances(of: Proposition, places: readonly Index[]): readonly Proposition[] {
    if (of.kind !== "all") return [of];
    const { symbols } = this.#theory;
    return places
      .filter((place) => symbols.sizeOf(place) === of.size)
      .flatMap((place) => this.#instances(renamed(of.of, of.index, place, symbols), places));
  }

  /** What membership says of the unknowns at hand; a statement about others would only burden the solver. */
  #membershipOf(reached: ReadonlySet<number>, places: readonly Index[]): readonly Proposition[] {
    return this.#theory.membership
      .flatMap((each) => this.#instances(each, places))
      .filter((each) => unknownsIn(each).every((id) => reached.has(id) || this.#isBackground(id)));
  }

  #isBackground(id: number): boolean {
    return this.#theory.symbols.atom(id).kind === "size";
  }

  /** Functions that rise keep the order of their arguments: the order is proved, then handed on. */
  *#orders(reached: ReadonlySet<number>, depth: number): Asking<readonly Proposition[]> {
    const { symbols } = this.#theory;
    const found: Proposition[] = [];
    const functions = [...reached].flatMap((id) => {
      const atom = symbols.atom(id);
      return atom.kind === "function" && RISING.has(atom.name) ? [{ id, atom }] : [];
    });
    for (const [i, a] of functions.entries()) {
      for (const b of functions.slice(i + 1)) {
        if (a.atom.name !== b.atom.name) continue;
        for (const [low, high] of [
          [a, b],
          [b, a],
        ] as const) {
          const rise = difference(high.atom.of, low.atom.of);
          const fact = yield* this.#once(`order ${high.id} ${low.id}`, rise, depth, () =>
            handedOn(a.atom.name, rise, difference(whole(unknown(high.id)), whole(unknown(low.id)))),
          );
          if (fact !== null) found.push(fact, relation(">=", rise));
        }
      }
    }
    return found;
  }

  /** A mean has the sign that its entries have. */
  *#signsOfMeans(
    reached: ReadonlySet<number>,
    places: readonly Index[],
    depth: number,
  ): Asking<readonly Proposition[]> {
    const { symbols, means } = this.#theory;
    const found: Proposition[] = [];
    for (const { entry, mean } of means) {
      const inside = unknownsOf(mean.top);
      if (!inside.some((id) => reached.has(id) && symbols.atom(id).kind === "mean")) continue;
      const free = symbols.indicesOf(mean.top, mean.bottom);
      if (free.size > 0) continue;
      const fact = yield* this.#once(`mean ${fractionKey(mean)}`, entry, depth, () => relation(">=", mean));
      if (fact !== null) found.push(fact);
    }
    for (const id of reached) {
      const atom = symbols.atom(id);
      if (atom.kind !== "mean") continue;
      const index = symbols.freshIndex(atom.size);
      const entry = whole(symbols.rename(new Map([[atom.of, ONE]]), atom.over, index));
      const value = whole(unknown(id));
      for (const [name, side] of [
        ["up", entry],
        ["down", opposite(entry)],
      ] as const) {
        const fact = yield* this.#once(`sign ${name} ${id}`, side, depth, () =>
          relation(">=", name === "up" ? value : opposite(value)),
        );
        if (fact !== null) found.push(fact);
        // What is never negative is nowhere larger than its sum.
        if (fact !== null && name === "up") found.push(...this.#partsBelowTotal(atom, value, places));
      }
    }
    return found;
  }

  #partsBelowTotal(
    { size, over, of }: Atom & { kind: "mean" },
    mean: Fraction,
    places: readonly Index[],
  ): readonly Proposition[] {
    const { symbols } = this.#theory;
    const count = typeof size === "number" ? number(rational(size)) : whole(symbols.unknown({ kind: "size", size }));
    return places
      .filter((place) => symbols.sizeOf(place) === size)
      .map((place) => {
        const entry = whole(symbols.rename(new Map([[of, ONE]]), over, place));
        return relation(">=", difference(product(count, mean), entry));
      });
  }

  /** No variance is negative: neither that of a + b nor that of a - b, where the means of a b, a² and b² occur. */
  #variances(reached: ReadonlySet<number>): readonly Proposition[] {
    const { symbols } = this.#theory;
    return [...reached].flatMap((id) => {
      const atom = symbols.atom(id);
      if (atom.kind !== "mean") return [];
      const [first, second, third] = powersOf(atom.of);
      if (first?.[1] !== 1 || second?.[1] !== 1 || third !== undefined) return [];
      const square = ([each]: readonly [number, number]): number =>
        unknownsOf(symbols.unknown({ ...atom, of: monomial([[each, 2]]) }))[0] ?? id;
      if (!reached.has(square(first)) || !reached.has(square(second))) return [];
      const index = symbols.freshIndex(atom.size);
      const [a, b] = [first, second].map(([each]) => whole(symbols.rename(unknown(each), atom.over, index)));
      if (a === undefined || b === undefined) return [];
      return [sum(a, b), difference(a, b)].map((both) => {
        const mean = symbols.mean(atom.size, index, both);
        return relation(">=", difference(symbols.mean(atom.size, index, product(both, both)), product(mean, mean)));
      });
    });
  }

  /** The square of a mean is at most the mean of the squares (Jensen 1906), where both occur. */
  #squares(reached: ReadonlySet<number>): readonly Proposition[] {
    const { symbols } = this.#theory;
    return [...reached].flatMap((id) => {
      const atom = symbols.atom(id);
      if (atom.kind !== "mean") return [];
      const squared = monomial(powersOf(atom.of).map(([each, power]) => [each, 2 * power] as const));
      const square = unknownsOf(symbols.unknown({ ...atom, of: squared }))[0] ?? id;
      if (!reached.has(square)) return [];
      const mean = whole(unknown(id));
      return [relation(">=", difference(whole(unknown(square)), product(mean, mean)))];
    });
  }

  /** A fact that holds if the fraction is never negative, tried once and without the hypotheses of the moment. */
  *#once(key: string, nonNegative: Fraction, depth: number, fact: () => Proposition): Asking<Proposition | null> {
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    this.#derived.set(key, null);
    const proved = depth < DEEPEST && (yield* this.#sign(">=", nonNegative, [], depth + 1));
    const result = proved ? fact() : null;
    this.#derived.set(key, result);
    return result;
  }
}

function isMeanOver(symbols: Symbols, id: number, size: Size): boolean {
  const atom = symbols.atom(id);
  return atom.kind === "mean" && atom.size === size;
}

function isPositive(symbols: Symbols, id: number): boolean {
  const atom = symbols.atom(id);
  return atom.kind === "size" || (atom.kind === "function" && atom.name === "exp");
}

/** Only relations, joined by and and or. */
function isPlain(of: Proposition): boolean {
  if (of.kind === "and" || of.kind === "or") return of.parts.every(isPlain);
  return of.kind === "relation" || of.kind === "truth";
}

/** "Some entry" names one: its index stands for it from now on. */
function skolemized(of: Proposition): readonly Proposition[] {
  if (of.kind === "some") return skolemized(of.of);
  return of.kind === "and" ? of.parts.flatMap(skolemized) : [of];
}

function indicesOfSome(of: Proposition): readonly Index[] {
  return of.kind === "some" ? [of.index, ...indicesOfSome(of.of)] : [];
}

function renamed(of: Proposition, from: Index, to: Index, symbols: Symbols): Proposition {
  switch (of.kind) {
    case "truth":
      return of;
    case "relation":
      return { ...of, of: symbols.renameFraction(of.of, from, to) };
    case "and":
    case "or":
      return { ...of, parts: of.parts.map((part) => renamed(part, from, to, symbols)) };
    default:
      return { ...of, of: renamed(of.of, from, to, symbols) };
  }
}

function unique(facts: readonly Proposition[]): readonly Proposition[] {
  const told = facts.filter((each) => each.kind !== "truth" || !each.value);
  return [...new Map(told.map((each) => [textOf(each), each])).values()];
}

function textOf(of: Proposition): string {
  switch (of.kind) {
    case "truth":
      return String(of.value);
    case "relation":
      return `${of.relation} ${fractionKey(of.of)}`;
    case "and":
    case "or":
      return `${of.kind}(${of.parts.map(textOf).join(";")})`;
    default:
      return `${of.kind} ${of.index} ${textOf(of.of)}`;
  }
}
