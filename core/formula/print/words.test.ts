import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Domains } from "../domains/domain.ts";
import {
  booleans,
  box,
  integers,
  matrix,
  nonNegative,
  oneOf,
  permutations,
  positive,
  reals,
  simplex,
  sumsToOne,
} from "../domains/domains.ts";
import { quantified, sizesOf } from "../domains/quantified.ts";
import { formulas } from "../language/formulas.fixture.ts";
import { parseFormula } from "../language/parse.ts";
import { tex } from "./tex.ts";
import { texName } from "./tex-name.ts";
import { words } from "./words.ts";

/** Each formula as a reader sees it in plain text and as TeX. */
const READ: readonly (readonly [string, string, string])[] = [
  ["dot(w, x) <= max(w)", "w · x ≤ max(w)", "w \\cdot x \\le \\max_{i} w_{i}"],
  ["sum(w) == 1", "sum(w) = 1", "\\sum_{i} w_{i} = 1"],
  ["sum(i) == 1", "sum(i) = 1", "\\sum_{k} i_{k} = 1"],
  ["sum(w1) != prod(x)", "sum(w1) ≠ prod(x)", "\\sum_{i} {w_{1}}_{i} \\ne \\prod_{i} x_{i}"],
  ["mean(x .* y)", "mean(x ⊙ y)", "\\operatorname{mean}(x \\odot y)"],
  ["exp(z) / sum(exp(z))", "exp(z) / sum(exp(z))", "\\frac{e^{z}}{\\sum \\left( e^{z} \\right)}"],
  ["a - (b - c) + (d + e)", "a − (b − c) + d + e", "a - (b - c) + d + e"],
  ["(a + b) * c / d", "(a + b) · c / d", "\\frac{(a + b) \\cdot c}{d}"],
  ["a / (b * c)", "a / (b · c)", "\\frac{a}{b \\cdot c}"],
  ["-x^2 ./ y", "−x² ⊘ y", "-{x}^{2} \\oslash y"],
  ["(-x)^n", "(−x)^n", "(-x)^{n}"],
  ["(a^b)^12", "(a^b)¹²", "\\left( {a}^{b} \\right)^{12}"],
  ["x .^ (n + 1)", "x .^ (n + 1)", "{x}^{\\odot (n + 1)}"],
  ["abs(x - beta) < eps_max", "|x − beta| < eps_max", "\\lvert x - \\beta \\rvert \\lt \\mathit{eps}_{\\mathrm{max}}"],
  ["sqrt(x[2]) > 5%", "√(x₂) > 5 %", "\\sqrt{x_{2}} \\gt 5\\%"],
  ["A[1, k] >= 1.5e-3", "A[1, k] ≥ 1.5e-3", "A_{1,k} \\ge 1.5 \\cdot 10^{-3}"],
  ["(x + y)[1]", "(x + y)[1]", "(x + y)_{1}"],
  ["norm(x)^2", "norm(x)²", "{\\lVert x \\rVert}^{2}"],
  ["transpose(A) * x", "transpose(A) · x", "A^{\\top} \\cdot x"],
  ["max(1, x) == min(x)", "max(1, x) = min(x)", "\\max(1, x) = \\min_{i} x_{i}"],
  ["tanh(x) + relu(x)", "tanh(x) + relu(x)", "\\tanh(x) + \\operatorname{relu}(x)"],
  ["my_model(x)", "my_model(x)", "\\operatorname{my\\_model}(x)"],
  ["2 * dot(w, x + y)", "2 · w · (x + y)", "2 \\cdot w \\cdot (x + y)"],
  ["dot(w, x)^2", "(w · x)²", "(w \\cdot x)^{2}"],
  ["[1, -2]", "(1, −2)", "(1, -2)"],
  ["[[1, 2], [3, 4]]", "((1, 2), (3, 4))", "\\begin{pmatrix} 1 & 2 \\cr 3 & 4 \\end{pmatrix}"],
  ["a and (b or not c)", "a and (b or not c)", "a \\text{ and } (b \\text{ or } \\text{not } c)"],
  ["not (a < b)", "not (a < b)", "\\text{not } (a \\lt b)"],
  ["a ? 1 : 2", "1 if a, else 2", "1 \\text{ if } a \\text{, else } 2"],
  [
    "defined(1 / x) and isFinite(x)",
    "(1 / x has a value) and (x is finite)",
    "\\frac{1}{x} \\text{ has a value} \\text{ and } x \\text{ is finite}",
  ],
  ["1 < x <= 3", "1 < x ≤ 3", "1 \\lt x \\le 3"],
  ["true or x == 1e+20", "true or x = 1e+20", "\\text{true} \\text{ or } x = 10^{20}"],
  ["a - (-b) * 2e5^2", "a − −b · 2e5²", "a - \\left( -b \\cdot \\left( 2 \\cdot 10^{5} \\right)^{2} \\right)"],
  ["abs(a / b)", "|a / b|", "\\left\\lvert \\frac{a}{b} \\right\\rvert"],
];

