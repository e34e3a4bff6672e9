export { readModel } from "./smt-read-model.ts";
export type { Lemma, Script, Scripted, ScriptOptions, Variable } from "./smt-script.ts";
export { smtLemma, smtSatisfiable, smtScript } from "./smt-script.ts";
