import type { Draw } from "../../random/stream.ts";
import { combined } from "./combined.fixture.ts";
import { SHAPES } from "./shapes.fixture.ts";
import { type Made, made, type Shape } from "./statement.fixture.ts";

/** A way to make statements, by name. */
export interface Way {
  readonly name: string;
  make(draw: Draw, isTrue: boolean): Made;
}

/** Shapes that have statements without a premise, which can be joined. */
const PLAIN = SHAPES.filter(({ name }) => name !== "premise");

/** Every shape by itself, and every plain one joined with the next. */
export const WAYS: readonly Way[] = [
  ...SHAPES.map((shape): Way => ({ name: shape.name, make: (draw, isTrue) => made(shape, draw, isTrue) })),
  ...PLAIN.map((shape, i): Way => {
    const next = PLAIN[(i + 1) % PLAIN.length] as Shape;
    return { name: `${shape.name}, with ${next.name}`, make: (draw, isTrue) => combined(shape, next, draw, isTrue) };
  }),
];
