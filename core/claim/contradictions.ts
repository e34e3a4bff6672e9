import type { ClaimRecord } from "./record.ts";

/** Which claims contradict this one? Those that it names and those that name it, in the order in which they come. */
export function contradictionsOf(record: ClaimRecord, all: readonly ClaimRecord[]): readonly ClaimRecord[] {
  const { places, named } = indexOf(all);
  const { document, id, contradicts = [] } = record;
  const own = contradicts.filter((name) => name !== id).flatMap((name) => places.get(`${document}/${name}`) ?? []);
  const found = new Set([...own, ...(named.get(`${document}/${id}`) ?? [])]);
  return [...found].sort((a, b) => a - b).flatMap((at) => all[at] ?? []);
}

/** Where claims stand among all of them, and where those that name them: by document and id. */
interface Index {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly named: ReadonlyMap<string, readonly number[]>;
}

/** Made once for a list, which nobody changes: with every claim looking through all others, ten thousand would be a hundred million looks. */
const known = new WeakMap<readonly ClaimRecord[], Index>();

function indexOf(all: readonly ClaimRecord[]): Index {
  const before = known.get(all);
  if (before !== undefined) return before;
  const places = Map.groupBy(all.keys(), (at) => `${all[at]?.document}/${all[at]?.id}`);
  const named = new Map<string, number[]>();
  for (const [at, { document, id, contradicts = [] }] of all.entries()) {
    for (const name of contradicts) {
      if (name === id) continue;
      const place = `${document}/${name}`;
      named.set(place, [...(named.get(place) ?? []), at]);
    }
  }
  const index = { places, named };
  known.set(all, index);
  return index;
}
