import type { Asking } from "../../formula/asking.ts";
import type { Stream } from "../../random/stream.ts";
import { check } from "../check/check.ts";
import { readState } from "../check/read/state.ts";
import { proveBySteps } from "../search/prove-by-steps.ts";
import { type Made, universalOf } from "./statement.fixture.ts";
import { WAYS } from "./ways.fixture.ts";

/** What came of one statement that was put to the search and the checker, without a hunt that would find a counterexample first. */
export type Came = "proved" | "open" | "refused";

export interface Count {
  readonly way: string;
  readonly isTrue: boolean;
  readonly came: Came;
}

/** Puts the statements number `from` to `to` to the search and the checker. Odd ones are spoiled. */
export function* tried(
  stream: Stream,
  from: number,
  to: number,
): Asking<{ counts: readonly Count[]; wrong: readonly Made[] }> {
  const counts: Count[] = [];
  const wrong: Made[] = [];
  for (let number = from; number < to; number += 1) {
    const isTrue = number % 2 === 0;
    const way = WAYS[Math.floor(number / 2) % WAYS.length] as (typeof WAYS)[number];
    const statement = way.make(stream.replicate(number), isTrue);
    const came = yield* put(statement);
    counts.push({ way: way.name, isTrue, came });
    if (came === "proved" && !isTrue) wrong.push(statement);
  }
  return { counts, wrong };
}

function* put(statement: Made): Asking<Came> {
  const universal = universalOf(statement);
  const sought = yield* proveBySteps(universal);
  if (sought.kind === "open") return "open";
  const checked = yield* check(readState(universal), sought.proof);
  return checked.kind === "accepted" ? "proved" : "refused";
}
