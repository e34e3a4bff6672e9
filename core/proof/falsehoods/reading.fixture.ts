import { positive, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** How terms and statements are read, and what has to be shown. */
export const READING: readonly Falsehood[] = [
  {
    attacks: "algebra: what is false",
    domains: { x: reals() },
    formula: "x > x",
    against: { x: "0" },
    proof: "0. algebra: x - x > 0",
    refused: "step 0 (algebra): it must say that two sides are equal, or one at least the other",
    neighbour: { formula: "x >= x", proof: "0. algebra: x - x >= 0" },
  },
  {
    attacks: "or: what is false",
    domains: { x: positive() },
    formula: "x < x or x > x",
    against: { x: "1" },
    proof: `
      0. domain with {"fact":0}: x > 0
      1. or from 0: x - x > 0 or x - x > 0`,
    refused: "step 1 (or): it must say that one of its parts holds",
    neighbour: {
      formula: "x > 0 or x > x",
      proof: `
      0. domain with {"fact":0}: x > 0
      1. or from 0: x > 0 or x - x > 0`,
    },
  },
  {
    attacks: "and: a part that is false",
    domains: { x: positive() },
    formula: "x > 0 and x != x",
    against: { x: "1" },
    proof: `0. domain with {"fact":0}: x > 0`,
    refused: "step 0 must say what has to be shown",
    neighbour: { formula: "x > 0 and x == x", proof: `0. domain with {"fact":0}: x > 0` },
  },
  {
    attacks: "premise: below not, and strictly",
    domains: { x: reals() },
    given: "not (x > 0)",
    formula: "x < 0",
    against: { x: "0" },
    proof: `0. premise with {"fact":0}: -x > 0`,
    refused: "step 0 (premise): it must say the fact as the state has it",
    neighbour: { given: "not (x >= 0)", proof: `0. premise with {"fact":0}: -x > 0` },
  },
  {
    attacks: "premise: below not, an order turned",
    domains: { x: reals() },
    given: "not (x >= 0)",
    formula: "x > 0",
    against: { x: "-1" },
    proof: `0. premise with {"fact":0}: x > 0`,
    refused: "step 0 (premise): it must say the fact as the state has it",
    neighbour: { formula: "x < 0", proof: `0. premise with {"fact":0}: -x > 0` },
  },
  {
    attacks: "premise: below not, an equation",
    domains: { x: reals() },
    given: "not (x == 1)",
    formula: "x == 1",
    against: { x: "0" },
    proof: `0. premise with {"fact":0}: x - 1 == 0`,
    refused: "step 0 (premise): it must say the fact as the state has it",
    neighbour: { formula: "x != 1", proof: `0. premise with {"fact":0}: x - 1 != 0` },
  },
  {
    attacks: "premise: below not, an and",
    domains: { x: reals(), y: reals() },
    given: "not (x > 0 and y > 0)",
    formula: "x <= 0",
    against: { x: "1", y: "0" },
    proof: `
      0. premise with {"fact":0}: -x >= 0 and -y >= 0
      1. part from 0: -x >= 0`,
    refused: "step 0 (premise): it must say the fact as the state has it",
    neighbour: {
      given: "not (x > 0 or y > 0)",
      proof: `
      0. premise with {"fact":0}: -x >= 0 and -y >= 0
      1. part from 0: -x >= 0`,
    },
  },
  {
    attacks: "sign: turned by a scale",
    domains: { x: reals() },
    given: "-2 * x >= 0",
    formula: "x >= 0",
    against: { x: "-1" },
    proof: `0. premise with {"fact":0}: x >= 0`,
    refused: "step 0 (premise): it must say the fact as the state has it",
    neighbour: { given: "2 * x >= 0", proof: `0. premise with {"fact":0}: x >= 0` },
  },
  {
    attacks: "algebra: one over one over a divisor",
    domains: { y: reals(), z: reals() },
    given: "1 / (1 / z + y) != 0",
    formula: "1 / z * (1 / (1 / z + y)) == 1",
    against: { y: "1", z: "1" },
    proof: `
      0. premise with {"fact":0}: 1 / (1 / z + y) != 0
      1. value with {"fact":0}: z != 0
      2. value with {"fact":1}: 1 / z + y != 0
      3. algebra from 0: 1 / z * (1 / (1 / z + y)) - 1 == 0
      shows 1, 1, 2, 3`,
    refused: "step 3 (algebra): the two sides must have the same normal form",
    neighbour: {
      formula: "(1 / z + y) * (1 / (1 / z + y)) == 1",
      proof: `
      0. premise with {"fact":0}: 1 / (1 / z + y) != 0
      1. value with {"fact":0}: z != 0
      2. value with {"fact":1}: 1 / z + y != 0
      3. algebra from 2: (1 / z + y) * (1 / (1 / z + y)) - 1 == 0
      shows 1, 1, 2, 3`,
    },
  },
  {
    attacks: "algebra: a product of equal entries",
    domains: { x: reals("d") },
    formula: "prod(0 * x + 2) == 2",
    against: { x: ["0", "0"] },
    proof: "0. algebra: prod(a, d, 2) - 2 == 0",
    refused: "step 0 (algebra): the two sides must have the same normal form",
    neighbour: { formula: "max(0 * x + 2) == 2", proof: "0. algebra: max(a, d, 2) - 2 == 0" },
  },
  {
    attacks: "function: the root of a number below 0",
    domains: { y: positive() },
    formula: "y == 0 or y < 0",
    against: { y: "1" },
    proof: `
      0. domain with {"fact":0}: y > 0
      1. function with {"term":"sqrt(-1)","fact":1}: sqrt(-1)^2 + 1 == 0
      2. sign from 1, 0 with {"powers":[1]}: y * sqrt(-1)^2 + y == 0
      3. assume under 3: sqrt(-1) == 0
      4. replace from 2, 3 under 3 with {"term":"sqrt(-1)"}: y == 0
      5. or from 4 under 3: y == 0 or -y > 0
      6. assume under 6: sqrt(-1) != 0
      7. sign from 0, 6 under 6 with {"powers":[2]}: y * sqrt(-1)^2 > 0
      8. replace from 7, 1 under 6 with {"term":"sqrt(-1)^2"}: -y > 0
      9. or from 8 under 6: y == 0 or -y > 0
      10. cases from 5, 9: y == 0 or -y > 0`,
    refused: "step 1 (function): a step must cite earlier steps, got undefined",
    neighbour: {
      formula: "sqrt(4)^2 == 4",
      proof: `
      0. algebra: 0 == 0
      1. function with {"term":"sqrt(4)","fact":1}: sqrt(4)^2 - 4 == 0
      shows 0, 1`,
    },
  },
  {
    attacks: "monotone: arguments a number apart, the other way",
    domains: { x: reals() },
    formula: "exp(x - 1) > exp(x)",
    against: { x: "0" },
    proof: '0. monotone with {"term":"exp(x - 1) - exp(x)"}: exp(x - 1) - exp(x) > 0',
    refused: "step 0 (monotone): a step must cite earlier steps, got undefined",
    neighbour: {
      formula: "exp(x) > exp(x - 1)",
      proof: '0. monotone with {"term":"exp(x) - exp(x - 1)"}: exp(x) - exp(x - 1) > 0',
    },
  },
  {
    attacks: "value needed: a root for every exponent",
    domains: { x: positive() },
    formula: "x^2 == sqrt(x)",
    against: { x: "4" },
    proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x >= 0
      2. algebra: sqrt(x) - sqrt(x) == 0
      shows 1, 1, 2`,
    refused: "it must show 2 statements",
    neighbour: {
      formula: "x^0.5 == sqrt(x)",
      proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x >= 0
      2. algebra: sqrt(x) - sqrt(x) == 0
      shows 1, 1, 2`,
    },
  },
  {
    attacks: "shown: another statement",
    domains: { x: reals() },
    formula: "x == 0",
    against: { x: "1" },
    proof: "0. algebra: x - x == 0",
    refused: "step 0 must say what has to be shown",
    neighbour: { formula: "x == x", proof: "0. algebra: x - x == 0" },
  },
  {
    attacks: "shown: under an assumption",
    domains: { x: reals() },
    formula: "x == 0",
    against: { x: "1" },
    proof: "0. assume under 0: x == 0",
    refused: "what is shown must rest on no assumption",
    neighbour: {
      formula: "x == 0 or x != 0",
      proof: `
        0. assume under 0: x == 0
        1. or from 0: x == 0 or x != 0`,
    },
  },
];
