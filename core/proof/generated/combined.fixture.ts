import { parseFormula } from "../../formula/language/parse.ts";
import { printFormula } from "../../formula/language/print.ts";
import { substitute } from "../../formula/language/substitute.ts";
import type { CaseValue } from "../../formula/language/value.ts";
import type { Draw } from "../../random/stream.ts";
import { type Made, made, type Shape } from "./statement.fixture.ts";

/** Names of a second statement, so that it says nothing of the first one's. */
const OTHERS: Readonly<Record<string, string>> = { x: "u", y: "v", z: "t", w: "q", A: "C", B: "D" };

/**
 * Two statements without premises, joined: "both" is false where one is, "one of the two" only where both are. A size that both
 * name is the same in both.
 */
export function combined(first: Shape, second: Shape, draw: Draw, isTrue: boolean): Made {
  const word = draw.integer(2) === 0 ? "and" : "or";
  // "and" is spoiled by one of its sides, "or" carried by the first: the second may lack a value.
  const odd = draw.integer(2) === 0;
  const sides = word === "and" ? (isTrue ? [true, true] : [odd, !odd]) : [isTrue, false];
  const [a, b] = [
    withoutPremise(first, draw, sides[0] === true),
    renamed(withoutPremise(second, draw, sides[1] === true)),
  ];
  const formula = `(${a.formula}) ${word} (${b.formula})`;
  const against = isTrue ? null : joint(a, b, draw);
  return {
    shape: `two joined by ${word}`,
    domains: { ...a.domains, ...b.domains },
    formula,
    given: "",
    definitions: {},
    against,
  };
}

function withoutPremise(shape: Shape, draw: Draw, isTrue: boolean): Made {
  for (let i = 0; i < 100; i += 1) {
    const found = made(shape, draw, isTrue);
    if (found.given === "") return found;
  }
  throw new Error(`a shape must make some statement without a premise, got ${shape.name}`);
}

function renamed({ domains, formula, against, ...of }: Made): Made {
  const names = Object.keys(domains);
  const by = new Map(names.map((name) => [name, { kind: "name" as const, name: OTHERS[name] ?? name }]));
  const keys = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).map(([name, value]) => [OTHERS[name] ?? name, value]));
  const said = printFormula(substitute(parseFormula(formula), by));
  return { ...of, domains: keys(domains), formula: said, against: against === null ? null : keys(against) };
}

/** A case against both together: what is not spoiled by itself is drawn, at the size that the other asks for. */
function joint(a: Made, b: Made, draw: Draw): Made["against"] {
  const lists = [a, b].flatMap(({ against }) => Object.values(against ?? {}));
  const d = lists.find((value) => Array.isArray(value) && !Array.isArray(value[0])) as readonly unknown[] | undefined;
  const sizes = { d: d?.length ?? 2 };
  const whole = (of: Made): Readonly<Record<string, CaseValue>> =>
    of.against ??
    Object.fromEntries(Object.entries(of.domains).map(([name, domain]) => [name, domain.sample(draw, sizes)]));
  return { ...whole(a), ...whole(b) };
}
