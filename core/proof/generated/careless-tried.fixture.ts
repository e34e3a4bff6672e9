import type { Answer, Asking } from "../../formula/asking.ts";
import type { Value } from "../../formula/language/value.ts";
import { type Rational, rational } from "../../numeric/exact/rational.ts";
import type { Draw, Stream } from "../../random/stream.ts";
import { type Checked, check } from "../check/check.ts";
import type { State } from "../check/read/state.ts";
import { allOf } from "../falsify/worth/agreement.ts";
import { Reader } from "../falsify/worth/evaluate.ts";
import type { Num } from "../falsify/worth/number.ts";
import { filledBy, world } from "../falsify/worth/world.ts";
import type { Rule } from "../step/step.ts";
import { SIZES, Writer } from "./careless.fixture.ts";
import { CARELESS } from "./careless-rules.fixture.ts";

/** What came of one proof that was written without care. */
export interface Written {
  readonly accepted: boolean;
  /** Accepted, though a case that meets the premise is against it. */
  readonly isFalse: boolean;
  readonly state: State;
}

/** What a solver says that errs at times: never twice that there is none, but where it finds some, too. */
const ANSWERS: readonly (readonly Answer["status"][])[] = [
  [],
  ["unsat"],
  ["unknown", "unsat"],
  ["unsat", "sat"],
  ["unsat", "sat", "unsat"],
  ["sat"],
];

/** Writes a proof by this rule and puts it to the checker. */
export function written(rule: Rule, stream: Stream, number: number): Written {
  const draw = stream.replicate(number);
  const { state, proof } = wholeBy(rule, draw);
  const answers = ANSWERS[draw.integer(ANSWERS.length)] ?? [];
  const accepted = run(check(state, proof), answers).kind === "accepted";
  return { accepted, isFalse: accepted && isFalse(state, draw), state };
}

/** The same with what the solver says itself: is a proof accepted that a case is against? */
export function* isWrittenFalsely(rule: Rule, stream: Stream, number: number): Asking<boolean> {
  const draw = stream.replicate(number);
  const { state, proof } = wholeBy(rule, draw);
  return (yield* check(state, proof)).kind === "accepted" && isFalse(state, draw);
}

function wholeBy(rule: Rule, draw: Draw): ReturnType<Writer["whole"]> {
  const writer = new Writer(draw);
  writer.closed(CARELESS[rule](writer));
  return writer.whole();
}

function run(work: Asking<Checked>, answers: readonly Answer["status"][]): Checked {
  const left = [...answers];
  let step = work.next();
  while (!step.done) step = work.next({ status: left.shift() ?? "unknown", printed: "" });
  return step.value;
}

const NUMBERS = [-2, -1, 0, 0, 1, 1, 2, 3]
  .map((n) => rational(n))
  .concat(rational(1, 2), rational(-1, 2), rational(10));

/** Cases that are looked at. */
const CASES = 150;

/** Is there a case that meets the premise and not the goal? */
export function isFalse({ premise, goal, domain, values }: State, draw: Draw): boolean {
  const reader = new Reader();
  const [facts, said] = [[...domain, ...values, ...premise].map((each) => reader.truth(each)), reader.truth(goal)];
  const number = (): Rational => NUMBERS[draw.integer(NUMBERS.length)] as Rational;
  for (let k = 0; k < CASES; k += 1) {
    const sizes: Record<string, number> = { d: 1 + draw.integer(3), e: 1 + draw.integer(3), 2: 2 };
    const lists = Object.entries(SIZES).map(([name, size]): [string, Value<Num>] => [
      name,
      Array.from({ length: sizes[size] ?? 1 }, number),
    ]);
    const at = world(sizes, { x: number(), y: number(), z: number(), ...Object.fromEntries(lists) }, filledBy(k));
    try {
      if (allOf(at, facts) === true && said.run(at) === false) return true;
    } catch (error) {
      // An entry that is not there.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return false;
}
