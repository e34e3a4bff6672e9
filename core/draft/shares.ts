import type { PrintedFigure } from "../document/printed-figures.ts";
import { type Check, follows } from "./check.ts";
import { EITHER, type Marked, NUMBER, PERCENT } from "./marked.ts";

/** Words without a figure, and without the end of a clause. */
const WORDS = `[^⟦⟧.;:!?()]{0,60}?`;
const OF = String.raw`\s*(?:out of|of|\/|in)\s+(?:the |all |all the |these |those |our |its |their )?`;
const IS = String.raw`(?:,? or|,? i\.e\.,?|,? that is,?|,? which (?:is|makes|gives)|,? that makes|,? making|,? or about| =| ≈| \(=?| –| —|,? a (?:share|rate|proportion) of)\s*`;
/** What behind a percentage shows that it is of something else. */
const OTHER = String.raw`(?!\s*(?:of|more|less|higher|lower|fewer|larger|smaller|faster|slower|points?|percentage|CI|confidence|credible|interval|level|[⟦×*+/]|-?\s?(?:point|CI)))`;

/** Each pattern with the place of part, whole and share among its groups. */
const PATTERNS: readonly (readonly [RegExp, part: number, whole: number, share: number])[] = [
  // "5 of the 8 people, or 63 %", "5/8 (63 %)"
  [
    pattern(
      String.raw`${NUMBER}(?:\s*(?:out of|of)\s+(?:the |all |all the |these |those |our |its |their )?|\/)${NUMBER}${WORDS}${IS}${PERCENT}${OTHER}`,
    ),
    1,
    2,
    3,
  ],
  // "5 of 8, 63 %." with nothing in between
  [pattern(String.raw`${NUMBER}${OF}${NUMBER},\s*${PERCENT}(?=[,;.)\]]|$)`), 1, 2, 3],
  // "Of 80 people 52 said yes, which is 65 %."
  [
    pattern(
      String.raw`(?<!⟧ |⟧ out )\b[Oo]f\s+(?:the |all |all the |these |those |our |its |their )?${NUMBER}\s${WORDS}${NUMBER}${WORDS}${IS}${PERCENT}${OTHER}`,
    ),
    2,
    1,
    3,
  ],
  // "63 % (5 of 8)", "63 % (n = 5/8)"
  [
    pattern(String.raw`${PERCENT}\s*[(\[]\s*(?:n\s*=\s*)?${NUMBER}(?:\s*(?:out of|of)\s+(?:the |all )?|\/)${NUMBER}`),
    2,
    3,
    1,
  ],
  // "63 % of the 8 people, or 5"; "65 % of 80 is 52"
  [
    pattern(
      String.raw`${PERCENT} of (?:the |all |all the |these |those |our |its |their )?${NUMBER}${WORDS}(?: =|,? or| is| are| makes| gives|,? that is,?|,? i\.e\.,?) ${NUMBER}(?=\s*(?:[.,;)]|$|[a-z]))`,
    ),
    3,
    2,
    1,
  ],
];

/** "6 of 36 ways, a share of 0.167" */
const DECIMAL = pattern(
  `${NUMBER}${OF}${NUMBER}${WORDS}(?:a |an? overall )?(?:share|proportion|fraction|rate|probability|chance|ratio) (?:of|is|=) ${EITHER}${OTHER}`,
);

/** In front of a figure: it is not meant to be exact to its last digit. */
const HEDGED =
  /\b(?:about|around|roughly|some|nearly|almost|over|under|above|below|than|least|most|to|approximately|circa|ca\.?|~|only \w+|barely|up|just|close)\s*$/iu;

function pattern(text: string): RegExp {
  return new RegExp(text, "gu");
}

/** Which shares does a sentence print beside the two numbers that they come from? */
export function sharesIn({ text, figures }: Marked): readonly Check[] {
  const found = PATTERNS.flatMap(([shape, part, whole, share]) =>
    Array.from(text.matchAll(shape), (match) =>
      isHedged(match, share) ? null : shareOf(figures, match[part], match[whole], match[share], true),
    ),
  );
  const decimals = Array.from(text.matchAll(DECIMAL), (match) =>
    isHedged(match, 3) ? null : shareOf(figures, match[1], match[2], match[3], text.includes(`⟦${match[3]}%⟧`)),
  );
  return [...found, ...decimals].filter((check) => check !== null);
}

function isHedged(match: RegExpMatchArray, group: number): boolean {
  const at = match[0].lastIndexOf(`⟦${match[group]}`);
  const before = `${match.input?.slice(0, match.index) ?? ""}${match[0].slice(0, at)}`;
  return HEDGED.test(before);
}

function shareOf(
  figures: readonly PrintedFigure[],
  part: string | undefined,
  whole: string | undefined,
  share: string | undefined,
  percent: boolean,
): Check | null {
  const [k, n, p] = [part, whole, share].map((index) => figures[Number(index)]);
  if (k === undefined || n === undefined || p === undefined || Number(n.value) === 0) return null;
  // A share of a whole that is smaller than the part is not what the sentence says.
  if (Number(k.value) > Number(n.value) || (!percent && p.decimals === 0)) return null;
  return follows(p, `${k.value} / ${n.value}`, [k, n], { asShare: percent });
}
