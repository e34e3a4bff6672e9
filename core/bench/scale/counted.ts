/** Loaded before each test file where calls of `expect` are counted. */
import { afterEach, expect } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** How often the test called `expect`. */
    expected?: number;
  }
}

afterEach(({ task }) => {
  task.meta.expected = expect.getState().assertionCalls;
});
