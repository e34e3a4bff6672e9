import type { CaseValue, Sizes } from "../language/value.ts";
import type { Inferred, Shape } from "../shape/infer-shape.ts";
import { isList } from "../shape/shape.ts";
import type { Domain } from "./domain.ts";
import { entries } from "./sizes.ts";

/** The shape that every case of a domain has at these sizes; null where its cases differ, as in `oneOf([1, [2, 3]])`. */
export function domainShape(domain: Domain, sizes: Sizes): Inferred {
  // Only what is listed by its author can be of any shape.
  if (domain.family === "oneOf") return listedShape([...domain.cases(sizes)]);
  const lengths = domain.shape.map((size) => entries(size, sizes));
  return { lengths, entries: domain.family === "booleans" ? "truth" : "number" };
}

function listedShape(cases: readonly CaseValue[]): Inferred {
  const shapes = cases.map((value): Shape => ({ lengths: isList(value) ? [value.length] : [], entries: "number" }));
  const [first] = shapes;
  const alike = shapes.every(({ lengths }) => lengths[0] === first?.lengths[0]);
  return alike && first !== undefined ? first : null;
}
