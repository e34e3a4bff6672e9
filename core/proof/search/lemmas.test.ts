import { describe, expect, it } from "vitest";
import type { Answer, Asking } from "../../formula/asking.ts";
import { parseFormula } from "../../formula/index.ts";
import { Lemmas } from "./lemmas.ts";
import { Steps } from "./steps/steps.ts";

/** Runs work whose questions all get one answer; counts them. */
function answering<T>(work: Asking<T>, status: Answer["status"]): { readonly value: T; readonly asked: number } {
  let asked = 0;
  let step = work.next();
  for (; !step.done; asked += 1) step = work.next({ status, printed: "" });
  return { value: step.value, asked };
}

function setUp(): {
  readonly steps: Steps;
  readonly lemmas: Lemmas;
  statement(text: string): ReturnType<Steps["says"]>;
} {
  const steps = new Steps({}, 4, {});
  return { steps, lemmas: new Lemmas(steps), statement: (text) => steps.normal.statement(parseFormula(text)) };
}

describe("lemmas", () => {
  it("follow where the solver finds no counter-model, and rest on what is assumed", () => {
    const { steps, lemmas, statement } = setUp();
    const assumed = steps.assume(statement("x > 1"));
    const { value } = answering(lemmas.follows([assumed], statement("x > 0")), "unsat");
    expect(value).not.toBeNull();
    expect([...steps.under(value as number)]).toEqual([assumed]);
  });

  it.each(["sat", "unknown"] as const)("do not follow where the solver says %s", (status) => {
    const { lemmas, statement } = setUp();
    expect(answering(lemmas.follows([], statement("x * x > 0")), status).value).toBeNull();
  });

  it("are asked once, and no more than 120 of them", () => {
    const { lemmas, statement } = setUp();
    const ask = (k: number): number => answering(lemmas.follows([], statement(`x > ${k}`)), "unknown").asked;
    expect([ask(1), ask(1)]).toEqual([1, 0]);
    const asked = Array.from({ length: 200 }, (_, k) => ask(k)).reduce((a, b) => a + b, 1);
    expect(asked).toBe(120);
    expect(lemmas.bound).toBe("no more than 120 lemmas are asked for");
  });
});
