import type { PrintedFigure } from "../document/printed-figures.ts";
import { type Check, equals, follows } from "./check.ts";
import { EITHER, type Marked } from "./marked.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "–": "-",
  "*": "*",
  "×": "*",
  "·": "*",
  "\\times": "*",
  "\\cdot": "*",
  "/": "/",
  "÷": "/",
};
const SIGN = String.raw`(?:[+*×·÷/]|\\times|\\cdot|(?<=\s)[-−–](?=\s))`;
/** "2 + 3 = 5": nothing before it and nothing behind it that belongs to it. */
const EQUATION = new RegExp(
  String.raw`(?<![\w⟧])(?<![-+*/×·÷^(][ \u00A0]?)(⟦\d+%?⟧(?:\s*${SIGN}\s*⟦\d+%?⟧)+)\s*([=≈])\s*${EITHER}(?!\s*(?:[-+*/×·÷^=(!⟦]|\\times|\\cdot))(?![\p{L}])`,
  "gu",
);

const ITEM = String.raw`⟦\d+%?⟧(?:\s?[\p{L}€$£°%]{1,12})?`;
const LIST = String.raw`(?<list>${ITEM}(?:,\s*${ITEM}){0,50},?\s+and\s+${ITEM})`;
const WORDS = `[^⟦⟧.;:!?]{0,40}?`;
const LISTS: readonly (readonly ["sum" | "mean", RegExp])[] = [
  [
    "sum",
    new RegExp(
      String.raw`${LIST}${WORDS}\b(?:sum(?:s|med)? to|adds? up to|add(?:ing)? up to|total(?:s|ling|ing)?(?: of)?|a total of|in total,?|in all,?|altogether,?|together(?: they)?(?: make| are| is)?),?\s+(?<result>${EITHER})`,
      "gu",
    ),
  ],
  [
    "sum",
    new RegExp(
      String.raw`${LIST},\s+(?<result>${EITHER})\s+(?:\p{L}+\s+)?(?:in total|in all|altogether|together)`,
      "gu",
    ),
  ],
  ["sum", new RegExp(String.raw`\b[Ss]um of ${LIST}\s+(?:is|=)\s+(?<result>${EITHER})`, "gu")],
  [
    "mean",
    new RegExp(
      String.raw`${LIST}${WORDS}\b(?:on average|averag(?:e|es|ing)|the (?:mean|average)(?: of them)?(?: is| was)?|a mean of|an average of),?\s+(?<result>${EITHER})`,
      "gu",
    ),
  ],
  ["mean", new RegExp(String.raw`\b(?:[Mm]ean|[Aa]verage) of ${LIST}\s+(?:is|=)\s+(?<result>${EITHER})`, "gu")],
];

/** What such a word counts is not added up. */
const NAMES =
  /\b(?:fig(?:ure|\.)?s?|tables?|pages?|pp?\.|chapters?|sections?|steps?|questions?|items?|versions?|grades?|years?|ages?|aged|days?|rows?|columns?|between|from|in|weeks?|rounds?|level)\s*$/iu;

/** Which sums and means does a sentence print beside the numbers that they come from? Written-out arithmetic, `2 + 3 = 5`, is one. */
export function sumsIn(sentence: Marked): readonly Check[] {
  return [...equations(sentence), ...lists(sentence)];
}

function equations({ text, figures }: Marked): readonly Check[] {
  return Array.from(text.matchAll(EQUATION), ({ 1: left = "", 2: sign, 3: index }) => {
    const parts = Array.from(left.matchAll(/⟦(\d+)(%?)⟧/gu), (part) => figures[Number(part[1])]);
    const result = figures[Number(index)];
    const inputs = parts.filter((part) => part !== undefined);
    if (result === undefined || inputs.length !== parts.length) return null;
    if (inputs.some(({ percent }) => percent) && !inputs.every(({ percent }) => percent === result.percent))
      return null;
    const formula = left
      .replaceAll(/⟦(\d+)%?⟧/gu, (_, at) => figures[Number(at)]?.value ?? "")
      .replaceAll(new RegExp(SIGN, "gu"), (each) => ` ${SIGNS[each] ?? "+"} `)
      .replaceAll(/\s+/gu, " ");
    const percents = inputs.some(({ percent }) => percent);
    const isCounted = [...inputs, result].every(({ decimals }) => decimals === 0) && !result.percent && sign === "=";
    return isCounted ? equals(result, formula) : follows(result, formula, inputs, { asShare: !percents });
  }).filter((check) => check !== null);
}

function lists({ text, figures }: Marked): readonly Check[] {
  return LISTS.flatMap(([kind, shape]) =>
    Array.from(text.matchAll(shape), ({ groups = {}, index, 0: match }) => {
      const parts = figuresOf(groups["list"] ?? "", figures);
      const [result] = figuresOf(groups["result"] ?? "", figures);
      const before = text.slice(0, index + match.indexOf(groups["list"] ?? ""));
      if (result === undefined || NAMES.test(before) || parts.every(isYear)) return null;
      if (parts.some(({ percent }) => percent !== result.percent)) return null;
      return kind === "mean" ? meanOf(parts, result) : sumOf(parts, result);
    }).filter((check) => check !== null),
  );
}

function figuresOf(marks: string, figures: readonly PrintedFigure[]): readonly PrintedFigure[] {
  return Array.from(marks.matchAll(/⟦(\d+)%?⟧/gu), ([, at]) => figures[Number(at)]).filter((one) => one !== undefined);
}

/** Whole percentages are rounded, and counts are not. */
export function sumOf(parts: readonly PrintedFigure[], result: PrintedFigure): Check {
  const isWhole = [...parts, result].every(({ decimals }) => decimals === 0);
  const entered = parts.map(({ value, percent, decimals }) =>
    percent && decimals === 0 ? `rounded(${value})` : value,
  );
  const sum = entered.join(" + ");
  return isWhole && !result.percent ? equals(result, sum) : follows(result, sum, parts);
}

function meanOf(parts: readonly PrintedFigure[], result: PrintedFigure): Check {
  const sum = parts.map(({ value }) => value).join(" + ");
  return follows(result, `(${sum}) / exactly(${parts.length})`, parts);
}

const isYear = ({ value, decimals }: PrintedFigure): boolean =>
  decimals === 0 && Number(value) >= 1500 && Number(value) <= 2100;
