import { matrix, nonNegative, positive, reals, sumsToOne } from "../../formula/domains/domains.ts";
import { judge } from "../../formula/exact/judge.ts";
import { parseFormula } from "../../formula/language/parse.ts";
import { type Rational, rational } from "../../numeric/exact/rational.ts";
import type { Draw, Stream } from "../../random/stream.ts";
import { check } from "../check/check.ts";
import { Refused } from "../check/normal/refused.ts";
import { readState, type State, type Universal } from "../check/read/state.ts";
import { partsOf, type Scalar } from "../step/language.ts";
import type { Step } from "../step/step.ts";

/** A statement of formulas, whose only trouble is where something has a value, or what a premise says. */
export interface Stated {
  readonly formula: string;
  readonly given: string;
  readonly universal: Universal;
}

class Words {
  readonly #draw: Draw;
  /** A number and a condition that formula and premise both come back to. */
  readonly #partial: string;
  readonly #condition: string;

  constructor(draw: Draw) {
    this.#draw = draw;
    this.#partial = this.anyPartial();
    this.#condition = this.anyCondition();
  }

  again(): boolean {
    return this.#draw.integer(3) > 0;
  }

  condition(): string {
    return this.again() ? this.#condition : this.anyCondition();
  }

  partial(): string {
    return this.again() ? this.#partial : this.anyPartial();
  }

