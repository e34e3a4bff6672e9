import { ALGEBRA } from "./algebra.fixture.ts";
import { CASES } from "./cases.fixture.ts";
import { CHOICES } from "./choices.fixture.ts";
import { ENTRIES } from "./entries.fixture.ts";
import { FACTS } from "./facts.fixture.ts";
import type { Falsehood } from "./falsehood.fixture.ts";
import { FUNCTIONS } from "./functions.fixture.ts";
import { LOGIC } from "./logic.fixture.ts";
import { MEANS } from "./means.fixture.ts";
import { NAMES } from "./names.fixture.ts";
import { NAMING } from "./naming.fixture.ts";
import { ORDER } from "./order.fixture.ts";
import { READING } from "./reading.fixture.ts";
import { REWRITING } from "./rewriting.fixture.ts";
import { SIGNS } from "./signs.fixture.ts";
import { TOTALS } from "./totals.fixture.ts";
import { VALUES } from "./values.fixture.ts";

/** False statements with proofs that each break one condition of the checker, and a true neighbour of each. */
export const FALSEHOODS: readonly Falsehood[] = [
  ...[...FACTS, ...VALUES, ...LOGIC, ...CASES, ...ENTRIES, ...NAMING, ...ALGEBRA, ...SIGNS],
  ...REWRITING,
  ...[...MEANS, ...TOTALS, ...FUNCTIONS, ...CHOICES, ...ORDER, ...NAMES, ...READING],
];
