import { constantOf } from "./build.ts";
import { type Emit, FALSE, numeral, round, TRUE } from "./emit.ts";
import { applied, fold, power, product } from "./emit-numbers.ts";
import { choice, comparison, defined, every, joined } from "./emit-truths.ts";
import type { Node, Work } from "./node.ts";

/** A name, or digits, for a scalar: a number or a truth value. */
export function scalar(emit: Emit, node: Node): string {
  const constant = constantOf(node);
  if (constant !== null) return numeral(constant);
  return emit.w.known(`v${node.id}`) ?? emit.w.remember(`v${node.id}`, computed(emit, node));
}

function computed(emit: Emit, node: Node): string {
  const { work } = node;
  const { w } = emit;
  switch (work.op) {
    case "truth":
      return work.value ? TRUE : FALSE;
    case "input":
      emit.inputs.set(work.column, 0);
      return w.hold(node.isTruth ? `c${work.column}[k]!==0?${TRUE}:${FALSE}` : `c${work.column}[k]`);
    case "function":
      return w.hold(applied(emit, work.name, emit.scalar(work.of)));
    case "power":
      return power(emit, emit.scalar(work.of), work.exponent);
    case "arithmetic":
      return w.hold(round(emit, `${emit.scalar(work.left)}${work.sign}${emit.scalar(work.right)}`));
    case "fold":
      return fold(emit, work.by, work.of);
    case "product":
      emit.ready(work.left);
      emit.ready(work.right);
      return product(emit, node, []);
    case "at":
      return at(emit, node, work);
    case "compare":
      return comparison(emit, node, work);
    case "and":
    case "or":
      return joined(emit, work);
    case "not":
      return w.hold(`2-${emit.scalar(work.of)}`);
    case "choice":
      return choice(emit, work);
    case "defined":
      return defined(emit, work.of);
    case "finite":
      return every(emit, work.of, (v) => `if(!(${v}-${v}===0))`);
    case "after":
      for (const part of work.first) emit.ready(part);
      return emit.scalar(work.then);
    default:
      throw new Error(`${work.op} has no scalar`);
  }
}

/** The entry at a place that is worked out; outside the list there is no value. */
function at(emit: Emit, node: Node, { of, at: positions }: Work & { op: "at" }): string {
  const { w } = emit;
  emit.ready(of);
  const places = positions.map((position, level) => {
    const length = of.lengths[level] as number;
    const constant = constantOf(position);
    if (constant !== null && Number.isInteger(constant) && constant >= 1 && constant <= length) {
      return String(constant - 1);
    }
    const p = emit.scalar(position);
    w.line(`if(!(Number.isInteger(${p})&&${p}>=1&&${p}<=${length}))${emit.fail}`);
    return w.hold(`${p}-1`);
  });
  return node.isTruth ? w.hold(emit.entry(of, places)) : emit.entry(of, places);
}
