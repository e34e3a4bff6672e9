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
}

const { Z3 } = await init();

/** A fresh context for each text, so that an answer never depends on what was asked before. */
async function run(smt: string): Promise<string> {
  const config = Z3.mk_config();
  const context = Z3.mk_context(config);
  Z3.del_config(config);
  try {
    return await Z3.eval_smtlib2_string(context, smt);
  } finally {
    Z3.del_context(context);
  }
}

process.on("message", ({ id, smt }: Asked) => {
  run(smt).then(
    (printed) => process.send?.({ id, printed } satisfies Printed),
    (error: unknown) => process.send?.({ id, trouble: String(error) } satisfies Printed),
  );
});

// Whoever started this process may be killed; nothing must be left behind.
process.on("disconnect", () => process.exit());
