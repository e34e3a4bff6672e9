import { parseFormula } from "../../formula/language/parse.ts";
import { printFormula } from "../../formula/language/print.ts";
import type { Relation } from "../step/language.ts";
import type { Rule } from "../step/step.ts";
import { at, contrary, moved, type Related, related, type Said, type Writer } from "./careless.fixture.ts";

/** A relation as a fact, or as an assumption. */
function some(w: Writer, said: Said = w.relate()): number {
  return w.once(2) ? w.given(said) : w.assume(said);
}

const p = (w: Writer, number: number): string => (w.said[number] as Related).p;
const r = (w: Writer, number: number): Relation => (w.said[number] as Related).relation;

/** The relation cited, or another one. */
const near = (w: Writer, relation: Relation): Relation => (w.once(3) ? w.relation() : relation);

const data = (text: string) => parseFormula(text);

/** A place in a list: an index of it, a position, an index of another list. */
const place = (w: Writer): string => w.pick(["i", "j", "k", "1", "2", "3"]);

const entries = (w: Writer): string =>
  w.pick(["w[i]", "(w[i] - 1)", "(w[i] - x)", "(w[i] * v[i])", "(v[i] - w[i])", "w[j]"]);

function apart(w: Writer): string {
  return w.pick(["x", "y", "(x - y)", "(x - 1)", "w[1]", "(x * y)", "(x + y)"]);
}

