import { nonNegative, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** monotone, lemma. */
export const ORDER: readonly Falsehood[] = [
  {
    attacks: "monotone: a function that falls",
    domains: { x: reals() },
    formula: "sin(x + 1) >= sin(x)",
    against: { x: "2" },
    proof: '0. monotone with {"term":"sin(x + 1) - sin(x)"}: sin(x + 1) - sin(x) >= 0',
    refused: "step 0 (monotone): sin does not rise everywhere",
    neighbour: {
      formula: "tanh(x + 1) > tanh(x)",
      proof: '0. monotone with {"term":"tanh(x + 1) - tanh(x)"}: tanh(x + 1) - tanh(x) > 0',
    },
  },
  {
    attacks: "monotone: two functions",
    domains: { x: reals() },
    formula: "sign(x + 1) >= exp(x)",
    against: { x: "1" },
    proof: '0. monotone with {"term":"sign(x + 1) - exp(x)"}: sign(x + 1) - exp(x) >= 0',
    refused: "step 0 (monotone): both values must be of one function",
    neighbour: {
      formula: "exp(x + 1) > exp(x)",
      proof: '0. monotone with {"term":"exp(x + 1) - exp(x)"}: exp(x + 1) - exp(x) > 0',
    },
  },
  {
    attacks: "monotone: a sum of two values",
    domains: { x: reals(), y: reals() },
    given: "x >= y",
    formula: "sign(x) + sign(y) >= 0",
    against: { x: "-1", y: "-1" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. monotone from 0 with {"term":"sign(x) + sign(y)"}: sign(x) + sign(y) >= 0`,
    refused: "step 1 (monotone): the term must be a difference of two values of a function",
    neighbour: {
      formula: "sign(x) - sign(y) >= 0",
      proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. monotone from 0 with {"term":"sign(x) - sign(y)"}: sign(x) - sign(y) >= 0`,
    },
  },
  {
    attacks: "monotone: the order of others",
    domains: { x: reals(), y: nonNegative() },
    formula: "exp(x) >= exp(y)",
    against: { x: "-1", y: "0" },
    proof: `
      0. domain with {"fact":0}: y >= 0
      1. monotone from 0 with {"term":"exp(x) - exp(y)"}: exp(x) - exp(y) >= 0`,
    refused: "step 1 (monotone): the order of the arguments must be cited",
    neighbour: {
      formula: "exp(y) >= 1",
      proof: `
      0. domain with {"fact":0}: y >= 0
      1. monotone from 0 with {"term":"exp(y) - exp(0)"}: exp(y) - 1 >= 0`,
    },
  },
  {
    attacks: "monotone: arguments that differ",
    domains: { x: reals(), y: reals() },
    given: "x != y",
    formula: "floor(x) != floor(y)",
    against: { x: "0", y: "0.5" },
    proof: `
      0. premise with {"fact":0}: x - y != 0
      1. monotone from 0 with {"term":"floor(x) - floor(y)"}: floor(x) - floor(y) != 0`,
    refused: "step 1 (monotone): an order of the arguments must be cited",
    neighbour: {
      given: "x == y",
      formula: "floor(x) == floor(y)",
      proof: `
      0. premise with {"fact":0}: x - y == 0
      1. monotone from 0 with {"term":"floor(x) - floor(y)"}: floor(x) - floor(y) == 0`,
    },
  },
  {
    attacks: "monotone: strictly where a function is flat",
    domains: { x: reals(), y: reals() },
    given: "x > y",
    formula: "relu(x) > relu(y)",
    against: { x: "-1", y: "-2" },
    proof: `
      0. premise with {"fact":0}: x - y > 0
      1. monotone from 0 with {"term":"relu(x) - relu(y)"}: relu(x) - relu(y) > 0`,
    refused: "step 1 (monotone): it must say that the order is kept",
    neighbour: {
      formula: "relu(x) >= relu(y)",
      proof: `
      0. premise with {"fact":0}: x - y > 0
      1. monotone from 0 with {"term":"relu(x) - relu(y)"}: relu(x) - relu(y) >= 0`,
    },
  },
  {
    attacks: "monotone: strictly where the arguments may be equal",
    domains: { x: reals(), y: reals() },
    given: "x >= y",
    formula: "exp(x) > exp(y)",
    against: { x: "0", y: "0" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. monotone from 0 with {"term":"exp(x) - exp(y)"}: exp(x) - exp(y) > 0`,
    refused: "step 1 (monotone): it must say that the order is kept",
    neighbour: {
      formula: "exp(x) >= exp(y)",
      proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. monotone from 0 with {"term":"exp(x) - exp(y)"}: exp(x) - exp(y) >= 0`,
    },
  },
  {
    attacks: "monotone: both cases of a function that is flat",
    domains: { x: reals(), y: reals() },
    given: "x >= y",
    formula: "(x > y and relu(x) > relu(y)) or (x == y and relu(x) == relu(y))",
    against: { x: "-1", y: "-2" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. monotone from 0 with {"term":"relu(x) - relu(y)","fact":1}: (x - y > 0 and relu(x) - relu(y) > 0) or (x - y == 0 and relu(x) - relu(y) == 0)`,
    refused: "step 1 (monotone): relu may be flat",
    neighbour: {
      formula: "(x > y and tanh(x) > tanh(y)) or (x == y and tanh(x) == tanh(y))",
      proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. monotone from 0 with {"term":"tanh(x) - tanh(y)","fact":1}: (x - y > 0 and tanh(x) - tanh(y) > 0) or (x - y == 0 and tanh(x) - tanh(y) == 0)`,
    },
  },
  {
    attacks: "monotone: one case for both",
    domains: { x: reals(), y: reals() },
    given: "x >= y",
    formula: "exp(x) == exp(y) and x == y",
    against: { x: "1", y: "0" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. monotone from 0 with {"term":"exp(x) - exp(y)","fact":1}: exp(x) - exp(y) == 0 and x - y == 0`,
    refused: "step 1 (monotone): it must say both cases",
    neighbour: {
      given: "x == y",
      formula: "exp(x) == exp(y)",
      proof: `
      0. premise with {"fact":0}: x - y == 0
      1. monotone from 0 with {"term":"exp(x) - exp(y)"}: exp(x) - exp(y) == 0`,
    },
  },
  {
    attacks: "lemma: the solver knows nothing",
    domains: { x: nonNegative() },
    formula: "x > 0",
    against: { x: "0" },
    answers: ["unknown", "unsat"],
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. lemma from 0: x > 0`,
    refused: "step 1 (lemma): the solver must show the lemma",
    neighbour: {
      formula: "x > -1",
      answers: ["unsat", "unsat"],
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. lemma from 0: x + 1 > 0`,
    },
  },
  {
    attacks: "lemma: one way of searching errs",
    domains: { x: nonNegative() },
    formula: "x > 0",
    against: { x: "0" },
    answers: ["unsat", "unknown", "unknown"],
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. lemma from 0: x > 0`,
    refused: "step 1 (lemma): the solver must show the lemma in a second way",
    neighbour: {
      formula: "x > -1",
      answers: ["unsat", "unknown", "unsat"],
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. lemma from 0: x + 1 > 0`,
    },
  },
  {
    attacks: "lemma: one way of searching finds a case",
    domains: { x: nonNegative() },
    formula: "x > 0",
    against: { x: "0" },
    answers: ["unsat", "sat", "unsat"],
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. lemma from 0: x > 0`,
    refused: "step 1 (lemma): the solver finds values that meet the hypotheses and not the conclusion",
    neighbour: {
      formula: "2 * x >= 0",
      answers: ["unsat", "unsat"],
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. lemma from 0: 2 * x >= 0`,
    },
  },
  {
    attacks: "lemma: an assumption is forgotten",
    domains: { x: reals() },
    formula: "x + 1 > 0",
    against: { x: "-1" },
    answers: ["unsat", "unsat"],
    proof: `
      0. assume under 0: x >= 0
      1. lemma from 0: x + 1 > 0`,
    refused: "step 1 (lemma): assumption 0 is still in force",
    neighbour: {
      domains: { x: nonNegative() },
      answers: ["unsat", "unsat"],
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. lemma from 0: x + 1 > 0`,
    },
  },
  {
    attacks: "lemma: of every entry at once",
    domains: { x: nonNegative("d") },
    formula: "x > 0",
    against: { x: ["0"] },
    answers: ["unsat", "unsat"],
    proof: `
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. lemma from 0: all(a, d, x[a] > 0)`,
    refused: "step 1 (lemma): a lemma must not speak of every entry of a list at once",
    neighbour: {
      formula: "x > -1",
      answers: ["unsat", "unsat"],
      proof: `
      any r in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. lemma from 1: x[r] + 1 > 0
      3. every from 2 with {"index":"r"}: all(a, d, x[a] + 1 > 0)`,
    },
  },
  {
    attacks: "lemma: what the hypotheses contradict",
    domains: { x: nonNegative() },
    formula: "x < 0",
    against: { x: "0" },
    asks: true,
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. lemma from 0: -x > 0`,
    refused: "step 1 (lemma): the solver finds values that meet the hypotheses and not the conclusion",
    neighbour: {
      formula: "x + 1 > 0",
      answers: ["unsat", "unsat"],
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. lemma from 0: x + 1 > 0`,
    },
  },
];
