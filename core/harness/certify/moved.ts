import type { ClaimRecord } from "../../claim/record.ts";
import { claimPath, textPaths } from "../files/claim-file.ts";
import { reachable } from "../store/import-graph.ts";

/**
 * What of the things that a claim rests on is another one than before? Told by the names of the files that differ and by what the
 * claim imports, never by what its record says.
 *
 * @param root - absolute path of the project
 * @param changed - paths that differ, relative to the project
 * @returns for a record any of "text", "claim", "data" and "core", in this order
 */
export function movedFor(root: string, changed: ReadonlySet<string>): (record: ClaimRecord) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const harness = [...changed].some((path) => ENGINE.test(path) && !path.endsWith(".test.ts"));
  return (record) => {
    const { document, readings } = record;
    const shared = readings.flatMap(({ sameAs }) => (sameAs === undefined ? [] : [sameAs.claim]));
    const files = [record.id, ...shared].flatMap((id) => [...reachable(root, claimPath({ document, id }), known)]);
    const moved = new Set(files.filter((path) => changed.has(path)));
    const texts = textPaths(document);
    const data = [...changed].some((path) => path.startsWith(`fixtures/${document}/`) && !texts.includes(path));
    const told: readonly (readonly [string, boolean])[] = [
      ["text", texts.some((path) => changed.has(path))],
      ["claim", [...moved].some((path) => path.startsWith("claims/"))],
      ["data", data],
      ["core", harness || [...moved].some((path) => path.startsWith("core/"))],
    ];
    return told.filter(([, is]) => is).map(([name]) => name);
  };
}

/** What tries every claim, whether a claim imports it or not; the lockfile says which libraries. */
const ENGINE = /^(?:core\/(?:harness|index\.ts)|package(?:-lock)?\.json$|vitest\.config)/u;
