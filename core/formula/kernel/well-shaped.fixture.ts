import fc, { type Arbitrary } from "fast-check";

/** Lengths of x, y and the square matrix A that the generated formulas speak of; a and b are numbers, p a truth value. */
export const LENGTHS = [1, 2, 3] as const;

/** A formula as the language writes it and as mathjs has to be asked for the same: entries mapped, lists of truths folded. */
export interface WellShaped {
  readonly text: string;
  readonly mathjs: string;
}

type Sorts = {
  scalar: WellShaped;
  vector: WellShaped;
  matrix: WellShaped;
  truth: WellShaped;
};

const same = (text: string): WellShaped => ({ text, mathjs: text });

/** One formula out of parts, both ways alike. */
function joined(parts: readonly WellShaped[], write: (parts: readonly string[]) => string): WellShaped {
  return { text: write(parts.map(({ text }) => text)), mathjs: write(parts.map(({ mathjs }) => mathjs)) };
}

/**
 * Formulas whose shapes fit, for vectors of `n`. With `everything` also what mathjs has not, or has in another sense: `defined`,
 * `isFinite`, indexes that may be out of range, comparisons of truth values, definitions.
 */
export function wellShaped(n: number, everything: boolean): { [S in keyof Sorts]: Arbitrary<Sorts[S]> } {
  const depth = { maxDepth: 4, depthIdentifier: `formula of ${n}` };
  return fc.letrec<Sorts>((tie) => {
    const [s, v, m, t] = [tie("scalar"), tie("vector"), tie("matrix"), tie("truth")];
    const of = (write: (...parts: string[]) => string, ...parts: Arbitrary<WellShaped>[]): Arbitrary<WellShaped> =>
      fc.tuple(...parts).map((all) => joined(all, (texts) => write(...texts)));
    const between = (signs: readonly string[], left: Arbitrary<WellShaped>, right: Arbitrary<WellShaped>) =>
      fc
        .tuple(fc.constantFrom(...signs), left, right)
        .map(([sign, x, y]) => joined([x, y], ([a, b]) => `(${a} ${sign} ${b})`));
    const named = (names: readonly string[], part: Arbitrary<WellShaped>) =>
      fc.tuple(fc.constantFrom(...names), part).map(([name, x]) => joined([x], ([a]) => `${name}(${a})`));
    const functions = [
      "abs",
      "exp",
      "tanh",
      "sin",
      "cos",
      "sign",
      "floor",
      "relu",
      ...(everything ? ["log", "sqrt"] : []),
    ];
    const lifted = (part: Arbitrary<WellShaped>): Arbitrary<WellShaped> =>
      fc.oneof(
        fc
          .tuple(fc.constantFrom(...functions), part)
          .map(([name, x]) => ({ text: `${name}(${x.text})`, mathjs: `lift(${x.mathjs}, ${name})` })),
        // mathjs goes on to complex numbers below 0.
        fc.tuple(fc.constantFrom("log", "sqrt"), part).map(([name, x]) => ({
          text: `${name}(abs(${x.text}))`,
          mathjs: `lift(lift(${x.mathjs}, abs), ${name})`,
        })),
      );
    const listed = (signs: readonly string[], left: Arbitrary<WellShaped>, right: Arbitrary<WellShaped>) =>
      fc.tuple(fc.constantFrom(...signs), left, right).map(([sign, x, y]) => ({
        text: `(${x.text} ${sign} ${y.text})`,
        mathjs: sign === "!=" ? `(not all(${x.mathjs} == ${y.mathjs}))` : `all(${x.mathjs} ${sign} ${y.mathjs})`,
      }));
    const choice = (part: Arbitrary<WellShaped>): Arbitrary<WellShaped> =>
      of((c, yes, no) => `(${c} ? ${yes} : ${no})`, t, part, part);
    const power = (sign: string, part: Arbitrary<WellShaped>): Arbitrary<WellShaped> =>
      fc
        .tuple(part, fc.constantFrom(...(everything ? ["2", "3", "0", "-1", "-2", "6"] : ["2"])))
        .map(([x, k]) => joined([x], ([a]) => `(${a}${sign}${k})`));
    const place = fc.integer({ min: 1, max: n }).map((i) => same(String(i)));
    const signs = ["<", "<=", ">", ">=", "==", "!="];
    const leaf = (...texts: string[]) => fc.constantFrom(...texts).map(same);
    const rows = fc.array(fc.array(s, { minLength: n, maxLength: n }), { minLength: n, maxLength: n });
    return {
      scalar: fc.oneof(
        depth,
        leaf("a", "b", "2", "0.1", "7.25", "1e-3", "0"),
        between(["+", "-", "*", "/"], s, s),
        between(["*"], v, v),
        of((x) => `(-${x})`, s),
        power("^", s),
        lifted(s),
        named(["sum", "prod", "mean", "max", "min"], fc.oneof(v, m)),
        of((x, y) => `dot(${x}, ${y})`, v, v),
        of((x, y) => `max(${x}, ${y})`, s, s),
        choice(s),
        of((x, i) => `${x}[${i}]`, v, place),
        of((x, i, j) => `${x}[${i}, ${j}]`, m, place, place),
        ...(everything
          ? [
              of((x) => `norm(${x})`, v),
              of((x) => `(${x}%)`, s),
              of((x, i) => `${x}[${i}]`, v, fc.oneof(s, leaf("a", "0", "4", "1.5"))),
              of((x) => `size(${x})`, m),
              of((x, y) => `shifted(${x}, ${y})`, s, s),
            ]
          : []),
      ),
      vector: fc.oneof(
        depth,
        leaf("x", "y"),
        fc.array(s, { minLength: n, maxLength: n }).map((items) => joined(items, (texts) => `[${texts.join(", ")}]`)),
        between(["+", "-", ".*", "./"], v, v),
        between(["+", "-", "*"], s, v),
        between(["+", "-", "*", "/"], v, s),
        between(["*"], m, v),
        between(["*"], v, m),
        of((x) => `(-${x})`, v),
        power(".^", v),
        lifted(v),
        choice(v),
        ...(everything ? [of((x, y) => `shifted(${x}, ${y})`, v, s), of((x) => `(${x}%)`, v)] : []),
      ),
      matrix: fc.oneof(
        depth,
        leaf("A"),
        rows.map((all) =>
          joined(
            all.flat(),
            (texts) => `[${all.map((_, i) => `[${texts.slice(i * n, i * n + n).join(", ")}]`).join(", ")}]`,
          ),
        ),
        between(["+", "-", ".*", "./", "*"], m, m),
        between(["*"], s, m),
        of((x) => `transpose(${x})`, m),
        lifted(m),
        choice(m),
      ),
      truth: fc.oneof(
        depth,
        between(signs, s, s),
        listed(signs, v, v),
        listed(signs, v, s),
        listed(signs, s, m),
        fc
          .tuple(fc.constantFrom(...signs), fc.constantFrom(...signs), s, s, s)
          .map(([one, two, ...parts]) => joined(parts, ([x, y, z]) => `(${x} ${one} ${y} ${two} ${z})`)),
        between(["and", "or"], t, t),
        of((x) => `(not ${x})`, t),
        choice(t),
        ...(everything
          ? [
              leaf("p", "true", "false"),
              named(["defined", "isFinite"], fc.oneof(s, v, m)),
              named(["defined"], t),
              between(["==", "!="], t, t),
              listed(
                ["==", "!="],
                of((x, y) => `[${x}, ${y}]`, t, t),
                t,
              ),
              of((x, y) => `below(${x}, ${y})`, s, v),
            ]
          : []),
      ),
    };
  });
}
