import { join } from "node:path";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { collect, silent } from "../certify/collect.ts";
import { type Outcome, outcomeOf } from "../certify/outcome.ts";
import { asText } from "../files/as-text.ts";
import { type ClaimAddress, claimPath } from "../files/claim-file.ts";
import { complaint } from "../files/complaint.ts";
import { tryAlone } from "../lone/lone.ts";
import { isPlain, readConfig } from "../lone/plain-config.ts";
import type { Shard } from "../shards/partition.ts";
import { askedReporter } from "../solver/asked.ts";
import { showProgress } from "../tell/show-progress.ts";
import { isComparing } from "../trust/comparing.ts";
import { onInterrupt } from "../trust/interrupt.ts";
import { WATCHDOG } from "../wall/limits.ts";

/** What came of trying one claim. */
export interface TriedOne {
  /** The claim, and those that share its verdict. */
  readonly records: readonly ClaimRecord[];
  /** Scripts that it asked the solver, each under a line that names its reading. */
  readonly asked: readonly string[];
  /** What is wrong with the claims together, but for what the records say. */
  readonly problems: readonly string[];
}

/**
 * Tries one claim through the same engine as all of them, slow or not; its record and the pages that follow are written, nothing else. Without
 * vitest, which takes longer to start than most claims take, unless the project has a configuration of its own making.
 *
 * @throws RangeError where the core does not load: that says nothing about the claim
 */
export async function tryOne(root: string, address: ClaimAddress): Promise<TriedOne> {
  const compare = isComparing(process.env["CI"]);
  if (!isPlain(readConfig(root))) return await tryThroughVitest(root, address, compare);
  const endProgress = showProgress(process);
  const interrupt = onInterrupt((text) => void process.stderr.write(`${text}\n`));
  const watched = process.stdout.isTTY === true;
  const said = (text: string): void => void process.stderr.write(text);
  const { heard, asked, unhandled } = await tryAlone(root, address, { limits: WATCHDOG, watched, said });
  endProgress();
  const run = collect(heard, root) ?? silent(heard.path);
  const isWrong = run.trouble !== "" || run.readings.some(({ record }) => troubleOf(record) !== "");
  const shown = new Set(isWrong ? [heard.path] : []);
  const { certificate, problems } = outcomeOf(root, [run], { compare, shown });
  interrupt.stop();
  const lost = unhandled.map((text) => `a promise must be awaited, got one that was rejected: ${asText(text)}`);
  if (isWrong || problems.length + lost.length > 0) process.exitCode = 1;
  return { records: certificate.tried, asked, problems: [...problems.filter(isOfAll), ...lost] };
}

/** What a test of this reading would say. */
function troubleOf(record: ReadingRecord): string {
  return record.verb === "sameAs" && record.outcome !== "void" ? "" : complaint(record);
}

/** What is wrong with a claim is told with its record. */
const isOfAll = (problem: string): boolean => !problem.startsWith("claims/");

async function tryThroughVitest(root: string, address: ClaimAddress, compare: boolean): Promise<TriedOne> {
  // Loaded here, so that the other commands answer at once.
  const { startVitest } = await import("vitest/node");
  process.env["PROBATUM_TRY"] = "all";
  const { default: claimReporter } = await import("../certify/reporter.ts");
  let outcome: Outcome | undefined;
  let asked: readonly string[] = [];
  const reporter = claimReporter({
    compare,
    told: (what) => {
      outcome = what;
    },
  });
  const endProgress = showProgress(process);
  const vitest = await startVitest("test", [join(root, claimPath(address))], {
    root,
    project: ["claims"],
    watch: false,
    reporters: [reporter, askedReporter((texts) => (asked = texts))],
  });
  await vitest.close();
  endProgress();
  if (outcome === undefined) throw new RangeError("the claim could not be tried: the core does not load");
  return { records: outcome.certificate.tried, asked, problems: outcome.problems.filter(isOfAll) };
}

/** Tries claims through vitest: all of them, those that are slow, or those whose path holds one of these texts. */
export async function tryMany(
  root: string,
  trying: "quick" | "slow",
  filters: readonly string[],
  { watch = false, shard }: { readonly watch?: boolean; readonly shard?: Shard } = {},
): Promise<void> {
  const { startVitest } = await import("vitest/node");
  process.env["PROBATUM_TRY"] = trying;
  const part = shard === undefined ? {} : { shard: `${shard.index}/${shard.count}` };
  const vitest = await startVitest("test", [...filters], { root, project: ["claims"], watch, ...part });
  if (!watch) await vitest.close();
}
