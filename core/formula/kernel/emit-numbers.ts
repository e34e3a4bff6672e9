import { type Emit, each, round } from "./emit.ts";
import type { Node } from "./node.ts";

/** What leaves every number as it is, the negative zero included. */
const STARTS = { "+": "-0", "*": "1", max: "-1/0", min: "1/0" } as const;

/** Functions whose values are numbers of every format that their argument is in. */
const EXACT: ReadonlySet<string> = new Set(["abs", "sign", "floor"]);

/** All entries into one number, from the first to the last. */
export function fold(emit: Emit, by: keyof typeof STARTS, of: Node): string {
  const { w } = emit;
  emit.ready(of);
  const total = w.fresh("s");
  w.line(`let ${total}=${STARTS[by]};`);
  each(emit, of, (places) => {
    const next = emit.entry(of, places);
    const step = by === "max" || by === "min" ? `Math.${by}(${total},${next})` : round(emit, `${total}${by}${next}`);
    w.line(`${total}=${step};`);
  });
  return total;
}

/** Row times column, from left to right; both sides are ready. */
export function product(emit: Emit, { work }: Node, places: readonly string[]): string {
  if (work.op !== "product") throw new Error("products of no product");
  const { w } = emit;
  const { left, right } = work;
  const [row, column] = left.lengths.length > 1 ? [places.slice(0, 1), places.slice(1)] : [[], places];
  const [total, i] = [w.fresh("s"), w.fresh("i")];
  w.line(`let ${total}=${STARTS["+"]};`);
  w.block(`for(let ${i}=0;${i}<${right.lengths[0]};${i}++){`, () => {
    const term = round(emit, `${emit.entry(left, [...row, i])}*${emit.entry(right, [i, ...column])}`);
    w.line(`${total}=${round(emit, `${total}+${term}`)};`);
  });
  return total;
}

/** A power as a product of its factors, the inverse of one below 0. */
export function power(emit: Emit, base: string, exponent: number): string {
  if (exponent === 0) return "1";
  const { w } = emit;
  const factors = Math.abs(exponent);
  const next = (raised: string): string => round(emit, `${raised}*${base}`);
  let raised = base;
  if (factors <= 4) {
    for (let i = 1; i < factors; i += 1) raised = w.hold(next(raised));
  } else {
    raised = w.fresh("s");
    const i = w.fresh("i");
    w.line(`let ${raised}=${base};for(let ${i}=1;${i}<${factors};${i}++)${raised}=${next(raised)};`);
  }
  return exponent < 0 ? w.hold(round(emit, `1/${raised}`)) : raised;
}

/** A function of one number. */
export function applied(emit: Emit, name: string, of: string): string {
  if (name === "negative") return `-${of}`;
  if (name === "relu") return `Math.max(${of},0)`;
  return EXACT.has(name) ? `Math.${name}(${of})` : round(emit, `Math.${name}(${of})`);
}
