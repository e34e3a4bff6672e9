import type { Answer, Asking, Question } from "../../formula/asking.ts";
import { box, nonNegative, positive, reals } from "../../formula/domains/domains.ts";
import { parseFormula } from "../../formula/language/parse.ts";
import { stream } from "../../random/streams.ts";
import { checkAlternation } from "../check/alternation.ts";
import type { Rule } from "../step/step.ts";
import { isCutFalsely } from "./careless-boxes.fixture.ts";
import { CARELESS } from "./careless-rules.fixture.ts";
import { isWrittenFalsely, written } from "./careless-tried.fixture.ts";
import { isFalseSomewhere, isTakenAtItsWord, stated } from "./careless-values.fixture.ts";
import { tried } from "./tried.fixture.ts";

type Ask = (question: Question) => Promise<Answer>;

/** Generated statements of one kind. A program that accepts a false one gives a false verdict. */
interface Killer {
  readonly name: string;
  readonly asks?: true;
  accepted(ask: Ask): Promise<boolean>;
}

/** How many are made of each kind. */
const MADE = { steps: 400, formulas: 2000, statements: 310, alternations: 80, boxes: 2000, lemmas: 80 } as const;

const draws = (kind: string, role = "made") =>
  stream({ document: "probatum", claim: "generated", reading: kind, role });

const any = (many: number, isAccepted: (number: number) => boolean): boolean => {
  for (let number = 0; number < many; number += 1) if (attempted(() => isAccepted(number))) return true;
  return false;
};

/** Whatever stops the program is no verdict. */
function attempted(work: () => boolean): boolean {
  try {
    return work();
  } catch {
    return false;
  }
}

async function answered<T>(work: Asking<T>, ask: Ask): Promise<T> {
  let step = work.next();
  while (!step.done) step = work.next(await ask(step.value));
  return step.value;
}

const silent: Ask = () => Promise.resolve({ status: "unknown", printed: "" });

const STEPS = (Object.keys(CARELESS) as Rule[]).map((rule): Killer => {
  const made = draws(rule);
  const isAccepted = (): boolean => any(MADE.steps, (number) => written(rule, made, number).isFalse);
  return { name: `generated: steps by the rule ${rule}`, accepted: async () => isAccepted() };
});

const FORMULAS: Killer = {
  name: "generated: formulas that are read and taken at their word",
  async accepted() {
    const [made, cases] = [draws("formulas"), draws("formulas", "cases")];
    return any(MADE.formulas, (number) => {
      const each = stated(made.replicate(number));
      return isTakenAtItsWord(each.universal) && isFalseSomewhere(each, cases);
    });
  },
};

const BOXES: Killer = {
  name: "generated: boxes cut without a look",
  async accepted() {
    const made = draws("boxes");
    return any(MADE.boxes, (number) => isCutFalsely(made.replicate(number)));
  },
};

const LEMMAS: Killer = {
  name: "generated: steps by the rule lemma, put to the solver",
  asks: true,
  async accepted(ask) {
    const made = draws("lemmas");
    for (let number = 0; number < MADE.lemmas; number += 1)
      if (await answered(isWrittenFalsely("lemma", made, number), ask).catch(() => false)) return true;
    return false;
  },
};

const STATEMENTS: Killer = {
  name: "generated: statements spoiled at one point",
  async accepted() {
    const made = draws("statements");
    for (let number = 1; number < MADE.statements; number += 2) {
      const { came } = await answered(tried(made, number, null), silent).catch(() => ({ came: "open" }));
      if (came === "steps" || came === "boxes") return true;
    }
    return false;
  },
};

/** A case for which there is none, but for one end, one number or one sign. */
const ALTERNATIONS: Killer = {
  name: "generated: for every case some case",
  asks: true,
  async accepted(ask) {
    const made = draws("alternations");
    for (let number = 0; number < MADE.alternations; number += 1) {
      const draw = made.replicate(number);
      const pick = <T>(list: readonly T[]): T => list[draw.integer(list.length)] as T;
      const k = 1 + draw.integer(9);
      const [inner, formula] = pick([
        [nonNegative(), `y == x + ${k}`],
        [positive(), `y <= x * ${k}`],
        [box(0, k), "y == x"],
        [reals(), "x * y == 1"],
        [reals(), `y^2 == x - ${k}`],
        [reals(), `exp(y) == x + ${k}`],
        [reals(), `y / (x - ${k}) == 0`],
        [reals(), `1 / y == x - ${k}`],
        [reals(), `y > x and y < ${k}`],
      ] as const);
      const problem = { domains: { x: reals() }, inner: { y: inner }, definitions: {}, given: null };
      // A solver that errs in both ways shows only what must not be asked at all.
      const isNever = /exp|\//.test(formula);
      const once = [["unsat"], ["unsat", "unknown"], ["unknown", "unsat"], ["unsat", "sat"]] as const;
      const says: Ask = pick([isNever ? silenced(["unsat", "unsat"]) : ask, silenced(pick(once))]);
      const asserted = { ...problem, formula: parseFormula(formula) };
      const { kind } = await answered(checkAlternation(asserted), says).catch(() => ({ kind: "refused" }));
      if (kind === "accepted") return true;
    }
    return false;
  },
};

function silenced(answers: readonly Answer["status"][]): Ask {
  const left = [...answers];
  return () => Promise.resolve({ status: left.shift() ?? "unknown", printed: "" });
}

/** What the generator makes, each kind with what it must not get accepted. */
export const KILLERS: readonly Killer[] = [...STEPS, FORMULAS, BOXES, LEMMAS, STATEMENTS, ALTERNATIONS];