/** Each rule, with its conclusion as it would be if its conditions held, which are left to chance. */
export const CARELESS: Readonly<Record<Rule, (w: Writer) => number>> = {
  domain(w) {
    const said = w.relate();
    w.facts.push(said);
    return w.step("domain", [], w.once(2) ? related(said.p, w.relation()) : w.relate(), { fact: w.pick([0, 0, 1]) });
  },
  premise(w) {
    const said = w.statement();
    w.facts.push(w.once(2) ? said : w.statement());
    const changed = said.kind === "relation" && w.once(2) ? related(said.p, w.relation()) : said;
    const turned: Said = "parts" in said && w.once(2) ? { ...said, kind: said.kind === "and" ? "or" : "and" } : changed;
    const over: Said = "of" in said && w.once(2) ? { ...said, kind: said.kind === "all" ? "some" : "all" } : turned;
    return w.step("premise", [], over, { fact: w.pick([0, 0, 0, 1]) });
  },
  value(w) {
    const said = w.relate();
    w.facts.push(said);
    return w.step("value", [], w.once(2) ? related(said.p, w.relation()) : w.relate(), { fact: w.pick([0, 0, 1]) });
  },
  size: (w) =>
    w.step("size", [], related(w.pick(["size(d) - 1", "size(d) - 2", "size(d)", "1 - size(d)"]), w.relation()), {
      at: w.pick(["d", "d", "e"]),
    }),
  assume(w) {
    const said = w.statement();
    if (w.once(2)) return w.push({ rule: "assume", from: [], under: [], says: data(textIn(said)) }, said);
    const assumed = w.assume(said);
    return w.push({ rule: "part", from: [assumed], under: [], says: data(textIn(said)) }, said);
  },
  and(w) {
    const [a, b] = [w.relate(), w.relate()];
    const first = some(w, a);
    const second = w.assume(w.pick([a, b]));
    const from = w.pick([[first, second], [second, first], [second, second], [second]]);
    return w.step(
      "and",
      from,
      { kind: "and", parts: from.map((k) => w.said[k] as Said) },
      undefined,
      w.pick([[second], [first], []]),
    );
  },
  part(w) {
    const whole: Said = { kind: w.pick(["and", "or"]), parts: [w.relate(), w.relate()] };
    const from = w.given(whole);
    return w.step("part", [from], w.pick([...whole.parts, w.relate()]), { fact: 0 });
  },
  or(w) {
    const said = w.relate();
    const from = some(w, said);
    const assumed = w.assume(w.pick([said, w.relate()]));
    const other = w.pick([contrary(w.said[assumed] as Said) ?? said, w.said[assumed] as Said, w.relate()]);
    const shown = w.step("and", [from, assumed], {
      kind: "and",
      parts: [w.said[from] as Said, w.said[assumed] as Said],
    });
    const one = w.step("part", [shown], w.said[from] as Said, { fact: 0 });
    const parts = w.pick([[other, said], [said, other], [other, w.relate()], [related("0", ">")]]);
    return w.step("or", [w.pick([one, assumed, from])], { kind: "or", parts }, undefined, [assumed]);
  },
  cases(w) {
    const t = w.pick(["x", "(x - y)", "w[1]", "(x * y)"]);
    const other = w.pick([`(-${t})`, `(-${t})`, "y", t]);
    const sides = [related(t, w.relation()), related(other, w.relation()), related("z", ">")];
    const said: Said = { kind: "or", parts: w.once(3) ? sides : sides.slice(0, 2) };
    const assumed = sides.slice(0, 2).map((side) => w.assume(side));
    const shown = assumed.map((k) => w.step("or", [k], said));
    const known = w.once(3) ? [w.given({ kind: w.pick(["or", "and"]), parts: sides })] : [];
    const conclusion = w.once(4) ? (w.said[w.pick([...shown, ...assumed])] as Said) : said;
    return w.step("cases", [...known, ...shown], conclusion, undefined, assumed);
  },
  every(w) {
    const from = w.pick([() => some(w, related(entries(w), w.relation())), () => attained(w), () => named(w)])();
    const index = w.pick(["i", "i", "m", "j", "1"]);
    const b = w.bound();
    return w.step(
      "every",
      [from],
      { kind: "all", index: b, size: "d", of: moved(w.said[from] as Said, index, b) },
      { index },
    );
  },
  instance(w) {
    const b = w.bound();
    const of = related(w.pick([`w[${b}]`, `(w[${b}] - x)`]), w.relation());
    const whole: Said = { kind: w.pick(["all", "all", "some"]), index: b, size: "d", of };
    const [from, to] = [w.given(whole), place(w)];
    return w.step(
      "instance",
      [from],
      moved(w.once(4) ? related(of.p, w.relation()) : of, b, w.once(4) ? place(w) : to),
      { at: to },
    );
  },
  named: (w) =>
    w.pick([() => spread(w, named(w)), () => spread(w, named(w)), () => oneForAll(w), () => saidOtherwise(w)])(),
  attained: (w) => spread(w, attained(w)),
  algebra(w) {
    const [q, t] = [apart(w), w.term()];
    const cited = w.pick([[], [some(w, related(w.pick([q, apart(w)]), w.relation()))]]);
    const says = w.pick([
      ...[`${t} * ${q} / ${q} - ${t}`, `${q} / ${q} - 1`, `1 / ${q} * ${q} - 1`, `${t} - ${t}`, `${t} - ${w.term()}`],
      ...[`(${q}^2 - 1) / (${q} - 1) - ${q} - 1`, `1 / (${q} * ${t}) - 1 / ${q} / ${t}`, `${q} / ${q}^2 - 1 / ${q}`],
      ...[
        "mean(b, d, w[b] * v[b]) - mean(b, d, w[b]) * mean(c, d, v[c])",
        "mean(b, d, x * w[b]) - x * mean(b, d, w[b])",
      ],
      ...[
        "max(b, d, x) - x",
        "prod(b, d, x) - x",
        "min(b, d, w[i]) - w[i]",
        "max(b, d, w[b]) - w[i]",
        `size(d) / size(d) - 1`,
      ],
      ...["mean(b, d, mean(c, d, w[b] * w[c])) - mean(b, d, w[b]^2)", "exp(x) / exp(x) - 1", "log(x) / log(x) - 1"],
    ]);
    return w.step("algebra", cited, related(says, w.pick(["==", "==", ">=", ">", "!="])));
  },
  sign(w) {
    const s = some(w);
    const q = some(w, related(apart(w), w.relation()));
    const power = w.pick([1, 1, 2, -1, -2, 3]);
    const by = w.pick([
      `${p(w, s)} * ${p(w, q)}^(${power})`,
      `(-1) * ${p(w, s)} * ${p(w, q)}^(${power})`,
      `${p(w, s)} * 2`,
      `-(${p(w, s)})`,
    ]);
    return w.step("sign", [s, q], related(by, near(w, r(w, s))), { powers: w.once(5) ? [] : [w.once(5) ? 2 : power] });
  },
  replace(w) {
    const e = some(w, related(w.pick(["x - y - 1", "x - y", "2 * x - y", "x + y"]), w.pick(["==", "==", ">=", "!="])));
    const s = some(w, related(w.pick(["x - 2", "x * y - 1", "x", "x^2 - y", "w[1] - x"]), w.relation()));
    const by = w.pick(["(y + 1)", "y", "(y / 2)", "(-y)"]);
    return w.step("replace", [s, e], related(p(w, s).replaceAll("x", by), near(w, r(w, s))), { term: data("x") });
  },
  add(w) {
    const [a, b] = [some(w), some(w)];
    const powers = w.pick([
      [1, 1],
      [2, 1],
      [1, -1],
      [1, 0],
    ]);
    const both = [r(w, a), r(w, b)];
    const strong = both.includes(">") ? ">" : both.includes(">=") ? ">=" : both.includes("!=") ? "!=" : "==";
    const sum = `${powers[0]} * ${p(w, a)} + (${powers[1]}) * ${p(w, b)}`;
    return w.step("add", [a, b], related(w.once(4) ? w.term() : sum, near(w, strong)), { powers });
  },
  termwise(w) {
    const [from, i] = overEntries(w);
    const b = w.bound();
    return w.step("termwise", [from], related(`mean(${b}, d, ${at(p(w, from), i, b)})`, near(w, r(w, from))), {
      index: i,
    });
  },
  pairwise(w) {
    const [from, i] = overEntries(w);
    const [b, c] = [w.bound(), w.bound()];
    const j = w.pick(["j", "j", "k", "m"]);
    const inner = at(at(p(w, from), i, b), j, c);
    return w.step("pairwise", [from], related(`mean(${b}, d, mean(${c}, d, ${inner}))`, near(w, r(w, from))), {
      index: i,
      at: j,
    });
  },
  "part of total"(w) {
    const [from, i] = overEntries(w);
    const [b, to] = [w.bound(), place(w)];
    const says = `size(d) * mean(${b}, d, ${at(p(w, from), i, b)}) - ${at(p(w, from), i, w.once(4) ? place(w) : to)}`;
    return w.step("part of total", [from], related(says, w.pick([">=", ">=", ">"])), { index: i, at: to });
  },
  "square of mean"(w) {
    const t = entries(w);
    const [b, c] = [w.bound(), w.bound()];
    const [squares, mean] = [`mean(${b}, d, ${at(t, "i", b)}^2)`, `mean(${c}, d, ${at(t, "i", c)})`];
    const says = w.pick([`${squares} - ${mean}^2`, `${mean}^2 - ${squares}`, `${squares} - ${mean}`]);
    return w.step("square of mean", [], related(says, w.pick([">=", ">=", ">", "=="])), { index: "i", term: data(t) });
  },
  extreme(w) {
    const word = w.pick(["max", "min", "mean"]);
    const whole = `${word}(b, d, w[b])`;
    const to = w.pick([place(w), undefined]);
    const entry = to === undefined ? "mean(c, d, w[c])" : `w[${to}]`;
    const says = w.pick([`${whole} - ${entry}`, `${entry} - ${whole}`]);
    const more = to === undefined ? {} : { at: to };
    return w.step("extreme", [], related(says, w.pick([">=", ">=", ">", "=="])), { term: data(whole), ...more });
  },
  function(w) {
    const a = apart(w);
    const cited = w.pick([[], [some(w, related(w.pick([a, apart(w)]), w.relation()))]]);
    const f = w.pick(["exp", "sqrt", "relu", "log", "tanh", "sin", "cos", "floor"]);
    const t = `${f}(${a})`;
    if (w.once(4))
      return w.step("function", cited, related(`${a} * (1 / ${a}) - 1`, "=="), { term: data(`1 / ${a}`), fact: 0 });
    const says = w.pick([
      t,
      `${t} - ${a}`,
      `${t} - ${a} - 1`,
      `${a} - 1 - ${t}`,
      `1 - ${t}`,
      `${t} + 1`,
      `${t}^2 - ${a}`,
      `${a} - ${t}`,
      `${t} + 1 - ${a}`,
    ]);
    return w.step("function", cited, related(says, w.relation()), { term: data(t), fact: w.pick([0, 1, 2]) });
  },
  choice(w) {
    const t = w.pick(["(x >= 0 ? y : z)", "(x == 1 ? 0 : y)"]);
    const [yes, no] = t.includes("z") ? ["y", "z"] : ["0", "y"];
    const condition = t.includes("z") ? related("x", ">=") : related("x - 1", "==");
    const side = (of: Said, value: string): Said => ({
      kind: w.pick(["and", "and", "or"]),
      parts: [of, related(`${t} - ${value}`, "==")],
    });
    const parts = [
      side(condition, yes),
      side(w.pick([contrary(condition) ?? condition, condition]), w.pick([no, yes])),
    ];
    return w.step(
      "choice",
      [],
      { kind: w.pick(["or", "or", "and"]), parts: w.once(4) ? parts.slice(1) : parts },
      { term: data(t) },
    );
  },
  monotone(w) {
    const [a, b] = w.pick([
      ["x", "y"],
      ["w[1]", "x"],
      ["(x + 1)", "x"],
      ["(x - 1)", "x"],
    ] as const);
    const f = w.pick(["exp", "log", "sqrt", "tanh", "relu", "floor", "cos", "abs", "sin"]);
    const g = w.once(5) ? "exp" : f;
    const order = some(w, related(w.pick([`${a} - ${b}`, `${a} - ${b}`, `${b} - ${a}`, `${a} - z`]), w.relation()));
    const low = w.pick([[], [some(w, related(w.pick([a, b]), w.relation()))]]);
    const [rise, gain] = [`${a} - ${b}`, `${f}(${a}) - ${g}(${b})`];
    const both: Said = {
      kind: "or",
      parts: [
        { kind: "and", parts: [related(rise, ">"), related(gain, ">")] },
        { kind: "and", parts: [related(rise, "=="), related(gain, "==")] },
      ],
    };
    const fact = w.pick([0, 0, 1]);
    return w.step("monotone", [order, ...low], fact === 1 ? both : related(gain, near(w, r(w, order))), {
      term: data(gain),
      fact,
    });
  },
  lemma(w) {
    const from = [some(w), some(w, w.once(4) ? w.statement() : w.relate())];
    return w.step("lemma", from, w.once(3) ? related("mean(b, d, w[b])", w.relation()) : w.relate());
  },
};

