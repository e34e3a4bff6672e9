import { nonNegative, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** replace. */
export const REWRITING: readonly Falsehood[] = [
  {
    attacks: "replace: more than the step cited says",
    domains: { x: reals(), y: reals() },
    given: "x >= y and y == 0",
    formula: "x > 0",
    against: { x: "0", y: "0" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: x > 0`,
    refused: "step 2 (replace): it must say no more than the step cited",
    neighbour: {
      formula: "x >= 0",
      proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: x >= 0`,
    },
  },
  {
    attacks: "replace: by what is at most as large",
    domains: { x: reals(), y: reals() },
    given: "y >= x and y >= 1",
    formula: "x <= 1",
    against: { x: "2", y: "2" },
    proof: `
      0. premise with {"fact":0}: y - x >= 0
      1. premise with {"fact":1}: y - 1 >= 0
      2. replace from 0, 1 with {"term":"y"}: 1 - x >= 0`,
    refused: "step 2 (replace): what is replaced must be cited as an equation",
    neighbour: {
      given: "y >= x and y == 1",
      proof: `
      0. premise with {"fact":0}: y - x >= 0
      1. premise with {"fact":1}: y - 1 == 0
      2. replace from 0, 1 with {"term":"y"}: 1 - x >= 0`,
    },
  },
  {
    attacks: "replace: a divisor may be 0",
    domains: { x: nonNegative(), y: reals(), z: reals() },
    given: "x == 0 and z == 0",
    formula: "y == 0",
    against: { x: "0", y: "1", z: "0" },
    proof: `
      0. premise with {"fact":0}: x == 0
      1. premise with {"fact":1}: z == 0
      2. domain with {"fact":0}: x >= 0
      3. function with {"term":"exp(y)","fact":0}: exp(y) > 0
      4. replace from 3, 1, 2 with {"term":"z"}: exp(y) * x / x > 0
      5. algebra from 4: x * y / x - y == 0
      6. replace from 5, 0 with {"term":"x"}: y == 0`,
    refused: "step 4 (replace): a divisor must be cited as other than 0",
    neighbour: {
      given: "x * y == x and x > 0",
      formula: "y == 1",
      proof: `
      0. premise with {"fact":0}: x * y - x == 0
      1. premise with {"fact":1}: x > 0
      2. sign from 0, 1 with {"powers":[-1]}: y - 1 == 0`,
    },
  },
  {
    attacks: "replace: by something else",
    domains: { x: reals(), y: reals() },
    given: "x >= y and y == 0",
    formula: "x >= 1",
    against: { x: "0", y: "0" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: x - 1 >= 0`,
    refused: "step 2 (replace): the two must be the same once it is replaced",
    neighbour: {
      given: "x >= y and y == 1",
      proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y - 1 == 0
      2. replace from 0, 1 with {"term":"y"}: x - 1 >= 0`,
    },
  },
  {
    attacks: "replace: the other side of 0",
    domains: { x: reals(), y: reals() },
    given: "x >= y and y == 0",
    formula: "x <= 0",
    against: { x: "1", y: "0" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: -x >= 0`,
    refused: "step 2 (replace): the two must be the same once it is replaced",
    neighbour: {
      given: "y >= x and y == 0",
      proof: `
      0. premise with {"fact":0}: y - x >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: -x >= 0`,
    },
  },
  {
    attacks: "replace: the other side of 0, strictly",
    domains: { x: reals(), y: reals() },
    given: "x > y and y == 0",
    formula: "x < 0",
    against: { x: "1", y: "0" },
    proof: `
      0. premise with {"fact":0}: x - y > 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: -x > 0`,
    refused: "step 2 (replace): the two must be the same once it is replaced",
    neighbour: {
      formula: "x > 0",
      proof: `
      0. premise with {"fact":0}: x - y > 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: x > 0`,
    },
  },
  {
    attacks: "replace: equals over each other, which may be 0",
    domains: { x: reals(), y: reals(), z: reals() },
    given: "x == z and x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1", z: "0" },
    answers: ["unsat", "unsat"],
    proof: `
      0. premise with {"fact":0}: x - z == 0
      1. premise with {"fact":1}: x == 0
      2. function with {"term":"exp(y)","fact":0}: exp(y) > 0
      3. replace from 2, 0 with {"term":"x"}: exp(y) * x / z > 0
      4. lemma from 3: x != 0
      5. assume under 5: y == 0
      6. assume under 6: y != 0
      7. sign from 1, 6, 4 under 6 with {"powers":[1,-1]}: y == 0
      8. cases from 5, 7: y == 0`,
    refused: "step 3 (replace): the two must be the same once it is replaced",
    neighbour: {
      given: "x == z and z > 0",
      formula: "exp(y) * x / z > 0",
      proof: `
      0. premise with {"fact":0}: x - z == 0
      1. premise with {"fact":1}: z > 0
      2. function with {"term":"exp(y)","fact":0}: exp(y) > 0
      3. replace from 2, 0, 1 with {"term":"x"}: exp(y) * x / z > 0
      4. sign from 1: z != 0
      shows 4, 3`,
    },
  },
  {
    attacks: "replace: the entry of one index inside of a list",
    domains: { x: reals("d") },
    given: "x[1] == 0 and max(x) >= 0",
    formula: "max(x) == 0",
    against: { x: ["0", "1"] },
    proof: `
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. premise with {"fact":0}: x[1] == 0
      2. algebra: max(a, d, x[a]) - max(a, d, x[a]) == 0
      3. replace from 1, 1 with {"term":"x[1]"}: max(a, d, x[a]) == 0`,
    refused: "step 3 (replace): the two must be the same once it is replaced",
    neighbour: {
      formula: "2 * x[1] == 0",
      proof: `
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. premise with {"fact":0}: x[1] == 0
      2. sign from 1: 2 * x[1] == 0
      shows 0, 2`,
    },
  },
];
