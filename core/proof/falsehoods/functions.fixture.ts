import { nonNegative, positive, reals } from "../../formula/index.ts";
import { type Falsehood, rows } from "./falsehood.fixture.ts";

const factOf = (attacks: string): string => {
  const [, name, fact] = /^function: (\w+) (\d)/.exec(attacks) ?? [];
  return `step 0 (function): it must say fact ${fact} of ${name}`;
};

/** function: what holds of functions where they have a value. */
export const FUNCTIONS: readonly Falsehood[] = [
  ...rows({ x: reals() }, factOf, [
    [
      "function: exp 0, above 1",
      "exp(x) > 1",
      { x: "-1" },
      '0. function with {"term":"exp(x)","fact":0}: exp(x) - 1 > 0',
      "exp(x) > 0",
      '0. function with {"term":"exp(x)","fact":0}: exp(x) > 0',
    ],
    [
      "function: exp 1, strictly above its tangent",
      "exp(x) > x + 1",
      { x: "0" },
      '0. function with {"term":"exp(x)","fact":1}: exp(x) - x - 1 > 0',
      "exp(x) >= x + 1",
      '0. function with {"term":"exp(x)","fact":1}: exp(x) - x - 1 >= 0',
    ],
    [
      "function: relu 1, no more than its argument",
      "relu(x) <= x",
      { x: "-1" },
      '0. function with {"term":"relu(x)","fact":1}: x - relu(x) >= 0',
      "relu(x) >= x",
      '0. function with {"term":"relu(x)","fact":1}: relu(x) - x >= 0',
    ],
    [
      "function: relu 2, one of the two",
      "relu(x) == x",
      { x: "-1" },
      '0. function with {"term":"relu(x)","fact":2}: relu(x) - x == 0',
      "relu(x) == 0 or relu(x) == x",
      '0. function with {"term":"relu(x)","fact":2}: relu(x) == 0 or relu(x) - x == 0',
    ],
    [
      "function: tanh 1, above 0",
      "tanh(x) > 0",
      { x: "0" },
      '0. function with {"term":"tanh(x)","fact":1}: tanh(x) > 0',
      "tanh(x) > -1",
      '0. function with {"term":"tanh(x)","fact":1}: tanh(x) + 1 > 0',
    ],
    [
      "function: cos 0, strictly below 1",
      "cos(x) < 1",
      { x: "0" },
      '0. function with {"term":"cos(x)","fact":0}: 1 - cos(x) > 0',
      "cos(x) <= 1",
      '0. function with {"term":"cos(x)","fact":0}: 1 - cos(x) >= 0',
    ],
    [
      "function: floor 1, nearer than 1",
      "floor(x) + 0.5 > x",
      { x: "0.75" },
      '0. function with {"term":"floor(x)","fact":1}: floor(x) + 0.5 - x > 0',
      "floor(x) + 1 > x",
      '0. function with {"term":"floor(x)","fact":1}: floor(x) + 1 - x > 0',
    ],
    [
      "function: sign 0, never 0",
      "(x > 0 and sign(x) == 1) or (x < 0 and sign(x) == -1)",
      { x: "0" },
      '0. function with {"term":"sign(x)","fact":0}: (x > 0 and sign(x) - 1 == 0) or (-x > 0 and sign(x) + 1 == 0)',
      "(x > 0 and sign(x) == 1) or (x == 0 and sign(x) == 0) or (x < 0 and sign(x) == -1)",
      '0. function with {"term":"sign(x)","fact":0}: (x > 0 and sign(x) - 1 == 0) or (x == 0 and sign(x) == 0) or (-x > 0 and sign(x) + 1 == 0)',
    ],
  ]),
  {
    attacks: "function: the square of a root that has no value",
    domains: { x: reals() },
    formula: "x == 0 or x > 0",
    against: { x: "-1" },
    proof: `
      0. algebra: 0 == 0
      1. function from 0 with {"term":"sqrt(x)","fact":1}: sqrt(x)^2 - x == 0
      2. assume under 2: sqrt(x) == 0
      3. replace from 1, 2 under 2 with {"term":"sqrt(x)"}: x == 0
      4. or from 3 under 2: x == 0 or x > 0
      5. assume under 5: sqrt(x) != 0
      6. function with {"term":"exp(x)","fact":0}: exp(x) > 0
      7. sign from 6, 5 under 5 with {"powers":[2]}: exp(x) * sqrt(x)^2 > 0
      8. replace from 7, 1 under 5 with {"term":"sqrt(x)^2"}: exp(x) * x > 0
      9. sign from 8, 6 under 5 with {"powers":[-1]}: x > 0
      10. or from 9 under 5: x == 0 or x > 0
      11. cases from 4, 10: x == 0 or x > 0`,
    refused: "step 1 (function): the step cited must say a relation to 0",
    neighbour: {
      formula: "x == 0 or x > 0",
      domains: { x: nonNegative() },
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. function from 0 with {"term":"sqrt(x)","fact":1}: sqrt(x)^2 - x == 0
      2. assume under 2: sqrt(x) == 0
      3. replace from 1, 2 under 2 with {"term":"sqrt(x)"}: x == 0
      4. or from 3 under 2: x == 0 or x > 0
      5. assume under 5: sqrt(x) != 0
      6. function with {"term":"exp(x)","fact":0}: exp(x) > 0
      7. sign from 6, 5 under 5 with {"powers":[2]}: exp(x) * sqrt(x)^2 > 0
      8. replace from 7, 1 under 5 with {"term":"sqrt(x)^2"}: exp(x) * x > 0
      9. sign from 8, 6 under 5 with {"powers":[-1]}: x > 0
      10. or from 9 under 5: x == 0 or x > 0
      11. cases from 4, 10: x == 0 or x > 0`,
    },
  },
  {
    attacks: "function: the root of another number",
    domains: { x: reals(), y: positive() },
    formula: "x == 0 or x > 0",
    against: { x: "-1", y: "1" },
    proof: `
      0. domain with {"fact":0}: y > 0
      1. function from 0 with {"term":"sqrt(x)","fact":1}: sqrt(x)^2 - x == 0
      2. assume under 2: sqrt(x) == 0
      3. replace from 1, 2 under 2 with {"term":"sqrt(x)"}: x == 0
      4. or from 3 under 2: x == 0 or x > 0
      5. assume under 5: sqrt(x) != 0
      6. sign from 0, 5 under 5 with {"powers":[2]}: y * sqrt(x)^2 > 0
      7. replace from 6, 1 under 5 with {"term":"sqrt(x)^2"}: y * x > 0
      8. sign from 7, 0 under 5 with {"powers":[-1]}: x > 0
      9. or from 8 under 5: x == 0 or x > 0
      10. cases from 4, 9: x == 0 or x > 0`,
    refused: "step 1 (function): that the argument is at least 0 must be cited",
    neighbour: {
      formula: "sqrt(y)^2 == y",
      proof: `
      0. domain with {"fact":0}: y > 0
      1. sign from 0: y >= 0
      2. function from 0 with {"term":"sqrt(y)","fact":1}: sqrt(y)^2 - y == 0
      shows 1, 2`,
    },
  },
  {
    attacks: "function: the root of what is other than 0",
    domains: { x: reals(), y: positive() },
    given: "x != 0",
    formula: "x == 0 or x > 0",
    against: { x: "-1", y: "1" },
    proof: `
      0. domain with {"fact":0}: y > 0
      1. premise with {"fact":0}: x != 0
      2. function from 1 with {"term":"sqrt(x)","fact":1}: sqrt(x)^2 - x == 0
      3. assume under 3: sqrt(x) == 0
      4. replace from 2, 3 under 3 with {"term":"sqrt(x)"}: x == 0
      5. or from 4 under 3: x == 0 or x > 0
      6. assume under 6: sqrt(x) != 0
      7. sign from 0, 6 under 6 with {"powers":[2]}: y * sqrt(x)^2 > 0
      8. replace from 7, 2 under 6 with {"term":"sqrt(x)^2"}: y * x > 0
      9. sign from 8, 0 under 6 with {"powers":[-1]}: x > 0
      10. or from 9 under 6: x == 0 or x > 0
      11. cases from 5, 10: x == 0 or x > 0`,
    refused: "step 2 (function): that the argument is at least 0 must be cited",
    neighbour: {
      given: "x == y",
      formula: "sqrt(x) >= 0",
      proof: `
      0. domain with {"fact":0}: y > 0
      1. premise with {"fact":0}: x - y == 0
      2. replace from 0, 1 with {"term":"y"}: x >= 0
      3. function from 2 with {"term":"sqrt(x)","fact":0}: sqrt(x) >= 0
      shows 2, 3`,
    },
  },
  {
    attacks: "function: a divisor that may be 0 times one over it",
    domains: { x: nonNegative(), y: reals() },
    given: "x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: `
      0. premise with {"fact":0}: x == 0
      1. domain with {"fact":0}: x >= 0
      2. function from 1 with {"term":"1 / x"}: x * (1 / x) - 1 == 0
      3. function with {"term":"exp(y)","fact":0}: exp(y) > 0
      4. replace from 3, 2 with {"term":"x * (1 / x)"}: exp(y) * x * (1 / x) > 0
      5. algebra from 4: x * y / x - y == 0
      6. replace from 5, 0 with {"term":"x"}: y == 0`,
    refused: "step 2 (function): that the divisor is other than 0 must be cited",
    neighbour: {
      given: "x > 0",
      formula: "x * (1 / x) == 1",
      proof: `
      0. premise with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. function from 0 with {"term":"1 / x"}: x * (1 / x) - 1 == 0
      shows 1, 2`,
    },
  },
  {
    attacks: "function: another divisor is cited",
    domains: { x: reals(), y: positive() },
    given: "x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: `
      0. premise with {"fact":0}: x == 0
      1. domain with {"fact":0}: y > 0
      2. function from 1 with {"term":"1 / x"}: x * (1 / x) - 1 == 0
      3. replace from 1, 2 with {"term":"x * (1 / x)"}: y * x * (1 / x) > 0
      4. algebra from 3: x * y / x - y == 0
      5. replace from 4, 0 with {"term":"x"}: y == 0`,
    refused: "step 2 (function): that the divisor is other than 0 must be cited",
    neighbour: {
      formula: "y * (1 / y) == 1",
      proof: `
      0. domain with {"fact":0}: y > 0
      1. sign from 0: y != 0
      2. function from 0 with {"term":"1 / y"}: y * (1 / y) - 1 == 0
      shows 1, 2`,
    },
  },
  {
    attacks: "function: twice one over a divisor",
    domains: { x: positive() },
    formula: "x * (1 / x) == 2",
    against: { x: "1" },
    proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. function from 0 with {"term":"1 / x"}: x * (1 / x) - 2 == 0
      shows 1, 2`,
    refused: "step 2 (function): it must say that b times one over b is 1",
    neighbour: {
      formula: "1 / x * x == 1",
      proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. function from 0 with {"term":"1 / x"}: 1 / x * x - 1 == 0
      shows 1, 2`,
    },
  },
];
