import { type Definition, type Domains, parseFormula } from "../../formula/index.ts";
import type { Place } from "../step/language.ts";
import { readStep } from "../step/read-step.ts";
import type { Proof, Step } from "../step/step.ts";
import type { Universal } from "./read/state.ts";

/** The first group of each pattern, for the lines that match it. */
function linesOf(lines: readonly string[], pattern: RegExp): readonly (readonly string[])[] {
  return lines.flatMap((line) => {
    const found = pattern.exec(line);
    return found === null ? [] : [found.slice(1)];
  });
}

const ANY = /^any (\w+(?:, \w+)*) in (\w+)$/;
const SIZE = /^size (\w+) is (\d+)$/;
const WRITTEN = /^written out (\d+)$/;
const SHOWS = /^shows (\d+(?:, \d+)*)$/;
const STEP = /^(\d+)\. (.+)$/;

/**
 * A proof as a test writes it, a line each: "any r, s in d", "size d is 3", "written out 4", steps as a record keeps them with their
 * number in front, and "shows 2, 5". Without the last the goal alone is shown, by the last step; lists of up to 4 entries are written out
 * unless it says otherwise.
 */
export function proofText(text: string): Proof {
  const lines = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const odd = lines.find((line) => ![ANY, SIZE, WRITTEN, SHOWS, STEP].some((pattern) => pattern.test(line)));
  if (odd !== undefined) throw new SyntaxError(`a proof must be made of numbered steps, got ${odd}`);
  const indices = linesOf(lines, ANY).flatMap(([names = "", of = ""]) => names.split(", ").map((name) => [name, of]));
  const sizes = linesOf(lines, SIZE).map(([name, is]) => [name, Number(is)]);
  const steps = linesOf(lines, STEP).map(([number, step = ""], i): Step => {
    if (Number(number) !== i) throw new SyntaxError(`steps must be counted from 0, got ${number}. ${step}`);
    return readStep(step);
  });
  const [[shown = `${steps.length - 1}`] = []] = linesOf(lines, SHOWS);
  const [[written = "4"] = []] = linesOf(lines, WRITTEN);
  return {
    sizes: Object.fromEntries(sizes) as Readonly<Record<string, number>>,
    writtenOut: Number(written),
    indices: Object.fromEntries(indices) as Readonly<Record<Place, Place>>,
    steps,
    shows: shown.split(", ").map(Number),
  };
}

/** What is asserted, as a claim writes it. */
export function asserted(
  domains: Domains,
  formula: string,
  given = "",
  definitions: Readonly<Record<string, Definition>> = {},
): Universal {
  return { domains, definitions, formula: parseFormula(formula), given: given === "" ? null : parseFormula(given) };
}
