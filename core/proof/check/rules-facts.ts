import { minus, negate, type Polynomial, plus, UNITY } from "../../numeric/exact/polynomial.ts";
import { binderOf, type Relation, type Scalar } from "../step/language.ts";
import type { Step } from "../step/step.ts";
import { agrees, type Context, gives } from "./context.ts";
import { FUNCTIONS } from "./normal/functions.ts";
import { refuse, requires } from "./normal/refused.ts";
import { joined, related, type Statement } from "./normal/statement.ts";

function mustSay(step: Step, context: Context, wanted: Statement, what: string): void {
  requires(agrees(context.normal.statement(step.says), wanted), what);
}

/** The largest entry is at least any entry, and at least the mean; the smallest is at most. */
export function extreme(step: Step, context: Context): void {
  const { term, at } = step.with ?? {};
  const { word, index, size, body } = extremeOf(term);
  const { normal } = context;
  const of = normal.term(body);
  const place = at === undefined ? null : context.requirePlace(at, size, step.from[0]);
  const mean: Scalar = { ...(term as Scalar & { kind: "call" }), name: "mean" };
  const entry = place === null ? normal.term(mean) : normal.atoms.rename(of, index, place);
  const whole = context.term(term);
  const beyond = word === "max" ? minus(whole, entry) : minus(entry, whole);
  mustSay(step, context, related(beyond, ">="), `it must say that no entry lies beyond the ${word}`);
}

/** A list has an entry that is its largest, and one that is its smallest: it gets a name. */
export function attained(step: Step, context: Context): void {
  const { term, index: name } = step.with ?? {};
  const { index, size, body } = extremeOf(term);
  const { normal } = context;
  const whole = context.term(term);
  context.requireClosed(normal.atoms.indicesOf(whole));
  const at = context.nameNew(name, size);
  const entry = normal.atoms.rename(normal.term(body), index, at);
  mustSay(step, context, related(minus(entry, whole), "=="), "it must say that this entry is the extreme one");
}

function extremeOf(term: Scalar | undefined): NonNullable<ReturnType<typeof binderOf>> {
  const binder = term === undefined ? null : binderOf(term);
  if (binder === null || (binder.word !== "max" && binder.word !== "min"))
    return refuse("the term must be a max or min over a list");
  return binder;
}

/** What holds of a function wherever it has a value; that it has one is cited where it may lack it. */
export function functionFact(step: Step, context: Context): void {
  const { term, fact = 0 } = step.with ?? {};
  if (term?.kind === "operation" && term.operator === "/") {
    inverseFact(step, context);
    return;
  }
  requires(
    term?.kind === "call" && FUNCTIONS.has(term.name) && term.args.length === 1,
    "the term must be a function of one number",
  );
  const a = context.term(term.args[0]);
  const f = context.normal.atoms.function(term.name, a);
  if (term.name === "sqrt") hasSign(step.from[0], a, ">=", context);
  if (term.name === "log") hasSign(step.from[0], a, ">", context);
  const facts = factsOf(term.name, f, a, context);
  const known = facts[fact] ?? refuse(`${term.name} has ${facts.length} facts, got number ${fact}`);
  mustSay(step, context, known, `it must say fact ${fact} of ${term.name}`);
}

/** The step cited must say that the polynomial is at least (or above) 0. */
function hasSign(number: number | undefined, of: Polynomial, least: ">=" | ">", context: Context): void {
  const wanted = related(of, least);
  if (wanted.kind === "truth" && wanted.value) return;
  const shown = context.relation(number);
  requires(
    gives(shown.relation, least) && agrees(related(shown.of, least), wanted),
    `that the argument is ${least === ">" ? "above" : "at least"} 0 must be cited`,
  );
}

/** b times one over b is 1 where b is other than 0. */
function inverseFact(step: Step, context: Context): void {
  const { term } = step.with ?? {};
  requires(term?.kind === "operation", "the term must be one over something");
  const { relation, of } = context.relation(step.from[0]);
  const b = context.term(term.right);
  requires(
    (relation === "!=" || relation === ">") && agrees(related(of, "!="), related(b, "!=")),
    "that the divisor is other than 0 must be cited",
  );
  const { atoms } = context.normal;
  mustSay(
    step,
    context,
    related(minus(atoms.product(b, atoms.inverse(b)), UNITY), "=="),
    "it must say that b times one over b is 1",
  );
}

