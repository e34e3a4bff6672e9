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
  const near = names.map(({ full }) => full).join(", ") || "none at all";
  throw new RangeError(`the claim must be one of ${near}, got ${wanted}`);
}
