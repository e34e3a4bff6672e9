import { distance } from "fastest-levenshtein";
import type { ClaimAddress } from "../files/claim-file.ts";

/**
 * Which one claim is meant? An exact id goes before a beginning, a beginning before a part; `<document>/<id>` works too.
 *
 * @throws RangeError when none is meant, or several, with their names
 */
export function findClaim(wanted: string, claims: readonly ClaimAddress[]): ClaimAddress {
  const names = claims.map((address) => ({ address, id: address.id, full: `${address.document}/${address.id}` }));
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name === wanted,
    (name) => name.startsWith(wanted),
    (name) => name.includes(wanted),
  ];
  for (const matches of ways) {
    const found = names.filter(({ id, full }) => matches(id) || matches(full));
    const [only] = found;
    if (only !== undefined && found.length === 1) return only.address;
    if (found.length > 1) {
      throw new RangeError(
        `the claim must be one, got ${found.length} for ${wanted}: ${found.map(({ full }) => full).join(", ")}`,
      );
    }
  }
  throw new RangeError(
    claims.length === 0
      ? `the claim must be one of claims/, got ${wanted}: there is none at all`
      : `the claim must be one of the ${claims.length} of claims/, got ${wanted}${suggestion(wanted, names)}`,
  );
}

/** Most names that a message suggests. */
const SUGGESTED = 3;

/** The nearest names, by id or in full: a word of theirs is enough. */
function suggestion(wanted: string, names: readonly { readonly id: string; readonly full: string }[]): string {
  const off = ({ id, full }: { readonly id: string; readonly full: string }): number => {
    const words = [id, full, ...id.split("-")];
    return Math.min(...words.map((word) => distance(wanted, word) / Math.max(word.length, wanted.length)));
  };
  const near = names
    .map((name) => ({ name: name.full, off: off(name) }))
    .filter((name) => name.off < 0.5)
    .sort((a, b) => a.off - b.off)
    .slice(0, SUGGESTED);
  if (near.length === 0) return ": npx probatum list tells them all";
  return `: did you mean ${near.map(({ name }) => name).join(" or ")}?`;
}
