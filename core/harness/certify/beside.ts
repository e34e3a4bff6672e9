/** How vitest lists its reporters: a name with options, or one ready made. */
type Listed = readonly unknown[] | object;

/**
 * Makes the report also where another reporter is asked for, such as `--reporter=json`, `junit` or `github-actions`: the claim
 * reporter is added unless it is there, unless the caller brings reporters ready made, and unless a shard only stores what it
 * found, which is told when the shards are merged.
 *
 * @param reporters - the list that vitest will use; changed in place
 * @param own - the claim reporter with its options
 */
export function keepBeside(reporters: Listed[], own: readonly [string, Readonly<Record<string, unknown>>]): void {
  const names = reporters.map((reporter) => (Array.isArray(reporter) ? reporter[0] : undefined));
  if (names.includes(undefined) || names.includes("blob") || names.includes(own[0])) return;
  // What the other one prints may be read by a program: ours goes to the error stream.
  reporters.push([own[0], { ...own[1], aside: true }]);
}
