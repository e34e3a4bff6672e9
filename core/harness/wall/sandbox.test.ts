import { describe, expect, it } from "vitest";
import { isComparing } from "../certify/comparing.ts";
import { explainDenial } from "./denial.ts";
import { fence } from "./fence.ts";
import { watchGlobals } from "./globals.ts";
import { interruptible } from "./interruptible.ts";
import { residentBytes } from "./memory.ts";
import { refuse } from "./rpc-gate.ts";

describe("the sandbox", () => {
  it("lets Vite load code of the project and nothing else", () => {
    const load = fence(["/home/p", "/home/modules"]).load as (id: string) => unknown;
    for (const id of ["/home/p/core/a.ts", "/home/p/core/a.ts?v=1", "/home/modules/x/i.js", "\0virtual", "vitest"]) {
      expect(load(id)).toBe(null);
    }
    for (const id of [
      "/etc/passwd",
      "/etc/passwd?raw",
      "/home/p/fixtures/a.md?raw",
      "/home/p/a.ts?v=1&url",
      "/home/project/a.ts",
    ]) {
      expect(() => load(id)).toThrow(`a module must be code inside the project, got ${id}`);
    }
  });

  it("hears reports of a worker and refuses its requests", () => {
    for (const message of [null, 7, { type: "testfileFinished" }, { t: "s", i: "1" }, { t: "q", m: "onTaskUpdate" }]) {
      expect(refuse(message)).toBe(null);
    }
    const refusal = refuse({ t: "q", m: "fetch", i: "abc" });
    expect(refusal).toMatchObject({ t: "s", i: "abc" });
    expect(refusal?.e.message).toBe("a claim must not ask the main process for fetch");
  });

  it("tells a denial in the words of claims and leaves other texts alone", () => {
    const denied = (what: string) =>
      `Access to this API has been restricted. Use --allow-${what} to manage permissions.`;
    expect(explainDenial(denied("fs-write"))).toBe("a claim must not write files");
    expect(explainDenial(denied("addons"))).toBe("a claim must not use addons");
    expect(explainDenial("lengths must agree")).toBe("lengths must agree");
  });

  it("notices a changed, an added and a removed global, and puts them back", () => {
    const watch = watchGlobals();
    const { trim } = String.prototype;
    expect(watch.changed()).toEqual([]);
    String.prototype.trim = () => "";
    Reflect.set(globalThis, "leak", 1);
    Reflect.deleteProperty(globalThis, "escape");
    expect(watch.changed()).toEqual(["String.prototype.trim", "escape", "leak"]);
    expect(watch.restore()).toBe(true);
    expect(watch.changed()).toEqual([]);
    expect(String.prototype.trim).toBe(trim);
  });

  it("says so when something cannot be put back", () => {
    const watch = watchGlobals();
    Object.defineProperty(globalThis, "forEver", { value: 1 });
    expect(watch.restore()).toBe(false);
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
