import type { Edit } from "./target.ts";

type Row = readonly [named: string, find: string, put: string, nth?: number];

const edits = (file: string, rows: readonly Row[]): readonly Edit[] =>
  rows.map(([named, find, put, nth]) => {
    const edit = { file: `core/method/${file}.ts`, named, find, put };
    return nth === undefined ? edit : { ...edit, nth };
  });

const SIMULATED = "export const SIMULATED: ErrorRates = { verified: ALPHA, refuted: ALPHA };";
const DECIDING = 'verb === "some" ? "verified" : "refuted"';
const OUTSIDE = 'fails("belowFrom") || fails("aboveTo")';

const COMPOSITION: readonly Edit[] = [
  ...edits("trial/error-rates", [
    ["what is simulated may be verified though false", SIMULATED, SIMULATED.replace("verified: ALPHA", "verified: 0")],
    ["what is simulated may be refuted though true", SIMULATED, SIMULATED.replace("refuted: ALPHA", "refuted: 0")],
    ["what stands without a condition counts", "({ rates, firm: rates })", "({ rates, firm: NEVER_WRONG })"],
    ["one part refutes all, one verifies some", DECIDING, 'verb === "some" ? "refuted" : "verified"'],
    ["a part that decides is certain, not any other", "outcome === deciding && ", ""],
    ["certain is a part in which no chance entered", " && worst(rates) === 0", ""],
    ["some: any part may be verified", "verified: sum(verified)", "verified: Math.max(...verified)"],
    ["some: the worst part may be the true one", "Math.max(...refuted)", "Math.min(...refuted)"],
    ["every: the worst part may be the false one", "Math.max(...verified)", "Math.min(...verified)"],
    ["every: any part may be refuted", "refuted: sum(refuted)", "refuted: Math.max(...refuted)"],
    ["some is the dual of every", 'return verb === "some"\n', 'return verb !== "some"\n'],
    ["rates are those of the parts", "rates: fold(parts.map(({ rates }) => rates))", "rates: NEVER_WRONG"],
    ["firm rates are those of the parts", "firm: fold(parts.map(({ firm }) => firm))", "firm: NEVER_WRONG"],
    ["a verified outcome has a rate", 'outcome === "verified" || ', ""],
    ["a refuted outcome has a rate", ' || outcome === "refuted" ? rates', " ? rates"],
    [
      "the rate is that of the outcome",
      "rates[outcome] : 0",
      'rates[outcome === "verified" ? "refuted" : "verified"] : 0',
    ],
    ["the worse of both counts: verified", "Math.max(verified, refuted)", "refuted"],
    ["the worse of both counts: refuted", "Math.max(verified, refuted)", "verified"],
    ["all parts are added", "(total, value) => total + value", "(_, value) => value"],
  ]),
  ...edits("trial/kleene", [
    ["a void part makes the whole void", 'if (parts.includes("void")) return "void";', ""],
    [
      "not testable is what no part can test",
      'if (parts.every((part) => part === "not testable")) return "not testable";',
      "",
    ],
    ["one refuted part refutes all", 'if (parts.includes("refuted")) return "refuted";', ""],
    [
      "every part must be verified",
      'parts.every((part) => part === "verified")',
      'parts.some((part) => part === "verified")',
    ],
    ["what is open is not verified", '? "verified" : "inconclusive"', '? "verified" : "verified"'],
    ["what is open is not refuted", '? "verified" : "inconclusive"', '? "verified" : "refuted"'],
    ["some is the dual, outside", "not(conjunction(parts.map(not)))", "conjunction(parts.map(not))"],
    ["some is the dual, inside", "not(conjunction(parts.map(not)))", "not(conjunction(parts))"],
  ]),
  ...edits("planned-rates", [
    ["a verb has the rates of its method", "methodOf(assertion).weight?.(assertion)", "undefined"],
    ["only what was worked out is certain", 'basis === "exact" ? ', "basis.length > 0 ? "],
  ]),
];

