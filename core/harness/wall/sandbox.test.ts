import { describe, expect, it } from "vitest";
import { isComparing } from "../trust/comparing.ts";
import { interruptible } from "./interruptible.ts";
import { residentBytes } from "./memory.ts";
import { refuse } from "./rpc-gate.ts";

describe("the sandbox", () => {
  it("hears reports of a worker and refuses its requests", () => {
    for (const message of [null, 7, { type: "testfileFinished" }, { t: "s", i: "1" }, { t: "q", m: "onTaskUpdate" }]) {
      expect(refuse(message)).toBe(null);
    }
    const refusal = refuse({ t: "q", m: "fetch", i: "abc" });
    expect(refusal).toMatchObject({ t: "s", i: "abc" });
    expect(refusal?.e.message).toBe("a claim must not ask the main process for fetch");
  });

  it("interrupts a loop and hands on results and errors", () => {
    expect(interruptible(() => 7, 1000)).toBe(7);
    expect(() =>
      interruptible(() => {
        for (;;);
      }, 20),
    ).toThrow("stopped after it did not finish in time");
    expect(() =>
      interruptible(() => {
        throw new TypeError("mine");
      }, 1000),
    ).toThrow(new TypeError("mine"));
  });

  it("measures memory that a heap limit does not see", () => {
    const before = residentBytes(process.pid);
    const bytes = new Uint8Array(64 * 1024 * 1024).fill(1);
    expect(residentBytes(process.pid) - before).toBeGreaterThan(bytes.length / 2);
    expect(residentBytes(2 ** 30)).toBe(0);
  });

  it("compares where CI is set", () => {
    expect(["true", "1", "false", "0", "", undefined].map(isComparing)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
