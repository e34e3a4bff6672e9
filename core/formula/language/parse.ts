import type { MathNode } from "mathjs";
import math from "mathjs/lib/browser/math.js";
import { convert } from "./convert.ts";
import type { Expression } from "./expression.ts";
import { Tokens } from "./tokens.ts";
import { pointInto } from "./where.ts";

/** A claim's formula is read by people; these bounds only stop what nobody could read. */
const LONGEST = 10_000;
const DEEPEST = 200;

/** Characters that no formula of the language has; refused before mathjs gives them a meaning of its own. */
const FOREIGN = /[^\p{L}\p{N}_\s()[\].,+\-*/^<>=!?:%]|[\n\r]/u;

/**
 * What does a formula say? The text in the syntax of mathjs becomes a tree of the few kinds of node that the language has.
 *
 * Literals keep their digits. `20%` is the number over 100, also in sums, where mathjs would take it of the left side.
 *
 * Where in the text an error points is told by `whereOf`, where a node stands by `placeOf`.
 *
 * @throws RangeError if the text is longer than 10,000 characters or deeper than 200 levels; SyntaxError if it does not parse,
 * or says what the language does not have (assignments, ranges, strings, units, `2 x` for a product)
 */
export function parseFormula(text: string): Expression {
  if (typeof text !== "string") throw new TypeError(`formula must be a string, got ${typeof text}`);
  if (text.length > LONGEST) {
    throw new RangeError(`formula must be at most ${LONGEST} characters long, got ${text.length}`);
  }
  if (text.trim() === "") throw new SyntaxError(`formula must say something, got ${JSON.stringify(text)}`);
  const foreign = FOREIGN.exec(text);
  if (foreign !== null) {
    throw fault(
      text,
      `${JSON.stringify(foreign[0])} is not part of the language${instead(foreign[0])} (char ${foreign.index + 1})`,
      foreign.index,
    );
  }
  refuseDepth(text);
  return convert(parsed(text), {
    text,
    tokens: new Tokens(text),
    refuse: (reason, index) => fault(text, reason, index),
  });
}

function parsed(text: string): MathNode {
  try {
    // mathjs reads "20% + 30%" as a remainder. Its postfix quote, which the language does not have, binds as a percent sign should.
    return math.parse(text.replaceAll("%", "'"));
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`formula must be at most ${DEEPEST} levels deep, got more`);
    const { message } = error as Error;
    const [, char] = /\(char (\d+)\)$/.exec(message) ?? [];
    if (message.startsWith("Invalid left hand side of assignment")) {
      throw fault(text, "the language has no assignment; for equality write ==", Number(char) - 1);
    }
    const [turned] = /=[<>]/u.exec(text) ?? [];
    if (turned !== undefined) throw fault(text, `write ${turned[1]}= for ${turned}`, text.indexOf(turned));
    throw fault(text, message.replaceAll("'", "%"), char === undefined ? null : Number(char) - 1);
  }
}

/** What to write for a sign that people use elsewhere. */
const INSTEAD: Readonly<Record<string, string>> = {
  "≤": "<=",
  "≥": ">=",
  "≠": "!=",
  "&": "and",
  "|": "or",
  "×": "*",
  "·": "*",
  "÷": "/",
  "−": "-",
};

const instead = (sign: string): string => (INSTEAD[sign] === undefined ? "" : `: write ${INSTEAD[sign]}`);

/** @param index - offset in the text, or null where mathjs does not tell */
function fault(text: string, reason: string, index: number | null): SyntaxError {
  const error = new SyntaxError(`formula must parse, got ${JSON.stringify(text)}: ${reason}`);
  return index === null ? error : pointInto(error, text, index);
}

function refuseDepth(text: string): void {
  let depth = 0;
  for (const character of text) {
    if (character === "(" || character === "[") depth += 1;
    if (character === ")" || character === "]") depth -= 1;
    if (depth > DEEPEST) throw new RangeError(`formula must be at most ${DEEPEST} levels deep, got more`);
  }
}
