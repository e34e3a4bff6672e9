import type { Reporter, TestModule } from "vitest/node";

/**
 * Gathers what the claims of a run asked the solver, as SMT-LIB texts, so that anybody can try a proof in another solver.
 *
 * @param told - called at the end of the run with the texts, in the order of readings and questions
 */
export function askedReporter(told: (texts: readonly string[]) => void): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[]) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      told(tests.flatMap((test) => JSON.parse(test.meta().asked ?? "[]") as string[]));
    },
  };
}
