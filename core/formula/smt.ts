export { smtAlternation } from "./smt-alternation.ts";
export { readModel } from "./smt-read-model.ts";
export type { Script, Scripted, ScriptOptions } from "./smt-script.ts";
export { smtLemma, smtSatisfiable, smtScript } from "./smt-script.ts";