function textIn(said: Said): string {
  return said.kind === "relation" ? `${said.p} ${said.relation} 0` : "x > 0";
}

/** Something about entries: assumed of one, given of all, of one that was named, of the largest. */
function overEntries(w: Writer): readonly [number, string] {
  const way = w.draw.integer(5);
  const relation = w.relation();
  if (way === 0) return [w.assume(related(entries(w), relation)), "i"];
  if (way === 1) return [attained(w), "m"];
  if (way === 2) return [named(w), "m"];
  const b = w.bound();
  const t = w.pick([`w[${b}]`, `(w[${b}] - x)`, `(w[${b}] * v[${b}])`]);
  const all = w.given({ kind: "all", index: b, size: "d", of: related(t, relation) });
  return [w.step("instance", [all], related(at(t, b, "i"), relation), { at: "i" }), "i"];
}

function named(w: Writer, index = "m"): number {
  const b = w.bound();
  const of = related(w.pick([`w[${b}]`, `(w[${b}] - 1)`, `(w[${b}] - v[i])`, `(w[${b}] - x)`]), w.relation());
  const from = w.given({ kind: w.pick(["some", "some", "all"]), index: b, size: "d", of });
  return w.step("named", [from], moved(of, b, index), { index });
}

/** Of the entry that is named something else is said than there is one for. */
function saidOtherwise(w: Writer): number {
  const b = w.bound();
  const of = related(w.pick([`w[${b}]`, `(w[${b}] - x)`]), w.relation());
  const from = w.given({ kind: "some", index: b, size: "d", of });
  return w.step("named", [from], related(w.pick(["w[m]", "(w[m] - x)", "(w[m] - 1)"]), w.relation()), { index: "m" });
}

