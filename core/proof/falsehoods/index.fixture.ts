import { ALGEBRA } from "./algebra.fixture.ts";
import { ENTRIES } from "./entries.fixture.ts";
import { FACTS } from "./facts.fixture.ts";
import type { Falsehood } from "./falsehood.fixture.ts";
import { FUNCTIONS } from "./functions.fixture.ts";
import { LOGIC } from "./logic.fixture.ts";
import { MEANS } from "./means.fixture.ts";
import { ORDER } from "./order.fixture.ts";
import { READING } from "./reading.fixture.ts";
import { VALUES } from "./values.fixture.ts";

/** False statements with proofs that each break one condition of the checker, and a true neighbour of each. */
export const FALSEHOODS: readonly Falsehood[] = [
  ...FACTS,
  ...VALUES,
  ...LOGIC,
  ...ENTRIES,
  ...ALGEBRA,
  ...MEANS,
  ...FUNCTIONS,
  ...ORDER,
  ...READING,
];