  pick<T>(list: readonly T[]): T {
    return list[this.#draw.integer(list.length)] as T;
  }

  name(): string {
    return this.pick(["x", "y", "(x - 1)", "w[1]", "(x * y)", "sum(w)"]);
  }

  anyCondition(): string {
    const n = this.name();
    return this.pick([`${n} != 0`, `${n} == 0`, `${n} > 0`, `${n} >= 0`, `${n} < 0`, `x > y`]);
  }

  /** A number that may lack a value. */
  anyPartial(): string {
    const n = this.name();
    return this.pick([
      ...[
        `1 / ${n}`,
        `y / ${n}`,
        `${n}^(-1)`,
        `${n}^(-2)`,
        `sqrt(${n})`,
        `log(${n})`,
        `${n}^0.5`,
        "1 / 0",
        "w[2]",
        "w[3]",
      ],
      ...[
        `sum(1 ./ w)`,
        `mean(1 ./ w)`,
        "inv(A)[1, 1]",
        "log(w)[1]",
        "[x, y][3]",
        "[x, y][2]",
        "x^1.5",
        "x / (w[1] - w[1])",
        "1 / (x - x)",
      ],
    ]);
  }

  /** The same, reached or not. */
  number(): string {
    const [n, c, t] = [this.name(), this.condition(), this.partial()];
    return this.pick([t, t, `(${c} ? ${t} : ${n})`, `(${c} ? ${n} : ${t})`, `(${t} + ${n})`, `max(${t}, ${n})`]);
  }

  /** A statement that speaks of it. */
  truth(): string {
    const [c, d, t, n] = [this.condition(), this.condition(), this.number(), this.name()];
    const said = this.pick([
      `${t} == ${t}`,
      `${t} > 0`,
      `defined(${t})`,
      `isFinite(${t})`,
      `${t} <= ${n}`,
      `${n} <= ${t}`,
    ]);
    return this.pick([
      ...[said, said, `(${c}) and (${said})`, `(${c}) or (${said})`, `(${said}) or (${c})`, `not (${said})`],
      ...[`(${c}) and (${d})`, `(${c}) or (${d})`, `not ((${c}) and (${d}))`, `not ((${c}) or (${d}))`, `not (${c})`],
      ...[`0 < ${n} <= ${n} + 0 * ${t}`, `not (${n} < 0 < ${t})`, `not ((${c}) ? (${said}) : (${d}))`],
      ...[`((${c}) ? (${d}) : (${t} == ${t}))`, `((${c}) ? (${t} == ${t}) : (${d}))`, `(${c}) and (${t} == ${t})`],
      ...[`${n}^1.5 == sqrt(${n})`, `${n}^0.25 >= sqrt(${n})`],
      ...[`${n} < 0 < ${t}`, `0 < ${n} <= ${t}`, `((${c}) ? (${said}) : (${d}))`, `((${c}) ? (${d}) : (${said}))`, c],
      ...[
        "w >= 0",
        "not (w >= 0)",
        "w != 0",
        "not (w == 0)",
        "w > 0",
        "not (w < 0)",
        "w == 1",
        "max(w) > 0",
        "min(w) < 1",
      ],
      ...[`defined(${t}) or (${c})`, `(${c}) and defined(${t})`, `not defined(${t})`],
    ]);
  }
}

const DOMAINS = {
  x: [reals(), positive(), nonNegative()],
  w: [reals("d"), positive("d"), nonNegative("d"), sumsToOne("d")],
} as const;

export function stated(draw: Draw): Stated {
  const words = new Words(draw);
  const t = words.number();
  // What is true wherever it has a value; what is said anyhow; what the premise says in other words.
  const formula = words.pick([
    `${t} == ${t}`,
    `defined(${t})`,
    `${words.condition()}`,
    words.truth(),
    `(${t} == ${t}) or (${words.condition()})`,
    `(${words.condition()}) or (${t} == ${t})`,
  ]);
  const given = words.pick(["", "", words.truth(), words.truth(), words.condition()]);
  const domains = { x: words.pick(DOMAINS.x), y: reals(), w: words.pick(DOMAINS.w), A: matrix(reals(), 2, 2) };
  const universal = {
    domains,
    definitions: {},
    formula: parseFormula(formula),
    given: given === "" ? null : parseFormula(given),
  };
  return { formula, given, universal };
}

/**
 * Does the checker take a fact of the state, or nothing at all, for a proof? What has to be shown is said by algebra, by a fact, by a part
 * of one, or as one of two contraries.
 */
export function isTakenAtItsWord(universal: Universal): boolean {
  try {
    const state = readState(universal);
    return [...state.obligations, state.goal].every((says) => isShown({ ...state, obligations: [], goal: says }));
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

function isShown(state: State): boolean {
  const { goal } = state;
  if (isShownAtOnce(state)) return true;
  const parts = partsOf(goal, "and");
  const steps = parts.length < 2 ? [] : parts.map((says) => shownBy({ ...state, goal: says }));
  if (steps.length === 0 || steps.includes(null)) return false;
  const joined: Step[] = [];
  const ends: number[] = [];
  for (const part of steps as readonly (readonly Step[])[]) {
    const by = joined.length;
    const later = (numbers: readonly number[]): readonly number[] => numbers.map((number) => number + by);
    joined.push(...part.map((step) => ({ ...step, from: later(step.from), under: later(step.under) })));
    ends.push(joined.length - 1);
  }
  return isAccepted(state, [...joined, { rule: "and", from: ends, under: [], says: goal }]);
}

const isShownAtOnce = (state: State): boolean => shownBy(state) !== null;

/** Steps that the checker takes for a proof of the goal. */
function shownBy(state: State): readonly Step[] | null {
  const says = state.goal;
  const fact =
    (rule: "domain" | "premise" | "value") =>
    (of: Scalar, number: number): readonly Step[] => {
      const step: Step = { rule, from: [], under: [], says: of, with: { fact: number } };
      const more = (next: Step["rule"]): Step => ({ rule: next, from: [0], under: [], says });
      return [step, more("or")];
    };
  const contraries = partsOf(says, "or").map((part): readonly Step[] => [
    { rule: "assume", from: [], under: [0], says: part },
    { rule: "or", from: [0], under: [], says },
  ]);
  const facts = [
    ...state.domain.map(fact("domain")),
    ...state.premise.map(fact("premise")),
    ...state.values.map(fact("value")),
  ];
  const algebra: readonly Step[] = [{ rule: "algebra", from: [], under: [], says }];
  const proofs = [algebra, ...contraries, ...facts.flatMap((both) => [both, both.slice(0, 1), weaker(both, says)])];
  return proofs.find((steps) => isAccepted(state, steps)) ?? null;
}

function isAccepted(state: State, steps: readonly Step[]): boolean {
  const proof = { sizes: {}, writtenOut: 4, indices: {}, steps, shows: [steps.length - 1] };
  const work = check(state, proof);
  let step = work.next();
  while (!step.done) step = work.next({ status: "unknown", printed: "" });
  return step.value.kind === "accepted";
}

/** A weaker relation of the same. */
function weaker([first]: readonly Step[], says: Scalar): readonly Step[] {
  return first === undefined ? [] : [first, { rule: "sign", from: [0], under: [], says, with: { powers: [] } }];
}

const NUMBERS = [-2, -1, 0, 0, 1, 1, 2, 3].map((n) => rational(n)).concat(rational(1, 2));

/** Is there a case of the domains that meets the premise, and at which the formula fails or has no value? */
export function isFalseSomewhere({ universal }: Stated, stream: Stream): boolean {
  const { domains, formula, given } = universal;
  for (let k = 0; k < 120; k += 1) {
    const draw = stream.replicate(k);
    const number = (): Rational => NUMBERS[draw.integer(NUMBERS.length)] as Rational;
    const size = 1 + draw.integer(3);
    const w = Array.from({ length: size }, number);
    const A = [0, 1].map(() => [number(), number()]);
    const at = {
      x: number(),
      y: number(),
      w: k % 2 === 0 ? (domains["w"]?.sample(draw, { d: size }) as readonly Rational[]) : w,
      A,
    };
    const inside = Object.entries(domains).every(([name, domain]) => {
      const constraint = domain.constraint(name);
      return constraint === null || judge(constraint, at, "reals").kind === "holds";
    });
    if (!inside || (given !== null && judge(given, at, "reals").kind !== "holds")) continue;
    if (["fails", "undefined"].includes(judge(formula, at, "reals").kind)) return true;
  }
  return false;
}
