import { printFormula } from "../../../formula/language/print.ts";
import { type Rational, rational } from "../../../numeric/exact/rational.ts";
import type { Draw } from "../../../random/stream.ts";
import { relates, type Scalar } from "../../step/language.ts";
import type { Proof, Step } from "../../step/step.ts";
import { type Leaf, leavesOf, numberAt } from "../meet/leaves.ts";
import { madeToMeet, shuffled, type Wish } from "../meet/meet.ts";
import type { Space } from "../meet/solve-jointly.ts";
import { turningPoint } from "../meet/turning.ts";
import type { Contradiction } from "../point/hold.ts";
import { constantsIn, distinct } from "../special/special-values.ts";
import { allOf } from "../worth/agreement.ts";
import { Reader } from "../worth/evaluate.ts";
import { isFraction, type Num, printNum } from "../worth/number.ts";
import { filledBy, type Values, type World, world } from "../worth/world.ts";
import type { Lists } from "./generic.ts";
import { areTied } from "./ties.ts";
import { type Unknown, Unknowns } from "./unknowns.ts";

/** What came of trying a proof's lemmas at values of their unknowns. */
export interface TriedLemmas {
  readonly contradictions: readonly Contradiction[];
  readonly lemmas: number;
  /** Values tried, and those among them that meet all hypotheses. */
  readonly cases: number;
  readonly met: number;
  /** Lemmas whose unknowns are tied by algebra, so that values at will say nothing about them. */
  readonly tied: number;
}

/** Values tried for each lemma. */
const CASES = 1000;
/** Units of work that may go into values which meet the hypotheses: of one lemma, and of all of them. */
const UNITS = 300_000;
const UNITS_OF_ALL = 3_000_000;
/** So many drawn values are moved to where the conclusion turns. */
const STARTS = 4;
/** What values cost besides the operations on them. */
const OVERHEAD = 20;

/**
 * Are there values of a lemma's unknowns that meet its hypotheses and not its conclusion? Each entry, mean, value of a function is an unknown
 * by itself; values are special and drawn, and moved to where the hypotheses hold, or where they hold and the conclusion does not.
 *
 * @param values - special numbers
 */
export function triedLemmas(proof: Proof, values: readonly Rational[], draw: Draw): TriedLemmas {
  const count = proof.steps.filter(({ rule }) => rule === "lemma").length;
  const units = Math.min(UNITS, UNITS_OF_ALL / count);
  const tried = proof.steps.flatMap((step, number) =>
    step.rule === "lemma" ? [triedLemma(proof, number, { values, draw, units })] : [],
  );
  const sum = (of: (each: TriedLemmas) => number): number => tried.reduce((total, each) => total + of(each), 0);
  return {
    contradictions: tried.flatMap(({ contradictions }) => contradictions),
    lemmas: tried.length,
    cases: sum(({ cases }) => cases),
    met: sum(({ met }) => met),
    tied: sum(({ tied }) => tied),
  };
}

interface Means {
  readonly values: readonly Rational[];
  readonly draw: Draw;
  readonly units: number;
}

function triedLemma(proof: Proof, number: number, means: Means): TriedLemmas {
  const step = proof.steps[number] as Step;
  const told = (what: string): Contradiction => ({
    step: number,
    told: `step ${number}, a lemma, is ${what}: ${printFormula(step.says)}`,
  });
  const none = { contradictions: [], lemmas: 1, cases: 0, met: 0, tied: 0 };
  try {
    const unknowns = new Unknowns(proof);
    const hypotheses = step.from.map((each) => unknowns.statement((proof.steps[each] as Step).says));
    const conclusion = unknowns.statement(step.says);
    const { met, broken } = new Lemma({ hypotheses, conclusion }, unknowns.all, means).run();
    const tried = { ...none, cases: CASES, met };
    if (broken === null) return tried;
    if (isTied(unknowns.all, proof)) return { ...tried, tied: 1 };
    const where = unknowns.all.map(({ name, term }) => `${printFormula(term)} = ${printNum(broken[name] as Num)}`);
    return { ...tried, contradictions: [told(`broken by ${where.join(", ")}`)] };
  } catch (error) {
    // What is no lemma must not have been accepted as one.
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    return { ...none, contradictions: [told(`none (${error.message})`)] };
  }
}

function isTied(unknowns: readonly Unknown[], lists: Lists): boolean {
  return areTied(
    unknowns.map(({ term }) => term),
    lists,
  );
}

function namedIn(statements: readonly Scalar[]): readonly Rational[] {
  return distinct(statements.flatMap((each) => [...constantsIn(each)])).slice(0, 12);
}

const SMALL = [2, -2, 3, 5, 10].flatMap((n) => [rational(n), rational(1, n)]);

