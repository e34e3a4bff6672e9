import { fromDecimal } from "../../../numeric/exact/rational.ts";

/** A printed number: its digits as a text has them, with a nought before the point, and its sign. */
export interface Quantity {
  readonly text: string;
  readonly isNegative: boolean;
}

export type Statistic = "t" | "F" | "chi-squared" | "r" | "z" | "Q";

/** A test as papers report it: "t(18) = 2.31, p = .033". */
export interface Test {
  readonly kind: "test";
  readonly statistic: Statistic;
  /** As printed; none for z. */
  readonly freedom: readonly string[];
  readonly value: Quantity;
  readonly relation: "=" | "<" | ">";
  readonly p: string;
  /** What the text says about the sides of the test. */
  readonly sides: "one" | "two" | "unsaid";
}

/** A mean of n whole numbers, perhaps with their standard deviation: "M = 5.19, SD = 1.24, n = 28". */
export interface Mean {
  readonly kind: "mean";
  readonly mean: Quantity;
  readonly deviation?: string;
  readonly count: string;
}

/** An estimate with its standard error and interval: "b = 1.3, SE = 0.4, 95 % CI [0.5, 2.1]", perhaps with degrees of freedom. */
export interface Estimate {
  readonly kind: "estimate";
  readonly estimate: Quantity;
  readonly error: string;
  readonly level: string;
  readonly ends: readonly [Quantity, Quantity];
  readonly freedom?: string;
}

export type Result = Test | Mean | Estimate;

