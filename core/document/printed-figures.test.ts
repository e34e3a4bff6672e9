import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writtenFigures } from "./figure/written-figures.fixture.ts";
import { printedFigures } from "./printed-figures.ts";

const values = (text: string) => printedFigures(text).map(({ value }) => value);

describe("printedFigures", () => {
  it.each([
    ["2.79", { text: "2.79", value: "2.79", decimals: 2, percent: false }],
    ["4.10", { text: "4.10", value: "4.10", decimals: 2, percent: false }],
    ["20%", { text: "20%", value: "20", decimals: 0, percent: true }],
    ["20 percent", { text: "20 percent", value: "20", decimals: 0, percent: true }],
    ["100,000", { text: "100,000", value: "100000", decimals: 0, percent: false }],
    ["1,000.50", { text: "1,000.50", value: "1000.50", decimals: 2, percent: false }],
    ["10 thousand", { text: "10 thousand", value: "10000", decimals: -3, percent: false }],
    ["2.55 million", { text: "2.55 million", value: "2550000", decimals: -4, percent: false }],
    ["−3.5", { text: "−3.5", value: "-3.5", decimals: 1, percent: false }],
    [".05", { text: ".05", value: "0.05", decimals: 2, percent: false }],
    ["2.5e-3", { text: "2.5e-3", value: "0.0025", decimals: 4, percent: false }],
    ["10^6", { text: "10^6", value: "1000000", decimals: -6, percent: false }],
    ["$10^{-3}$", { text: "10^{-3}", value: "0.001", decimals: 3, percent: false }],
    ["$2.5 \\times 10^{-3}$", { text: "2.5 \\times 10^{-3}", value: "0.0025", decimals: 4, percent: false }],
    ["100{,}000", { text: "100{,}000", value: "100000", decimals: 0, percent: false }],
  ])("reads %s", (text, figure) => {
    expect(printedFigures(`that is ${text}, or so`)).toEqual([figure]);
  });

  it.each([
    ["So they are 2.79 for $x_1$ and 2.01 for $x_2$, and the intercept is 4.11.", ["2.79", "2.01", "4.11"]],
    ["Together they make $2.79 + 2.01 + 4.11 = 8.91$, not 1.", ["2.79", "2.01", "4.11", "8.91", "1"]],
    ["10 layers of 10 thousand each: that makes 100,000.", ["10", "10000", "100000"]],
    ["w_12 x1 $w_{1,2}$ $\\sum_{i=1}^{16} x_i^2$ GPT-4 2nd 3D v1.2 1.2.3", []],
    ["10k", ["10000"]],
    ["$x-2$ and $2x$ and 3-2 and (-4) and 4-5 layers", ["2", "2", "3", "2", "-4", "4", "5"]],
    ["[see 7](http://x.y/8) and 12 345 and 1/2", ["7", "12345", "1", "2"]],
    ["100,0000 and 007 and $\\frac{1}{2}$ and $2^{10}$", ["100", "0", "7", "1", "2", "2"]],
    ["$x1 + a2$", []],
    ["see &#91;1] and 5&#xA0;%", ["1", "5"]],
    ["no numbers, ten thousand", []],
  ])("finds the figures of %j", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it.each(writtenFigures)("finds the figures of $text", ({ text, lang, figures }) => {
    const found = printedFigures(text, lang).map(({ value, percent }) => `${value}${percent ? "%" : ""}`);
    expect(found.join(", ")).toBe(figures);
  });

  it.each([
    ["de", "1.234", true, ["1.234"]],
    ["de", "1.234,5", undefined, []],
    ["fr", "1.234", undefined, []],
    ["en", "1.234", undefined, []],
    ["en", "12 345", true, ["12", "345"]],
    ["en", "3.5M", undefined, ["3.5"]],
    ["en", "2½", undefined, ["2", "1", "2"]],
  ])("in %s, %s has other readings", (lang, text, ambiguous, others) => {
    const [figure] = printedFigures(text, lang);
    expect(figure?.ambiguous).toBe(ambiguous);
    expect((figure?.others ?? []).map(({ value }) => value)).toEqual(others);
  });

  it("reads any number that a language prints back", () => {
    const tags = ["en", "de", "fr", "es", "pt", "it", "nl", "ru", "sv", "pl", "de-CH", "en-IN"];
    const thousandths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).filter((n) => n % 1000 !== 0);
    fc.assert(
      fc.property(fc.constantFrom(...tags), thousandths, (lang, n) => {
        const text = new Intl.NumberFormat(lang, { minimumFractionDigits: 3 }).format(n / 1000);
        const [figure, ...rest] = printedFigures(`(${text})`, lang);
        expect([figure?.value, rest]).toEqual([(n / 1000).toFixed(3), []]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it("gives any decimal back, with the digits as they are printed", () => {
    const decimal = fc.tuple(
      fc.boolean(),
      fc.nat(),
      fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 6 }),
    );
    fc.assert(
      fc.property(decimal, ([negative, whole, fraction]) => {
        const text = `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
        expect(printedFigures(`x = ${text}.`)).toEqual([
          { text, value: text, decimals: fraction.length, percent: false },
        ]);
      }),
      { seed: 1 },
    );
  });

  it("is the number that the text says, for every power of ten", () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -20, max: 20 }));
    fc.assert(
      fc.property(parts, ([mantissa, exponent]) => {
        const [figure] = printedFigures(`${mantissa}e${exponent}`);
        expect(Number(figure?.value)).toBe(Number(`${mantissa}e${exponent}`));
        expect(figure?.decimals).toBe(exponent === 0 ? 0 : -exponent);
      }),
      { seed: 2 },
    );
  });
});
