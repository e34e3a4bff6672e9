import type { Domain } from "../../formula/domains/domain.ts";
import {
  box,
  integers,
  matrix,
  nonNegative,
  positive,
  reals,
  simplex,
  sumsToOne,
} from "../../formula/domains/domains.ts";
import {
  add,
  fromDecimal,
  multiply,
  negate,
  ONE,
  printRational,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "../../numeric/exact/rational.ts";
import type { Makings, Shape } from "./statement.fixture.ts";

const n = (text: string | number): Rational => fromDecimal(String(text));
const list = (...entries: readonly (string | number)[]): readonly Rational[] => entries.map(n);

/** Squares added: never negative, and 0 where all of them are. */
const POLYNOMIALS_IN_ONE: Shape = {
  name: "polynomial in one variable",
  make(of, isTrue) {
    const [a, c, k] = [of.odd(), of.odd(), of.whole(1, 9)];
    const square = `${k} * (x - ${a})^${of.pick([2, 4])}`;
    const whole = of.pick([square, `${square} + (x - ${a})^2 * (x + ${c})^2`, `(x^2 + ${c}) * (x - ${a})^2`]);
    const [holds, fails] = of.pick([
      [`${whole} >= 0`, `${whole} > 0`],
      [`${whole} + ${c} >= ${c}`, `${whole} + ${c} != ${c}`],
      [`${whole} > -0.0001`, `${whole} >= 0.0001`],
    ]);
    return {
      domains: { x: reals() },
      given: "",
      formula: isTrue ? holds : fails,
      against: isTrue ? null : { x: n(a) },
    };
  },
};

const POLYNOMIALS_IN_MORE: Shape = {
  name: "polynomial in two or three variables",
  make(of, isTrue) {
    const [a, b] = [of.odd(), of.odd()];
    const [holds, fails, against] = of.pick([
      ["(x - y)^2 + (y - z)^2 >= 0", "(x - y)^2 + (y - z)^2 > 0", { x: n(a), y: n(a), z: n(a) }],
      [
        `x^2 + y^2 + z^2 + ${a} >= x * y + y * z + z * x`,
        "x^2 + y^2 + z^2 > x * y + y * z + z * x",
        { x: n(b), y: n(b), z: n(b) },
      ],
      [`(x - ${a} * y)^2 >= -(z - ${b})^2`, `(x - ${a} * y)^2 + (z - ${b})^2 != 0`, { x: n(a), y: ONE, z: n(b) }],
      [
        "(x^2 + y^2) * z^2 >= 2 * x * y * z^2",
        "(x^2 + y^2) * z^2 > 2 * x * y * z^2 or x != y",
        { x: ONE, y: ONE, z: n(a) },
      ],
      [`x^2 * y^2 + z^2 + ${a} > 2 * x * y * z`, "x^2 * y^2 + z^2 > 2 * x * y * z", { x: n(a), y: ONE, z: n(a) }],
    ]);
    return {
      domains: { x: reals(), y: reals(), z: reals() },
      given: "",
      formula: isTrue ? holds : fails,
      against: isTrue ? null : against,
    };
  },
};

const RATIONAL_FUNCTIONS: Shape = {
  name: "rational function",
  make(of, isTrue) {
    const [a, c] = [of.odd(), of.odd()];
    const x = n(a);
    const [domains, holds, given, fails, spoiled] = of.pick([
      [{ x: reals() }, `defined(1 / (x^2 + ${c}))`, "", `defined(1 / (x - ${a}))`, ""],
      [
        { x: reals() },
        `(x^2 - ${a}^2) / (x - ${a}) == x + ${a}`,
        `x != ${a}`,
        `(x^2 - ${a}^2) / (x - ${a}) == x + ${a}`,
        "",
      ],
      [{ x: reals() }, `1 / (x - ${a})^2 > 0`, `x > ${a}`, `1 / (x - ${a})^2 > 0`, `x >= ${a}`],
      [{ x: positive() }, `x / (x + ${c}) < 1`, "", `x / (x - ${a}) != 1`, ""],
      [{ x: reals() }, `1 / (1 + (x - ${a})^2) <= 1`, "", `1 / (1 + (x - ${a})^2) < 1`, ""],
      [{ x: reals() }, `x / (x^2 + 1) <= 1/2`, "", `x * ${a} / (x^2 + ${a}^2) < 1/2`, ""],
    ] as const);
    return {
      domains,
      formula: isTrue ? holds : fails,
      given: isTrue ? given : spoiled,
      against: isTrue ? null : { x },
    };
  },
};

const LISTS: Shape = {
  name: "list of any size",
  make(of, isTrue) {
    const a = of.odd();
    const two = { w: list("0.5", "0.5"), x: list(a, a) };
    const [domains, holds, fails, against] = of.pick([
      [{ w: simplex("d"), x: reals("d") }, "dot(w, x) <= max(x)", "dot(w, x) < max(x)", two],
      [{ w: simplex("d"), x: reals("d") }, `min(x) - ${a} < dot(w, x)`, `min(x) != dot(w, x) or max(x) != ${a}`, two],
      [{ x: nonNegative("d") }, `sum(x) >= 0`, "sum(x) > 0", { x: list(0, 0) }],
      [{ x: reals("d") }, `mean((x - ${a}) .^ 2) >= 0`, `mean((x - ${a}) .^ 2) > 0`, { x: list(a) }],
      [{ x: reals("d") }, "mean(x .^ 2) >= mean(x)^2", "mean(x .^ 2) > mean(x)^2", { x: list(a, a) }],
      [{ x: positive("d") }, "sum(x) > 0", `sum(x) != ${a}`, { x: list(a) }],
      [{ x: reals("d") }, "size(x) >= 1", "size(x) >= 2", { x: list(a) }],
      [{ x: reals("d") }, "max(x) >= mean(x)", "max(x) > mean(x)", { x: list(a, a) }],
      [
        { x: reals("d"), y: reals("d") },
        "dot(x, y)^2 <= dot(x, x) * dot(y, y)",
        "dot(x, y)^2 < dot(x, x) * dot(y, y)",
        { x: list(a), y: list(a) },
      ],
      [{ x: nonNegative("d") }, "sum(x) >= x[1]", "sum(x) >= x[1] + x[2]", { x: list(a) }],
    ] as const);
    return { domains, formula: isTrue ? holds : fails, given: "", against: isTrue ? null : against };
  },
};

const PIECES: Shape = {
  name: "abs, max, min, relu",
  make(of, isTrue) {
    const a = of.odd();
    const same = { x: n(a), y: n(a) };
    const [holds, fails, against] = of.pick([
      ["max(x, y) >= (x + y) / 2", "max(x, y) > (x + y) / 2", same],
      ["abs(x + y) <= abs(x) + abs(y)", "abs(x + y) < abs(x) + abs(y)", same],
      [`relu(x - ${a}) >= x - ${a}`, `relu(x - ${a}) > x - ${a}`, same],
      [`abs(x - ${a}) >= 0`, `abs(x - ${a}) > 0`, same],
      ["min(x, y) + max(x, y) == x + y", "min(x, y) < max(x, y)", same],
      [`relu(x) - relu(-x) == x`, `relu(x) + relu(-x) != ${a}`, same],
      ["max(x, y) - min(x, y) == abs(x - y)", "max(x, y) - min(x, y) > 0", same],
    ] as const);
    return {
      domains: { x: reals(), y: reals() },
      formula: isTrue ? holds : fails,
      given: "",
      against: isTrue ? null : against,
    };
  },
};

const FUNCTIONS: Shape = {
  name: "exp, log, sqrt, tanh",
  make(of, isTrue) {
    const a = of.odd();
    const [domains, holds, fails, given, spoiled] = of.pick([
      [{ x: reals() }, `exp(x - ${a}) >= 1 + x - ${a}`, `exp(x - ${a}) > 1 + x - ${a}`, "", ""],
      [{ x: reals() }, `exp(x) > 0`, `exp(x - ${a}) != 1`, "", ""],
      [{ x: reals() }, `sqrt((x - ${a})^2) == abs(x - ${a})`, `sqrt((x - ${a})^2) > 0`, "", ""],
      [{ x: reals() }, `defined(sqrt(x - ${a}))`, `defined(log(x - ${a}))`, `x > ${a}`, `x >= ${a}`],
      [{ x: reals() }, `tanh(x) < 1`, `tanh(x - ${a}) != 0`, "", ""],
      [{ x: positive() }, `log(x / ${a}) <= x / ${a} - 1`, `log(x / ${a}) < x / ${a} - 1`, "", ""],
      [{ x: reals() }, `sqrt(exp(x)) > 0`, `exp(x - ${a})^2 != exp(x - ${a})`, "", ""],
    ] as const);
    return {
      domains,
      formula: isTrue ? holds : fails,
      given: isTrue ? given : spoiled,
      against: isTrue ? null : { x: n(a) },
    };
  },
};

const PREMISES: Shape = {
  name: "premise",
  make(of, isTrue) {
    const [a, b] = [of.odd(), of.odd()];
    const at = { x: n(a), y: n(b) };
    const [holds, given, fails, spoiled] = of.pick([
      [`x > ${a} - ${b}`, `x > ${a}`, `x > ${a}`, `x >= ${a}`],
      [`x * y > 0`, "x > 0 and y > 0", `x * y != ${a} * ${b}`, "x > 0 and y > 0"],
      [
        `(x - ${a}) * (y - ${b}) >= 0`,
        `x >= ${a} and y >= ${b}`,
        `(x - ${a}) * (y - ${b}) > 0`,
        `x >= ${a} and y > ${b} - 1`,
      ],
      [
        `x == ${a} or y == ${b}`,
        `(x - ${a}) * (y - ${b}) == 0`,
        `x == ${a} + 1 or y == ${b} + 1`,
        `(x - ${a}) * (y - ${b}) == 0`,
      ],
      ["x^2 <= y^2", "0 <= x <= y", `x^2 < y^2 + ${a}^2 - ${b}^2`, "0 <= x"],
    ] as const);
    return {
      domains: { x: reals(), y: reals() },
      formula: isTrue ? holds : fails,
      given: isTrue ? given : spoiled,
      against: isTrue ? null : at,
    };
  },
};

const NEAR_IDENTITIES: Shape = {
  name: "near-identity",
  make(of, isTrue) {
    const [a, b] = [of.odd(), of.odd()];
    const [left, right] = of.pick([
      [`(x + ${a} * y)^2`, `x^2 + 2 * ${a} * x * y + ${a}^2 * y^2`],
      [`(x - ${a}) * (x + ${a})`, `x^2 - ${a}^2`],
      [`(x + y)^3`, "x^3 + 3 * x^2 * y + 3 * x * y^2 + y^3"],
      [`x^2 + ${a} * x`, `(x + ${a} / 2)^2 - ${a}^2 / 4`],
      [`(${a} * x + ${b} * y)^2 + (${b} * x - ${a} * y)^2`, `(${a}^2 + ${b}^2) * (x^2 + y^2)`],
    ] as const);
    const spoil = of.pick([" + 1e-9 * x", " + 1e-12", " + 1e-7 * x * y"]);
    return {
      domains: { x: reals(), y: reals() },
      formula: `${left} == ${right}${isTrue ? "" : spoil}`,
      given: "",
      against: isTrue ? null : { x: ONE, y: ONE },
    };
  },
};

const NEAR_TIGHT: Shape = {
  name: "near-tight inequality",
  make(of, isTrue) {
    const a = of.odd();
    const square = multiply(n(a), n(a));
    const tight = multiply(square, rational(1, 4));
    const text = `${tight.n}/${tight.d}`;
    const little = of.pick(["1e-6", "1e-9", "0.001"]);
    const x = multiply(n(a), rational(1, 2));
    const [holds, fails] = of.pick([
      [`x^2 + ${text} >= ${a} * x`, `x^2 + ${text} >= ${a} * x + ${little}`],
      [`x * (${a} - x) <= ${text}`, `x * (${a} - x) <= ${text} - ${little}`],
      [`x^2 - ${a} * x + ${text} + ${little} > 0`, `x^2 - ${a} * x + ${text} > 0`],
    ] as const);
    return { domains: { x: reals() }, formula: isTrue ? holds : fails, given: "", against: isTrue ? null : { x } };
  },
};

const CHOICES: Shape = {
  name: "choice",
  make(of, isTrue) {
    const a = of.odd();
    const at = { x: n(a), y: ONE };
    const [holds, fails] = of.pick([
      [`(x >= ${a} ? x - ${a} : ${a} - x) >= 0`, `(x >= ${a} ? x - ${a} : ${a} - x) > 0`],
      [`(x == ${a} ? y : 0) * (x - ${a}) == 0`, `(x == ${a} ? 0 : y) == y`],
      [`(y > 0 ? y : -y) >= y`, `(x > ${a} ? y : 0) == (x >= ${a} ? y : 0)`],
      [`(x < ${a} ? 1 : 2) <= 2`, `(x != ${a} ? 1 : 2) == 1`],
    ] as const);
    return {
      domains: { x: reals(), y: reals() },
      formula: isTrue ? holds : fails,
      given: "",
      against: isTrue ? null : at,
    };
  },
};

const MATRICES: Shape = {
  name: "matrix",
  make(of, isTrue) {
    const [k, a] = [of.whole(2, 99), of.odd()];
    const m = (a: number, b: number, c: number, d: number): readonly (readonly Rational[])[] => [
      list(a, b),
      list(c, d),
    ];
    const domains = { A: matrix(reals(), 2, 2), B: matrix(reals(), 2, 2) };
    const two = { A: m(1, k, 0, 1), B: m(1, 0, k, 1) };
    const zero = { A: m(0, 0, 0, 0), B: m(0, 0, 0, 0) };
    const ones = { A: m(1, 0, 0, 1), B: m(1, 0, 0, 1) };
    const apart = { A: m(0, 1, 0, 0), B: m(0, 0, 1, 0) };
    const whole = `[[${a}, 0], [0, ${a}]]`;
    const [holds, given, fails, against] = of.pick([
      [`det(${a} * A * B) == ${a}^2 * det(A) * det(B)`, "", `${a} * A * B == ${a} * B * A`, two],
      [`det(${k} * A) == ${k * k} * det(A)`, "", `det(${k} * A) == ${k} * det(A)`, ones],
      [`${a} * A * inv(A) == ${whole}`, "det(A) != 0", `${a} * A * inv(A) == ${whole}`, zero],
      [`trace(${a} * A * B) == ${a} * trace(B * A)`, "", `trace(A * B) == ${a} * trace(A) * trace(B)`, apart],
      [
        `transpose(${a} * A * B) == ${a} * transpose(B) * transpose(A)`,
        "",
        `transpose(${a} * A * B) == ${a} * transpose(A) * transpose(B)`,
        two,
      ],
    ] as const);
    return { domains, formula: isTrue ? holds : fails, given: isTrue ? given : "", against: isTrue ? null : against };
  },
};

const DIVIDED_LISTS: Shape = {
  name: "list divided by its sum",
  make(of, isTrue) {
    const a = of.odd();
    const opposite = { w: [n(a), negate(n(a))], x: list(1, 1) };
    const [domains, holds, given, fails, spoiled, against] = of.pick([
      [
        { w: nonNegative("d"), x: reals("d") },
        `${a} * dot(w, x) / sum(w) <= ${a} * max(x)`,
        "sum(w) > 0",
        `${a} * dot(w, x) / sum(w) <= ${a} * max(x)`,
        "",
        { w: list(0), x: list(1) },
      ],
      [
        { w: nonNegative("d"), x: reals("d") },
        `sum(${a} * w / sum(w)) == ${a}`,
        "sum(w) > 0",
        `sum(${a} * w / sum(w)) == ${a}`,
        "",
        { w: list(0, 0), x: list(1, 1) },
      ],
      [
        { w: reals("d"), x: reals("d") },
        `sum(${a} * w / sum(w)) == ${a}`,
        "sum(w) != 0",
        `defined(${a} * w / sum(w))`,
        "",
        opposite,
      ],
      [
        { w: nonNegative("d"), x: nonNegative("d") },
        `${a} * dot(w, x) / sum(w) >= 0`,
        "sum(w) > 0",
        `${a} * dot(w, x) / sum(w) > 0`,
        "sum(w) > 0",
        { w: list(1), x: list(0) },
      ],
      [
        { w: reals("d"), x: reals("d") },
        `mean(w + ${a}) == mean(w) + ${a}`,
        "",
        `${a} * w / sum(w) >= 0`,
        "sum(w) != 0",
        { w: list(2, -1), x: list(1, 1) },
      ],
    ] as const);
    return {
      domains,
      formula: isTrue ? holds : fails,
      given: isTrue ? given : spoiled,
      against: isTrue ? null : against,
    };
  },
};

const SIZES: Shape = {
  name: "true but at one size",
  make(of, isTrue) {
    const [size, a] = [of.whole(2, 6), of.odd()];
    const entries = Array.from({ length: size }, () => n(a));
    const [holds, fails] = of.pick([
      [`sum(${a} * x .^ 2) >= 0 or size(x) == ${size}`, `sum(${a} * x .^ 2) > 0 and size(x) != ${size}`],
      [`${a} * (size(x) - ${size})^2 >= 0`, `${a} * size(x) != ${a} * ${size}`],
      [`sum(${a} * x) == ${a} * size(x) * mean(x)`, `sum(${a} * x) != ${a} * ${size} * mean(x)`],
    ] as const);
    return {
      domains: { x: reals("d") },
      formula: isTrue ? holds : fails,
      given: "",
      against: isTrue ? null : { x: entries },
    };
  },
};

const WHOLE_NUMBERS: Shape = {
  name: "whole numbers and boxes",
  make(of, isTrue) {
    const k = of.whole(3, 40);
    const [domains, holds, fails, x] = of.pick([
      [{ x: integers(0, 1_000_000) }, "x * x >= x", `x * x != ${k * k}`, n(k)],
      [
        { x: integers(-1_000_000, 1_000_000) },
        `(x - ${k}) * (x - ${k} - 1) >= 0`,
        `(x - ${k}) * (x - ${k} - 1) > 0`,
        n(k),
      ],
      [{ x: box(0, 1) }, "x * x <= x", "x * x < x", ZERO],
      [{ x: box(0, k) }, `x * (${k} - x) >= 0`, `x * (${k} - x) > 0`, n(k)],
      [{ x: box(-k, k) }, `x^2 <= ${k * k}`, `x^2 < ${k * k}`, negate(n(k))],
    ] as const);
    return { domains, formula: isTrue ? holds : fails, given: "", against: isTrue ? null : { x } };
  },
};

const BOXES: Shape = {
  name: "functions over a box",
  make(of, isTrue) {
    const [a, b] = [of.odd(), of.odd()];
    const around = (at: string): Domain =>
      box(printRational(subtract(n(at), ONE)), printRational(add(n(at), rational(2))));
    const [x, y] = [`(x - ${a})`, `(y - ${b})`];
    const little = of.pick(["0.001", "0.01"]);
    const [holds, fails] = of.pick([
      [`exp${x} + tanh${x} + ${little} > 0.36 + tanh(-1)`, `${x} * tanh${x} > 0`],
      [`exp${x} * cos${x} < 3.1 * exp(1)^2`, `sin${x} * ${x} != 0`],
      [`${x}^2 + cos${y} + ${little} > cos(2)`, `${x}^2 + cos${y} < 1 + 4 * (1 - cos${x}) - ${x}^2`],
      [`sqrt(${x} + 1 + ${little}) >= 0 and exp${y} > 0.3`, `sqrt(${x}^2) + exp${y} != 1`],
      [`log(${x} + 2) <= 1.39`, `log(${x}^2 + 1) * exp${y} > 0`],
      [`abs(tanh${x}) + ${little} > tanh${x}`, `abs(tanh${x}) + ${x}^4 > tanh${x}^2`],
    ] as const);
    return {
      domains: { x: around(a), y: around(b) },
      formula: isTrue ? holds : fails,
      given: "",
      against: isTrue ? null : { x: n(a), y: n(b) },
    };
  },
};

const FREE_WEIGHTS: Shape = {
  name: "weights with free signs",
  make(of: Makings, isTrue) {
    const a = of.odd();
    const w = [add(n(a), ONE), negate(n(a))];
    const [holds, fails] = of.pick([
      [`dot(w, x + ${a}) == dot(w, x) + ${a}`, `dot(w, x) <= max(x) + ${a} / 2`],
      [`sum(w) + ${a} == 1 + ${a}`, `${a} * w >= 0`],
      [`sum(${a} * w) == ${a}`, `max(w) <= 1 + ${a} / 2`],
    ] as const);
    return {
      domains: { w: sumsToOne("d"), x: reals("d") },
      formula: isTrue ? holds : fails,
      given: "",
      against: isTrue ? null : { w, x: list(1, 0) },
    };
  },
};

export const SHAPES: readonly Shape[] = [
  POLYNOMIALS_IN_ONE,
  POLYNOMIALS_IN_MORE,
  RATIONAL_FUNCTIONS,
  LISTS,
  PIECES,
  FUNCTIONS,
  PREMISES,
  NEAR_IDENTITIES,
  NEAR_TIGHT,
  CHOICES,
  MATRICES,
  DIVIDED_LISTS,
  SIZES,
  WHOLE_NUMBERS,
  BOXES,
  FREE_WEIGHTS,
];
