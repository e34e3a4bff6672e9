import { checkerFile } from "./checker-file.ts";
import type { Edit } from "./target.ts";

type Row = readonly [named: string, find: string, put: string, nth?: number];

const edits = (file: string, rows: readonly Row[]): readonly Edit[] =>
  rows.map(([named, find, put, nth]) => {
    const edit = { file: checkerFile(file), named, find, put };
    return nth === undefined ? edit : { ...edit, nth };
  });

const IS_ORDER = 'const isOrder = said.relation === ">=" || said.relation === ">";';

/** Conditions of the checker's rules that are no `requires`. */
const OF_RULES: readonly Edit[] = [
  ...edits("check", [
    ["a lemma is put to the solver", 'if (step.rule === "lemma") yield* lemma(step, context);', ""],
    ["only unsat shows a lemma", 'return status === "unsat";', 'return status !== "sat";'],
    ["a second way of searching shows it too", 'refuse("the solver must show the lemma in a second way");', ""],
  ]),
  ...edits("context", [
    [
      "a relation gives no more than itself",
      "if (strong === weak) return true;",
      "if (strong.length > 0) return true;",
    ],
    ["== gives >=, and nothing more", '(strong === "==" && weak === ">=")', 'strong === "=="'],
    ["> gives >= and !=, and only > does", '(strong === ">" && (weak', '(strong !== "==" && (weak'],
  ]),
  ...edits("rules-logic", [
    ["and: a part does not carry itself", "parts.slice(0, i)", "parts.slice(0, i + 1)"],
    ["and: parts do not carry each other", "parts.slice(0, i)", "parts"],
    ["and: the assumption is one of the parts", "statementKey(part) === assumed", "assumed.length > 0"],
    ["part: of an and", 'of.kind === "and" && of.parts', "of.parts"],
    ["part: it is one of the parts", "of.parts.some((each) => agrees(each, said))", "of.parts.length > 0"],
    ["or: what is false holds nowhere", 'refuse("it must say that one of its parts holds")', "[[]]"],
    ["or: under the contrary of a part, not under it", "statementKey(not(each))", "statementKey(each)"],
    [
      "or: the assumption is the contrary of a part",
      "others.includes(statementKey(context.at(each)))",
      "others.length > 0",
    ],
    ["cases: of one number", "!same(a.of, negate(b.of))", "a.of.size === 0"],
    ["cases: two orders", '[a, b].every(({ relation }) => relation === ">=" || relation === ">")', "a.of.size > 0"],
    ["cases: 0 belongs to one of them", '(a.relation === ">=" || b.relation === ">=")', "b.of.size > 0"],
    ["cases: all or a case and its contrary", "agrees(b, not(a))", "agrees(b, b)"],
  ]),
  ...edits("rules-algebra", [
    ["algebra: what is false holds nowhere", 'said.kind === "truth" && said.value', 'said.kind === "truth"'],
    ["sign: at least 0 is an order", IS_ORDER, 'const isOrder = said.relation === ">";', 1],
    ["sign: above 0 is an order", IS_ORDER, 'const isOrder = said.relation === ">=";', 1],
    ["replace: at least 0 is an order", IS_ORDER, 'const isOrder = said.relation === ">";', 2],
    ["replace: above 0 is an order", IS_ORDER, 'const isOrder = said.relation === ">=";', 2],
    ["sign, replace: no side of 0 for the other", "(!isOrder || ratio.n > 0n) && ", ""],
    ["sign, replace: one is the other times a number", "same(a, scaled(b, ratio))", "ratio.d > 0n"],
    ["sign, replace: both vanish or none", "return a.size === 0 && b.size === 0;", "return true;"],
    ["sign: one factor is positive, not every", 'context.relation(numbers[i]).relation === ">"', "of.size > 0"],
    ["add: strict where one part is", 'both.includes(">") ? ">"', 'both.length > 0 ? ">"'],
    ["add: an equation where both are", ': both.includes(">=") ? ">=" : "=="', ': "=="'],
  ]),
  ...edits("rules-mean", [
    ["no more than the terms say", "gives(relation, said.relation) ? ", "said.relation.length > 0 ? "],
    ["the index is any", "context.requireAny(index, context.step(step.from[0] ?? -1).under);", ""],
    ["pairwise: the second index is any", "context.requireAny(there, context.step(step.from[0] ?? -1).under);", ""],
  ]),
  ...edits("rules-facts", [
    [
      "extreme, attained: of a largest or smallest",
      '(binder.word !== "max" && binder.word !== "min")',
      "binder.size === ''",
    ],
    ["attained: depends on no free index", "context.requireClosed(normal.atoms.indicesOf(whole));", ""],
    ["attained: the name is new", "const at = context.nameNew(name, size);", 'const at = name ?? "";'],
    ["function: the radicand is cited", 'if (term.name === "sqrt") hasSign(step.from[0], a, ">=", context);', ""],
    ["function: the argument of log is cited", 'if (term.name === "log") hasSign(step.from[0], a, ">", context);', ""],
    ["function: a number has the sign it has", "wanted.value) return;", "wanted.kind.length > 0) return;"],
    ["function: another step says another sign", " && agrees(related(shown.of, least), wanted)", ""],
    ["function: a sign is cited", "gives(shown.relation, least) && ", ""],
    ["function: the divisor is cited", '(relation === "!=" || relation === ">") && ', ""],
    ["function: that divisor is cited", ' && agrees(related(of, "!="), related(b, "!="))', ""],
    ["monotone: the radicand is cited", 'if (high.name === "sqrt") hasSign(step.from[1], below, ">=", context);', ""],
    [
      "monotone: the argument of log is cited",
      'if (high.name === "log") hasSign(step.from[1], below, ">", context);',
      "",
    ],
    ["monotone: of one function", " && high.name === low.name", ""],
    ["monotone: a difference", ' && term.operator === "-"', ""],
    ["monotone: strict only where the function is", 'order === ">" && !isStrict ? ">=" : order', "order"],
    ["monotone: a number below 0 turns the order", "plain.value) return", "plain.kind.length > 0) return"],
  ]),
  ...edits("clear", [
    [
      "a term of a sum is not other than 0 with the sum",
      "...shared.map(([id]) => unknown(id)),",
      "...shared.map(([id]) => unknown(id)), ...unknownsOf(rest).map(unknown),",
    ],
    ["only one over a divisor is cleared by it", " || !same(atom.of, part)) continue;", ") continue;"],
  ]),
];

