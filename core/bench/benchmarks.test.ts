import { describe, expect, it } from "vitest";
import { parseFormula } from "../formula/index.ts";
import { compile } from "../formula/kernel/compile.ts";
import type { Shape } from "../formula/shape/infer-shape.ts";
import * as models from "../model/index.ts";
import { stream } from "../random/streams.ts";
import { BENCHMARKS } from "./benchmarks.ts";

describe("every benchmark", () => {
  it.each(BENCHMARKS)("$name: the loops by hand give the bits of the kernel", ({ formula, columns, loops }) => {
    const draw = stream({ document: "bench", claim: "test", reading: "a", role: "numbers" }).replicate(0);
    const cases = 500;
    const numbers = columns.map(([, length]) =>
      Float64Array.from({ length: cases * Math.max(1, length) }, () => draw.uniform()),
    );
    const shapes = columns.map(([name, length]): [string, Shape] => [
      name,
      { lengths: length === 0 ? [] : [length], entries: "number" },
    ]);
    const definitions = new Map(Object.values(models).map((definition) => [definition.name, definition]));
    const kernel = compile(parseFormula(formula), { shapes, definitions }, "float64");
    const [out, own] = [new Float64Array(cases), new Float64Array(cases)];
    if (kernel.kind === "kernel") kernel.run(numbers, out, 0, cases);
    loops(numbers, own, cases);
    expect(out).toEqual(own);
    expect(out.every((x) => x > 0)).toBe(true);
  });
});
