import type { Code, Construct, Effects, Extension, State, TokenizeContext, Tokenizer } from "micromark-util-types";

const [DOLLAR, TICK, BACKSLASH] = [36, 96, 92] as const;
const BRACKETS: ReadonlyMap<Code, Code> = new Map([
  [40, 41],
  [91, 93],
]);

/**
 * Mathematics inside a line: `$…$` by Pandoc's rule, so that prices are none; `$$…$$`; GitHub's `` $`…`$ ``; `\(…\)` and `\[…\]`. Emits the
 * tokens of micromark-extension-math.
 *
 * A dollar opens only before a sign that is no blank, and the next dollar closes it only behind such a sign and before no digit.
 *
 * @see Pandoc User's Guide, Extension tex_math_dollars
 */
export function mathText(): Extension {
  return { text: { [DOLLAR]: construct(dollars), [BACKSLASH]: construct(backslashes) } };
}

/** How a formula ends. */
interface Closing {
  readonly key: string;
  /** The sign that an end begins with. */
  readonly first: Code;
  /** Does the end go on with this code, behind `count` of them? */
  goesOn(count: number, code: Code): boolean;
  /** Was that an end? "never": it was none, and there is no formula. `before` stands before it, `last` is its last sign. */
  isEnd(seen: { count: number; before: Code; last: Code; next: Code }): boolean | "never";
}

/** What was looked for to the end of a paragraph in vain: looking again from each opening sign would take its square. */
const missing = new WeakMap<TokenizeContext, Set<string>>();

function construct(tokenize: Tokenizer): Construct {
  return {
    name: "mathText",
    tokenize,
    previous(code) {
      return code !== DOLLAR || this.events.at(-1)?.[1].type === "characterEscape";
    },
  };
}

const dollars: Tokenizer = function (effects, ok, nok) {
  let [count, ticked] = [0, false];
  const opening: State = (code) => {
    if ((code === DOLLAR && !ticked) || (count === 1 && code === TICK && !ticked)) {
      if (code === TICK) ticked = true;
      else count += 1;
      effects.consume(code);
      return opening;
    }
    effects.exit("mathTextSequence");
    if (ticked) return until(TICKED, this, effects, ok, nok)(code);
    if (count > 1) return until(several(count), this, effects, ok, nok)(code);
    return isBlank(code) ? nok(code) : until(SINGLE, this, effects, ok, nok)(code);
  };
  return (code) => {
    effects.enter("mathText");
    effects.enter("mathTextSequence");
    return opening(code);
  };
};

const SINGLE: Closing = {
  key: "$",
  first: DOLLAR,
  goesOn: (_, code) => code === DOLLAR,
  isEnd: ({ count, before, next }) => {
    if (before === BACKSLASH) return false;
    return count === 1 && !isBlank(before) && !isDigit(next) ? true : "never";
  },
};

const TICKED: Closing = {
  key: "`",
  first: TICK,
  goesOn: (count, code) => count === 1 && code === DOLLAR,
  isEnd: ({ last }) => last === DOLLAR,
};

function several(dollarsOpen: number): Closing {
  return { ...SINGLE, key: "$".repeat(dollarsOpen), isEnd: ({ count }) => count === dollarsOpen };
}

const backslashes: Tokenizer = function (effects, ok, nok) {
  const opening: State = (code) => {
    const wanted = BRACKETS.get(code);
    if (wanted === undefined) return nok(code);
    effects.consume(code);
    effects.exit("mathTextSequence");
    const closing: Closing = {
      key: String(wanted),
      first: BACKSLASH,
      goesOn: (count, next) => count === 1 && next !== null && !isLineEnd(next),
      isEnd: ({ last }) => last === wanted,
    };
    return until(closing, this, effects, ok, nok);
  };
  return (code) => {
    effects.enter("mathText");
    effects.enter("mathTextSequence");
    effects.consume(code);
    return opening;
  };
};

/** The rest of a formula, to its end. */
function until(closing: Closing, context: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const given = missing.get(context) ?? new Set<string>();
  missing.set(context, given);
  let [before, last, count]: [Code, Code, number] = [null, null, 0];
  const inside: State = (code) => {
    if (code === null || given.has(closing.key)) {
      given.add(closing.key);
      return nok(code);
    }
    if (isLineEnd(code)) {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      before = code;
      return inside;
    }
    effects.enter(code === closing.first ? "mathTextSequence" : "mathTextData");
    count = 0;
    return code === closing.first ? end(code) : data(code);
  };
  const data: State = (code) => {
    if (code === null || isLineEnd(code) || code === closing.first) {
      effects.exit("mathTextData");
      return inside(code);
    }
    effects.consume(code);
    before = code;
    return data;
  };
  const end: State = (code) => {
    if (code !== null && (count === 0 || closing.goesOn(count, code))) {
      effects.consume(code);
      [count, last] = [count + 1, code];
      return end;
    }
    const token = effects.exit("mathTextSequence");
    const isEnd = closing.isEnd({ count, before, last, next: code });
    if (isEnd === true) {
      effects.exit("mathText");
      return ok(code);
    }
    token.type = "mathTextData";
    before = last;
    return isEnd === "never" ? nok(code) : inside(code);
  };
  return inside;
}

function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** A blank, a tab or the end of a line. */
function isBlank(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}
