export { smtAlternation } from "./alternation.ts";
export { readModel } from "./read-model.ts";
export type { Script } from "./script.ts";
export { smtScript } from "./script.ts";
