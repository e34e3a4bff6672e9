import { nonNegative, positive, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** assume, and, part: assumptions and what becomes of them. */
export const LOGIC: readonly Falsehood[] = [
  {
    attacks: "assume: under nothing",
    domains: { x: reals() },
    formula: "x >= 0",
    against: { x: "-1" },
    proof: "0. assume: x >= 0",
    refused: "step 0 (assume): an assumption stands under itself alone",
    neighbour: { given: "x >= 0", proof: `0. premise with {"fact":0}: x >= 0` },
  },
  {
    attacks: "assume: under another, which is discharged",
    domains: { x: reals(), y: nonNegative() },
    formula: "y < 0 or x >= 0",
    against: { x: "-1", y: "0" },
    proof: `
      0. assume under 0: y >= 0
      1. assume under 0: x >= 0
      2. or from 1: y < 0 or x >= 0`,
    refused: "step 1 (assume): an assumption stands under itself alone",
    neighbour: {
      formula: "y < 0 or y >= 0",
      proof: `
      0. assume under 0: y >= 0
      1. or from 0: y < 0 or y >= 0`,
    },
  },
  {
    attacks: "assume: forgotten by the next step",
    domains: { x: reals() },
    formula: "2 * x >= 0",
    against: { x: "-1" },
    proof: `
      0. assume under 0: x >= 0
      1. add from 0, 0: 2 * x >= 0`,
    refused: "step 1 (add): assumption 0 is still in force",
    neighbour: {
      domains: { x: nonNegative() },
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. add from 0, 0: 2 * x >= 0`,
    },
  },
  {
    attacks: "assume: forgotten on one of two sides",
    domains: { x: reals(), y: nonNegative() },
    formula: "x + y >= 0",
    against: { x: "-1", y: "0" },
    proof: `
      0. domain with {"fact":0}: y >= 0
      1. assume under 1: x >= 0
      2. add from 0, 1: x + y >= 0`,
    refused: "step 2 (add): assumption 1 is still in force",
    neighbour: {
      domains: { x: nonNegative(), y: nonNegative() },
      proof: `
      0. domain with {"fact":1}: y >= 0
      1. domain with {"fact":0}: x >= 0
      2. add from 0, 1: x + y >= 0`,
    },
  },
  {
    attacks: "assume: of a divisor, forgotten",
    domains: { x: reals(), y: reals() },
    given: "x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: `
      0. premise with {"fact":0}: x == 0
      1. assume under 1: x != 0
      2. algebra from 1: x * y / x - y == 0
      3. replace from 2, 0 with {"term":"x"}: y == 0`,
    refused: "step 2 (algebra): assumption 1 is still in force",
    neighbour: {
      formula: "x == 0 or x * y / x == y",
      given: "x == x",
      proof: `
      0. assume under 0: x != 0
      1. algebra from 0 under 0: x * y / x - y == 0
      2. or from 1: x == 0 or x * y / x - y == 0
      3. or from 0: x == 0 or x != 0
      shows 3, 2`,
    },
  },
  {
    attacks: "and: shown under itself",
    domains: { x: reals() },
    formula: "x >= 0",
    against: { x: "-1" },
    proof: `
      0. assume under 0: x >= 0
      1. and from 0: x >= 0`,
    refused: "step 1 (and): assumption 0 is still in force",
    neighbour: {
      domains: { x: nonNegative() },
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. and from 0: x >= 0`,
    },
  },
  {
    attacks: "and: each shown under the other",
    domains: { x: reals(), y: positive() },
    formula: "x >= 1 and y * x >= y",
    against: { x: "0", y: "1" },
    proof: `
      0. domain with {"fact":0}: y > 0
      1. assume under 1: x - 1 >= 0
      2. sign from 1, 0 under 1 with {"powers":[1]}: y * x - y >= 0
      3. assume under 3: y * x - y >= 0
      4. sign from 3, 0 under 3 with {"powers":[-1]}: x - 1 >= 0
      5. and from 4, 2: x - 1 >= 0 and y * x - y >= 0`,
    refused: "step 5 (and): assumption 3 is still in force",
    neighbour: {
      given: "x >= 1",
      proof: `
      0. domain with {"fact":0}: y > 0
      1. premise with {"fact":0}: x - 1 >= 0
      2. assume under 2: x - 1 >= 0
      3. sign from 2, 0 under 2 with {"powers":[1]}: y * x - y >= 0
      4. and from 1, 3: x - 1 >= 0 and y * x - y >= 0`,
    },
  },
  {
    attacks: "and: a part that nothing shows",
    domains: { x: nonNegative(), y: reals() },
    formula: "x >= 0 and y >= 0",
    against: { x: "0", y: "-1" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. and from 0: x >= 0 and y >= 0`,
    refused: "step 1 (and): it must say that all the steps cited hold",
    neighbour: {
      domains: { x: nonNegative(), y: nonNegative() },
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y >= 0
      2. and from 0, 1: x >= 0 and y >= 0`,
    },
  },
  {
    attacks: "and: another assumption than one of its parts",
    domains: { x: reals(), y: nonNegative() },
    formula: "y >= 0 and x + y >= 0",
    against: { x: "-1", y: "0" },
    proof: `
      0. domain with {"fact":0}: y >= 0
      1. assume under 1: x >= 0
      2. add from 0, 1 under 1: x + y >= 0
      3. and from 0, 2: y >= 0 and x + y >= 0`,
    refused: "step 3 (and): assumption 1 is still in force",
    neighbour: {
      given: "x >= 0",
      formula: "x >= 0 and x + y >= 0",
      proof: `
      0. domain with {"fact":0}: y >= 0
      1. premise with {"fact":0}: x >= 0
      2. assume under 2: x >= 0
      3. add from 0, 2 under 2: x + y >= 0
      4. and from 1, 3: x >= 0 and x + y >= 0`,
    },
  },
  {
    attacks: "and: both where one is shown",
    domains: { x: reals() },
    given: "x >= 1 or x <= 0",
    formula: "x >= 1 and x <= 0",
    against: { x: "1" },
    proof: `
      0. premise with {"fact":0}: x - 1 >= 0 or -x >= 0
      1. and from 0: x - 1 >= 0 and -x >= 0`,
    refused: "step 1 (and): it must say that all the steps cited hold",
    neighbour: {
      formula: "x >= 1 or x <= 0",
      proof: `
      0. premise with {"fact":0}: x - 1 >= 0 or -x >= 0
      1. and from 0: x - 1 >= 0 or -x >= 0`,
    },
  },
  {
    attacks: "part: of an or",
    domains: { x: reals(), y: reals() },
    given: "x > 0 or y > 0",
    formula: "x > 0",
    against: { x: "0", y: "1" },
    proof: `
      0. premise with {"fact":0}: x > 0 or y > 0
      1. part from 0: x > 0`,
    refused: "step 1 (part): it must say a part of an and",
    neighbour: {
      given: "x > 0 and y > 0",
      proof: `
      0. premise with {"fact":0}: x > 0
      1. premise with {"fact":1}: y > 0
      2. and from 0, 1: x > 0 and y > 0
      3. part from 2: x > 0`,
    },
  },
  {
    attacks: "part: stronger than a part",
    domains: { x: reals() },
    given: "not (x < 0 or x > 1)",
    formula: "x > 0",
    against: { x: "0" },
    proof: `
      0. premise with {"fact":0}: x >= 0 and 1 - x >= 0
      1. part from 0: x > 0`,
    refused: "step 1 (part): it must say a part of an and",
    neighbour: {
      formula: "x >= 0",
      proof: `
      0. premise with {"fact":0}: x >= 0 and 1 - x >= 0
      1. part from 0: x >= 0`,
    },
  },
  {
    attacks: "part: of what stands below an or",
    domains: { x: reals(), y: reals() },
    given: "not (x < 0 or (y < 0 and x < 1))",
    formula: "y >= 0",
    against: { x: "1", y: "-1" },
    proof: `
      0. premise with {"fact":0}: x >= 0 and (y >= 0 or x - 1 >= 0)
      1. part from 0: y >= 0`,
    refused: "step 1 (part): it must say a part of an and",
    neighbour: {
      formula: "y >= 0 or x >= 1",
      proof: `
      0. premise with {"fact":0}: x >= 0 and (y >= 0 or x - 1 >= 0)
      1. part from 0: y >= 0 or x - 1 >= 0`,
    },
  },
  {
    attacks: "part: of what is no and",
    domains: { x: nonNegative("d") },
    formula: "max(x) > 0",
    against: { x: ["0"] },
    proof: `
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. part from 0: max(a, d, x[a]) > 0`,
    refused: "step 1 (part): it must say a part of an and",
    neighbour: {
      domains: { x: nonNegative(2) },
      formula: "x[1] >= 0",
      proof: `
      0. domain with {"fact":0}: all(a, 2, x[a] >= 0)
      1. part from 0: x[1] >= 0`,
    },
  },
  {
    attacks: "part: of another name",
    domains: { x: reals(), y: reals() },
    given: "not (x < 0 or x > 1)",
    formula: "y >= 0",
    against: { x: "0", y: "-1" },
    proof: `
      0. premise with {"fact":0}: x >= 0 and 1 - x >= 0
      1. part from 0: y >= 0`,
    refused: "step 1 (part): it must say a part of an and",
    neighbour: {
      formula: "x <= 1",
      proof: `
      0. premise with {"fact":0}: x >= 0 and 1 - x >= 0
      1. part from 0: 1 - x >= 0`,
    },
  },
];
