import type { Assertion } from "../../claim/claim.ts";
import { count, figure } from "../../numeric/describe/figure.ts";
import type { Draw } from "../../random/stream.ts";
import type { Method } from "../trial/method.ts";
import { whatOf } from "./run/called.ts";
import type { Simulation } from "./run/dose.ts";
import { requireEnds, requireSimulation, type SimulationOptions, simulated, type Within } from "./run/simulated.ts";
import { spread } from "./tell/picture.ts";
import { clampTex, clampWords } from "./tell/sequential-words.ts";
import { type Clamp, isClamp } from "./walk/clamp.ts";
import { regionOf, type Tail } from "./walk/region.ts";
import type { Pilot } from "./walk/run.ts";
import { requireDeclared } from "./walk/tail.ts";

/** What an author says about the mean of a simulated quantity. */
export interface MeanOptions extends SimulationOptions {
  /** One replicate: the quantity, in its unit u, from the draws handed in and nothing else that varies. */
  readonly of: (draw: Draw) => number;
  /** The region in u, ends included; null leaves a side open. */
  readonly within: Within;
  /** `{ range: [L, U] }` in u (U may be Infinity for a region with a lower end only), `{ variance: v }` in u², `{ pilot: n }`, n >= 200, or `clamp(L, U)`. */
  readonly tail: Tail | Pilot | Clamp;
}

export interface Mean extends MeanOptions, Assertion<Simulation<(draw: Draw) => number>> {
  readonly verb: "mean";
}

const FIELDS = [
  "of",
  "within",
  "gap",
  "because",
  "tail",
  "block",
  "budget",
  "held",
] as const satisfies readonly (keyof MeanOptions)[];

/**
 * Asserts that the mean of a simulated quantity lies in a region.
 *
 * @throws TypeError if `of` is no function or `because` no text; RangeError if both ends are open. Whatever else is wrong
 *   with the plan is refused when it is tried.
 */
export function mean(options: MeanOptions): Mean {
  requireSimulation("mean", options, FIELDS);
  requireDeclared(options.tail);
  requireEnds(options.within);
  return Object.freeze({ verb: "mean", ...options });
}

export const meanMethod: Method<Mean> = simulated<Mean>({
  region: ({ within }) => regionOf(within),
  tail: ({ tail }) => tail,
  experiment: ({ of, tail }) => ({
    // What goes on in a sentence after a comma ends on an axis.
    quantity: quantityOf({ of, tail }).replace(/,$/u, ""),
    sample: (stream, replicate) => [numberOf(of(stream.replicate(replicate)), isClamp(tail))],
    value: ([only = Number.NaN]) => only,
    found: (average, replicates) => `${figure(average)} on average over ${count(replicates)} replicates`,
    picture: spread(whatOf(of, "simulated quantity")),
  }),
  words: (assertion, clause) => `The ${quantityOf(assertion)} ${clause}.`,
  tex: ({ tail }) => `\\mathbb{E}[${clampTex("X", tail)}]`,
});

function quantityOf({ of, tail }: Pick<Mean, "of" | "tail">): string {
  return `mean of ${whatOf(of, "the simulated quantity")}${clampWords(tail)}`;
}

/** An infinity has a nearer end to count as, where values are clamped; what is no number has none. */
function numberOf(value: unknown, clamped: boolean): number {
  const isFit = clamped ? (x: number) => !Number.isNaN(x) : Number.isFinite;
  if (typeof value === "number" && isFit(value)) return value;
  throw new TypeError(`of must return a ${clamped ? "" : "finite "}number, got ${String(value)}`);
}
