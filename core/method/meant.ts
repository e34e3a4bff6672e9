import type { Assertion, Reading } from "../claim/claim.ts";
import { type Definition, type Domain, printFormula } from "../formula/index.ts";
import { isComposed } from "./compose.ts";
import { definitionTexts, type Subject } from "./search/cases/subject.ts";

/** The parts of a claim about cases that a hypothesis may change, and the rest that it may not. */
interface AboutCases {
  readonly verb: string;
  readonly subject: Subject;
  readonly given?: string;
}

/**
 * Does every reading that takes a hypothesis along conclude what a literal one concludes? It may speak of a narrower domain, of fewer
 * settings or under a premise more: whoever changes what is concluded has mended the sentence.
 *
 * @returns what is wrong, with the label of the reading, or empty
 */
export function meantTrouble(readings: readonly Reading[]): string {
  const literals = readings
    .filter(({ kind }) => kind === "literal" || kind === "setting")
    .map(({ asserts }) => asserts);
  const wrong = readings.find(({ kind, asserts }) => kind === "meant" && !literals.some((of) => narrows(asserts, of)));
  return wrong === undefined
    ? ""
    : `reading ${wrong.id}: meant must conclude what a literal reading concludes, on a narrower domain or under a premise more, got another assertion`;
}

function narrows(meant: Assertion, literal: Assertion): boolean {
  if (isComposed(meant) || isComposed(literal)) {
    if (!isComposed(meant) || !isComposed(literal) || meant.verb !== literal.verb || meant.verb === "some")
      return false;
    return Object.entries(meant.parts).every(([name, part]) => {
      const other = literal.parts[name];
      return other !== undefined && narrows(part, other);
    });
  }
  return isAboutCases(meant) && isAboutCases(literal) && narrowsCases(meant, literal);
}

function narrowsCases(meant: AboutCases, literal: AboutCases): boolean {
  const rest = ({ subject: _, given: __, ...others }: AboutCases) => JSON.stringify(others);
  if (rest(meant) !== rest(literal)) return false;
  const [premise, before] = [meant.given ?? "", literal.given ?? ""];
  if (before !== "" && premise !== before && !premise.startsWith(`${before} and `)) return false;
  const names = Object.keys(literal.subject);
  return names.length === Object.keys(meant.subject).length && names.every((name) => isWithin(name, meant, literal));
}

function isWithin(name: string, meant: AboutCases, literal: AboutCases): boolean {
  const [inner, outer] = [meant.subject[name], literal.subject[name]];
  if (inner === undefined || outer === undefined) return false;
  if (inner === outer) return true;
  if (!isDomain(inner) || !isDomain(outer)) {
    return !isDomain(inner) && !isDomain(outer) && definitionTexts([inner]).join() === definitionTexts([outer]).join();
  }
  if (inner.shape.join() !== outer.shape.join()) return false;
  if (inner.words(name) === outer.words(name)) return true;
  return isOfReals(outer) && conditions(outer, name).every((part) => conditions(inner, name).includes(part));
}

/** What membership says, condition by condition. */
function conditions(domain: Domain, name: string): readonly string[] {
  const constraint = domain.constraint(name);
  return constraint === null ? [] : printFormula(constraint).split(" and ");
}

/** Domains that their constraint tells apart from all numbers of their shape; others, such as whole numbers, are told by more than that. */
function isOfReals({ family }: Domain): boolean {
  return ["reals", "nonNegative", "positive", "simplex", "sumsToOne"].includes(family);
}

function isAboutCases(assertion: Assertion): assertion is Assertion & AboutCases {
  return ["forAll", "exists", "layers"].includes(assertion.verb);
}

function isDomain(value: Domain | Definition): value is Domain {
  return value.kind === "domain";
}