/** Conditions in how terms, statements and states are read. */
const OF_READING: readonly Edit[] = [
  ...edits("atoms", [
    ["only sizes and exponentials are never 0", "base !== null && this.isPositive(base)", "base !== null"],
    [
      "a mean of a product stands together",
      'this.over("mean", index, size, new Map([[monomial(inside), ONE]]))',
      'inside.map(([id, power]) => this.over("mean", index, size, new Map([[monomial([[id, power]]), ONE]]))).reduce((a, b) => this.product(a, b))',
    ],
    ["only a largest or smallest of equals is one of them", 'kind !== "prod" && ', ""],
    [
      "a mean is read anew where it is renamed",
      "return this.mean(atom.index, atom.size, inner(atom.of));",
      "return this.of({ ...atom, of: inner(atom.of) });",
    ],
    [
      "a largest, smallest or product is read anew",
      "return this.extent(atom.kind, atom.index, atom.size, inner(atom.of));",
      "return this.of({ ...atom, of: inner(atom.of) });",
    ],
    [
      "every and some are read anew",
      "return this.overStatement(of.kind, of.index, of.size, this.renameIn(of.of, from, to));",
      "return { ...of, of: this.renameIn(of.of, from, to) };",
    ],
  ]),
  ...edits("statement", [
    ["0 is not above 0", '">": sign > 0', '">": sign >= 0'],
    ["a number is not other than itself", '"!=": sign !== 0', '"!=": true'],
    [
      "an order keeps its sign",
      'lead.n < 0n && (relation === ">=" || relation === ">")',
      "lead.n < 0n && lead.d === 0n",
    ],
    [
      "not above is at most",
      'return { ...of, relation: ">=", of: negate(of.of) };',
      'return { ...of, relation: ">", of: negate(of.of) };',
    ],
    ["not at least is below", 'return { ...of, relation: ">", of: negate(of.of) };', "return of;"],
    ["not equal is other", 'return { ...of, relation: "!=" };', "return of;"],
    ["not both is one or neither", 'of.kind === "and" ? "or" : "and"', "of.kind"],
    ["not every is some other", 'of.kind === "all" ? "some" : "all"', "of.kind"],
    ["what is false makes an and false", "part.value === settles", "part.value && settles"],
  ]),
  ...edits("atom", [
    ["relations are told apart", "of.relation}(", '""}('],
    ["and, or are told apart", "of.kind}(", '""}('],
    ["every, some are told apart", "of.kind} ", '""} '],
  ]),
  ...edits("state", [
    [
      "a domain means the language's own words",
      "const readDomain = readerOf(domains, {}, sizes);",
      "const readDomain = read;",
    ],
    ["what a domain says has a value", "needs.length === 0 ? ", "needs.length >= 0 ? "],
    ["one side of an or is no premise", 'partsOf(premise.says, "and")', 'partsOf(premise.says, "or")'],
    ["only the premise has a value", "premise?.needs ?? []", "goal.needs"],
    ["a formula must have a value", "obligations: goal.needs,", "obligations: [],"],
  ]),
  ...edits("read-formula", [
    ["a divisor is other than 0", 'if (b.kind !== "number" || Number(b.text) === 0) this.#need(relates(b, "!="));', ""],
    ["a divisor written as 0", 'b.kind !== "number" || Number(b.text) === 0', 'b.kind !== "number"'],
    ["a radicand is at least 0", 'if (name === "sqrt") this.#need(relates(of, ">="));', ""],
    ["the argument of log is above 0", 'if (name === "log") this.#need(relates(of, ">"));', ""],
    ["a negative exponent", 'if (size < 0) this.#need(relates(base, "!="));', ""],
    ["an entry lies in its list", 'this.#need(relates(subtract(countOf(of.size), at), ">="));', ""],
    ["a matrix has an inverse", 'this.#need(relates(determinant(rows, TERMS), "!="));', ""],
    ["a half is the exponent of a root", "Number(e.text) === 0.5 && /^0?\\.50*$/.test(e.text)", "Number(e.text) > 0"],
    ["every entry needs a value", 'bind("all", index, of.size, need)', 'bind("some", index, of.size, need)'],
    ["and is reached where the left holds", 'e.kind === "and" ? left : not(left)', "not(left)"],
    ["or is reached where the left does not hold", 'e.kind === "and" ? left : not(left)', "left"],
    ["what is reached may be out of reach", "this.#inside((need) => either([not(condition), need]), work)", "work()"],
    [
      "a side of a choice of truths is reached where it is taken",
      "const yes = this.#within(condition, () => this.truth(e.yes, bound));",
      "const yes = this.#within(not(condition), () => this.truth(e.yes, bound));",
    ],
    [
      "the other side of a choice of truths is reached where it is taken",
      "const no = this.#within(not(condition), () => this.truth(e.no, bound));",
      "const no = this.#within(condition, () => this.truth(e.no, bound));",
    ],
    [
      "a side of a choice of truths may be out of reach",
      "const yes = this.#within(condition, () => this.truth(e.yes, bound));",
      "const yes = this.truth(e.yes, bound);",
    ],
    [
      "the other side of a choice of truths may be out of reach",
      "const no = this.#within(not(condition), () => this.truth(e.no, bound));",
      "const no = this.truth(e.no, bound);",
    ],
    [
      "a side of a choice is reached where it is taken",
      "const yes = this.#within(condition, () => this.#value(e.yes, bound));",
      "const yes = this.#within(not(condition), () => this.#value(e.yes, bound));",
    ],
    [
      "the other side of a choice is reached where it is taken",
      "const no = this.#within(not(condition), () => this.#value(e.no, bound));",
      "const no = this.#within(condition, () => this.#value(e.no, bound));",
    ],
    [
      "a side of a choice may be out of reach",
      "const yes = this.#within(condition, () => this.#value(e.yes, bound));",
      "const yes = this.#value(e.yes, bound);",
    ],
    [
      "the other side of a choice may be out of reach",
      "const no = this.#within(not(condition), () => this.#value(e.no, bound));",
      "const no = this.#value(e.no, bound);",
    ],
    [
      "a chain goes on where its links hold",
      "this.#within(all, () => this.#value(term, bound))",
      "this.#within(not(all), () => this.#value(term, bound))",
    ],
    ["a chain may end before", "this.#within(all, () => this.#value(term, bound))", "this.#value(term, bound)"],
    ["what asks for a value needs none", "const inside = new Reader(this.#fresh);", "const inside: Reader = this;"],
    ["what asks for a value is told whether there is one", "return every(inside.needs);", "return every([]);"],
    [
      "what is said to be finite has a value",
      'if (e.name === "isFinite") {\n      this.#value(of, bound);',
      'if (e.name === "isFinite") {',
    ],
  ]),
  ...edits("lemma-text", [
    [
      "a lemma is tried with the contrary of what it says",
      "[...hypotheses, not(conclusion)]",
      "[...hypotheses, conclusion]",
    ],
    ["at least is not above", '">=": ">=", ">": ">" };', '">=": ">", ">": ">" };'],
    [
      "a lemma speaks of no list as a whole",
      'return refuse("a lemma must not speak of every entry of a list at once");',
      'return "true";',
    ],
  ]),
];

/** Conditions of the checkers of boxes and of two quantifiers. */
const OF_OTHERS: readonly Edit[] = [
  ...edits("boxes", [
    ["a premise that holds at some points", 'premise === "fails" || premise === "no value"', 'premise !== "holds"'],
    ["what is open does not hold", 'said === "holds" :', 'said !== "fails" :'],
    ["what is open does not fail", 'said === "fails" || said === "no value"', 'said !== "holds"'],
    ["what has no value does not hold", 'error.kind === "undefined" ? "no value" : "open"', '"holds"'],
  ]),
  ...edits("alternation", [
    ["the inner domain", "[...constraints(inner), read(formula)]", "[read(formula)]"],
    ["what is asserted", "[...constraints(inner), read(formula)]", "constraints(inner)"],
    ["no function of what is chosen", 'if (atom.kind !== "entry") throw', 'if (atom.kind === "size") throw'],
  ]),
];

export const EDITS: readonly Edit[] = [...OF_RULES, ...OF_READING, ...OF_OTHERS];
