import { entriesOf } from "./build.ts";
import { type Emit, each, FALSE, flat, round, TRUE } from "./emit.ts";
import { applied, power, product } from "./emit-numbers.ts";
import { sure } from "./emit-truths.ts";
import { type Node, partsOf } from "./node.ts";

/** Computes what the entries of a node lean on, outside the loops that will ask for them. */
export function ready(emit: Emit, node: Node): void {
  if (node.lengths.length === 0) {
    emit.scalar(node);
    return;
  }
  const { w } = emit;
  if (w.known(`r${node.id}`) !== undefined) return;
  const { work } = node;
  if (work.op === "input") {
    emit.inputs.set(work.column, entriesOf(node));
  } else if (work.op === "list") {
    fill(emit, node, work.items);
  } else if (work.op === "choice") {
    const condition = sure(emit, emit.scalar(work.condition));
    const buffer = allocate(emit, node);
    w.block(`if(${condition}===${TRUE}){`, () => store(emit, work.yes, buffer));
    w.block("else{", () => store(emit, work.no, buffer));
  } else {
    for (const part of partsOf(node)) ready(emit, part);
    if (node.dear && (emit.uses.get(node.id) ?? 0) > 1) {
      const buffer = allocate(emit, node);
      // The buffer is known already and must not be read while it is filled.
      each(emit, node, (places) => w.line(`${buffer}[${flat(node, places)}]=${named(emit, node, places)};`));
    }
  }
  w.remember(`r${node.id}`, "ready");
}

function allocate({ w, scratch }: Emit, node: Node): string {
  const buffer = w.fresh("b");
  scratch.push(`const ${buffer}=new Float64Array(${entriesOf(node)});`);
  w.remember(`b${node.id}`, buffer);
  return buffer;
}

function store(emit: Emit, node: Node, buffer: string): void {
  ready(emit, node);
  each(emit, node, (places) => emit.w.line(`${buffer}[${flat(node, places)}]=${entry(emit, node, places)};`));
}

function fill(emit: Emit, node: Node, items: readonly Node[]): void {
  for (const item of items) ready(emit, item);
  const buffer = allocate(emit, node);
  items.forEach((item, i) => {
    each(emit, item, (places) =>
      emit.w.line(`${buffer}[${flat(node, [String(i), ...places])}]=${entry(emit, item, places)};`),
    );
  });
}

/** One entry of a list that is ready, or the scalar itself. */
export function entry(emit: Emit, node: Node, places: readonly string[]): string {
  if (node.lengths.length === 0) return emit.scalar(node);
  const buffer = emit.w.known(`b${node.id}`);
  return buffer === undefined ? named(emit, node, places) : emit.w.hold(`${buffer}[${flat(node, places)}]`);
}

function named(emit: Emit, node: Node, places: readonly string[]): string {
  const key = `e${node.id}@${places.join()}`;
  return emit.w.known(key) ?? emit.w.remember(key, computed(emit, node, places));
}

function computed(emit: Emit, node: Node, places: readonly string[]): string {
  const { work } = node;
  const { w } = emit;
  switch (work.op) {
    case "input": {
      const read = `c${work.column}[o${work.column}+${flat(node, places)}]`;
      return w.hold(node.isTruth ? `${read}!==0?${TRUE}:${FALSE}` : read);
    }
    case "function":
      return w.hold(applied(emit, work.name, entry(emit, work.of, places)));
    case "power":
      return power(emit, entry(emit, work.of, places), work.exponent);
    case "arithmetic":
      return w.hold(round(emit, `${entry(emit, work.left, places)}${work.sign}${entry(emit, work.right, places)}`));
    case "transpose":
      return entry(emit, work.of, places.toReversed());
    case "product":
      return product(emit, node, places);
    case "after":
      return entry(emit, work.then, places);
    default:
      throw new Error(`${work.op} has no entries`);
  }
}
