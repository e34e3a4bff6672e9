import { divide, power, type Rational, rational } from "../../../numeric/exact/rational.ts";
import { decimalsOf } from "../../../numeric/exact/rational-interval.ts";

/** A figure as an author writes down what the text prints: "8.91", "-0.5", "16.7 %", "about 90". */
export interface WrittenFigure {
  /** The digits, without a sign. */
  readonly text: string;
  readonly isNegative: boolean;
  /** Is it in hundredths? */
  readonly isPercent: boolean;
  /** Is it said to be rounded to its last digit other than 0? */
  readonly isAbout: boolean;
}

const WRITTEN =
  /^(?<about>(?:about|around|roughly|approximately|nearly|almost|some|circa|ca\.|[~≈])\s*)?(?<sign>[-−–+])?(?<text>(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(?<percent>%|percent|per cent)?$/iu;

/** @throws RangeError for what is no figure */
export function writtenFigure(figure: string): WrittenFigure {
  const { text, about, sign, percent } = WRITTEN.exec(figure.trim())?.groups ?? {};
  if (text === undefined) {
    throw new RangeError(
      `figure must be a number as printed, such as "8.91", "16.7 %" or "about 90", got ${JSON.stringify(figure)}`,
    );
  }
  const isNegative = sign !== undefined && sign !== "+";
  return { text, isNegative, isPercent: percent !== undefined, isAbout: about !== undefined };
}

/** To how many decimals is it rounded? About 2,700 to hundreds (-2), about 0.5 to tenths (1). */
export function roundedDecimals({ text, isAbout }: WrittenFigure, printed: number): number {
  if (!isAbout || decimalsOf(text) > 0) return printed;
  const noughts = /[1-9](0*)$/.exec(text)?.[1]?.length ?? 0;
  return Math.min(printed, -noughts);
}

/** Half of one unit of the last digit. */
export function halfUnit(decimals: number): Rational {
  return divide(power(rational(10), -decimals), rational(2));
}
