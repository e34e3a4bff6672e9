import { afterAll, describe, expect, it } from "vitest";
import { startSolver } from "./solver.ts";
import { readAnswer, textFor } from "./text.ts";

const RLIMIT = 2_000_000;

/** x above 0 and a sum of products below 0: enough to be work. */
const UNSAT = `(declare-const x Real)
(assert (and (> x 0) (< (* x x x) 0)))
(check-sat)
(get-value (x))`;

const SAT = `(declare-const y Real)
(assert (= (* 3 y) 1))
(check-sat)
(get-value (y))`;

/** Pell's equation for 61, whose smallest solution has ten digits: far beyond any budget here. */
const ENDLESS = `(declare-const x Int)
(declare-const y Int)
(assert (and (> x 0) (> y 0) (= (* x x) (+ 1 (* 61 y y)))))
(check-sat)`;

/** Of degree 8, with coefficients of 14 digits; and the mean of three numbers against their product, with small ones. */
const LONG_NUMBERS = `(declare-const x Real)
(declare-const y Real)
(assert (<= (+ (* 123456789123.0 x x x x x x x x) (* (- 9876543217.0) x x x x x y y y) (* 99999999977.0 y y y y y y y y)
  (* 31415926535897.0 x y) 100000000000000000000.0) 0.0))
(check-sat)`;
const SHORT_NUMBERS = `(declare-const x Real)
(declare-const y Real)
(declare-const z Real)
(assert (and (>= x 0) (>= y 0) (>= z 0) (< (+ (* x x x) (* y y y) (* z z z)) (* 3 x y z))))
(check-sat)`;

describe("a solver in a process of its own", () => {
  const solver = startSolver();
  afterAll(() => solver.stop());

  it("gives an answer, and takes steps, that do not depend on what was asked before", async () => {
    const first = await solver.ask({ smt: SAT, rlimit: RLIMIT });
    expect(first).toMatchObject({ status: "sat", printed: "((y (/ 1.0 3.0)))" });
    const proof = await solver.ask({ smt: UNSAT, rlimit: RLIMIT });
    expect(proof).toMatchObject({ status: "unsat", printed: "" });
    // Whether the one before ended by itself, was stopped on the way or was not understood.
    for (const rlimit of [1, 100, 1100, 1500, 10_000]) {
      await solver.ask({ smt: ENDLESS, rlimit });
      await expect(solver.ask({ smt: "(assert (foo 1))\n(check-sat)", rlimit: RLIMIT })).rejects.toThrow("foo");
      expect(await solver.ask({ smt: UNSAT, rlimit: RLIMIT })).toEqual(proof);
      expect(await solver.ask({ smt: SAT, rlimit: RLIMIT })).toEqual(first);
    }
    const other = startSolver();
    expect(await other.ask({ smt: SAT, rlimit: RLIMIT })).toEqual(first);
    other.stop();
  });

  it("stops at its budget of work, and says unknown", async () => {
    expect(await solver.ask({ smt: ENDLESS, rlimit: 10_000 })).toEqual({
      status: "unknown",
      printed: "",
      units: 10_001,
    });
    // One unit decides: it is counted, not timed.
    const { units = 0 } = await solver.ask({ smt: UNSAT, rlimit: RLIMIT });
    expect((await solver.ask({ smt: UNSAT, rlimit: units })).status).toBe("unsat");
    expect((await solver.ask({ smt: UNSAT, rlimit: units - 1 })).status).toBe("unknown");
  });

  it("weighs its work by the length of numbers, so that units mean about the same time whatever is asked", async () => {
    // z3 counts 44,519 units of its own for the first and 309,400 for the second, which takes a fourteenth of the time.
    const long = await solver.ask({ smt: LONG_NUMBERS, rlimit: 20_000_000 });
    const short = await solver.ask({ smt: SHORT_NUMBERS, rlimit: 20_000_000 });
    expect([long.status, short.status]).toEqual(["unsat", "unsat"]);
    expect((long.units ?? 0) / (short.units ?? 0)).toBeGreaterThan(5);
  });

  it("has no clock, and searches by none", async () => {
    const smt = SAT.replace("(get-value (y))", "(get-info :all-statistics)");
    const { printed } = await solver.ask({ smt, rlimit: RLIMIT });
    expect(printed).toContain(":rlimit-count");
    // z3 tells the time that it took unless it is 0.
    expect(printed).not.toContain(":time");
    // Its own way for polynomials would give up after 5 seconds.
    expect(textFor({ smt, rlimit: RLIMIT })).toContain("(check-sat-using (then simplify propagate-values ");
  });

  it("refuses a script that it does not understand, and goes on", async () => {
    const smt = "(assert (foo 1))\n(check-sat)";
    await expect(solver.ask({ smt, rlimit: RLIMIT })).rejects.toThrow("the solver must understand its question");
    expect((await solver.ask({ smt: SAT, rlimit: RLIMIT })).status).toBe("sat");
  });

  it("has no file to read or to write", async () => {
    const smt = '(include "/etc/hostname")\n(check-sat)';
    await expect(solver.ask({ smt, rlimit: RLIMIT })).rejects.toThrow("failed to open file");
  });

  it("rejects the question during which its process is killed, and answers the next one", async () => {
    const open = solver.ask({ smt: ENDLESS, rlimit: 20_000_000 });
    const { pid } = solver;
    await expect.poll(pid).toBeTypeOf("number");
    const before = pid() as number;
    process.kill(before, "SIGKILL");
    await expect(open).rejects.toThrow(new RangeError("the solver was lost"));
    expect((await solver.ask({ smt: SAT, rlimit: RLIMIT })).status).toBe("sat");
    expect(pid()).not.toBe(before);
  });
});

describe("the limits of a solver", () => {
  it("rejects what takes too long or too much memory, and what comes after the end", async () => {
    const hasty = startSolver({ time: 1, memory: 2 ** 40 });
    await expect(hasty.ask({ smt: SAT, rlimit: RLIMIT })).rejects.toThrow("the solver did not answer in time");
    const small = startSolver({ time: 60_000, memory: 1 });
    await expect(small.ask({ smt: SAT, rlimit: RLIMIT })).rejects.toThrow("the solver's memory grew beyond the limit");
    small.stop();
    await expect(small.ask({ smt: SAT, rlimit: RLIMIT })).rejects.toThrow("the solver was stopped");
    hasty.stop();
  });
});

describe("the text of a question and of its answer", () => {
  it("refuses what is too long or may spend too much", () => {
    expect(() => textFor({ smt: "x".repeat(1_000_001), rlimit: 1 })).toThrow(
      "smt must be a text of at most 1000000 characters, got 1000001",
    );
    expect(() => textFor({ smt: "", rlimit: 0 })).toThrow("rlimit must be an integer from 1 to 20000000, got 0");
    expect(textFor({ smt: "(check-sat-using smt)", rlimit: 5 })).toBe("(check-sat-using smt)");
  });

  it("trusts no status behind an error: an assertion may be missing", () => {
    const asked = { smt: "", rlimit: 5 };
    const printed = 'unsat\n(error "line 1: model is not available")\n';
    expect(readAnswer(printed, 4001, asked)).toEqual({ status: "unsat", printed: "", units: 5 });
    expect(readAnswer(printed, 5001, asked)).toEqual({ status: "unknown", printed: "", units: 6 });
    expect(() => readAnswer('(error "unknown constant")\nunsat', 1, asked)).toThrow(
      'the solver must understand its question, got (error "unknown constant")',
    );
    expect(() => readAnswer("", 1, asked)).toThrow("the solver must understand its question, got ");
  });
});
