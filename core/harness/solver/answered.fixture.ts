import type { Asking } from "../../formula/asking.ts";
import type { Solver } from "./solver.ts";

/** Runs work that asks to its end. */
export async function answered<T>(work: Asking<T>, solver: Pick<Solver, "ask">): Promise<T> {
  let step = work.next();
  while (!step.done) step = work.next(await solver.ask(step.value));
  return step.value;
}
