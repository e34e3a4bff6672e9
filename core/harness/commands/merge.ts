import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { collect, type FileRun } from "../certify/collect.ts";
import { outcomeOf } from "../certify/outcome.ts";
import { summary } from "../certify/summary.ts";
import { answerDocument } from "../files/claim-file.ts";
import { listFiles } from "../files/records.ts";
import { judged } from "../judge/judged.ts";
import { type Trying, trying } from "../run/trying.ts";
import { partOf, type Shard, shardFrom } from "../shards/partition.ts";
import { readShards, SHARDS, type ShardFile, sourcesOf } from "../shards/shard-file.ts";

/** Reads an option of the command line. */
export function shardOf(text: string): Shard {
  try {
    return shardFrom(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

/** So many claims of a shard are named; more are counted. */
const NAMED = 20;

/** What merging came to: what is printed, and whether every claim was tried as it stands recorded. */
interface Merged {
  readonly text: string;
  readonly passed: boolean;
}

/**
 * Makes the report from what the shards of a run found, byte for byte the one that a run of all would have made. Where a shard is missing or
 * failed, nothing is written: it is named with its claims.
 *
 * @param root - absolute path of the project
 * @param folder - where the shards stand, relative to the project
 * @param compare - whether the report is compared with what is committed, as in CI, and nothing written
 * @throws RangeError where there are no shards, or files that are none
 */
export async function merge(root: string, folder: string | undefined, compare: boolean): Promise<Merged> {
  const shards = readShards(resolve(root, folder ?? SHARDS));
  const lost = lostAmong(root, shards);
  if (lost.length > 0)
    return { text: [...lost, "nothing is merged; reports/ is left as it was"].join("\n"), passed: false };
  const runs = shards.flatMap(({ heard, root: home, doubted }) =>
    heard.flatMap((each): FileRun[] => {
      const run = collect(each, home, doubted.includes(each.path));
      return run === undefined ? [] : [run];
    }),
  );
  const passedOver = shards.reduce((sum, shard) => sum + shard.passedOver, 0);
  const { certificate, problems } = outcomeOf(root, await judged(runs), { compare, shown: new Set() });
  const asked: Trying = trying(process.env["PROBATUM_TRY"]);
  return {
    text: summary(certificate, problems, { compared: compare, passedOver, asked }),
    passed: problems.length === 0,
  };
}

/** What keeps the shards from being one run, a line each. */
function lostAmong(root: string, shards: readonly ShardFile[]): readonly string[] {
  const [first] = shards;
  if (first === undefined) throw new RangeError(`shards must be left in ${SHARDS} or a folder that is named, got none`);
  const { count } = first;
  const claims = listFiles(root, "claims").filter(
    (path) => path.endsWith(".claim.ts") || answerDocument(path) !== undefined,
  );
  const sources = sourcesOf(root);
  return Array.from({ length: count }, (_, at) => at + 1)
    .flatMap((index) => {
      const own = shards.filter((shard) => shard.index === index && shard.count === count);
      const its = partOf(claims, { index, count });
      const tell = (why: string) => [`shard ${index} of ${count} ${why}`, ...named(its)];
      if (own.length === 0) return tell("is missing; its claims:");
      if (own.length > 1) return tell(`is there ${own.length} times; its claims:`);
      const [{ failure, sources: tried, heard } = first] = own;
      if (failure !== "") return tell(`failed, ${failure}; its claims:`);
      if (tried !== sources) return tell("was tried on other files than stand here; its claims:");
      const untold = its.filter((path) => !heard.some((each) => each.path === path));
      return untold.length === 0 ? [] : [`shard ${index} of ${count} left out claims:`, ...named(untold)];
    })
    .concat(
      shards
        .filter((shard) => shard.count !== count || shard.index < 1 || shard.index > count)
        .map(
          (shard) => `shard ${shard.index} of ${shard.count} is of another run than shard ${first.index} of ${count}`,
        ),
    );
}

function named(paths: readonly string[]): readonly string[] {
  const more = paths.length > NAMED ? [`  and ${paths.length - NAMED} more`] : [];
  return paths.length === 0 ? ["  none"] : [...paths.slice(0, NAMED).map((path) => `  ${path}`), ...more];
}
