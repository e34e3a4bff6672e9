import type { FloatFormat } from "../../numeric/exact/float-format.ts";
import { constantOf, entriesOf } from "./lower.ts";
import { type Node, partsOf } from "./node.ts";
import { writer } from "./writer.ts";

/** How a case came out, as the number that the program writes for it. */
export const OUTCOME = { fails: 0, holds: 1, undefined: 2, unsure: 3 } as const;

/** Truth values inside the program, in Kleene's order: an and is the smaller one, an or the larger one. */
const [FALSE, UNSURE, TRUE] = ["0", "1", "2"];

/** What the text is made for. */
export interface Target {
  readonly format: FloatFormat;
  /**
   * How far the difference of both sides of a comparison may be from the exact one; within it the outcome is unsure. 0 where both
   * sides are exact. Null for a float format, whose own outcome is asked for.
   */
  readonly slack: ((comparison: Node) => number) | null;
}

/** How a step is rounded: by the language itself where it has the format. */
const ROUNDING: Readonly<Record<FloatFormat, string>> = {
  float64: "",
  float32: "Math.fround",
  float16: "r0",
  bfloat16: "r0",
};

/**
 * The body of a function that makes `run(columns, out, from, to)`. It holds numbers, operators, words of JavaScript, `Math`,
 * `Number`, `Float64Array`, the rounding `r0` and names that are a letter and a number: nothing that an author wrote.
 */
