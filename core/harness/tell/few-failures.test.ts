import type { RunnerTestFile } from "vitest";
import { expect, it } from "vitest";
import { fewFailures } from "./few-failures.ts";

const file = (name: string, message = ""): RunnerTestFile =>
  ({
    name,
    tasks: [{ type: "test", result: message === "" ? { state: "pass" } : { state: "fail", errors: [{ message }] } }],
  }) as unknown as RunnerTestFile;

it("shows what many files say in the same words once, and fifty at most, beside what passed", () => {
  const alike = Array.from({ length: 1000 }, (_, i) => file(`c${i}`, "front matter must be YAML"));
  const names = (files: readonly RunnerTestFile[]) => fewFailures([...files]).map(({ name }) => name);
  expect(names([file("good"), ...alike, file("other", "lost")])).toEqual(["good", "c0", "other"]);
  expect(names(alike.slice(0, 3))).toEqual(["c0", "c1", "c2"]);
  const apart = Array.from({ length: 60 }, (_, i) => file(`d${i}`, `got ${i}`));
  expect(names([...apart, file("good")])).toHaveLength(51);
});
