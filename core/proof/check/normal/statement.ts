import { constantOf, negate, type Polynomial, scaled } from "../../../numeric/exact/polynomial.ts";
import { compare, ONE, ZERO } from "../../../numeric/exact/rational.ts";
import type { Place, Relation } from "../../step/language.ts";

/** A statement in normal form: relations of polynomials to 0, joined. */
export type Statement =
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "relation"; readonly relation: Relation; readonly of: Polynomial }
  | { readonly kind: "and" | "or"; readonly parts: readonly Statement[] }
  | { readonly kind: "all" | "some"; readonly index: Place; readonly size: Place; readonly of: Statement };

/** What holds exactly where `of` does not. */
export function not(of: Statement): Statement {
  if (of.kind === "truth") return { kind: "truth", value: !of.value };
  if (of.kind === "relation") return contraryRelation(of);
  if ("parts" in of) return { kind: of.kind === "and" ? "or" : "and", parts: of.parts.map(not) };
  return { ...of, kind: of.kind === "all" ? "some" : "all", of: not(of.of) };
}

function contraryRelation(of: Statement & { kind: "relation" }): Statement {
  switch (of.relation) {
    case "==":
      return { ...of, relation: "!=" };
    case "!=":
      return { ...of, relation: "==" };
    case ">=":
      return { ...of, relation: ">", of: negate(of.of) };
    default:
      return { ...of, relation: ">=", of: negate(of.of) };
  }
}

/** All of them (or one of them), flat, without what is settled. */
export function joined(kind: "and" | "or", parts: readonly Statement[]): Statement {
  const settles = kind === "or";
  const flat = parts.flatMap((part) => ("parts" in part && part.kind === kind ? part.parts : [part]));
  if (flat.some((part) => part.kind === "truth" && part.value === settles)) return { kind: "truth", value: settles };
  const open = flat.filter((part) => part.kind !== "truth");
  const [first] = open;
  if (first === undefined) return { kind: "truth", value: !settles };
  return open.length === 1 ? first : { kind, parts: open };
}

/** A relation to 0, scaled so that equal ones come out alike; a truth where it is about a number. */
export function related(of: Polynomial, relation: Relation): Statement {
  const value = constantOf(of);
  if (value !== null) {
    const sign = compare(value, ZERO);
    return { kind: "truth", value: { "==": sign === 0, "!=": sign !== 0, ">=": sign >= 0, ">": sign > 0 }[relation] };
  }
  const lead = of.get([...of.keys()].sort()[0] ?? "") ?? ONE;
  const size = lead.n < 0n && (relation === ">=" || relation === ">") ? { n: -lead.n, d: lead.d } : lead;
  return {
    kind: "relation",
    relation,
    of: scaled(of, { n: size.n < 0n ? -size.d : size.d, d: size.n < 0n ? -size.n : size.n }),
  };
}