function attained(w: Writer, index = "m"): number {
  const word = w.pick(["max", "min", "max", "min", "mean"]);
  const b = w.bound();
  const t = w.pick([
    (k: string) => `w[${k}]`,
    (k: string) => `v[${k}]`,
    (k: string) => `(w[${k}] - v[i])`,
    (k: string) => `w[${k}] * v[i]`,
  ]);
  const [whole, body] = [`${word}(${b}, d, ${t(b)})`, t(index)];
  return w.step("attained", [], related(`${body} - ${whole}`, "=="), { term: parseFormula(whole), index });
}

/** For each entry of one list there is one of the other; then one is named, and taken for that of all. */
function oneForAll(w: Writer): number {
  const [b, c] = [w.bound(), w.bound()];
  const of = (m: string, i: string): Related => related(`w[${m}] - v[${i}]`, "==");
  const given = w.given({ kind: "all", index: c, size: "d", of: { kind: "some", index: b, size: "d", of: of(b, c) } });
  const one = w.step("instance", [given], { kind: "some", index: b, size: "d", of: of(b, "i") }, { at: "i" });
  const at = w.step("named", [one], of("m", "i"), { index: "m" });
  const all = w.step("every", [at], { kind: "all", index: c, size: "d", of: of("m", c) }, { index: "i" });
  const [first, other] = ["1", "j"].map((k) => w.step("instance", [all], of("m", k), { at: k })) as [number, number];
  return w.step("replace", [other, first], related("v[1] - v[j]", "=="), { term: parseFormula("w[m]") });
}

/** What follows of a name: that two are one, that any is. */
function spread(w: Writer, first: number): number {
  const again = w.pick([() => attained(w), () => named(w), () => attained(w, "i"), () => attained(w, "n")])();
  const wholes = [first, again].map((k) => w.steps[k]?.with?.term);
  if (wholes.every((each) => each !== undefined)) {
    // Both are entries of one name: then the largest of one list is that of the other.
    const [a, b] = wholes.map((each) => printFormula(each as NonNullable<typeof each>));
    return w.step("replace", [first, again], related(`(${a}) - (${b})`, "=="), { term: parseFormula("w[m]") });
  }
  const whole = wholes.find((each) => each !== undefined);
  if (whole === undefined) return w.pick([first, again]);
  const [s, e] = wholes[0] === undefined ? [first, again] : [again, first];
  return w.step("replace", [s, e], related(p(w, s).replaceAll("w[m]", `(${printFormula(whole)})`), r(w, s)), {
    term: parseFormula("w[m]"),
  });
}
