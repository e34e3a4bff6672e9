import { nonNegative, positive, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** assume, and, part, or, cases: assumptions and what becomes of them. */
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
  {
    attacks: "or: what is shown is none of its parts",
    domains: { x: nonNegative(), y: reals() },
    formula: "y > 0 or y < 0",
    against: { x: "0", y: "0" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. or from 0: y > 0 or y < 0`,
    refused: "step 1 (or): the step cited must say one of the parts",
    neighbour: {
      formula: "y > 0 or x >= 0",
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. or from 0: y > 0 or x >= 0`,
    },
  },
  {
    attacks: "or: shown under a part, not under its contrary",
    domains: { x: reals(), y: positive() },
    formula: "x >= 0 or y * x >= 0",
    against: { x: "-1", y: "1" },
    proof: `
      0. domain with {"fact":0}: y > 0
      1. assume under 1: x >= 0
      2. sign from 1, 0 under 1 with {"powers":[1]}: y * x >= 0
      3. or from 2: x >= 0 or y * x >= 0`,
    refused: "step 3 (or): assumption 1 is still in force",
    neighbour: {
      formula: "x >= 0 or y * x < 0",
      proof: `
      0. domain with {"fact":0}: y > 0
      1. assume under 1: -x > 0
      2. sign from 1, 0 under 1 with {"powers":[1]}: -y * x > 0
      3. or from 2: x >= 0 or -y * x > 0`,
    },
  },
  {
    attacks: "or: shown under more than the contrary of a part",
    domains: { x: reals() },
    formula: "x >= 1 or x <= 0",
    against: { x: "0.5" },
    proof: `
      0. assume under 0: -x > 0
      1. sign from 0 under 0: -x >= 0
      2. or from 1: x - 1 >= 0 or -x >= 0`,
    refused: "step 2 (or): assumption 0 is still in force",
    neighbour: {
      formula: "x >= 0 or x <= 0",
      proof: `
      0. assume under 0: -x > 0
      1. sign from 0 under 0: -x >= 0
      2. or from 1: x >= 0 or -x >= 0`,
    },
  },
  {
    attacks: "or: shown under another assumption",
    domains: { x: reals(), y: reals() },
    formula: "x >= 0 or y >= 0",
    against: { x: "-1", y: "-1" },
    proof: `
      0. assume under 0: x >= 0
      1. or from 0: x >= 0 or y >= 0`,
    refused: "step 1 (or): assumption 0 is still in force",
    neighbour: {
      formula: "x >= 0 or x < 0 or y >= 0",
      proof: `
      0. assume under 0: x >= 0
      1. or from 0: x >= 0 or x < 0 or y >= 0`,
    },
  },
  {
    attacks: "or: one part of what is shown is left out",
    domains: { x: reals() },
    given: "x < 0 or x > 1 or x == 0.5",
    formula: "x < 0 or x > 1",
    against: { x: "0.5" },
    proof: `
      0. premise with {"fact":0}: x < 0 or x > 1 or x - 0.5 == 0
      1. or from 0: x < 0 or x > 1`,
    refused: "step 1 (or): the step cited must say one of the parts",
    neighbour: {
      formula: "x < 0 or x > 1 or x == 0.5 or x == 1",
      proof: `
      0. premise with {"fact":0}: x < 0 or x > 1 or x - 0.5 == 0
      1. or from 0: x < 0 or x > 1 or x - 0.5 == 0 or x - 1 == 0`,
    },
  },
  {
    attacks: "cases: the two say different things",
    domains: { x: reals() },
    formula: "x + 1 > 0",
    against: { x: "-2" },
    proof: `
      0. assume under 0: x + 1 > 0
      1. assume under 1: -x - 1 >= 0
      2. cases from 0, 1: x + 1 > 0`,
    refused: "step 2 (cases): every case must say the same",
    neighbour: {
      formula: "x + 1 > 0 or x + 1 <= 0",
      proof: `
      0. assume under 0: x + 1 > 0
      1. or from 0 under 0: x + 1 > 0 or -x - 1 >= 0
      2. assume under 2: -x - 1 >= 0
      3. or from 2 under 2: x + 1 > 0 or -x - 1 >= 0
      4. cases from 1, 3: x + 1 > 0 or -x - 1 >= 0`,
    },
  },
  {
    attacks: "cases: they leave 0 out",
    domains: { x: reals() },
    formula: "x^2 > 0",
    against: { x: "0" },
    proof: `
      0. assume under 0: x > 0
      1. sign from 0, 0 under 0 with {"powers":[1]}: x^2 > 0
      2. assume under 2: -x > 0
      3. sign from 2, 2 under 2 with {"powers":[1]}: x^2 > 0
      4. cases from 1, 3: x^2 > 0`,
    refused: "step 4 (cases): the two cases must leave nothing out",
    neighbour: {
      given: "x < 0 or x > 0",
      proof: `
      0. assume under 0: x > 0
      1. sign from 0, 0 under 0 with {"powers":[1]}: x^2 > 0
      2. assume under 2: -x > 0
      3. sign from 2, 2 under 2 with {"powers":[1]}: x^2 > 0
      4. premise with {"fact":0}: -x > 0 or x > 0
      5. cases from 4, 1, 3: x^2 > 0`,
    },
  },
  {
    attacks: "cases: of two different numbers",
    domains: { x: reals(), y: reals() },
    formula: "x > 0 or y <= 0",
    against: { x: "0", y: "1" },
    proof: `
      0. assume under 0: x > 0
      1. or from 0 under 0: x > 0 or -y >= 0
      2. assume under 2: -y >= 0
      3. or from 2 under 2: x > 0 or -y >= 0
      4. cases from 1, 3: x > 0 or -y >= 0`,
    refused: "step 4 (cases): the two cases must leave nothing out",
    neighbour: {
      formula: "y > 0 or y <= 0",
      proof: `
      0. assume under 0: y > 0
      1. or from 0 under 0: y > 0 or -y >= 0
      2. assume under 2: -y >= 0
      3. or from 2 under 2: y > 0 or -y >= 0
      4. cases from 1, 3: y > 0 or -y >= 0`,
    },
  },
  {
    attacks: "cases: equal to 0 or at most 0",
    domains: { x: reals() },
    formula: "x == 0 or x <= 0",
    against: { x: "1" },
    proof: `
      0. assume under 0: x == 0
      1. or from 0 under 0: x == 0 or -x >= 0
      2. assume under 2: -x >= 0
      3. or from 2 under 2: x == 0 or -x >= 0
      4. cases from 1, 3: x == 0 or -x >= 0`,
    refused: "step 4 (cases): the two cases must leave nothing out",
    neighbour: {
      formula: "x >= 0 or x <= 0",
      proof: `
      0. assume under 0: x >= 0
      1. or from 0 under 0: x >= 0 or -x >= 0
      2. assume under 2: -x >= 0
      3. or from 2 under 2: x >= 0 or -x >= 0
      4. cases from 1, 3: x >= 0 or -x >= 0`,
    },
  },
  {
    attacks: "cases: one rests on a second assumption",
    domains: { x: reals(), y: reals() },
    formula: "x <= 0 or y > 0",
    against: { x: "1", y: "-1" },
    proof: `
      0. assume under 0: x > 0
      1. assume under 1: y > 0
      2. and from 0, 1 under 0, 1: x > 0 and y > 0
      3. part from 2 under 0, 1: y > 0
      4. or from 3 under 0, 1: -x >= 0 or y > 0
      5. assume under 5: -x >= 0
      6. or from 5 under 5: -x >= 0 or y > 0
      7. cases from 4, 6: -x >= 0 or y > 0`,
    refused: "step 7 (cases): each case must rest on one assumption of its own",
    neighbour: {
      given: "y > 0",
      proof: `
      0. assume under 0: x > 0
      1. premise with {"fact":0}: y > 0
      2. or from 1 under 0: -x >= 0 or y > 0
      3. assume under 3: -x >= 0
      4. or from 3 under 3: -x >= 0 or y > 0
      5. cases from 2, 4: -x >= 0 or y > 0`,
    },
  },
  {
    attacks: "cases: one that is known is missing",
    domains: { x: reals() },
    given: "x > 2 or x < 1 or x == 1.5",
    formula: "x > 2 or x < 1",
    against: { x: "1.5" },
    proof: `
      0. premise with {"fact":0}: x - 2 > 0 or 1 - x > 0 or x - 1.5 == 0
      1. assume under 1: x - 2 > 0
      2. or from 1 under 1: x - 2 > 0 or 1 - x > 0
      3. assume under 3: 1 - x > 0
      4. or from 3 under 3: x - 2 > 0 or 1 - x > 0
      5. cases from 0, 2, 4: x - 2 > 0 or 1 - x > 0`,
    refused: "step 5 (cases): every part must be one of the cases",
    neighbour: {
      given: "x > 2 or x < 1",
      proof: `
      0. premise with {"fact":0}: x - 2 > 0 or 1 - x > 0
      1. assume under 1: x - 2 > 0
      2. or from 1 under 1: x - 2 > 0 or 1 - x > 0
      3. assume under 3: 1 - x > 0
      4. or from 3 under 3: x - 2 > 0 or 1 - x > 0
      5. cases from 0, 2, 4: x - 2 > 0 or 1 - x > 0`,
    },
  },
];
