import { type Emit, each, FALSE, numeral, TRUE, UNSURE } from "./emit.ts";
import type { Node, Work } from "./node.ts";

/** Whether a comparison holds for every entry; a side without a value fails. */
export function comparison(emit: Emit, node: Node, { sign, left, right }: Work & { op: "compare" }): string {
  const { w, target } = emit;
  emit.ready(left);
  emit.ready(right);
  const result = w.fresh("v");
  w.line(`let ${result}=${TRUE};`);
  each(emit, left.lengths.length > 0 ? left : right, (places) => {
    const side = (of: Node): string => emit.entry(of, of.lengths.length > 0 ? places : []);
    const [a, b] = [side(left), side(right)];
    if (left.isTruth) w.line(`${result}=Math.min(${result},${a}===1||${b}===1?1:${a}===${b}?2:0);`);
    else pair(emit, { result, sign, a, b, tau: target.slack === null ? 0 : target.slack(node) });
  });
  return result;
}

interface Pair {
  readonly result: string;
  readonly sign: "==" | "<" | "<=";
  readonly a: string;
  readonly b: string;
  /** Within so much of one another both sides leave the outcome unsure. */
  readonly tau: number;
}

function pair({ w, fail }: Emit, { result, sign, a, b, tau }: Pair): void {
  if (tau === 0) {
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

/** Kleene's and, or; the right side is not tried where the left settles. */
export function joined({ w, scalar }: Emit, { op, left, right }: Work & { op: "and" | "or" }): string {
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
export function sure({ w, target, fail }: Emit, condition: string): string {
  if (target.slack !== null) w.line(`if(${condition}===${UNSURE})${fail}`);
  return condition;
}

/** One of two scalars; only the one that is asked for is worked out. */
export function choice(emit: Emit, { condition, yes, no }: Work & { op: "choice" }): string {
  const { w, scalar } = emit;
  const test = sure(emit, scalar(condition));
  const result = w.fresh("v");
  w.line(`let ${result};`);
  w.block(`if(${test}===${TRUE}){`, () => w.line(`${result}=${scalar(yes)};`));
  w.block("else{", () => w.line(`${result}=${scalar(no)};`));
  return result;
}

/** Whether a value exists: what fails inside ends the asking and not the case. */
export function defined(emit: Emit, of: Node): string {
  const { w } = emit;
  const [result, label] = [w.fresh("v"), w.fresh("d")];
  const outer = emit.fail;
  emit.fail = `break ${label};`;
  w.line(`let ${result}=${FALSE};`);
  w.block(`${label}:{`, () => {
    emit.ready(of);
    w.line(`${result}=${of.isTruth ? TRUE : every(emit, of, (v) => `if(${v}!==${v})`)};`);
  });
  emit.fail = outer;
  return result;
}

/** True unless the condition is met by some entry. */
export function every(emit: Emit, of: Node, unless: (entry: string) => string): string {
  const { w } = emit;
  emit.ready(of);
  const result = w.fresh("v");
  w.line(`let ${result}=${TRUE};`);
  each(emit, of, (places) => w.line(`${unless(emit.entry(of, places))}${result}=${FALSE};`));
  return result;
}