/** One lemma about names, tried. */
class Lemma {
  readonly #hypotheses: readonly Scalar[];
  readonly #conclusion: Scalar;
  readonly #unknowns: readonly Unknown[];
  readonly #special: readonly Rational[];
  readonly #draw: Draw;
  readonly #units: number;
  readonly #reader = new Reader();
  #spent = 0;
  #last: World | null = null;

  constructor(
    { hypotheses, conclusion }: { readonly hypotheses: readonly Scalar[]; readonly conclusion: Scalar },
    unknowns: readonly Unknown[],
    { values, draw, units }: Means,
  ) {
    // Algebra cancels an exponential against its inverse, so that 0 is none of its values.
    const positive = unknowns.filter(({ kind }) => kind === "positive");
    const above = positive.map(({ name }) => relates({ kind: "name", name }, ">"));
    [this.#hypotheses, this.#conclusion, this.#unknowns] = [[...hypotheses, ...above], conclusion, unknowns];
    this.#special = [...namedIn([...hypotheses, conclusion]), ...values.slice(0, 12), ...SMALL];
    [this.#draw, this.#units] = [draw, units];
  }

  run(): { readonly met: number; readonly broken: Values | null } {
    const hypotheses = this.#hypotheses.map((each) => this.#reader.truth(each));
    const conclusion = this.#reader.truth(this.#conclusion);
    let met = 0;
    const special = this.#turning();
    for (let i = 0; i < CASES; i += 1) {
      const drawn = special[i] ?? this.#drawn();
      const start = this.#world(drawn);
      const isMet = allOf(start, hypotheses) === true;
      if (isMet && conclusion.run(start) === false) return { met: met + 1, broken: drawn };
      if (isMet) met += 1;
      if (this.#spent > this.#units) continue;
      // By turns: what meets the hypotheses, and what would break the lemma.
      const values = this.#moved(drawn, i % 2 === 0);
      const at = values === null ? null : this.#world(values);
      if (values === null || at === null || allOf(at, hypotheses) !== true) continue;
      if (!isMet) met += 1;
      if (conclusion.run(at) === false) return { met, broken: values };
    }
    return { met, broken: null };
  }

  #moved(from: Values, breaking: boolean): Values | null {
    const wanted = breaking ? [...this.#hypotheses, this.#conclusion] : this.#hypotheses;
    const wish: Wish<Values> = {
      leaves: (of, pick) =>
        wanted.flatMap((each) => leavesOf(each, each !== this.#conclusion, this.#reader, world({}, of, null), pick)),
      world: (of) => this.#world(of),
    };
    return madeToMeet(from, wish, this.#space(), [...this.#unknowns.keys()], this.#draw);
  }

  /** Where the sides of the conclusion turn, from some drawn values. */
  #turning(): readonly Values[] {
    const starts = Array.from({ length: STARTS }, () => this.#drawn());
    const places = [...this.#unknowns.keys()];
    return starts.flatMap((start) => {
      const leaves = leavesOf(this.#conclusion, true, this.#reader, world({}, start, null), this.#draw.integer);
      const numberOf =
        (leaf: Leaf) =>
        (of: Values): Rational | null => {
          const value = numberAt(leaf, this.#world(of));
          return value !== null && isFraction(value) ? value : null;
        };
      const turned = leaves.map((leaf) =>
        turningPoint(start, this.#space(), numberOf(leaf), shuffled(places, this.#draw)),
      );
      return turned.filter((each) => each !== null);
    });
  }

  #space(): Space<Values> {
    const nameOf = (i: number): string => (this.#unknowns[i] as Unknown).name;
    return {
      // A size is a whole number, and stays the one it is.
      at: (of, i) => {
        const now = of[nameOf(i)] as Num;
        return isFraction(now) && this.#unknowns[i]?.kind !== "size" ? now : null;
      },
      moved: (of, i, to) => ({ ...of, [nameOf(i)]: to }),
    };
  }

  #world(values: Values): World {
    this.#spent += OVERHEAD + (this.#last?.spent ?? 0);
    this.#last = world({}, values, filledBy(0));
    return this.#last;
  }

  #drawn(): Values {
    return Object.fromEntries(this.#unknowns.map(({ name, kind }) => [name, this.#number(kind)]));
  }

  #number(kind: Unknown["kind"]): Rational {
    const { integer } = this.#draw;
    if (kind === "size") return rational(1 + integer(integer(4) === 0 ? 40 : 5));
    const isSpecial = integer(3) > 0;
    const value = isSpecial
      ? (this.#special[integer(this.#special.length)] as Rational)
      : rational(integer(2001) - 1000, 1 + integer(60));
    if (kind === "any") return value;
    return value.n === 0n ? rational(1) : { n: value.n < 0n ? -value.n : value.n, d: value.d };
  }
}
