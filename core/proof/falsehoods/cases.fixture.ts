import { nonNegative, positive, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** or, cases. */
export const CASES: readonly Falsehood[] = [
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
