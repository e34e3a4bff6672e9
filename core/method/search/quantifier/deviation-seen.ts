import type { Findings } from "../../../claim/findings.ts";
import { type Deviation, deviation, larger } from "../../../formula/exact/deviation.ts";
import { showRounded } from "../../../formula/exact/judge.ts";
import { judge } from "../../../formula/index.ts";
import { count, figure } from "../../../numeric/describe/figure.ts";
import type { FloatFormat } from "../../../numeric/exact/float-format.ts";
import { toNumber } from "../../../numeric/exact/rational.ts";
import type { Stream } from "../../../random/stream.ts";
import type { Hit } from "../cases/hunt.ts";
import { caseOf } from "../cases/measure.ts";
import { type Case, examine, type Problem } from "../cases/problem.ts";

/** Independent cases whose deviation is worked out: fixed, so that the largest one never depends on a machine's speed. */
const CASES = 2000;

/** What a reader and a machine are told of it; both empty where no comparison of numbers is asked for in a float format. */
export interface DeviationSeen {
  readonly notes: readonly string[];
  readonly size: Pick<Findings, "deviation">;
  /** The drawn case that deviates most, which is a counterexample; null where none deviates, or a witness was known. */
  readonly hit: Hit | null;
}

export const NONE_SEEN: DeviationSeen = { notes: [], size: {}, hit: null };

/**
 * How far does a float format get from what is said to hold for all cases? The largest deviation among 2,000 independent cases of the
 * declared distributions, as far as they meet the premise, and the witness where there is one. It describes what was seen and bounds
 * nothing: rare cases may deviate more.
 *
 * @param witness - the counterexample, or null where none was found
 */
export function deviationSeen(problem: Problem, witness: Case | null, stream: Stream): DeviationSeen {
  const { arithmetic, seeks } = problem;
  if (arithmetic === "reals" || seeks !== "counterexample") return NONE_SEEN;
  const drawn = Array.from({ length: CASES }, (_, index) => caseOf(problem, stream, index));
  const accepted = drawn.filter((given) => isSpokenOf(problem, given));
  const measured = accepted.flatMap((given) => sized(problem, given, arithmetic));
  const ofWitness = witness === null ? [] : sized(problem, witness, arithmetic);
  const [first, ...others] = [...ofWitness, ...measured];
  if (first === undefined) return NONE_SEEN;
  const worst = others.reduce((most, next) => (larger(most.size, next.size) === most.size ? most : next), first);
  const size = worst.size === "infinite" ? worst.size : Number(figure(toNumber(worst.size)));
  const among = [
    ...(measured.length > 0
      ? [`${count(measured.length)} independent ${measured.length === 1 ? "case" : "cases"}`]
      : []),
    ...(ofWitness.length > 0 ? ["the witness"] : []),
  ];
  const place = size === 0 ? "" : `, at ${describeRounded(worst.given, arithmetic)}`;
  const without = accepted.length - measured.length;
  return {
    notes: [
      size === 0 && witness !== null
        ? WITHOUT_SIZE
        : `Largest deviation seen: ${size} over ${among.join(" and ")}${place}.`,
      ...(without > 0 ? [`${count(without)} more had no deviation: a side has no value there.`] : []),
    ],
    size: { deviation: size },
    hit: witness === null && size !== 0 ? hitAt(problem, worst.given) : null,
  };
}

const WITHOUT_SIZE =
  "What fails has no size to measure: sides that are equal where one has to be greater, or no comparison of numbers at all.";

function hitAt(problem: Problem, given: Case): Hit {
  const finding = examine(problem, given);
  if (finding.kind !== "hit") throw new Error("a case that deviates must be a counterexample");
  return { given, finding };
}

interface Sized {
  readonly given: Case;
  readonly size: Deviation;
}

/** The case with its deviation; none where it has none. */
function sized({ formula, definitions }: Problem, given: Case, format: FloatFormat): readonly Sized[] {
  const size = deviation(formula, { ...definitions, ...given }, format);
  return size === null ? [] : [{ given, size }];
}

function isSpokenOf({ given, definitions, arithmetic }: Problem, drawn: Case): boolean {
  return given === null || judge(given, { ...definitions, ...drawn }, arithmetic).kind === "holds";
}

/** A case as the format holds it, long lists by their ends: "z = (0.1, 0.3)". */
function describeRounded(given: Case, format: FloatFormat): string {
  return Object.entries(given)
    .map(([name, value]) => `${name} = ${showRounded(value, format)}`)
    .join(", ");
}