const GUARD: readonly Edit[] = [
  ...edits("experiment/walk/e-process", [
    [
      "inside is on the right side of both ends",
      'holds("aboveFrom") && holds("belowTo")',
      'holds("aboveFrom") || holds("belowTo")',
    ],
    ["outside may be beyond either end", OUTSIDE, OUTSIDE.replace("||", "&&")],
    ["verified at its threshold", ">= design.verifyAt", ">= 0"],
    ["refuted at its threshold", ">= design.refuteAt", ">= 0"],
    [
      "an end that is open is shown by nothing",
      "logE[side] ?? Number.NEGATIVE_INFINITY",
      "logE[side] ?? Number.POSITIVE_INFINITY",
    ],
    ["not both", 'inside === outside ? "inconclusive" : ', 'inside === outside && !inside ? "inconclusive" : '],
    ["what is withheld is not said", 'withheld === "" ? allowed : "inconclusive"', "allowed"],
    ["the guard is asked", 'allowed === "inconclusive" ? "" : doubt(design, state, inside)', '""'],
    ["few values are not enough", 'if (declared && state.count < LEAST_COUNT) return "too few values";', ""],
    [
      "values that vary beyond the bound raise the alarm",
      'if (declared && !(varianceOf(moments) <= alarm)) return "the values vary far more than the bound allows";',
      "",
    ],
    ["a variance that overflowed raises it too", "!(varianceOf(moments) <= alarm)", "varianceOf(moments) > alarm"],
    [
      "the mean found lies on the side of the verdict",
      'return fits ? "" : "the mean found lies on the other side";',
      'return "";',
    ],
    ["the side of a verified claim is inside", "const fits = verifies ? ", "const fits = !verifies ? "],
  ]),
  ...edits("experiment/walk/design", [
    ["twice the bound raises the alarm", "const ALARM = 2;", "const ALARM = 1e12;"],
    ["an estimated bound is doubled already", "design.alarm ?? ALARM * tail.variance", "ALARM * tail.variance"],
  ]),
];

const REPLAY: readonly Edit[] = [
  ...edits("trial/replay", [
    ["a replicate told twice says the same", "!isSame(known.sample, sample)", "sample.length < 0"],
    ["the first replicate is kept", "new Map([first, last].map(", "new Map([last, last].map("],
    [
      "the last replicate is kept",
      "if (last === undefined || replicate >= last.replicate) last = kept;",
      "last ??= kept;",
    ],
    ["others are kept by their rank", "if (rank(replicate) <= most) others.set(replicate, kept);", ""],
    ["64 of them", "const REPLAYED = 64;", "const REPLAYED = 2;"],
    [
      "from the last to the first",
      "all.sort((a, b) => b.replicate - a.replicate)",
      "all.sort((a, b) => a.replicate - b.replicate)",
    ],
    [
      "every one kept is tried again",
      "for (const { replicate, sample } of kept) {",
      "for (const { replicate, sample } of kept.slice(1)) {",
    ],
    ["one that differs makes it void", 'if (difference === "") continue;', "if (difference.length >= 0) continue;"],
    ["all numbers are there", "a.length === b.length && ", ""],
    ["bit for bit", "Object.is(value, b[i]))", "value === b[i] || Number.isNaN(value))"],
    [
      "what gives nothing in the fresh copy differs",
      "const why = error instanceof Error",
      'if (error !== null) return "";\n    const why = error instanceof Error',
    ],
  ]),
  ...edits("try-assertion", [
    [
      "what is simulated is tried again",
      "return replayed(tried, run, (replicate) => {",
      "return replayed(tried, keeper(), (replicate) => {",
    ],
    ["every replicate may be kept", "also(trial, { keep: run.take })", "trial"],
  ]),
];

export const SIMULATED_EDITS: readonly Edit[] = [...COMPOSITION, ...GUARD, ...REPLAY];
