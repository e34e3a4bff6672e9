import { afterAll, describe, expect, it } from "vitest";
import { solver } from "./solver.ts";

/** x * x == 2 has a real solution, x * x == -1 has none. */
const SQUARE = (value: string): string =>
  `(declare-const x Real)(assert (= (* x x) ${value}))(check-sat)(get-value (x))`;

/** Unknown within any small budget: a cubic equation in whole numbers. */
const HARD =
  "(declare-const x Int)(declare-const y Int)(declare-const z Int)(assert (= (+ (* x x x) (* y y y) (* z z z)) 42))(assert (> x 3))(assert (> y x))(check-sat)";

describe("the solver in a process of its own", () => {
  const z3 = solver();
  afterAll(() => z3.stop());

  it("tells what is satisfiable, what is not, and values", async () => {
    expect(await z3.ask({ smt: SQUARE("4.0"), rlimit: 100_000 })).toMatchObject({ status: "sat" });
    expect((await z3.ask({ smt: SQUARE("4.0"), rlimit: 100_000 })).printed).toMatch(/^\(\(x (2\.0|\(- 2\.0\))\)\)$/);
    expect(await z3.ask({ smt: SQUARE("(- 1.0)"), rlimit: 100_000 })).toMatchObject({ status: "unsat" });
  });

  it("stops at its budget, and what it cannot read is no answer", async () => {
    expect(await z3.ask({ smt: HARD, rlimit: 100_000 })).toMatchObject({ status: "unknown" });
    expect(await z3.ask({ smt: "(assert (= x 1))(check-sat)", rlimit: 100_000 })).toMatchObject({ status: "unknown" });
    expect(await z3.ask({ smt: SQUARE("4.0"), rlimit: 1 })).toMatchObject({ status: "unknown" });
  });

  it("says the same whatever was asked before", async () => {
    const questions = [SQUARE("2.0"), SQUARE("(- 1.0)"), HARD, SQUARE("2.0")];
    const ask = async () => {
      const answers = [];
      for (const smt of questions) answers.push(await z3.ask({ smt, rlimit: 50_000 }));
      return answers.map(({ status, printed }) => ({ status, printed }));
    };
    expect(await ask()).toEqual(await ask());
  });

  it("loses one question when its process dies, and answers the next", async () => {
    const short = solver({ question: 1, memory: 1e12 });
    await expect(short.ask({ smt: HARD, rlimit: 4_000_000_000 })).rejects.toThrow(new Error("the solver was lost"));
    short.stop();
    const starved = solver({ question: 60_000, memory: 1 });
    await expect(starved.ask({ smt: HARD, rlimit: 4_000_000_000 })).rejects.toThrow(new Error("the solver was lost"));
    starved.stop();
    const killed = solver();
    const lost = killed.ask({ smt: HARD, rlimit: 4_000_000_000 });
    killed.stop();
    await expect(lost).rejects.toThrow("the solver was lost");
    expect(await killed.ask({ smt: SQUARE("4.0"), rlimit: 100_000 })).toMatchObject({ status: "sat" });
    killed.stop();
  });

  it("hears nothing that no person would ask", async () => {
    const long = { smt: " ".repeat(2_000_001), rlimit: 1 };
    await expect(z3.ask(long)).rejects.toThrow(
      new RangeError("a question must be at most 2000000 characters long, got 2000001"),
    );
  });
});
