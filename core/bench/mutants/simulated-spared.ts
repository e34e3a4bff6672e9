import type { Spared } from "./target.ts";

type Row = readonly [file: string, named: string, because: string];

const ROWS: readonly Row[] = [
  [
    "trial/kleene",
    "a void part makes the whole void",
    "less only: what failed has no verdict, and the others decide as if it were open",
  ],
  ["trial/kleene", "not testable is what no part can test", "less only: it would be told to be open"],
  ["trial/kleene", "one refuted part refutes all", "less only: what is refuted would be told to be open"],
  ["trial/replay", "the first replicate is kept", "form only: number 0 has the least rank, and is among the others"],
];

/** Conditions without which no false verdict can come out, and why. */
export const SIMULATED_SPARED: readonly Spared[] = ROWS.map(([file, named, because]) => ({
  file: `core/method/${file}.ts`,
  named,
  because,
}));