const NUMBER = String.raw`[-−–+]?\s*(?:\d+(?:\.\d+)?|\.\d+)`;
const POSITIVE = String.raw`(?:\d+(?:\.\d+)?|\.\d+)`;
/** A number ends here: not before more digits, a power of ten, a fraction or a power. */
const END = String.raw`(?!\d|[.,]\d|[eE][-−–+]?\d|\s*[×·*/^]|\s+x\s*10)`;
const TEST = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<name>t|F|r|Q[a-z]*|χ\s*[²2]|chi-?\s?squared?|chi2|X\s*[²2]|X\^2|χ\^2)\s*\(\s*(?<first>${POSITIVE})\s*(?:,\s*(?:N\s*=\s*(?<size>\d+)|(?<second>${POSITIVE}))\s*)?\)|(?<z>[zZ]))\s*=\s*(?<value>${NUMBER})${END}`,
  "gu",
);
const P = new RegExp(String.raw`(?<![\p{L}\d])p\s*(?<relation>[=<>])\s*(?<p>${POSITIVE})${END}(?!\s*%)`, "giu");
const named = (name: string, number = NUMBER): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${name})\s*=\s*(?<value>${number})${END}`, "gu");
const MEAN = named("M|Mean|mean");
const DEVIATION = named("SD|sd|S\\.D\\.", POSITIVE);
const ERROR = named("SE|se|S\\.E\\.", POSITIVE);
const COUNT = named("n|N", "\\d+");
const FREEDOM = named("df|DF", POSITIVE);
const INTERVAL = new RegExp(
  String.raw`(?<level>${POSITIVE})\s*%\s*(?:CI|confidence interval)\s*[:=]?\s*[[(]\s*(?<low>${NUMBER})\s*(?:,|;|to)\s*(?<high>${NUMBER})\s*[\])]`,
  "giu",
);
const LABELLED = new RegExp(String.raw`(?<label>[^\s=]+)\s*=\s*(?<value>${NUMBER})${END}`, "gu");
/** What is no estimate: an error, a size, a test. */
const OTHER_LABEL = /^[([]?(?:S\.?[ED]\.?|df|n|p|t|z)$|\)$/iu;
const ONE_SIDED = /\b(?:one|1)[- ](?:sided|tailed)\b|(?<!\bnon-?)\bdirectional\b/iu;
const TWO_SIDED = /\b(?:two|2)[- ](?:sided|tailed)\b|\bboth sides\b|\bnon-?directional\b/iu;
const NOT_SO = /\b(?:not|never|rather than|instead of)\b/iu;

/**
 * What does a reported result say?
 *
 * It says one thing once. With two tests, or two numbers that could be the estimate, one would be tried and the verdict told of both.
 *
 * @throws SyntaxError for a text that says neither a test with its p, nor a mean of n numbers, nor an estimate with error and interval; and for
 * one that says several
 */
export function readResult(text: string): Result {
  const results = [testIn(text), estimateIn(text), meanIn(text)].filter((result) => result !== null);
  if (results.length > 1) {
    throw new SyntaxError(
      `a reported result must be one, got ${results.map(({ kind }) => `a ${kind}`.replace("a e", "an e")).join(" and ")} in ${JSON.stringify(text)}; enter each by itself`,
    );
  }
  const [result] = results;
  if (result !== undefined) return result;
  throw new SyntaxError(
    `a reported result must read like "t(18) = 2.31, p = .033", "M = 5.19, SD = 1.24, n = 28" or "b = 1.3, SE = 0.4, 95 % CI [0.5, 2.1]", got ${JSON.stringify(text)}`,
  );
}

function testIn(text: string): Test | null {
  const tests = [...text.matchAll(TEST)];
  const levels = [...text.matchAll(P)];
  if (tests.length === 0 || levels.length === 0) return null;
  return testOf(text, theOne("test", tests, text) ?? {}, theOne("p", levels, text) ?? {});
}

function estimateIn(text: string): Estimate | null {
  const [intervals, errors] = [[...text.matchAll(INTERVAL)], [...text.matchAll(ERROR)]];
  const estimates = [...text.matchAll(LABELLED)].filter(({ groups }) => !OTHER_LABEL.test(groups?.["label"] ?? ""));
  if (intervals.length === 0 || errors.length === 0 || estimates.length === 0) return null;
  const { level = "", low = "", high = "" } = theOne("interval", intervals, text) ?? {};
  const error = theOne("standard error", errors, text)?.["value"] ?? "";
  const estimate = theOne("estimate", estimates, text)?.["value"] ?? "";
  const freedom = theOne("df", [...text.matchAll(FREEDOM)], text)?.["value"];
  const ends = [numberOf(low), numberOf(high)] as const;
  const degrees = freedom === undefined ? {} : { freedom: plain(freedom) };
  return { kind: "estimate", estimate: numberOf(estimate), error: plain(error), level: plain(level), ends, ...degrees };
}

function meanIn(text: string): Mean | null {
  const [means, counts] = [[...text.matchAll(MEAN)], [...text.matchAll(COUNT)]];
  if (means.length === 0 || counts.length === 0) return null;
  const mean = theOne("mean", means, text)?.["value"] ?? "";
  const count = theOne("n", counts, text)?.["value"] ?? "";
  const deviation = theOne("standard deviation", [...text.matchAll(DEVIATION)], text)?.["value"];
  const spread = deviation === undefined ? {} : { deviation: plain(deviation) };
  return { kind: "mean", mean: numberOf(mean), count, ...spread };
}

/** The groups of what is said once; undefined where it is not said. */
function theOne(what: string, found: readonly RegExpExecArray[], text: string): Groups | undefined {
  if (found.length > 1) {
    throw new SyntaxError(
      `a reported result must have one ${what}, got ${found.length} in ${JSON.stringify(text)}; enter each result by itself`,
    );
  }
  return found[0]?.groups;
}

type Groups = Readonly<Record<string, string | undefined>>;

function testOf(text: string, test: Groups, { relation, p }: Groups): Test {
  const statistic = test["z"] === undefined ? statisticOf(test["name"] ?? "") : "z";
  const { first, second, value = "" } = test;
  const freedom = [first, second].flatMap((degrees) => (degrees === undefined ? [] : [plain(degrees)]));
  if ((statistic === "F") !== (freedom.length === 2)) {
    const wanted = statistic === "F" ? "two numbers" : "one number";
    throw new SyntaxError(`${statistic} must be given ${wanted} of degrees of freedom, got ${freedom.length}`);
  }
  const [isOne, isTwo] = [ONE_SIDED.test(text), TWO_SIDED.test(text)];
  if (isOne && (isTwo || NOT_SO.test(text))) {
    throw new SyntaxError(`a test must be said to be one-sided or two-sided, got both in ${JSON.stringify(text)}`);
  }
  const sides = isOne ? "one" : isTwo ? "two" : "unsaid";
  return {
    kind: "test",
    statistic,
    freedom,
    value: numberOf(value),
    relation: relation as Test["relation"],
    p: plain(p ?? ""),
    sides,
  };
}

function statisticOf(name: string): Statistic {
  if (name === "t" || name === "F" || name === "r") return name;
  return name.startsWith("Q") ? "Q" : "chi-squared";
}

function numberOf(text: string): Quantity {
  return { text: plain(text.replace(/^[-−–+]\s*/u, "")), isNegative: /^[-−–]/u.test(text) };
}

/** With a nought before the point, and refused where it is no decimal. */
function plain(text: string): string {
  const digits = text.startsWith(".") ? `0${text}` : text;
  fromDecimal(digits);
  return digits;
}

/** The figures of a result that its text must print. */
export function figuresIn(result: Result): readonly string[] {
  if (result.kind === "test") return [...result.freedom, result.value.text, result.p];
  if (result.kind === "mean") {
    return [result.mean.text, result.count, ...(result.deviation === undefined ? [] : [result.deviation])];
  }
  const { estimate, error, level, ends, freedom } = result;
  return [estimate.text, error, level, ...ends.map(({ text }) => text), ...(freedom === undefined ? [] : [freedom])];
}
