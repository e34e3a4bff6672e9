import { BINDS, bindingOf } from "../../formula/precedence.ts";
import { tex } from "../../formula/tex.ts";
import { texName } from "../../formula/tex-name.ts";
import { binderOf, isPosition, type Place, partsOf, relationOf, type Scalar } from "../step/language.ts";

const SIGNS = { "==": "=", "!=": "\\ne", ">=": "\\ge", ">": "\\gt" } as const;

/** A term or statement of a step as TeX. A relation to 0 is told with what is subtracted on the other side. */
export function stepTex(e: Scalar): string {
  const relation = relationOf(e);
  if (relation !== null) {
    const [left, right] = sidesOf(relation.of);
    return `${sumTex(left)} ${SIGNS[relation.relation]} ${sumTex(right)}`;
  }
  const binder = binderOf(e);
  if (binder !== null) return binderTex(binder);
  switch (e.kind) {
    case "and":
      return partsOf(e, "and")
        .map((part) => within(part, BINDS.and))
        .join(" \\text{ and } ");
    case "or":
      return partsOf(e, "or")
        .map((part) => within(part, BINDS.or + 1))
        .join(" \\text{ or } ");
    case "not":
      return `\\text{not } ${within(e.of, BINDS.atom)}`;
    case "operation":
      return operationTex(e);
    case "negative":
      return `-${within(e.of, BINDS.prefix)}`;
    case "call":
      return callTex(e);
    default:
      return tex(e);
  }
}

/** Terms with their signs. */
type Signed = readonly { readonly negative: boolean; readonly term: Scalar }[];

/** What is added and what is subtracted, so that a ≥ b is not told as a - b ≥ 0. */
function sidesOf(e: Scalar): readonly [readonly Scalar[], readonly Scalar[]] {
  const terms = signed(e, false);
  const side = (negative: boolean): readonly Scalar[] =>
    terms.filter((each) => each.negative === negative).map(({ term }) => term);
  return [side(false), side(true)];
}

function signed(e: Scalar, negative: boolean): Signed {
  if (e.kind === "negative") return signed(e.of, !negative);
  if (e.kind === "operation" && e.operator === "+") return [...signed(e.left, negative), ...signed(e.right, negative)];
  if (e.kind === "operation" && e.operator === "-") return [...signed(e.left, negative), ...signed(e.right, !negative)];
  return [{ negative, term: e }];
}

function sumTex(terms: readonly Scalar[]): string {
  return terms.length === 0 ? "0" : terms.map((term) => within(term, BINDS.sum + 1)).join(" + ");
}

const OVER: Readonly<Record<string, (index: Place, size: Place) => string>> = {
  mean: (index, size) => `\\frac{1}{${placeTex(size)}} \\sum_{${placeTex(index)}}`,
  max: (index) => `\\max_{${placeTex(index)}}`,
  min: (index) => `\\min_{${placeTex(index)}}`,
  prod: (index) => `\\prod_{${placeTex(index)}}`,
};

function binderTex({ word, index, size, body }: NonNullable<ReturnType<typeof binderOf>>): string {
  const over = OVER[word];
  if (over !== undefined) return `${over(index, size)} ${within(body, BINDS.product)}`;
  return `${stepTex(body)} \\text{ for ${word === "all" ? "every" : "some"} } ${placeTex(index)}`;
}

function placeTex(of: Place): string {
  return isPosition(of) ? of : texName(of);
}

function operationTex(e: Scalar & { kind: "operation" }): string {
  if (e.operator === "/") return `\\frac{${stepTex(e.left)}}{${stepTex(e.right)}}`;
  if (e.operator === "^") return `{${within(e.left, BINDS.atom)}}^{${stepTex(e.right)}}`;
  const binds = bindingOf(e);
  const sign = e.operator === "*" ? "\\cdot" : e.operator;
  const right = within(e.right, binds + 1);
  return `${within(e.left, binds)} ${sign} ${right.startsWith("-") ? `(${right})` : right}`;
}

function callTex({ name, args }: Scalar & { kind: "call" }): string {
  const [first] = args;
  if (first === undefined) return texName(name);
  if (name === "size") return stepTex(first);
  if (name === "sqrt") return `\\sqrt{${stepTex(first)}}`;
  if (name === "exp") return `e^{${stepTex(first)}}`;
  const known = ["log", "tanh", "sin", "cos", "max", "min"].includes(name);
  return `${known ? `\\${name}` : `\\operatorname{${name}}`}(${args.map(stepTex).join(", ")})`;
}

function within(e: Scalar, binds: number): string {
  const text = stepTex(e);
  return holds(e) < binds ? `(${text})` : text;
}

/** How tightly the printed form holds together: a fraction is a box, a sum over an index is open to its right. */
function holds(e: Scalar): number {
  if (e.kind === "operation" && e.operator === "/") return BINDS.atom;
  const binder = binderOf(e);
  return binder === null
    ? bindingOf(e)
    : binder.word === "all" || binder.word === "some"
      ? BINDS.comparison
      : BINDS.product;
}
