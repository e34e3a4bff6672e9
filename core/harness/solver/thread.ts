import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { init } from "z3-solver";
import { metered, STEPS_LEFT } from "./meter.ts";
import type { Asked, Printed } from "./process.ts";

// Runs in a thread of the solver's process, which goes on listening meanwhile: see process.ts.

/** As much of z3's own interface as is used here, without the promises and threads that z3-solver puts around it. */
interface Z3 {
  malloc(bytes: number): number;
  emscripten_stack_get_current(): number;
  _emscripten_stack_restore(top: number): void;
  Z3_mk_config(): number;
  Z3_mk_context(config: number): number;
  Z3_del_config(config: number): void;
  /** Or z3 would end the process at an error, and print it first. */
  set_noop_error_handler(context: number): void;
  Z3_eval_smtlib2_string(context: number, text: number): number;
}

/** Bytes of the stack that are put back: no question comes so deep. */
const STACK = 4 * 1024 * 1024;
/** Bytes above the last one that is in use, for what the allocator notes there. */
const MARGIN = 1024 * 1024;

const [z3, memory] = await start();
const top = z3.emscripten_stack_get_current();
const begun = bytes().slice(top - STACK, z3.malloc(1) + MARGIN);

/** z3 with a meter and without a clock: nothing that it finds out may depend on how long it took. */
async function start(): Promise<[Z3, WebAssembly.Memory]> {
  const wasm = createRequire(import.meta.url).resolve("z3-solver/build/z3-built.wasm");
  const module = new WebAssembly.Module(metered(readFileSync(wasm)));
  let made: [Z3, WebAssembly.Memory] | undefined;
  await init({
    instantiateWasm(imports: { readonly env: Record<string, unknown> }, receive: (...got: readonly unknown[]) => void) {
      for (const clock of ["emscripten_get_now", "emscripten_date_now"]) imports.env[clock] = () => 0;
      const held = imports.env["memory"] as WebAssembly.Memory;
      left(held).setBigInt64(STEPS_LEFT, 2n ** 62n, true);
      const instance = new WebAssembly.Instance(module, imports);
      made = [instance.exports as unknown as Z3, held];
      receive(instance, module);
      return instance.exports;
    },
  });
  if (made === undefined) throw new Error("z3 must be started in the way that is asked for");
  return made;
}

function left(of: WebAssembly.Memory): DataView {
  return new DataView(of.buffer);
}

/** The memory may have grown, so it is looked up each time. */
function bytes(): Uint8Array {
  return new Uint8Array(memory.buffer);
}

/**
 * Answers one text, from the same memory as every other: so neither its answer nor its steps ever depend on what was asked before, and
 * nothing is left of a question that ran out of steps.
 */
function run({ smt, steps }: Asked): Pick<Printed, "printed" | "steps"> {
  bytes().set(begun, top - STACK);
  const meter = left(memory);
  meter.setBigInt64(STEPS_LEFT, BigInt(steps), true);
  z3._emscripten_stack_restore(top);
  try {
    const config = z3.Z3_mk_config();
    const context = z3.Z3_mk_context(config);
    z3.Z3_del_config(config);
    z3.set_noop_error_handler(context);
    const text = new TextEncoder().encode(`${smt}\0`);
    const address = z3.malloc(text.length);
    bytes().set(text, address);
    const printed = textAt(z3.Z3_eval_smtlib2_string(context, address));
    return { printed, steps: steps - Number(left(memory).getBigInt64(STEPS_LEFT, true)) };
  } catch (error) {
    if (left(memory).getBigInt64(STEPS_LEFT, true) < 0n) return { printed: "", steps: steps + 1 };
    throw error;
  }
}

function textAt(address: number): string {
  const all = bytes();
  const end = all.indexOf(0, address);
  // A decoder reads no memory that threads share.
  return new TextDecoder().decode(all.slice(address, end));
}

parentPort?.on("message", (asked: Asked) => {
  try {
    parentPort?.postMessage({ id: asked.id, ...run(asked) } satisfies Printed);
  } catch (error) {
    parentPort?.postMessage({ id: asked.id, trouble: String(error) } satisfies Printed);
  }
});
