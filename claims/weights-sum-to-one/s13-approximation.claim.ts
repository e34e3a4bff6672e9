import { called, cited, claim, define, exists, proportion, reals } from "probatum";
import { declaredTargets, reachesAll } from "./experiments/approximation.ts";

export default claim({
  assertion: "S13",
  quote: "which can approximate nonlinear functions of any difficulty",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as the theorem that it points to: for every continuous function on a compact set and every margin some network with one hidden layer is within it",
      asserts: cited(
        "Leshno, Lin, Pinkus and Schocken 1993, Multilayer feedforward networks with a nonpolynomial activation function can approximate any function",
        "networks with one hidden layer come within any margin of every continuous function on a compact set, exactly where the activation is no polynomial",
      ),
      expect: "verified",
      seen: "The theorem is proved in the paper of 1993, not again here: one hidden layer, wide enough, comes within any margin of any continuous function on a compact set.",
    },
    {
      id: "b",
      kind: "further",
      as: "the same for every bounded function on [0, 1], in the maximum norm",
      because:
        "A step from 0 to 1 is bounded. A network is continuous, so close to the step it has nearly one value g on both sides: the two errors are |g| and |g - 1|.",
      asserts: exists({ g: reals(), step: define("step(height)", "height") }, "max(abs(g), abs(g - step(1))) < 0.25"),
      control: { step: define("step(height)", "height / 10") },
      expect: "refuted",
      seen: "A network is continuous and a step is not: one value near the step is never within a quarter of both 0 and 1.",
    },
    {
      id: "c",
      kind: "further",
      as: "the same for every continuous function on the whole line, in the maximum norm",
      because:
        "x^2 is continuous. Beyond its last kink a ReLU network is a line a x + b; at three points h apart a line misses x^2 by at least h^2 / 2 somewhere, " +
        "and h may be any number.",
      asserts: exists(
        { a: reals(), b: reals(), x: reals(), target: define("target(x)", "x^2") },
        "max(abs(a * x + b - target(x)), abs(a * (x + 4) + b - target(x + 4)), abs(a * (x + 8) + b - target(x + 8))) < 1",
      ),
      control: { target: define("target(x)", "x") },
      expect: "refuted",
      seen: "Beyond its last kink a ReLU network is a line, and a line misses the parabola x^2 by at least 8 at one of three points 4 apart.",
    },
    {
      id: "d",
      kind: "further",
      as: "networks without a nonlinearity, or with one quadratic hidden layer, come within any margin of every continuous function on [0, 1]",
      because:
        "They are polynomials of degree 1 and 2. Tried: within 1/2 of the zigzag 1, -1, 1, -1 at four evenly spaced points, which are -1, 1, 3 and 5 here.",
      asserts: exists(
        {
          a: reals(),
          b: reals(),
          c: reals(),
          error: define("error(a, b, c, x, y)", "abs(a * x^2 + b * x + c - y)"),
          zigzag: define("zigzag(y)", "y"),
        },
        "max(error(a, b, c, -1, zigzag(1)), error(a, b, c, 1, zigzag(-1)), error(a, b, c, 3, zigzag(1)), error(a, b, c, 5, zigzag(-1))) < 1 / 2",
      ),
      control: { zigzag: define("zigzag(y)", "y / 10") },
      expect: "refuted",
      seen: "Without a nonlinearity, or with one quadratic layer, networks are polynomials of degree at most 2, and these miss a zigzag of 1 and -1 by 1.",
    },
    {
      id: "e",
      kind: "further",
      as: "one fixed ReLU architecture comes within any margin of every continuous function on [0, 1]",
      given: [
        "Montúfar, Pascanu, Cho and Bengio 2014: a ReLU network is linear on each of finitely many pieces, no more than its architecture sets",
      ],
      because:
        "Whatever the architecture, N is the number of pieces that it cannot exceed on [0, 1]. The zigzag 1, -1, 1, … at 2 N + 1 evenly spaced points is continuous when its points are joined, and " +
        "some piece holds three neighbours among them. There the network is a line; the three points are taken as 0, 1 and 2, and 1, -1, 1 for 1, -1, 1 or, turned over, -1, 1, -1.",
      asserts: exists(
        { a: reals(), b: reals(), zigzag: define("zigzag(y)", "y") },
        "max(abs(b - zigzag(1)), abs(a + b - zigzag(-1)), abs(2 * a + b - zigzag(1))) < 1 / 2",
      ),
      control: { zigzag: define("zigzag(y)", "y / 10") },
      expect: "refuted",
      seen: "A line misses one of three neighbours of a zigzag by at least 1, and a zigzag may have more of them than a fixed architecture has pieces.",
    },
    {
      id: "f",
      kind: "further",
      as: "gradient descent from He's weights reaches a maximum error below 0.05 on three declared functions in at least 95 % of trainings",
      asserts: proportion({
        of: called("the largest error is below 0.05 on all three functions", reachesAll(declaredTargets, 1000)),
        atLeast: 0.95,
        gap: 0.05,
        because: "The reading names 95 %; the gap is all the room that is left above it.",
        block: 1,
        held: [
          "sin(6 pi x), sin(2 pi x) and a tent on 41 evenly spaced points of [0, 1]; 20 ReLU units; 1,000 full-batch steps of gradient descent at rate 0.05",
        ],
      }),
      control: { of: called("the function 0 alone, 300 steps", reachesAll([(x) => 0 * x], 300)) },
      expect: "refuted",
      seen: "In a thousand steps of plain gradient descent the fast wave sin(6 pi x) is not learned: that a network exists does not say that training finds it.",
    },
  ],
});
