import type { Sizes } from "../../formula/language/value.ts";
import { nodesOf } from "../../formula/language/walk.ts";
import { isRational } from "../../formula/shape/is-rational.ts";
import type { Draw, Stream } from "../../random/stream.ts";
import type { State, Universal } from "../check/read/state.ts";
import type { Proof } from "../step/step.ts";
import { repaired } from "./meet/repair.ts";
import { type Ground, sampled } from "./point/ground.ts";
import { type Contradiction, contradictionAt, counts, type Held, type Look, look, toldStep } from "./point/hold.ts";
import { belongs, type Point, printPoint, type Special } from "./point/point.ts";
import { quantitiesOf } from "./point/quantities.ts";
import { LARGEST_NAMED, LARGEST_USUAL } from "./special/size-plan.ts";
import { specialCases } from "./special/special-cases.ts";
import { constantsOf, namedSizes, valuesToTry } from "./special/special-values.ts";
import { disagreement, ready } from "./worth/agreement.ts";
import { Reader } from "./worth/evaluate.ts";
import { COST } from "./worth/number.ts";
import { readyProof } from "./worth/steps.ts";

/** What was proved, and by what. */
export interface Proved {
  readonly universal: Universal;
  /** What the proof had to show; null where the statement is not told in the language of steps. */
  readonly state: State | null;
  /** Null where other evidence than steps proved it, such as boxes. */
  readonly proof: Proof | null;
  /** Sizes that are a number in what was proved; every other size is any number from 1 up. */
  readonly sizes: Sizes;
  /** Is a case without a value against it? Not where it was shown that no case is an example: what has no value is none. */
  readonly needsValue: boolean;
}

/** What came of holding special cases against a proof. */
export interface CasesHeld {
  /** Empty where nothing was found, which proves nothing; else what was found first: the proof is a defect of ours. */
  readonly contradictions: readonly Contradiction[];
  /** Cases that meet the premise and were held against it, by what is special about them. */
  readonly cases: Readonly<Record<Special, number>>;
  /** Cases of the domains at which the state and the formula were compared. */
  readonly compared: number;
}

/** Units of work, of about a tenth of a microsecond, for a statement that stays among fractions, and for one that does not. */
const UNITS = 6_000_000;
const UNITS_IN_BRACKETS = 12_000_000;

/** So many cases at most, those that do not meet the premise not counted. */
const MOST_CASES = 1000;
/** The shares of the work that go into meeting the premise, and into looking for zeros. */
const REPAIRS = 0.25;
const SEARCHES = 0.35;
/** So many of them in brackets are judged by the formula's own evaluation too. */
const JUDGED_IN_BRACKETS = 15;

/** Cases at which state and formula are compared: special ones, and as many drawn ones, of sizes up to 4. */
const COMPARED = 25;
const LARGEST_COMPARED = 4;

/**
 * Is there a case that contradicts what was proved? The formula and every step of the proof are evaluated, apart from the checker, where
 * random cases never are: at zeros, constants, ends, coincidences and sizes that the statement makes special.
 *
 * @param draws - replicate 0 to 2 are used
 */
export function heldAgainstCases(proved: Proved, draws: Stream): CasesHeld {
  const reader = new Reader();
  const proof = proved.proof === null ? null : readyProof(proved.proof, reader);
  if (proof !== null && "step" in proof) {
    return { contradictions: [{ step: proof.step, told: toldStep(proof, null) }], cases: { ...NO_CASES }, compared: 0 };
  }
  const { universal, needsValue, state } = proved;
  const held = { universal, needsValue, proof, state: state === null ? null : ready(state, reader) };
  return new Holding(proved, held, reader, draws).run();
}

const NO_CASES: Readonly<Record<Special, number>> = {
  zero: 0,
  "beside a zero": 0,
  "two zeros": 0,
  "turning point": 0,
  "special values": 0,
  drawn: 0,
};

/** One holding of cases against a proof: what it has found and spent so far. */
class Holding {
  readonly #proved: Proved;
  readonly #held: Held;
  readonly #reader: Reader;
  readonly #draws: Stream;
  readonly #repairDraw: Draw;
  readonly #ground: Ground;
  readonly #isBracketed: boolean;
  readonly #nodes: number;
  readonly #contradictions: Contradiction[] = [];
  readonly #cases = { ...NO_CASES };
  #compared = 0;
  #count = 0;
  #repairing = 0;

