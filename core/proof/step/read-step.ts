import { parseFormula } from "../../formula/language/parse.ts";
import type { Rule, Step, StepData } from "./step.ts";

const LINE = /^([a-z ]+?)(?: from ([\d, ]+))?(?: under ([\d, ]+))?(?: with (\{.*?\}))?: (.+)$/;

/** The step that a line tells. Throws SyntaxError where it tells none. */
export function readStep(line: string): Step {
  const [, rule, from, under, data, says] = LINE.exec(line) ?? [];
  if (rule === undefined || says === undefined)
    throw new SyntaxError(`a step must be a line such as "size: size(d) - 1 >= 0", got ${line}`);
  const step = { rule: rule as Rule, from: numbers(from), under: numbers(under), says: parseFormula(says) };
  return data === undefined ? step : { ...step, with: readData(data) };
}

const numbers = (list = ""): readonly number[] => (list === "" ? [] : list.split(", ").map(Number));

function readData(text: string): StepData {
  const { term, ...others } = JSON.parse(text);
  return term === undefined ? others : { ...others, term: parseFormula(term) };
}
