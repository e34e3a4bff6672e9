import { every } from "./compose.ts";
import { proportion } from "./experiment/proportion.ts";
import { weigh } from "./planned-rates.ts";
import { ALPHA } from "./trial/alpha.ts";

const share = proportion({ of: (draw) => draw.uniform() < 0.5, atLeast: 0.4, gap: 0.1, because: "a test" });

/** A verdict of one run is false with probability alpha, on the edge: less may not be told. */
export const PLANNED: readonly { readonly name: string; isTooSure(): boolean }[] = [
  {
    name: "planned: a share that is verified, told to be certain",
    isTooSure: () => weigh(share, { outcome: "verified", basis: "statistical" }).rates.verified < ALPHA,
  },
  {
    name: "planned: a share that is refuted, told to be certain",
    isTooSure: () => weigh(share, { outcome: "refuted", basis: "statistical" }).rates.refuted < ALPHA,
  },
  {
    name: "planned: two shares, told to be certain",
    isTooSure: () =>
      weigh(every({ one: share, two: share }), { outcome: "refuted", basis: "statistical" }).rates.refuted < 2 * ALPHA,
  },
];
