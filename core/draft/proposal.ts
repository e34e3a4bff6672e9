import { type PrintedFigure, printedFigures } from "../document/printed-figures.ts";
import { type Draft, draftOf } from "./claim-text.ts";
import { resultsIn } from "./printed-results.ts";

/** What a kind of sentence is tried by. */
interface Proposal {
  readonly cue: RegExp;
  /** Lines of a claim, as its author would begin it; given the figures that the sentence prints. */
  readonly lines: (figures: readonly PrintedFigure[]) => readonly string[];
  /** How such a sentence may be taken. */
  readonly reading: string;
}

/** In the order in which they are asked; the first that fits speaks. */
const PROPOSALS: readonly Proposal[] = [
  {
    cue: /\?\s*$/u,
    reading: "A question asserts nothing; name the readings that answer it by answeredBy.",
    lines: () => ['asserts: notTestable("question", "…"),'],
  },
  {
    cue: /\b(?:on average|in the mean|expected|averages?|typically takes?)\b/iu,
    reading: "“On average” may mean the mean of all cases, or of a sample that was measured once: then fixedMean.",
    lines: (figures) => {
      const [low, high] = around(figures.at(-1));
      return [
        `asserts: mean({ of: (draw) => …, within: [${low}, ${high}], because: "…", tail: clamp(…, …) }),`,
        "control: { of: (draw) => … },  // the same with another law, so that the mean lies outside",
      ];
    },
  },
  {
    cue: /\b(?:in at least|in most|mostly|most of|usually|rarely|seldom|often|chance|probability|likely|odds|times out of)\b/iu,
    reading: "A share of cases: say of which cases. Where a formula gives it, exact is better than a simulation.",
    lines: (figures) => [
      `asserts: proportion({ of: (draw) => …, atLeast: ${share(figures)}, gap: …, because: "…" }),`,
      "control: { of: (draw) => false },  // or one that is right less often",
    ],
  },
  {
    cue: /\b(?:correlat\w+|the (?:more|larger|higher|longer|older)\b.*\bthe (?:more|less|larger|higher|longer|smaller|lower|fewer))\b/iu,
    reading: "“The larger, the …” may hold for every pair (forAll) or as a rule (correlation).",
    lines: () => [
      'asserts: correlation({ of: (draw) => […, …], measure: "kendall", pairs: 10, within: [0, null], gap: 0.1, because: "…" }),',
      "control: { of: (draw) => [draw.uniform(), draw.uniform()] },",
    ],
  },
  {
    cue: /\b(?:however (?:many|often|deep)|any number of|again and again|repeated(?:ly)?)\b/iu,
    reading: "Any number of steps: say what one step keeps.",
    lines: () => [
      'asserts: layers({ … }, { inputs: ["x"], width: "d", keeps: "…", layer: "…" }),',
      "control: { … },  // a step that loses it",
    ],
  },
  {
    cue: /\b(?:all|every|each|any|always|never|no|none|cannot|can't|must|whatever|only|at most|at least)\b/iu,
    reading:
      "“Every” speaks of cases: which ones? If those of the text are meant, list them; else a domain such as reals().",
    lines: (figures) => [
      `asserts: forAll({ x: reals() }, "x <= ${figures.at(-1)?.value ?? "…"}"),`,
      "control: { x: … },  // a wider domain, or another definition, for which it is false",
    ],
  },
  {
    cue: /\b(?:there (?:is|are|exists?)|can|may|might|need not|some|possible|possibly|sometimes)\b/iu,
    reading: "“There is” needs one case; “can” may also mean often.",
    lines: () => ['asserts: exists({ x: reals() }, "…"),', "control: { x: … },  // a domain that leaves no such case"],
  },
  {
    cue: /\b(?:is (?:called|known as|named)|commonly|according to|studies|literature|et al)\b/iu,
    reading: "What a source settles is cited; nothing is computed.",
    lines: () => ['asserts: cited("authors year, title", "what stands there"),'],
  },
  {
    cue: /\d/u,
    reading:
      "Figures as they are printed: exact. A figure that is rounded, from others: reproduces. They make their own control.",
    lines: (figures) => [
      figures.length > 1
        ? `asserts: reproduces(${JSON.stringify(figures.at(-1)?.value)}, "${figures
            .slice(0, -1)
            .map(({ value }) => value)
            .join(" … ")}"),`
        : `asserts: exact("${figures[0]?.value ?? "…"} == exactly(…)"),`,
    ],
  },
  {
    cue: /(?:[<>=≤≥]|\b(?:more|less|fewer|greater|smaller|larger|higher|lower|than|equal|same)\b)/iu,
    reading:
      "A comparison: of numbers at hand it is exact, of every case forAll, of two procedures on the same data wins.",
    lines: () => ['asserts: forAll({ x: reals(), y: reals() }, "…"),', "control: { y: … },"],
  },
];

/**
 * What could a first claim on this sentence say? Printed results are written out, and can be tried at once. Otherwise the claim says that
 * nobody has said yet what is asserted, below a proposal: verb, control, and how such a sentence may be taken.
 *
 * @param source - markdown of the sentence
 * @param lang - language of the text; empty for English
 * @param unsaid - the reason that stands in a claim whose author has yet to speak
 */
export function proposalFor(source: string, lang: string, unsaid: string): Draft {
  const checks = resultsIn(source, lang);
  if (checks.length > 0) return draftOf({ checks });
  const asserts = `notTestable("wording", ${JSON.stringify(unsaid)})`;
  const fitting = PROPOSALS.find(({ cue }) => cue.test(source));
  if (fitting === undefined) {
    const notes = [
      "Nothing here is counted or compared. Where it values or defines, notTestable says so; a greeting is silent in the text.",
      "Else say what it asserts, by a verb of VERBS.md.",
    ];
    return { asserts, notes };
  }
  const notes = [
    fitting.reading,
    "Proposed, to be filled in and put in the place of asserts:",
    ...fitting.lines(figuresIn(source, lang)).map((line) => `  ${line}`),
  ];
  return { asserts, notes };
}

function figuresIn(source: string, lang: string): readonly PrintedFigure[] {
  return printedFigures(source, lang).filter(({ ambiguous }) => !ambiguous);
}

/** The numbers that round to a figure: what a mean that is printed so has to lie in. */
function around(figure: PrintedFigure | undefined): readonly [string, string] {
  if (figure === undefined) return ["…", "…"];
  const { value, decimals } = figure;
  const digits = Math.max(0, decimals) + 1;
  const half = 0.5 * 10 ** -decimals;
  return [(Number(value) - half).toFixed(digits), (Number(value) + half).toFixed(digits)];
}

/** A percentage as the share that verbs take. */
function share(figures: readonly PrintedFigure[]): string {
  const figure =
    figures.find(({ percent }) => percent) ?? figures.find(({ value }) => Number(value) > 0 && Number(value) < 1);
  if (figure === undefined) return "…";
  return figure.percent ? String(Number(figure.value) / 100) : figure.value;
}