export function generate(root: Node, { format, slack }: Target): string {
  const w = writer();
  const uses = countUses(root);
  const scratch: string[] = [];
  const inputs = new Map<number, number>();
  const round = (code: string): string => `${ROUNDING[format]}(${code})`;
  let fail = root.isTruth
    ? `{out[k]=${OUTCOME.undefined};continue cases;}`
    : `{out.fill(0/0,k*${entriesOf(root)},(k+1)*${entriesOf(root)});continue cases;}`;

  function scalar(node: Node): string {
    const constant = constantOf(node);
    if (constant !== null) return numeral(constant);
    return w.known(`v${node.id}`) ?? w.remember(`v${node.id}`, computed(node));
  }

  function computed(node: Node): string {
    const { work } = node;
    switch (work.op) {
      case "truth":
        return work.value ? TRUE : FALSE;
      case "input":
        inputs.set(work.column, 0);
        return w.hold(node.isTruth ? `c${work.column}[k]!==0?${TRUE}:${FALSE}` : `c${work.column}[k]`);
      case "function":
        return w.hold(apply(work.name, scalar(work.of)));
      case "power":
        return raise(scalar(work.of), work.exponent);
      case "arithmetic":
        return w.hold(round(`${scalar(work.left)}${work.sign}${scalar(work.right)}`));
      case "fold":
        return fold(work.by, work.of);
      case "product":
        return prepared([work.left, work.right], () => products(node, []));
      case "at":
        return at(node, work.of, work.at);
      case "compare":
        return compare(node, work.sign, work.left, work.right);
      case "and":
      case "or":
        return joined(work.op, work.left, work.right);
      case "not":
        return w.hold(`2-${scalar(work.of)}`);
      case "choice":
        return chosen(work.condition, work.yes, work.no);
      case "defined":
        return defined(work.of);
      case "finite":
        return every(work.of, (v) => `if(!(${v}-${v}===0))`);
      case "after":
        for (const part of work.first) ready(part);
        return scalar(work.then);
      default:
        throw new Error(`${work.op} has no scalar`);
    }
  }

  /** Computes what the entries of a node lean on, outside the loops that will ask for them. */
  function ready(node: Node): void {
    if (node.lengths.length === 0) {
      scalar(node);
      return;
    }
    if (w.known(`r${node.id}`) !== undefined) return;
    const { work } = node;
    if (work.op === "input") {
      inputs.set(work.column, entriesOf(node));
    } else if (work.op === "list") {
      fill(node);
    } else if (work.op === "choice") {
      const condition = sure(scalar(work.condition));
      const buffer = allocate(node);
      w.block(`if(${condition}===${TRUE}){`, () => store(work.yes, buffer));
      w.block("else{", () => store(work.no, buffer));
    } else {
      for (const part of partsOf(node)) ready(part);
      if (node.dear && (uses.get(node.id) ?? 0) > 1) store(node, allocate(node), true);
    }
    w.remember(`r${node.id}`, "ready");
  }

  function prepared<T>(parts: readonly Node[], work: () => T): T {
    for (const part of parts) ready(part);
    return work();
  }

  function allocate(node: Node): string {
    const buffer = w.fresh("b");
    scratch.push(`const ${buffer}=new Float64Array(${entriesOf(node)});`);
    w.remember(`b${node.id}`, buffer);
    return buffer;
  }

  /** Where a node's own buffer is filled, it is known already and must not be read. */
  function store(node: Node, buffer: string, own = false): void {
    if (!own) ready(node);
    each(node, (places) => w.line(`${buffer}[${flat(node, places)}]=${entry(node, places, own)};`));
  }

  function fill(node: Node): void {
    const items = node.work.op === "list" ? node.work.items : [];
    for (const item of items) ready(item);
    const buffer = allocate(node);
    items.forEach((item, i) => {
      each(item, (places) => w.line(`${buffer}[${flat(node, [String(i), ...places])}]=${entry(item, places)};`));
    });
  }

  /** Runs `body` once for each entry, in loops; a scalar has one entry and no loop. */
  function each(node: Node, body: (places: readonly string[]) => void, places: readonly string[] = []): void {
    const length = node.lengths[places.length];
    if (length === undefined) {
      body(places);
      return;
    }
    const i = w.fresh("i");
    w.block(`for(let ${i}=0;${i}<${length};${i}++){`, () => each(node, body, [...places, i]));
  }

  /** One entry of a list that is ready, or the scalar itself. */
  function entry(node: Node, places: readonly string[], afresh = false): string {
    if (node.lengths.length === 0) return scalar(node);
    const buffer = afresh ? undefined : w.known(`b${node.id}`);
    if (buffer !== undefined) return w.hold(`${buffer}[${flat(node, places)}]`);
    const key = `e${node.id}@${places.join()}`;
    return w.known(key) ?? w.remember(key, entryOf(node, places));
  }

  function entryOf(node: Node, places: readonly string[]): string {
    const { work } = node;
    switch (work.op) {
      case "input": {
        const read = `c${work.column}[o${work.column}+${flat(node, places)}]`;
        return w.hold(node.isTruth ? `${read}!==0?${TRUE}:${FALSE}` : read);
      }
      case "function":
        return w.hold(apply(work.name, entry(work.of, places)));
      case "power":
        return raise(entry(work.of, places), work.exponent);
      case "arithmetic":
        return w.hold(round(`${entry(work.left, places)}${work.sign}${entry(work.right, places)}`));
      case "transpose":
        return entry(work.of, places.toReversed());
      case "product":
        return products(node, places);
      case "after":
        return entry(work.then, places);
      default:
        throw new Error(`${work.op} has no entries`);
    }
  }

  function fold(by: "+" | "*" | "max" | "min", of: Node): string {
    ready(of);
    const total = w.fresh("s");
    w.line(`let ${total}=${STARTS[by]};`);
    each(of, (places) => {
      const next = entry(of, places);
      const step = by === "max" || by === "min" ? `Math.${by}(${total},${next})` : round(`${total}${by}${next}`);
      w.line(`${total}=${step};`);
    });
    return total;
  }

  /** Row times column, from left to right. */
  function products({ work }: Node, places: readonly string[]): string {
    if (work.op !== "product") throw new Error("products of no product");
    const { left, right } = work;
    const [row, column] = left.lengths.length > 1 ? [places.slice(0, 1), places.slice(1)] : [[], places];
    const [total, i] = [w.fresh("s"), w.fresh("i")];
    w.line(`let ${total}=${STARTS["+"]};`);
    w.block(`for(let ${i}=0;${i}<${right.lengths[0]};${i}++){`, () => {
      const term = round(`${entry(left, [...row, i])}*${entry(right, [i, ...column])}`);
      w.line(`${total}=${round(`${total}+${term}`)};`);
    });
    return total;
  }

  function raise(base: string, exponent: number): string {
    if (exponent === 0) return "1";
    const factors = Math.abs(exponent);
    let raised = base;
    if (factors <= 4) {
      for (let i = 1; i < factors; i += 1) raised = w.hold(round(`${raised}*${base}`));
    } else {
      raised = w.fresh("s");
      const i = w.fresh("i");
      w.line(`let ${raised}=${base};for(let ${i}=1;${i}<${factors};${i}++)${raised}=${round(`${raised}*${base}`)};`);
    }
    return exponent < 0 ? w.hold(round(`1/${raised}`)) : raised;
  }

  function apply(name: string, of: string): string {
    if (name === "negative") return `-${of}`;
    if (name === "relu") return `Math.max(${of},0)`;
    return EXACT.has(name) ? `Math.${name}(${of})` : round(`Math.${name}(${of})`);
  }

  function at(node: Node, of: Node, at1: readonly Node[]): string {
    ready(of);
    const places = at1.map((position, level) => {
      const length = of.lengths[level] as number;
      const constant = constantOf(position);
      if (constant !== null && Number.isInteger(constant) && constant >= 1 && constant <= length) {
        return String(constant - 1);
      }
      const p = scalar(position);
      w.line(`if(!(Number.isInteger(${p})&&${p}>=1&&${p}<=${length}))${fail}`);
      return w.hold(`${p}-1`);
    });
    return node.isTruth ? w.hold(entry(of, places)) : entry(of, places);
  }

  function compare(node: Node, sign: "==" | "<" | "<=", left: Node, right: Node): string {
    ready(left);
    ready(right);
    const result = w.fresh("v");
    w.line(`let ${result}=${TRUE};`);
    each(left.lengths.length > 0 ? left : right, (places) => {
      const [a, b] = [left, right].map((side) => entry(side, side.lengths.length > 0 ? places : [])) as [
        string,
        string,
      ];
      if (left.isTruth) w.line(`${result}=Math.min(${result},${a}===1||${b}===1?1:${a}===${b}?2:0);`);
      else pair(result, sign, a, b, slack === null ? null : slack(node));
    });
    return result;
  }

  function pair(result: string, sign: "==" | "<" | "<=", a: string, b: string, tau: number | null): void {
    if (tau === null || tau === 0) {
      const test = `${a}${sign === "==" ? "===" : sign}${b}`;
      w.line(`if(!(${test})){if(${a}!==${a}||${b}!==${b})${fail}${result}=${FALSE};}`);
      return;
    }
    const d = w.hold(`${a}-${b}`);
    const far = numeral(tau);
    const holds = { "==": "false", "<": `${d}<-${far}`, "<=": `${d}<=-${far}` }[sign];
    const breaks = { "==": `${d}<-${far}||${d}>${far}`, "<": `${d}>=${far}`, "<=": `${d}>${far}` }[sign];
    w.line(`if(!(${holds})){if(${breaks})${result}=${FALSE};else if(${result}===${TRUE})${result}=${UNSURE};}`);
  }

  function joined(op: "and" | "or", left: Node, right: Node): string {
    const result = w.fresh("v");
    w.line(`let ${result}=${scalar(left)};`);
    const [settled, better] = op === "and" ? [FALSE, "<"] : [TRUE, ">"];
    w.block(`if(${result}!==${settled}){`, () => {
      const next = scalar(right);
      w.line(`if(${next}${better}${result})${result}=${next};`);
    });
    return result;
  }

  /** A condition that is unsure leaves the value unsure. */
  function sure(condition: string): string {
    if (slack !== null) w.line(`if(${condition}===${UNSURE})${fail}`);
    return condition;
  }

  function chosen(condition: Node, yes: Node, no: Node): string {
    const test = sure(scalar(condition));
    const result = w.fresh("v");
    w.line(`let ${result};`);
    w.block(`if(${test}===${TRUE}){`, () => w.line(`${result}=${scalar(yes)};`));
    w.block("else{", () => w.line(`${result}=${scalar(no)};`));
    return result;
  }

  function defined(of: Node): string {
    const [result, label] = [w.fresh("v"), w.fresh("d")];
    const outer = fail;
    fail = `break ${label};`;
    w.line(`let ${result}=${FALSE};`);
    w.block(`${label}:{`, () => {
      ready(of);
      w.line(`${result}=${of.isTruth ? TRUE : every(of, (v) => `if(${v}!==${v})`)};`);
    });
    fail = outer;
    return result;
  }

  /** True unless the condition is met by some entry. */
  function every(of: Node, unless: (entry: string) => string): string {
    ready(of);
    const result = w.fresh("v");
    w.line(`let ${result}=${TRUE};`);
    each(of, (places) => w.line(`${unless(entry(of, places))}${result}=${FALSE};`));
    return result;
  }

  ready(root);
  if (root.isTruth) {
    const v = scalar(root);
    w.line(`out[k]=${v}===${TRUE}?${OUTCOME.holds}:${v}===${FALSE}?${OUTCOME.fails}:${OUTCOME.unsure};`);
  } else {
    each(root, (places) =>
      w.line(`out[${["k", ...root.lengths].join("*")}+${flat(root, places) || "0"}]=${entry(root, places)};`),
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

/** What leaves every number as it is, the negative zero included. */
const STARTS = { "+": "-0", "*": "1", max: "-1/0", min: "1/0" } as const;

/** Functions whose values are numbers of every format that their argument is in. */
const EXACT: ReadonlySet<string> = new Set(["abs", "sign", "floor"]);

/** Digits that stand for exactly this number. */
function numeral(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return "(1/0)";
  return value < 0 || Object.is(value, -0) ? `(-${numeral(-value)})` : String(value);
}

/** The place of an entry in a list that is stored row by row. */
function flat({ lengths }: Node, places: readonly string[]): string {
  const [row, column] = places;
  return column === undefined ? (row ?? "") : `${row}*${lengths[1]}+${column}`;
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