  constructor(proved: Proved, held: Held, reader: Reader, draws: Stream) {
    const { universal } = proved;
    [this.#proved, this.#held, this.#reader, this.#draws] = [proved, held, reader, draws];
    this.#repairDraw = draws.replicate(1);
    const all = universal.given === null ? [universal.formula] : [universal.formula, universal.given];
    this.#isBracketed = !all.every((e) => isRational(e, universal.definitions));
    this.#ground = groundOf(proved, this.#units(), reader, draws);
    this.#nodes = all.reduce((sum, e) => sum + [...nodesOf(e)].length, 0);
  }

  run(): CasesHeld {
    for (const point of specialCases(this.#ground)) {
      if (this.#isSpent() || this.#contradictions.length > 0) break;
      this.#try(point);
    }
    if (this.#contradictions.length === 0) this.#compareDrawn();
    return { contradictions: this.#contradictions, cases: this.#cases, compared: this.#compared };
  }

  #isSpent(): boolean {
    return this.#ground.meter.spent > this.#units() || this.#count >= MOST_CASES;
  }

  #units(): number {
    return this.#isBracketed ? UNITS_IN_BRACKETS : UNITS;
  }

  #try(point: Point): void {
    const seen = look(point, this.#count);
    if (this.#compared < COMPARED) this.#compare(seen);
    if (counts(this.#held, seen)) this.#hold(seen);
    else this.#repair(point);
    this.#ground.meter.spent += seen.at.spent + CASE;
  }

  /** What does not meet the premise is moved to where it is met, while that does not take more than its share of the work. */
  #repair(point: Point): void {
    const { state } = this.#proved;
    const { meter, domains } = this.#ground;
    if (state === null || this.#repairing > this.#units() * REPAIRS) return;
    const before = meter.spent;
    const other = repaired(point, state, this.#reader, this.#ground, this.#repairDraw);
    this.#repairing += meter.spent - before;
    if (other === null || !belongs(domains, other.values)) return;
    const seen = look(other, this.#count);
    if (counts(this.#held, seen)) this.#hold(seen);
    meter.spent += seen.at.spent;
  }

  #hold(seen: Look): void {
    const isJudged = !this.#isBracketed || this.#count < JUDGED_IN_BRACKETS;
    const found = contradictionAt(this.#held, seen, isJudged);
    if (isJudged) this.#ground.meter.spent += this.#judgeCost(seen.point);
    this.#count += 1;
    this.#cases[seen.point.special] += 1;
    if (found !== null) this.#contradictions.push(found);
  }

  /** About what the formula's own evaluation takes, in units: each of its operations goes over a list. */
  #judgeCost({ sizes }: Point): number {
    const each = this.#isBracketed ? COST.bracket * 5 : COST.exact * 3;
    return this.#nodes * each * Math.max(1, ...Object.values(sizes));
  }

  #compare({ point, fractions }: Look): void {
    const { state } = this.#held;
    if (state === null || fractions === null) return;
    if (Object.values(point.sizes).some((size) => size > LARGEST_COMPARED)) return;
    this.#ground.meter.spent += this.#judgeCost(point);
    const found = disagreement(this.#proved.universal, state, point.sizes, fractions);
    this.#compared += 1;
    if (found !== null)
      this.#contradictions.push({ step: null, told: `at ${printPoint(point)} state and formula differ: ${found}` });
  }

  /** Ordinary cases of small sizes, whether they meet the premise or not. */
  #compareDrawn(): void {
    const draw = this.#draws.replicate(2);
    const { domains } = this.#ground;
    const open = [...new Set(Object.values(domains).flatMap(({ sizeNames }) => sizeNames))];
    for (let i = 0; i < COMPARED; i += 1) {
      const drawn = open.map((name) => [name, 1 + draw.integer(LARGEST_COMPARED)] as const);
      const sizes = { ...Object.fromEntries(drawn), ...this.#proved.sizes };
      this.#compare(look({ sizes, values: sampled(domains, sizes, draw), special: "drawn", fixed: [] }, i));
    }
  }
}

/** What a case costs besides its operations. */
const CASE = 300;

function groundOf({ universal, state, proof, sizes }: Proved, units: number, reader: Reader, draws: Stream): Ground {
  const constants = constantsOf(universal);
  const statements = state === null ? [] : [...state.obligations, state.goal, ...state.premise, ...state.values];
  const steps = proof === null ? [] : proof.steps.map(({ says }) => says);
  return {
    domains: universal.domains,
    fixed: sizes,
    named: namedSizes(constants, LARGEST_USUAL, LARGEST_NAMED),
    values: valuesToTry(constants),
    quantities: [...quantitiesOf(statements, reader, {}), ...quantitiesOf(steps, reader, proof?.indices ?? {})],
    draw: draws.replicate(0),
    meter: { spent: 0, searching: 0 },
    mostSearching: units * SEARCHES,
  };
}
