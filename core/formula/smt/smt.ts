export { smtAlternation } from "./alternation.ts";
export { readModel } from "./read-model.ts";
export type { Script, Scripted, ScriptOptions } from "./script.ts";
export { smtLemma, smtSatisfiable, smtScript } from "./script.ts";
