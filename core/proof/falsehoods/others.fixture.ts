import type { Answer } from "../../formula/asking.ts";
import { box, type Domains, nonNegative, parseFormula, positive, reals } from "../../formula/index.ts";
import type { OverBox } from "../../formula/interval/branch-and-bound.ts";
import { spaceOf } from "../../formula/interval/space.ts";
import type { Written } from "./falsehood.fixture.ts";

/** A statement over a box. */
export interface BoxStatement {
  readonly domains: Domains;
  readonly formula: string;
  readonly given?: string;
  readonly shows: OverBox["shows"];
}

/** A false one with boxes that do not show it, and a true one with boxes that do. */
interface BoxFalsehood extends BoxStatement {
  readonly attacks: string;
  readonly against: Readonly<Record<string, Written>>;
  readonly tree: string;
  readonly refused: string;
  readonly neighbour: { readonly formula: string; readonly tree: string };
}

const NOT_CLOSED = "what is asserted must hold at every point of every box";

export const BOXES: readonly BoxFalsehood[] = [
  {
    attacks: "boxes: it does not hold at one point",
    domains: { x: box(0, 1) },
    formula: "x < 1",
    shows: "always",
    against: { x: "1" },
    tree: ".",
    refused: NOT_CLOSED,
    neighbour: { formula: "x < 1.5", tree: "." },
  },
  {
    attacks: "boxes: it has no value at one point",
    domains: { x: box(-1, 1) },
    formula: "defined(1 / x)",
    shows: "always",
    against: { x: "0" },
    tree: "0..",
    refused: NOT_CLOSED,
    neighbour: { formula: "defined(1 / (x + 2))", tree: "0.." },
  },
  {
    attacks: "boxes: a half is left out",
    domains: { x: box(0, 1) },
    formula: "x < 0.75",
    shows: "always",
    against: { x: "1" },
    tree: "0.",
    refused: "the boxes must cover the space",
    neighbour: { formula: "x < 1.25", tree: "0.." },
  },
  {
    attacks: "boxes: the premise holds at some points",
    domains: { x: box(0, 1) },
    formula: "x > 0.75",
    given: "2 * x > 1",
    shows: "always",
    against: { x: "0.6" },
    tree: ".",
    refused: NOT_CLOSED,
    neighbour: { formula: "x > 0.4", tree: "0.." },
  },
  {
    attacks: "boxes: it never holds, but at one point",
    domains: { x: box(0, 1) },
    formula: "x >= 1",
    shows: "never",
    against: { x: "1" },
    tree: ".",
    refused: NOT_CLOSED,
    neighbour: { formula: "x > 1.5", tree: "." },
  },
  {
    attacks: "boxes: what has no value for always",
    domains: { x: box(-2, -1) },
    formula: "log(x) > 0",
    shows: "always",
    against: { x: "-1" },
    tree: ".",
    refused: NOT_CLOSED,
    neighbour: { formula: "log(-x + 2) > 0", tree: "." },
  },
];

export function overBox({ domains, formula, given = "", shows }: BoxStatement): OverBox {
  const premise = given === "" ? null : parseFormula(given);
  const space = spaceOf(domains, {}, premise);
  if (space === null) throw new RangeError("domains must be regions");
  return { formula: parseFormula(formula), shows, given: premise, definitions: {}, space };
}

/** "For every … some …". */
export interface AlternationStatement {
  readonly domains: Domains;
  readonly inner: Domains;
  readonly formula: string;
  readonly given?: string;
}

/** A false one, and a true one beside it. Without answers the solver itself is asked. */
interface AlternationFalsehood extends AlternationStatement {
  readonly attacks: string;
  /** A case for which there is none. */
  readonly against: Readonly<Record<string, Written>>;
  readonly answers?: readonly Answer["status"][];
  readonly refused: string;
  readonly neighbour: Partial<AlternationStatement>;
}

const NOT_SHOWN = "the solver finds an outer case without an inner one";

export const ALTERNATIONS: readonly AlternationFalsehood[] = [
  {
    attacks: "alternation: one way of searching finds a case",
    domains: { x: reals() },
    inner: { y: reals() },
    formula: "x * y == 1",
    against: { x: "0" },
    answers: ["unsat", "sat", "unsat"],
    refused: NOT_SHOWN,
    neighbour: { formula: "x + y == 1" },
  },
  {
    attacks: "alternation: the inner domain has bounds",
    domains: { x: reals() },
    inner: { y: nonNegative() },
    formula: "y == x",
    against: { x: "-1" },
    refused: NOT_SHOWN,
    neighbour: { formula: "y >= x" },
  },
  {
    attacks: "alternation: one case has none",
    domains: { x: nonNegative() },
    inner: { y: reals() },
    formula: "x * y == 1",
    against: { x: "0" },
    refused: NOT_SHOWN,
    neighbour: { given: "x > 0" },
  },
  {
    attacks: "alternation: none meets what is asserted",
    domains: { x: reals() },
    inner: { y: positive() },
    formula: "y <= x",
    against: { x: "0" },
    refused: NOT_SHOWN,
    neighbour: { formula: "y > x" },
  },
  {
    attacks: "alternation: the second way knows nothing",
    domains: { x: nonNegative() },
    inner: { y: reals() },
    formula: "x * y == 1",
    against: { x: "0" },
    answers: ["unsat", "unknown"],
    refused: "the solver must show it in a second way",
    neighbour: { formula: "x * y == 0" },
  },
  {
    attacks: "alternation: an entry beyond the list",
    domains: { x: reals("d") },
    inner: { y: reals() },
    formula: "y == x[2]",
    against: { x: ["1"] },
    answers: ["unsat", "unsat"],
    refused: "everything must have a value by itself",
    neighbour: { formula: "y == 2" },
  },
  {
    attacks: "alternation: a function of what is chosen",
    domains: { x: positive() },
    inner: { y: reals() },
    formula: "y - exp(y) == x",
    against: { x: "1" },
    answers: ["unsat", "unsat"],
    refused: "a function or a list of open size under two quantifiers",
    neighbour: { formula: "y - 2 == x" },
  },
];
