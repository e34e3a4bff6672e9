import { afterAll, describe, expect, it } from "vitest";
import { startSolver } from "./solver.ts";
import { readAnswer, textFor } from "./solver-text.ts";

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

describe("a solver in a process of its own", () => {
  const solver = startSolver();
  afterAll(() => solver.stop());

  it("gives an answer that does not depend on what was asked before", async () => {
    const first = await solver.ask({ smt: SAT, rlimit: RLIMIT });
    expect(first).toEqual({ status: "sat", printed: "((y (/ 1.0 3.0)))" });
    expect(await solver.ask({ smt: UNSAT, rlimit: RLIMIT })).toEqual({ status: "unsat", printed: "" });
    expect(await solver.ask({ smt: SAT, rlimit: RLIMIT })).toEqual(first);
    const units = (smt: string) =>
      solver.ask({ smt: smt.replace("(get-value (y))", "(get-info :rlimit)"), rlimit: RLIMIT });
    const spent = await units(SAT);
    await solver.ask({ smt: ENDLESS, rlimit: 10_000 });
    expect(await units(SAT)).toEqual(spent);
  });

  it("stops at its budget of work, and says unknown", async () => {
    expect((await solver.ask({ smt: ENDLESS, rlimit: 10_000 })).status).toBe("unknown");
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
    const open = solver.ask({ smt: ENDLESS, rlimit: 200_000_000 });
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
    expect(() => textFor({ smt: "", rlimit: 0 })).toThrow("rlimit must be an integer from 1 to 200000000, got 0");
    expect(textFor({ smt: "(check-sat)", rlimit: 5 })).toBe("(set-option :rlimit 5)\n(check-sat)");
  });

  it("trusts no status behind an error: an assertion may be missing", () => {
    expect(readAnswer('unsat\n(error "line 1: model is not available")\n')).toEqual({ status: "unsat", printed: "" });
    expect(() => readAnswer('(error "unknown constant")\nunsat')).toThrow(
      'the solver must understand its question, got (error "unknown constant")',
    );
    expect(() => readAnswer("")).toThrow("the solver must understand its question, got ");
  });
});
