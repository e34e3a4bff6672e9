import { nonNegative, positive, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** sign, add. */
export const SIGNS: readonly Falsehood[] = [
  {
    attacks: "sign: odd power of a factor of unknown sign",
    domains: { x: reals(), y: reals() },
    given: "x * y >= 0 and y != 0",
    formula: "x >= 0",
    against: { x: "-1", y: "-1" },
    proof: `
      0. premise with {"fact":0}: x * y >= 0
      1. premise with {"fact":1}: y != 0
      2. sign from 0, 1 with {"powers":[-1]}: x >= 0`,
    refused: "step 2 (sign): a factor of unknown sign needs an even power",
    neighbour: {
      given: "x * y^2 >= 0 and y != 0",
      proof: `
      0. premise with {"fact":0}: x * y^2 >= 0
      1. premise with {"fact":1}: y != 0
      2. sign from 0, 1 with {"powers":[-2]}: x >= 0`,
    },
  },
  {
    attacks: "sign: odd power of a factor of unknown sign, strictly",
    domains: { x: reals(), y: reals() },
    given: "x * y > 0 and y != 0",
    formula: "x > 0",
    against: { x: "-1", y: "-1" },
    proof: `
      0. premise with {"fact":0}: x * y > 0
      1. premise with {"fact":1}: y != 0
      2. sign from 0, 1 with {"powers":[-1]}: x > 0`,
    refused: "step 2 (sign): a factor of unknown sign needs an even power",
    neighbour: {
      given: "x * y > 0 and y > 0",
      proof: `
      0. premise with {"fact":0}: x * y > 0
      1. premise with {"fact":1}: y > 0
      2. sign from 0, 1 with {"powers":[-1]}: x > 0`,
    },
  },
  {
    attacks: "sign: a factor that may be 0",
    domains: { x: reals(), y: nonNegative() },
    given: "x * y == 0",
    formula: "x == 0",
    against: { x: "1", y: "0" },
    proof: `
      0. premise with {"fact":0}: x * y == 0
      1. domain with {"fact":0}: y >= 0
      2. sign from 0, 1 with {"powers":[-1]}: x == 0`,
    refused: "step 2 (sign): a divisor must be cited as other than 0",
    neighbour: {
      domains: { x: reals(), y: positive() },
      proof: `
      0. premise with {"fact":0}: x * y == 0
      1. domain with {"fact":0}: y > 0
      2. sign from 0, 1 with {"powers":[-1]}: x == 0`,
    },
  },
  {
    attacks: "sign: the other side of 0",
    domains: { x: nonNegative() },
    formula: "-x >= 0",
    against: { x: "1" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. sign from 0: -x >= 0`,
    refused: "step 1 (sign): the two must differ by the factors cited alone",
    neighbour: {
      formula: "3 * x >= 0",
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. sign from 0: 3 * x >= 0`,
    },
  },
  {
    attacks: "sign: a factor that is not cited",
    domains: { x: reals(), y: positive() },
    given: "x * y * (y - 1) >= 0",
    formula: "x >= 0",
    against: { x: "-1", y: "0.5" },
    proof: `
      0. premise with {"fact":0}: x * y * (y - 1) >= 0
      1. domain with {"fact":0}: y > 0
      2. sign from 0, 1 with {"powers":[-1]}: x >= 0`,
    refused: "step 2 (sign): the two must differ by the factors cited alone",
    neighbour: {
      given: "x * y * (y - 1) >= 0 and y > 1",
      proof: `
      0. premise with {"fact":0}: x * y * (y - 1) >= 0
      1. domain with {"fact":0}: y > 0
      2. premise with {"fact":1}: y - 1 > 0
      3. sign from 0, 1, 2 with {"powers":[-1,-1]}: x >= 0`,
    },
  },
  {
    attacks: "sign: strict where the step cited is not",
    domains: { x: nonNegative() },
    formula: "2 * x > 0",
    against: { x: "0" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. sign from 0: 2 * x > 0`,
    refused: "step 1 (sign): it must say no more than the step cited",
    neighbour: {
      domains: { x: positive() },
      proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: 2 * x > 0`,
    },
  },
  {
    attacks: "add: what differs from 0",
    domains: { x: reals(), y: reals() },
    given: "x != 0 and y != 0",
    formula: "x + y == 0",
    against: { x: "1", y: "1" },
    proof: `
      0. premise with {"fact":0}: x != 0
      1. premise with {"fact":1}: y != 0
      2. add from 0, 1: x + y == 0`,
    refused: "step 2 (add): what differs from 0 cannot be added",
    neighbour: {
      given: "x > 0 and y > 0",
      formula: "x + y != 0",
      proof: `
      0. premise with {"fact":0}: x > 0
      1. premise with {"fact":1}: y > 0
      2. add from 0, 1: x + y != 0`,
    },
  },
  {
    attacks: "add: what differs from 0 to what is at least 0",
    domains: { x: reals(), y: nonNegative() },
    given: "x != 0",
    formula: "x + y >= 0",
    against: { x: "-1", y: "0" },
    proof: `
      0. premise with {"fact":0}: x != 0
      1. domain with {"fact":0}: y >= 0
      2. add from 0, 1: x + y >= 0`,
    refused: "step 2 (add): what differs from 0 cannot be added",
    neighbour: {
      given: "x >= 0",
      proof: `
      0. premise with {"fact":0}: x >= 0
      1. domain with {"fact":0}: y >= 0
      2. add from 0, 1: x + y >= 0`,
    },
  },
  {
    attacks: "add: strict where neither part is",
    domains: { x: nonNegative(), y: nonNegative() },
    formula: "x + y > 0",
    against: { x: "0", y: "0" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y >= 0
      2. add from 0, 1: x + y > 0`,
    refused: "step 2 (add): a sum is strict only where one part is",
    neighbour: {
      domains: { x: nonNegative(), y: positive() },
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y > 0
      2. add from 0, 1: x + y > 0`,
    },
  },
  {
    attacks: "add: an equation where one part is none",
    domains: { x: nonNegative(), y: reals() },
    given: "y == 0",
    formula: "x + y == 0",
    against: { x: "1", y: "0" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. premise with {"fact":0}: y == 0
      2. add from 0, 1: x + y == 0`,
    refused: "step 2 (add): a sum is strict only where one part is",
    neighbour: {
      formula: "x + y >= 0",
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. premise with {"fact":0}: y == 0
      2. add from 0, 1: x + y >= 0`,
    },
  },
  {
    attacks: "add: the difference",
    domains: { x: nonNegative(), y: nonNegative() },
    formula: "x - y >= 0",
    against: { x: "0", y: "1" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y >= 0
      2. add from 0, 1: x - y >= 0`,
    refused: "step 2 (add): it must say the sum of the two",
    neighbour: {
      formula: "x + y >= 0",
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y >= 0
      2. add from 0, 1: x + y >= 0`,
    },
  },
  {
    attacks: "add: one part taken away",
    domains: { x: nonNegative(), y: nonNegative() },
    formula: "x - y >= 0",
    against: { x: "0", y: "1" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y >= 0
      2. add from 0, 1 with {"powers":[1,-1]}: x - y >= 0`,
    refused: "step 2 (add): each of the two must be added a whole number of times, at least once",
    neighbour: {
      formula: "x + 2 * y >= 0",
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y >= 0
      2. add from 0, 1 with {"powers":[1,2]}: x + 2 * y >= 0`,
    },
  },
  {
    attacks: "add: one part left out",
    domains: { x: reals(), y: nonNegative() },
    given: "x + y >= 0",
    formula: "x >= 0",
    against: { x: "-1", y: "1" },
    proof: `
      0. premise with {"fact":0}: x + y >= 0
      1. domain with {"fact":0}: y >= 0
      2. add from 0, 1: x >= 0`,
    refused: "step 2 (add): it must say the sum of the two",
    neighbour: {
      formula: "x + 2 * y >= 0",
      proof: `
      0. premise with {"fact":0}: x + y >= 0
      1. domain with {"fact":0}: y >= 0
      2. add from 0, 1: x + 2 * y >= 0`,
    },
  },
];