describe("words and tex", () => {
  it("read as a careful reader would write them (looked at by hand)", () => {
    for (const [text, plain, typeset] of READ) {
      expect([text, words(parseFormula(text)), tex(parseFormula(text))]).toEqual([text, plain, typeset]);
    }
  });

  it("never hold what breaks a table cell or a formula in a markdown page", () => {
    fc.assert(
      fc.property(formulas, (formula) => {
        const text = tex(formula);
        // A bar ends a cell; \{ \} \, \; lose their backslash in markdown; < and > may open an element; $ and ` end the formula.
        expect(text).not.toMatch(/[|<>$`#~\n]|\\[{},;!]|(^|[^\\])%/);
        let depth = 0;
        for (const brace of text.match(/[{}]/g) ?? []) {
          depth += brace === "{" ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(text.split("\\left(").length).toBe(text.split("\\right)").length);
        // TeX refuses a second subscript or superscript on the same base.
        expect(text).not.toMatch(/_\{[^{}]*\}_|\^\{[^{}]*\}\^/);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it("typeset names", () => {
    const names = [
      ["x", "x"],
      ["gamma", "\\gamma"],
      ["w12", "w_{12}"],
      ["x_max", "x_{\\mathrm{max}}"],
      ["w_1", "w_{1}"],
      ["width", "\\mathit{width}"],
      ["a1_b_c", "a_{1,\\mathrm{b\\_c}}"],
      ["_x", "\\mathit{\\_x}"],
    ];
    for (const [name, typeset] of names as [string, string][]) expect(texName(name)).toBe(typeset);
  });
});

describe("quantified", () => {
  it("tells a whole statement", () => {
    const formula = parseFormula("dot(w, x) <= max(w)");
    expect(quantified("forAll", { w: sumsToOne("d"), x: reals("d") }, formula)).toEqual({
      words: "For every d ≥ 1, every real w with w₁ + … + w_d = 1 and every real x with d entries: w · x ≤ max(w).",
      tex:
        "\\forall d \\ge 1,\\quad w \\in \\mathbb{R}^{d} \\text{ with } \\sum_{i} w_{i} = 1,\\quad x \\in \\mathbb{R}^{d}:\\quad " +
        "w \\cdot x \\le \\max_{i} w_{i}",
    });
    expect(quantified("exists", { x: reals() }, parseFormula("x < 1"), parseFormula("x != 0"))).toEqual({
      words: "For some real x such that x ≠ 0: x < 1.",
      tex: "\\exists x \\in \\mathbb{R}\\text{ such that } x \\ne 0:\\quad x \\lt 1",
    });
  });

  it("tells every open size once, and which sizes are meant where they are listed", () => {
    const told = (domains: Domains, listed = {}) =>
      quantified("forAll", domains, parseFormula("1 > 0"), undefined, sizesOf(domains, listed));
    const n = { x: reals("n"), y: reals("n") };
    expect(told(n).words).toBe("For every n ≥ 1, every real x with n entries and every real y with n entries: 1 > 0.");
    expect(told({ A: matrix(reals(), "m", "d"), x: reals("d") }).words).toMatch(
      /^For every m ≥ 1, every d ≥ 1, every m × d/,
    );
    // Where no size is open there is nothing to tell.
    expect(told({ x: reals(3), y: simplex(2), z: reals() }).words).toMatch(/^For every real x with 3 entries, every y/);
    expect(told(n, { n: [1, 2] }).words).toMatch(/^For every n in \{1, 2\}, every real x/);
    expect(told(n, { n: [3] }).words).toMatch(/^For n = 3, every real x/);
    expect(told(n, { n: [3] }).tex).toMatch(/^\\forall n = 3,\\quad x/);
    expect(told(n, { n: [1, 2] }).tex).toMatch(/^\\forall n \\in \\lbrace 1, 2 \\rbrace,/);
    expect(quantified("exists", { x: reals("n") }, parseFormula("1 > 0")).words).toMatch(
      /^For some n ≥ 1 and some real x/,
    );
  });

  it("has words and a set for every domain", () => {
    const told = [
      [
        simplex("d"),
        "v ≥ 0 with v₁ + … + v_d = 1",
        "v \\in \\mathbb{R}_{\\ge 0}^{d} \\text{ with } \\sum_{i} v_{i} = 1",
      ],
      [simplex(3), "v ≥ 0 with v₁ + v₂ + v₃ = 1", "v \\in \\mathbb{R}_{\\ge 0}^{3} \\text{ with } \\sum_{i} v_{i} = 1"],
      [sumsToOne(12), "real v with v₁ + … + v₁₂ = 1", "v \\in \\mathbb{R}^{12} \\text{ with } \\sum_{i} v_{i} = 1"],
      [positive(), "v > 0", "v \\in \\mathbb{R}_{\\gt 0}"],
      [positive(1), "positive v with 1 entry", "v \\in \\mathbb{R}_{\\gt 0}^{1}"],
      [nonNegative(), "v ≥ 0", "v \\in \\mathbb{R}_{\\ge 0}"],
      [nonNegative("n"), "non-negative v with n entries", "v \\in \\mathbb{R}_{\\ge 0}^{n}"],
      [integers(1, 6), "integer v from 1 to 6", "v \\in \\lbrace 1, \\ldots, 6 \\rbrace"],
      [integers(0, 1, 4), "list v of 4 integers from 0 to 1", "v \\in \\lbrace 0, 1 \\rbrace^{4}"],
      [box("0.10", 2), "real v from 0.1 to 2", "v \\in [0.1, 2]"],
      [box(0, 1, "d"), "list v of d real numbers from 0 to 1", "v \\in [0, 1]^{d}"],
      [booleans(), "truth value v", "v \\in \\lbrace \\text{false}, \\text{true} \\rbrace"],
      [booleans(2), "list v of 2 truth values", "v \\in \\lbrace \\text{false}, \\text{true} \\rbrace^{2}"],
      [oneOf([1, "0.5", [1, 2]]), "v in {1, 0.5, (1, 2)}", "v \\in \\lbrace 1, 0.5, (1, 2) \\rbrace"],
      [permutations([2, 1, 2]), "order v of 1, 2, 2", "v \\text{ an order of } (1, 2, 2)"],
      [matrix(reals(), 2, "n"), "2 × n matrix v of real numbers", "v \\in \\mathbb{R}^{2 \\times n}"],
      [
        matrix(booleans(), 1, 1),
        "1 × 1 matrix v of truth values",
        "v \\in \\lbrace \\text{false}, \\text{true} \\rbrace^{1 \\times 1}",
      ],
    ] as const;
    for (const [domain, plain, typeset] of told) expect([domain.words("v"), domain.tex("v")]).toEqual([plain, typeset]);
    expect(reals().tex("beta")).toBe("\\beta \\in \\mathbb{R}");
    expect(quantified("forAll", { a: reals(), b: reals(), c: reals() }, parseFormula("a < b")).words).toBe(
      "For every real a, every real b and every real c: a < b.",
    );
  });
});
