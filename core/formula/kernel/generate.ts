import { entriesOf } from "./build.ts";
import { type Emit, each, FALSE, flat, type Target, TRUE } from "./emit.ts";
import { entry, ready } from "./emit-list.ts";
import { scalar } from "./emit-scalar.ts";
import { type Node, partsOf } from "./node.ts";
import { writer } from "./writer.ts";

/** How a case came out, as the number that the program writes for it. */
export const OUTCOME = { fails: 0, holds: 1, undefined: 2, unsure: 3 } as const;

/**
 * The body of a function that makes `run(columns, out, from, to)`. It holds numbers, operators, words of JavaScript, `Math`,
 * `Number`, `Float64Array`, the rounding `r0` and names that are a letter and a number: nothing that an author wrote.
 */
export function generate(root: Node, target: Target): string {
  const emit = emitter(root, target);
  const { w, inputs, scratch } = emit;
  emit.ready(root);
  if (root.isTruth) {
    const v = emit.scalar(root);
    w.line(`out[k]=${v}===${TRUE}?${OUTCOME.holds}:${v}===${FALSE}?${OUTCOME.fails}:${OUTCOME.unsure};`);
  } else {
    each(emit, root, (places) =>
      w.line(`out[${["k", ...root.lengths].join("*")}+${flat(root, places) || "0"}]=${emit.entry(root, places)};`),
    );
  }
  const columns = [...inputs.keys()].map((c) => `const c${c}=columns[${c}];`).join("");
  const offsets = [...inputs].map(([c, length]) => (length === 0 ? "" : `const o${c}=k*${length};`)).join("");
  return [
    '"use strict";',
    ...scratch,
    `return function(columns,out,from,to){${columns}`,
    `cases:for(let k=from;k<to;k++){${offsets}`,
    w.text(),
    "}};",
  ].join("\n");
}

function emitter(root: Node, target: Target): Emit {
  const emit: Emit = {
    target,
    w: writer(),
    uses: countUses(root),
    scratch: [],
    inputs: new Map(),
    fail: root.isTruth
      ? `{out[k]=${OUTCOME.undefined};continue cases;}`
      : `{out.fill(0/0,k*${entriesOf(root)},(k+1)*${entriesOf(root)});continue cases;}`,
    scalar: (node) => scalar(emit, node),
    ready: (node) => ready(emit, node),
    entry: (node, places) => entry(emit, node, places),
  };
  return emit;
}

/** How often the entries of each node are gone through; a product goes through a side once for each row or column of the other. */
function countUses(root: Node): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  const seen = new Set<number>();
  const visit = (node: Node): void => {
    if (seen.has(node.id)) return;
    seen.add(node.id);
    const { work } = node;
    const twice = work.op === "product" && node.lengths.length > 0;
    for (const part of partsOf(node)) {
      uses.set(part.id, (uses.get(part.id) ?? 0) + (twice ? 2 : 1));
      visit(part);
    }
  };
  visit(root);
  return uses;
}
