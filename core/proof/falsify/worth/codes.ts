import type { Place } from "../../step/language.ts";
import type { Num } from "./number.ts";
import { remembered, weighed } from "./operations.ts";
import type { Outcome, World } from "./world.ts";

/** A term or a statement made ready to be worked out at many cases. */
export interface Code<T> {
  /** Equal texts share a number. */
  readonly id: number;
  /** The indices on which its value depends, each once. */
  readonly free: readonly Place[];
  run(at: World): T;
}

export type Run<T> = (at: World) => T;

/** How often a term is worth keeping: a plain operation on entries is done again sooner than it is looked up. */
export type Weight = "light" | "heavy";

/** What has been made ready already: equal texts are worked out once. */
export class Codes {
  readonly #terms = new Map<string, Code<Num>>();
  readonly #truths = new Map<string, Code<Outcome>>();
  #count = 0;

  term(key: string, free: readonly Place[], run: Run<Num>, weight: Weight): Code<Num> {
    return this.#kept(this.#terms, key, free, weighed(run), weight);
  }

  truth(key: string, free: readonly Place[], run: Run<Outcome>, weight: Weight): Code<Outcome> {
    return this.#kept(this.#truths, key, free, run, weight);
  }

  #kept<T extends Num | Outcome>(
    among: Map<string, Code<T>>,
    key: string,
    free: readonly Place[],
    run: Run<T>,
    weight: Weight,
  ): Code<T> {
    const known = among.get(key);
    if (known !== undefined) return known;
    this.#count += 1;
    const code = { id: this.#count, free, run: remembered(this.#count, free, weight === "light", run) };
    among.set(key, code);
    return code;
  }
}

/** The indices on which one of several depends. */
export function unionOf(parts: readonly Code<unknown>[]): readonly Place[] {
  return [...new Set(parts.flatMap(({ free }) => free))];
}
