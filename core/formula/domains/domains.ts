export { booleans, oneOf, permutations } from "./list-domains.ts";
export { matrix } from "./matrix-domain.ts";
export { nonNegative, positive, reals } from "./number-domains.ts";
export { box, integers } from "./range-domains.ts";
export { unit } from "./unit-domain.ts";
export { simplex, sumsToOne } from "./weight-domains.ts";