function factsOf(name: string, f: Polynomial, a: Polynomial, { normal: { atoms } }: Context): readonly Statement[] {
  const threeSigns = (above: Polynomial, equal: Polynomial, below: Polynomial, strict: boolean): Statement => {
    const sides = strict ? ">" : "==";
    return joined("or", [
      joined("and", [related(a, ">"), related(above, sides)]),
      joined("and", [related(a, "=="), related(equal, "==")]),
      joined("and", [related(negate(a), ">"), related(below, sides)]),
    ]);
  };
  switch (name) {
    case "exp":
      return [related(f, ">"), related(minus(f, plus(a, UNITY)), ">=")];
    case "sqrt":
      return [related(f, ">="), related(minus(atoms.product(f, f), a), "==")];
    case "relu":
      return [
        related(f, ">="),
        related(minus(f, a), ">="),
        joined("or", [related(f, "=="), related(minus(f, a), "==")]),
      ];
    case "log":
      return [related(minus(minus(a, UNITY), f), ">=")];
    case "tanh":
      return [related(minus(UNITY, f), ">"), related(plus(f, UNITY), ">"), threeSigns(f, f, negate(f), true)];
    case "sin":
    case "cos":
      return [related(minus(UNITY, f), ">="), related(plus(f, UNITY), ">=")];
    case "floor":
      return [related(minus(a, f), ">="), related(minus(plus(f, UNITY), a), ">")];
    case "sign":
      return [threeSigns(minus(f, UNITY), f, plus(f, UNITY), false)];
    default:
      return [];
  }
}

/** A choice is its first side where the condition holds, and its second where it does not. */
export function choice(step: Step, context: Context): void {
  const { term } = step.with ?? {};
  requires(term?.kind === "choice", "the term must be a choice");
  const { normal } = context;
  const whole = normal.term(term);
  const side = (of: Scalar, condition: Scalar): Statement =>
    joined("and", [normal.statement(condition), related(minus(whole, normal.term(of)), "==")]);
  const wanted = joined("or", [side(term.yes, term.condition), side(term.no, { kind: "not", of: term.condition })]);
  mustSay(step, context, wanted, "it must say both sides of the choice");
}

/** Functions that never fall when their argument rises, wherever they have a value. */
const RISING: ReadonlySet<string> = new Set(["exp", "log", "sqrt", "tanh", "relu", "floor", "sign"]);

/** Those of them that rise wherever they have a value. */
const STRICTLY_RISING: ReadonlySet<string> = new Set(["exp", "log", "sqrt", "tanh"]);

/** A rising function keeps the order of its arguments. */
export function monotone(step: Step, context: Context): void {
  const { term, fact = 0 } = step.with ?? {};
  requires(
    term?.kind === "operation" && term.operator === "-",
    "the term must be a difference of two values of a function",
  );
  const [high, low] = [term.left, term.right];
  requires(
    high.kind === "call" && low.kind === "call" && high.name === low.name,
    "both values must be of one function",
  );
  requires(RISING.has(high.name), `${high.name} does not rise everywhere`);
  const [above, below] = [context.term(high.args[0]), context.term(low.args[0])];
  const rise = minus(above, below);
  const order = orderOf(rise, step.from[0], context);
  // Where the smaller argument has a value, so has the larger one.
  if (high.name === "sqrt") hasSign(step.from[1], below, ">=", context);
  if (high.name === "log") hasSign(step.from[1], below, ">", context);
  const gain = context.term(term);
  const isStrict = STRICTLY_RISING.has(high.name);
  if (fact === 1) {
    requires(isStrict, `${high.name} may be flat`);
    const apart = joined("and", [related(rise, ">"), related(gain, ">")]);
    const equal = joined("and", [related(rise, "=="), related(gain, "==")]);
    mustSay(step, context, joined("or", [apart, equal]), "it must say both cases");
    return;
  }
  const kept = order === ">" && !isStrict ? ">=" : order;
  mustSay(step, context, related(gain, kept), "it must say that the order is kept");
}

/** How the two arguments are ordered: as cited, or plain where they differ by a number. */
function orderOf(rise: Polynomial, number: number | undefined, context: Context): Relation {
  const plain = related(rise, ">");
  if (plain.kind === "truth" && plain.value) return ">";
  const { relation, of } = context.relation(number);
  requires(relation !== "!=", "an order of the arguments must be cited");
  requires(agrees(related(of, relation), related(rise, relation)), "the order of the arguments must be cited");
  return relation;
}
