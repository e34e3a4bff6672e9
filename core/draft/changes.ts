import type { PrintedFigure } from "../document/printed-figures.ts";
import { type Check, follows } from "./check.ts";
import { EITHER, type Marked, NUMBER, PERCENT } from "./marked.ts";

const WORDS = `[^⟦⟧.;:!?]{0,30}?`;
const FROM_TO = String.raw`\b[Ff]rom ${EITHER}${WORDS} (?:down |up )?to ${EITHER}`;
const BY = String.raw`(?:\bby|\bor|\bi\.e\.,?|\bthat is,?(?: by)?|\bwhich is|\bwhich makes|=|\(|(?:rise|increase|gain|growth|jump|fall|drop|decrease|decline|reduction|loss|cut) of)\s*(?:by |\+|−|-)?`;
const OTHER = String.raw`(?!\s*(?:of|points?|percentage|CI|confidence|[⟦×*/]|-?\s?point))`;
const CHANGES = [
  { shape: new RegExp(`${FROM_TO}${WORDS}${BY}${PERCENT}${OTHER}`, "gu"), groups: [1, 2, 3] },
  { shape: new RegExp(String.raw`\bby ${PERCENT},? ${FROM_TO}`, "gu"), groups: [2, 3, 1] },
] as const;
const TIMES = new RegExp(String.raw`${FROM_TO}${WORDS}(?:${BY}|, )${NUMBER}\s?(?:times|-?fold|x\b|×)`, "gu");
const FACTOR = new RegExp(`${FROM_TO}${WORDS}(?:by|a|of) (?:a )?factor (?:of )?${NUMBER}`, "gu");

const RISE =
  /(?<![-\p{L}])(?:rose|rises?|risen|rising|grew|grows?|grown|growth|increas\w+|climb\w*|gain\w*|up|higher|jump\w*|raised?|improv\w+)\b/iu;
const FALL =
  /(?<![-\p{L}])(?:fell|falls?|fallen|falling|drop\w*|decreas\w+|declin\w+|reduc\w+|shrank|shrinks?|shrunk|cuts?|down|lower\w*|los[ts]\w*|less|sank|slumped)\b/iu;
const HEDGED =
  /\b(?:about|around|roughly|some|nearly|almost|over|than|least|most|approximately|barely|just|close|factor)\s*$/iu;

/** Which rises and falls does a sentence print beside the two numbers that they come from? */
export function changesIn({ text, figures }: Marked): readonly Check[] {
  const rises = RISE.test(text);
  const falls = FALL.test(text);
  const percents = CHANGES.flatMap(({ shape, groups: [from, to, by] }) =>
    Array.from(text.matchAll(shape), (match) => {
      const [a, b, p] = [from, to, by].map((group) => figures[Number(match[group])]);
      if (rises === falls || isHedged(match, by) || !alike(a, b)) return null;
      return changeOf(a, b, p, rises);
    }),
  );
  const factors = [TIMES, FACTOR].flatMap((shape) =>
    Array.from(text.matchAll(shape), (match) => {
      const [a, b, f] = [1, 2, 3].map((group) => figures[Number(match[group])]);
      return isHedged(match, 3) || !alike(a, b) ? null : factorOf(a, b, f);
    }),
  );
  return [...percents, ...factors].filter((check) => check !== null);
}

function isHedged(match: RegExpMatchArray, group: number): boolean {
  return HEDGED.test(match[0].slice(0, match[0].lastIndexOf(`⟦${match[group]}`)).replace(/factor (?:of )?$/u, ""));
}

const alike = (a: PrintedFigure | undefined, b: PrintedFigure | undefined): boolean => a?.percent === b?.percent;

function changeOf(
  a: PrintedFigure | undefined,
  b: PrintedFigure | undefined,
  p: PrintedFigure | undefined,
  rises: boolean,
): Check | null {
  if (a === undefined || b === undefined || p === undefined || Number(a.value) === 0) return null;
  const more = Number(b.value) > Number(a.value);
  if (more !== rises) return null;
  const difference = rises ? `(${b.value} - was)` : `(was - ${b.value})`;
  return follows(p, `${difference} / was`, [a, b], { asShare: true, where: { was: a.value } });
}

function factorOf(
  a: PrintedFigure | undefined,
  b: PrintedFigure | undefined,
  f: PrintedFigure | undefined,
): Check | null {
  if (a === undefined || b === undefined || f === undefined) return null;
  const [low, high] = Number(a.value) < Number(b.value) ? [a, b] : [b, a];
  if (Number(low.value) === 0) return null;
  return follows(f, `${high.value} / ${low.value}`, [a, b]);
}
