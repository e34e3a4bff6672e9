import type { Setting } from "./batch-normalisation.ts";

export type { Setting };

/** Where batch normalisation is compared with its absence: two activations, three initial scales and one large scale of the inputs. */
export const settings: { readonly [name: string]: Setting } = Object.fromEntries(
  (["tanh", "relu"] as const).flatMap((activation) => [
    [`${activation}, He's weights`, { activation, scale: 1 }],
    [`${activation}, weights x 0.2`, { activation, scale: 0.2 }],
    [`${activation}, weights x 3`, { activation, scale: 3 }],
    [`${activation}, inputs x 10`, { activation, scale: 1, inputScale: 10 }],
  ]),
);

/** Those settings whose name holds one of these words. */
export function settingsWith(...words: readonly string[]): { readonly [name: string]: Setting } {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => words.some((word) => name.includes(word))));
}

/** How two arms are compared in every declared setting. */
export const pairPlan = {
  atLeast: 0.5,
  gap: 0.4,
  because:
    "A mean log ratio below 0 is read as: lower in more than half of the pairs, which no tail of the ratios can overturn. With 124 pairs shares " +
    "of 10 % and 90 % are told apart; a diverged run loses.",
  block: 1,
} as const;
