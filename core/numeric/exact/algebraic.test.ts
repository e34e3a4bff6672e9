import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Algebraic,
  addAlgebraic,
  bracketOfAlgebraic,
  floorAlgebraic,
  inverseAlgebraic,
  isAlgebraic,
  multiplyAlgebraic,
  type Root,
  rootItself,
  signOfAlgebraic,
} from "./algebraic.ts";
import { printRational, rational } from "./rational.ts";
import { type Isolated, realRoots, settled, type Univariate } from "./univariate.ts";

const whole = (...coefficients: readonly number[]): Univariate => settled(coefficients.map((n) => rational(n)));

function rootsOf(polynomial: Univariate): readonly Root[] {
  return realRoots(polynomial)
    .filter((root): root is Isolated => "low" in root)
    .map((within) => ({ polynomial, within }))
    .sort((a, b) => Number(a.within.low.n * b.within.low.d - b.within.low.n * a.within.low.d > 0n) * 2 - 1);
}

const [minusRoot, root2] = rootsOf(whole(-2, 0, 1)) as [Root, Root];
const [cube] = rootsOf(whole(-2, 0, 0, 1)) as [Root];
const small = fc.integer({ min: -6, max: 6 });

/** a + b times the square root of 2. */
const surd = (a: number, b: number): Algebraic => ({ root: root2, of: [rational(a), rational(b)] });

describe("algebraic numbers", () => {
  it("are equal where they are: the square of the root of 2 is 2, its cube root to the third too", () => {
    const s = rootItself(root2);
    expect(multiplyAlgebraic(root2, s.of, s.of)).toEqual(rational(2));
    const c = rootItself(cube).of;
    const square = multiplyAlgebraic(cube, c, c) as Algebraic;
    expect(multiplyAlgebraic(cube, square.of, c)).toEqual(rational(2));
  });

  it("have the sign of a + b √2, which squares tell", () => {
    fc.assert(
      fc.property(
        small,
        small.filter((b) => b !== 0),
        (a, b) => {
          const [x, y] = [Math.sign(a) * a * a, Math.sign(b) * 2 * b * b];
          expect(signOfAlgebraic(surd(a, b))).toBe(Math.sign(x + y));
          const [low, high] = [Math.floor(a + b * Math.SQRT2), floorAlgebraic(surd(a, b))];
          expect(printRational(high)).toBe(String(low));
        },
      ),
      { seed: 1 },
    );
  });

  it("have an inverse: (a + b √2)^-1 = (a - b √2) / (a² - 2 b²)", () => {
    fc.assert(
      fc.property(
        small,
        small.filter((b) => b !== 0),
        (a, b) => {
          const one = inverseAlgebraic(surd(a, b)) as Algebraic;
          expect(multiplyAlgebraic(root2, one.of, surd(a, b).of)).toEqual(rational(1));
        },
      ),
      { seed: 2 },
    );
  });

  it("know a root of a polynomial that can be taken apart: (x² - 2)(x² - 3)", () => {
    const four = rootsOf(whole(6, 0, -5, 0, 1));
    expect(four.length).toBe(4);
    const squares = four.map((root) => signOfAlgebraic({ root, of: whole(-2, 0, 1) }));
    expect(squares).toEqual([1, 0, 0, 1]);
    for (const [i, root] of four.entries()) {
      const three: Algebraic = { root, of: whole(-3, 0, 1) };
      expect(signOfAlgebraic(three)).toBe([0, -1, -1, 0][i]);
      if (signOfAlgebraic(three) === 0) {
        expect(() => inverseAlgebraic(three)).toThrow(new RangeError("divisor must be another number than 0, got 0"));
      } else {
        // x² - 3 is -1 at the roots of 2, and so is its inverse.
        const rest = addAlgebraic(root, (inverseAlgebraic(three) as Algebraic).of ?? [rational(-1)], whole(1));
        expect(isAlgebraic(rest) ? signOfAlgebraic(rest) : Number(rest.n)).toBe(0);
      }
    }
  });

  // √2 to 55 digits, OEIS A002193.
  it("are printed with the digits of OEIS A002193", () => {
    const { low, high } = bracketOfAlgebraic(rootItself(root2));
    const known = "1.414213562373095048801688724209698078569671875376948073";
    expect(low.toString().startsWith(known) && high.toString().startsWith(known)).toBe(true);
    expect(bracketOfAlgebraic(rootItself(minusRoot)).high.toString().startsWith(`-${known}`)).toBe(true);
  });
});
