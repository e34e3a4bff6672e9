import type { Sizes } from "../language/value.ts";
import { subscript } from "../print/subscript.ts";
import type { Size } from "./domain.ts";

const NAME = /^[A-Za-z]\w*$/;

/** Largest size that a case is made for; a case of more entries is nothing that a reader could follow. */
const LARGEST = 1_000_000;

/** Refuses what is neither a number of entries nor a name for one. */
export function requireSize(name: string, size: Size): Size {
  if (typeof size === "string" ? NAME.test(size) : Number.isInteger(size) && size >= 1 && size <= LARGEST) return size;
  throw new RangeError(
    `${name} must be an integer from 1 to ${LARGEST} or a name such as "d", got ${JSON.stringify(size)}`,
  );
}

/** The number of entries that a size stands for. Throws RangeError for a name without a size. */
export function entries(size: Size, sizes: Sizes): number {
  if (typeof size === "number") return size;
  const given = Object.hasOwn(sizes, size) ? sizes[size] : undefined;
  if (given === undefined || !Number.isInteger(given) || given < 1 || given > LARGEST) {
    throw new RangeError(`size ${size} must be an integer from 1 to ${LARGEST}, got ${given}`);
  }
  return given;
}

/** The names among some sizes, each once. */
export function namesOf(shape: readonly Size[]): readonly string[] {
  return [...new Set(shape.filter((size) => typeof size === "string"))];
}

/** "w₁ + w₂", "w₁ + w₂ + w₃", "w₁ + … + w_d". */
export function sumOfEntries(name: string, size: Size): string {
  if (typeof size === "string") return `${name}₁ + … + ${name}_${size}`;
  if (size > 4) return `${name}₁ + … + ${name}${subscript(size)}`;
  return Array.from({ length: size }, (_, i) => `${name}${subscript(i + 1)}`).join(" + ");
}
