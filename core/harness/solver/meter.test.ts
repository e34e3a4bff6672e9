import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { metered, STEPS_LEFT } from "./meter.ts";

const bytes = (hex: string): readonly number[] => hex.split(" ").map((each) => Number.parseInt(each, 16));

/** A section of a module: its number, its length and what it holds. */
const section = (id: number, ...content: readonly number[]): readonly number[] => [id, content.length, ...content];
const text = (name: string): readonly number[] => [name.length, ...new TextEncoder().encode(name)];

/** (func (param i32) (result i32) local.get 0) */
const ONCE = bytes("00 20 00 0b");
/** (func (param i32) (result i32) loop  local.get 0 call 0 i32.const 1 i32.sub local.tee 0 br_if 0 end  local.get 0) */
const TURNS = bytes("00 03 40 20 00 10 00 41 01 6b 22 00 0d 00 0b 20 00 0b");

/** A module of these functions, each from a number to a number, called f0, f1, … */
function moduleOf(...bodies: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const exports = bodies.flatMap((_, i) => [...text(`f${i}`), 0, i]);
  return Uint8Array.from([
    ...bytes("00 61 73 6d 01 00 00 00"),
    ...section(1, ...bytes("01 60 01 7f 01 7f")),
    ...section(3, bodies.length, ...bodies.map(() => 0)),
    ...section(5, ...bytes("01 00 01")),
    ...section(7, bodies.length + 1, ...text("memory"), 2, 0, ...exports),
    ...section(10, bodies.length, ...bodies.flatMap((body) => [body.length, ...body])),
  ]);
}

function started(module: Uint8Array<ArrayBuffer>) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(metered(module)));
  const left = new DataView((exports["memory"] as WebAssembly.Memory).buffer);
  return {
    /** What the call gives and how many steps it takes, where it may take so many. */
    call(name: string, n: number, steps: number): readonly [number, number] {
      left.setBigInt64(STEPS_LEFT, BigInt(steps), true);
      const result = (exports[name] as (n: number) => number)(n);
      return [result, steps - Number(left.getBigInt64(STEPS_LEFT, true))];
    },
  };
}

describe("a metered module", () => {
  it("counts calls and turns of loops, and gives what it gave", () => {
    const { call } = started(moduleOf(ONCE, TURNS));
    expect(call("f0", 7, 1000)).toEqual([7, 8]);
    // One call from outside, and n times a turn and a call inside.
    for (const n of [1, 2, 1000]) expect(call("f1", n, 1_000_000)).toEqual([0, 8 + n * (1 + 8)]);
  });

  it("stops at the first step that is not left to it, and goes on when it is given more", () => {
    const { call } = started(moduleOf(ONCE, TURNS));
    expect(call("f1", 100, 908)).toEqual([0, 908]);
    for (const steps of [0, 7, 907]) expect(() => call("f1", 100, steps)).toThrow("unreachable");
    expect(call("f1", 100, 909)).toEqual([0, 908]);
  });

  it("reads past whatever stands behind an instruction", () => {
    // Bytes of what stands there are 03, which would be a loop.
    const bodies = [
      // Constants of all kinds, dropped.
      "00 41 03 1a 42 83 03 1a 43 03 03 03 03 1a 44 03 03 03 03 03 03 03 03 1a 20 00 0b",
      // A load and a store whose addresses are written long, the size of the memory, a fill of nothing.
      "00 41 00 28 02 83 80 80 80 00 1a 41 00 41 03 36 02 03 3f 00 1a 41 00 41 00 41 00 fc 0b 00 20 00 0b",
      // A table of branches out of a block, a choice by type, a truncation.
      "00 02 40 41 00 0e 02 00 00 00 0b 20 00 20 00 41 01 1c 01 7f 1a 43 00 00 00 00 fc 00 1a 20 00 0b",
      // A vector and one entry of it.
      "00 fd 0c 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 03 fd 15 03 1a 20 00 0b",
    ].map(bytes);
    const { call } = started(moduleOf(...bodies));
    for (const i of bodies.keys()) expect(call(`f${i}`, 5, 100)).toEqual([5, 8]);
  });

  it("refuses what it does not know, for then it would not know where the next instruction begins", () => {
    expect(() => metered(moduleOf(bytes("00 06 40 0b")))).toThrow(
      new RangeError("instruction must be one of WebAssembly 2.0, got 0x6"),
    );
    expect(() => metered(moduleOf(ONCE).subarray(0, -3))).toThrow(new RangeError("module must be whole, got its end"));
  });

  it("can be made of z3, and is valid", () => {
    const z3 = createRequire(import.meta.url).resolve("z3-solver/build/z3-built.wasm");
    expect(WebAssembly.validate(metered(readFileSync(z3)))).toBe(true);
  });
});
