import type { Doubles } from "../../../formula/domains/values/doubles.ts";
import type { Sizes } from "../../../formula/index.ts";
import { compile, compileFilter, type Run } from "../../../formula/kernel/compile.ts";
import { OUTCOME } from "../../../formula/kernel/generate.ts";
import type { Shape } from "../../../formula/shape/infer-shape.ts";
import type { Cursor } from "../../../random/stream.ts";
import { type Problem, shapesAt } from "./problem.ts";

/** What the kernel says of a case: not of interest, outside the premise, or worth an exact look. */
export type Sifted = "miss" | "excluded" | "look" | "hit";

/** Room for so many numbers of one name, so that a block stays in the cache where cases are small. */
const ROOM = 1 << 19;
const LARGEST_BLOCK = 8192;

/** The cases of one combination of sizes in a block, in columns. */
export interface Sieve {
  /** Entries of a case, all names together. */
  readonly entries: number;
  readonly isFull: () => boolean;
  /** Draws one more case into the block. */
  add(cursor: Cursor, replicate: number): void;
  /** Judges the cases of the block, in the order in which they came, and empties it. */
  sift(take: (replicate: number, said: Sifted) => void): void;
}

/** A sieve for cases at these sizes; null where a name is not made of doubles or the formula is not in the kernel's language. */
export function sieve(problem: Problem, sizes: Sizes): Sieve | null {
  const kernels = kernelsOf(problem, sizes);
  if (kernels === null) return null;
  const { formula, given, doubles } = kernels;
  const widest = Math.max(1, ...doubles.map(({ length }) => length));
  const room = Math.max(1, Math.min(LARGEST_BLOCK, Math.floor(ROOM / widest)));
  const columns = doubles.map(({ length }) => new Float64Array(room * length));
  const [outcomes, premises] = [new Float64Array(room), new Float64Array(room).fill(OUTCOME.holds)];
  const replicates = new Float64Array(room);
  const say = judgeOf(problem);
  let count = 0;
  return {
    entries: doubles.reduce((total, { length }) => total + length, 0),
    isFull: () => count === room,
    add(cursor, replicate) {
      for (let i = 0; i < doubles.length; i += 1) {
        const column = doubles[i] as Doubles;
        column.fill(cursor, columns[i] as Float64Array, count * column.length);
      }
      replicates[count] = replicate;
      count += 1;
    },
    sift(take) {
      given?.(columns, premises, 0, count);
      formula(columns, outcomes, 0, count);
      for (let i = 0; i < count; i += 1) {
        take(replicates[i] as number, say(premises[i] as number, outcomes[i] as number));
      }
      count = 0;
    },
  };
}

/** What both outcomes of a case come to. A float format decides everything by itself, the reals what rounding cannot turn. */
function judgeOf({ seeks, arithmetic }: Problem): (premise: number, outcome: number) => Sifted {
  const isFloat = arithmetic !== "reals";
  const wanted = seeks === "counterexample" ? OUTCOME.fails : OUTCOME.holds;
  const unwanted = seeks === "counterexample" ? OUTCOME.holds : OUTCOME.fails;
  return (premise, outcome) => {
    if (premise === OUTCOME.fails || (isFloat && premise === OUTCOME.undefined)) return "excluded";
    // A formula without a value is no example in a float format; as a counterexample it is one.
    if (outcome === unwanted || (isFloat && outcome === OUTCOME.undefined && seeks === "example")) {
      return premise === OUTCOME.holds ? "miss" : "look";
    }
    return premise === OUTCOME.holds && outcome === wanted ? "hit" : "look";
  };
}

interface Kernels {
  readonly formula: Run;
  readonly given: Run | null;
  readonly doubles: readonly Doubles[];
}

function kernelsOf(problem: Problem, sizes: Sizes): Kernels | null {
  const { domains, definitions, arithmetic } = problem;
  const doubles = Object.values(domains).map((domain) => domain.doubles?.(sizes, arithmetic) ?? null);
  const shapes = [...shapesAt(domains, sizes)];
  if (!doubles.every((each) => each !== null) || !shapes.every(([, shape]) => shape !== null)) return null;
  const names = {
    shapes: shapes as readonly (readonly [string, Shape])[],
    definitions: new Map(Object.entries(definitions)),
  };
  const [formula, given] = [problem.formula, problem.given].map((part) => {
    if (part === null) return null;
    const kernel = arithmetic === "reals" ? compileFilter(part, names, doubles) : compile(part, names, arithmetic);
    return kernel.kind === "kernel" ? kernel.run : undefined;
  });
  return formula == null || given === undefined ? null : { formula, given, doubles };
}
