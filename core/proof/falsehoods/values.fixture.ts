import { define, matrix, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** Shows what is left where nothing is asked to have a value. */
const PLAIN = "0. algebra: 0 == 0";
const TWO = "it must show 2 statements";

/** Shows the value from the premise, and the rest. */
const given = (fact: string): string => `
  0. premise with {"fact":0}: ${fact}
  1. algebra: 0 == 0
  shows 0, 1`;

/** Shows that nothing has to have a value, and the rest. */
const NOTHING = `
  0. algebra: 0 == 0
  shows 0, 0`;

const definitions = { first: define("first(a, b)", "a"), half: define("half(a)", "0 * (1 / a)") };

/** What a formula needs to have a value: where it has none it does not hold. */
export const VALUES: readonly Falsehood[] = [
  {
    attacks: "value needed: a divisor may be 0",
    domains: { x: reals() },
    formula: "0 * (1 / x) == 0",
    against: { x: "0" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x != 0", proof: given("x != 0") },
  },
  {
    attacks: "value needed: a divisor written as 0",
    domains: { x: reals() },
    formula: "0 * (x / 0) == 0",
    against: { x: "1" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { formula: "0 * (x / 2) == 0", proof: PLAIN },
  },
  {
    attacks: "value needed: a divisor that is always 0",
    domains: { x: reals() },
    formula: "0 * (1 / (x - x)) == 0",
    against: { x: "1" },
    proof: NOTHING,
    refused: "step 0 must say what has to be shown",
    neighbour: { formula: "0 * (1 / (x - x + 1)) == 0", proof: NOTHING },
  },
  {
    attacks: "value needed: a negative exponent that is worked out",
    domains: { x: reals() },
    formula: "0 * x^(1 - 2) == 0",
    against: { x: "0" },
    proof: PLAIN,
    refused: "an exponent must be a whole number of at most two digits",
    neighbour: { formula: "0 * x^2 == 0", proof: PLAIN },
  },
  {
    attacks: "value needed: a divisor of an entry",
    domains: { x: reals("d") },
    formula: "0 * sum(1 ./ x) == 0",
    against: { x: ["1", "0"] },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x > 0", formula: "0 * sum(1 ./ (1 + 0 * x)) == 0", proof: NOTHING },
  },
  {
    attacks: "value needed: every divisor, not one of them",
    domains: { x: reals(2) },
    given: "x[1] != 0 or x[2] != 0",
    formula: "0 * sum(1 ./ x) == 0",
    against: { x: ["1", "0"] },
    proof: given("x[1] != 0 or x[2] != 0"),
    refused: "step 0 must say what has to be shown",
    neighbour: {
      given: "(x[1] != 0 and x[2] != 0)",
      proof: `
      0. premise with {"fact":0}: x[1] != 0
      1. premise with {"fact":1}: x[2] != 0
      2. and from 0, 1: x[1] != 0 and x[2] != 0
      3. algebra: 0 == 0
      shows 2, 3`,
    },
  },
  {
    attacks: "value needed: a radicand may be negative",
    domains: { x: reals() },
    formula: "0 * sqrt(x) == 0",
    against: { x: "-1" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x >= 0", proof: given("x >= 0") },
  },
  {
    attacks: "value needed: a half for an exponent",
    domains: { x: reals() },
    formula: "0 * x^0.5 == 0",
    against: { x: "-1" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x >= 0", proof: given("x >= 0") },
  },
  {
    attacks: "value needed: 0 has no logarithm",
    domains: { x: reals() },
    formula: "0 * log(x) == 0",
    against: { x: "0" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x > 0", proof: given("x > 0") },
  },
  {
    attacks: "value needed: a negative exponent",
    domains: { x: reals() },
    formula: "0 * x^(-2) == 0",
    against: { x: "0" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x != 0", proof: given("x != 0") },
  },
  {
    attacks: "value needed: an entry beyond the list",
    domains: { x: reals("d") },
    formula: "0 * x[2] == 0",
    against: { x: ["1"] },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "size(x) >= 2", proof: given("size(d) - 2 >= 0") },
  },
  {
    attacks: "value needed: an entry beyond a list of two",
    domains: { v: reals(2) },
    formula: "0 * v[3] == 0",
    against: { v: ["1", "1"] },
    proof: PLAIN,
    refused: "a list has no entry 3",
    neighbour: { formula: "0 * v[2] == 0", proof: PLAIN },
  },
  {
    attacks: "value needed: an inverse matrix",
    domains: { B: matrix(reals(), 2, 2) },
    formula: "0 * trace(inv(B)) == 0",
    against: {
      B: [
        ["1", "1"],
        ["1", "1"],
      ],
    },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "det(B) != 0", proof: given("B[1, 1] * B[2, 2] - B[1, 2] * B[2, 1] != 0") },
  },
  {
    attacks: "value needed: behind an or that does not settle it",
    domains: { x: reals() },
    formula: "1 == 2 or 0 * (1 / x) == 0",
    against: { x: "0" },
    proof: NOTHING,
    refused: "step 0 must say what has to be shown",
    neighbour: { formula: "1 == 1 or 0 * (1 / x) == 0", proof: NOTHING },
  },
  {
    attacks: "value needed: behind an and that goes on",
    domains: { x: reals() },
    formula: "1 == 1 and 0 * (1 / x) == 0",
    against: { x: "0" },
    proof: NOTHING,
    refused: "step 0 must say what has to be shown",
    neighbour: { formula: "not (1 == 2 and 0 * (1 / x) == 0)", proof: NOTHING },
  },
  {
    attacks: "value needed: behind a chain that goes on",
    domains: { x: reals() },
    formula: "1 < 2 < 3 + 0 * (1 / x)",
    against: { x: "0" },
    proof: NOTHING,
    refused: "step 0 must say what has to be shown",
    neighbour: { formula: "not (2 < 1 < 3 + 0 * (1 / x))", proof: NOTHING },
  },
  {
    attacks: "value needed: the side of a choice that is taken",
    domains: { x: reals() },
    formula: "(1 == 1 ? 0 * (1 / x) : 0) == 0",
    against: { x: "0" },
    proof: `
      0. algebra: 0 == 0
      1. choice with {"term":"1 == 1 ? 0 * (1 / x) : 0"}: (1 == 1 ? 0 * (1 / x) : 0) == 0
      shows 0, 1`,
    refused: "step 0 must say what has to be shown",
    neighbour: {
      formula: "(1 == 1 ? 0 : 1 / x) == 0",
      proof: `
      0. algebra: 0 == 0
      1. choice with {"term":"1 == 1 ? 0 : 1 / x"}: (1 == 1 ? 0 : 1 / x) == 0
      shows 0, 1`,
    },
  },
  {
    attacks: "value needed: the other side of a choice, taken",
    domains: { x: reals() },
    formula: "(1 == 2 ? 0 : 0 * (1 / x)) == 0",
    against: { x: "0" },
    proof: `
      0. algebra: 0 == 0
      1. choice with {"term":"1 == 2 ? 0 : 0 * (1 / x)"}: (1 == 2 ? 0 : 0 * (1 / x)) == 0
      shows 0, 1`,
    refused: "step 0 must say what has to be shown",
    neighbour: {
      formula: "(1 == 2 ? 1 / x : 0) == 0",
      proof: `
      0. algebra: 0 == 0
      1. choice with {"term":"1 == 2 ? 1 / x : 0"}: (1 == 2 ? 1 / x : 0) == 0
      shows 0, 1`,
    },
  },
  {
    attacks: "value needed: a choice of truths",
    domains: { x: reals() },
    formula: "(1 == 1 ? 0 * (1 / x) == 0 : 1 == 1)",
    against: { x: "0" },
    proof: NOTHING,
    refused: "step 0 must say what has to be shown",
    neighbour: { formula: "(1 == 1 ? 1 == 1 : 0 * (1 / x) == 0)", proof: NOTHING },
  },
  {
    attacks: "value needed: the other side of a choice of truths",
    domains: { x: reals() },
    formula: "(1 == 2 ? 1 == 1 : 0 * (1 / x) == 0)",
    against: { x: "0" },
    proof: NOTHING,
    refused: "step 0 must say what has to be shown",
    neighbour: { formula: "(1 == 2 ? 0 * (1 / x) == 0 : 1 == 1)", proof: NOTHING },
  },
  {
    attacks: "value needed: an argument that a definition does not use",
    domains: { x: reals() },
    definitions,
    formula: "first(0, 1 / x) == 0",
    against: { x: "0" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x != 0", proof: given("x != 0") },
  },
  {
    attacks: "value needed: inside of a definition",
    domains: { x: reals() },
    definitions,
    formula: "half(x) == 0",
    against: { x: "0" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x != 0", proof: given("x != 0") },
  },
  {
    attacks: "value needed: of what is said to be finite",
    domains: { x: reals() },
    formula: "isFinite(1 / x)",
    against: { x: "0" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x != 0", proof: given("x != 0") },
  },
  {
    attacks: "value needed: of what is said to have a value",
    domains: { x: reals() },
    formula: "defined(1 / x)",
    against: { x: "0" },
    proof: PLAIN,
    refused: "step 0 must say what has to be shown",
    neighbour: { formula: "defined(1 / 2) or x != 0", proof: PLAIN },
  },
  {
    attacks: "value needed: in a list of which one entry is taken",
    domains: { x: reals() },
    formula: "0 * [1, 1 / x][1] == 0",
    against: { x: "0" },
    proof: PLAIN,
    refused: TWO,
    neighbour: { given: "x != 0", proof: given("x != 0") },
  },
];
