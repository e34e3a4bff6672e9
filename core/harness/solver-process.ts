/**
 * The solver, in a process of its own: it needs threads, which the claims' sandbox forbids, and it may run out of memory. It
 * hears `{ id, smt, rlimit }` and says `{ id, status, printed }`, one after the other. Each question gets a context of its own,
 * so that no answer depends on what was asked before.
 */
import { init } from "z3-solver/build/node.js";
import type { Answer } from "../method/question.ts";

/** What the process hears. */
export interface Asked {
  readonly id: number;
  readonly smt: string;
  readonly rlimit: number;
}

/** What the process says. */
export interface Said extends Answer {
  readonly id: number;
}

const { Z3 } = await init();
let queue = Promise.resolve();

process.on("message", (asked: Asked) => {
  queue = queue.then(() => answer(asked));
});
process.on("disconnect", () => process.exit());
process.send?.({ ready: true });

async function answer({ id, smt, rlimit }: Asked): Promise<void> {
  const config = Z3.mk_config();
  const context = Z3.mk_context(config);
  Z3.del_config(config);
  const printed = await Z3.eval_smtlib2_string(context, `(set-option :rlimit ${rlimit})\n${smt}`);
  Z3.del_context(context);
  const [first = "", ...rest] = printed.trim().split("\n");
  const status = first === "sat" || first === "unsat" ? first : "unknown";
  process.send?.({ id, status, printed: (status === "unknown" ? [first, ...rest] : rest).join("\n").trim() });
}
