import { init } from "z3-solver";

// Runs in a process of its own: see solver.ts.

/** What the process is asked: the text to run, under a number that comes back with the answer. */
export interface Asked {
  readonly id: number;
  readonly smt: string;
}

/** All that the solver printed, or why it could not. */
export interface Printed {
  readonly id: number;
  readonly printed?: string;
  readonly trouble?: string;
  /** Microseconds of processor time that it took, all threads together. */
  readonly spent?: number;
}

/** The parts of the module that z3-solver leaves untyped. */
interface Memory {
  readonly HEAPU32: Uint32Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  async_call(start: () => void): Promise<string>;
  _async_Z3_eval_smtlib2_string(context: unknown, address: number): void;
}

const { Z3, em } = await init();
const memory = em as Memory;

/**
 * A fresh context for each text, so that an answer never depends on what was asked before.
 *
 * `Z3.eval_smtlib2_string` puts the text on the stack, which is given back before the thread of z3 has read it: under load
 * some texts reach z3 in pieces. Here the text keeps its place until it is answered.
 */
async function run(smt: string): Promise<string> {
  const config = Z3.mk_config();
  const context = Z3.mk_context(config);
  Z3.del_config(config);
  const bytes = new TextEncoder().encode(`${smt}\0`);
  const address = memory._malloc(bytes.length);
  new Uint8Array(memory.HEAPU32.buffer, address, bytes.length).set(bytes);
  try {
    return await memory.async_call(() => memory._async_Z3_eval_smtlib2_string(context, address));
  } finally {
    memory._free(address);
    Z3.del_context(context);
  }
}

process.on("message", ({ id, smt }: Asked) => {
  const start = process.cpuUsage();
  run(smt).then(
    (printed) => {
      const { user, system } = process.cpuUsage(start);
      process.send?.({ id, printed, spent: user + system } satisfies Printed);
    },
    (error: unknown) => process.send?.({ id, trouble: String(error) } satisfies Printed),
  );
});

// Whoever started this process may be killed; nothing must be left behind.
process.on("disconnect", () => process.exit());
