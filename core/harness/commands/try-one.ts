import { join } from "node:path";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { collect, type FileRun, silent } from "../certify/collect.ts";
import { type Outcome, outcomeOf } from "../certify/outcome.ts";
import { asText } from "../files/as-text.ts";
import { type ClaimAddress, claimPath } from "../files/claim-file.ts";
import { complaint } from "../files/complaint.ts";
import { type Alone, tryAlone } from "../lone/lone.ts";
import { isPlain, readConfig } from "../lone/plain-config.ts";
import type { Heard } from "../run/heard.ts";
import type { Shard } from "../shards/partition.ts";
import { askedReporter } from "../solver/asked.ts";
import { STORE, type Storing, storing } from "../store/storing.ts";
import { differences, verdictStore } from "../store/verdict-store.ts";
import { showProgress } from "../tell/show-progress.ts";
import { tellClaim } from "../tell/tell-claim.ts";
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
  /** Whether the claim was taken from the store, and not tried again. */
  readonly isTaken: boolean;
}

/**
 * Tries one claim through the same engine as all of them, slow or not; its record and the pages that follow are written, nothing else. Without
 * vitest, which takes longer to start than most claims take, unless the project has a configuration of its own making.
 *
 * @param fresh - whether it is tried though the store knows what comes of it
 * @throws RangeError where the core does not load: that says nothing about the claim
 */
export async function tryOne(root: string, address: ClaimAddress, fresh: boolean): Promise<TriedOne> {
  const compare = isComparing(process.env["CI"]);
  if (!isPlain(readConfig(root))) return await tryThroughVitest(root, address, compare);
  const interrupt = onInterrupt((text) => void process.stderr.write(`${text}\n`));
  const found = await foundOf(root, address, storing(process.env[STORE], compare), fresh);
  const { heard, asked, unhandled, isTaken, differing } = found;
  const { run, isWrong } = collected(heard, root);
  const shown = new Set(isWrong ? [heard.path] : []);
  const { certificate, problems } = outcomeOf(root, [run], { compare, shown });
  interrupt.stop();
  const lost = unhandled.map((text) => `a promise must be awaited, got one that was rejected: ${asText(text)}`);
  const others = [...lost, ...differing];
  if (isWrong || problems.length + others.length > 0) process.exitCode = 1;
  return { records: certificate.tried, asked, problems: [...problems.filter(isOfAll), ...others], isTaken };
}

/** What is told of it: the claim, what it asked the solver where that is wanted, and what is wrong. */
export function tellOne({ records, asked, problems, isTaken }: TriedOne, smt: boolean): string {
  return [
    records.map(tellClaim).join("\n"),
    ...(isTaken ? ["taken from the store: nothing that it rests on has changed; --fresh tries it again"] : []),
    ...(smt && asked.length === 0 ? ["; nothing was asked of the solver"] : smt ? asked : []),
    ...problems,
  ].join("\n");
}

/** What was found of one claim, now or before. */
interface Found extends Alone {
  readonly isTaken: boolean;
  /** What the store would have told otherwise, where that was asked. */
  readonly differing: readonly string[];
}

/** Takes from the store what holds; else tries the claim, and keeps what was found. */
async function foundOf(root: string, address: ClaimAddress, how: Storing, fresh: boolean): Promise<Found> {
  const store = how === "off" ? undefined : verdictStore(root, { limits: WATCHDOG, trying: "all" });
  const held = store?.take(claimPath(address));
  if (held !== undefined && how === "on" && !fresh)
    return { heard: held.heard, asked: [], unhandled: [], isTaken: true, differing: [] };
  const endProgress = showProgress(process);
  const watched = process.stdout.isTTY === true;
  const said = (text: string): void => void process.stderr.write(text);
  const alone = await tryAlone(root, address, { limits: WATCHDOG, watched, said });
  endProgress();
  const isSound = alone.unhandled.length === 0 && !collected(alone.heard, root).isWrong;
  const found = isSound ? [{ heard: alone.heard, isPassedOver: false }] : [];
  const differing = how === "verify" && held !== undefined ? differences([held], found) : [];
  store?.keep(found, performance.timeOrigin);
  return { ...alone, isTaken: false, differing };
}

function collected(heard: Heard, root: string): { readonly run: FileRun; readonly isWrong: boolean } {
  const run = collect(heard, root) ?? silent(heard.path);
  return { run, isWrong: run.trouble !== "" || run.readings.some(({ record }) => troubleOf(record) !== "") };
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
  return { records: outcome.certificate.tried, asked, problems: outcome.problems.filter(isOfAll), isTaken: false };
}

/** How all claims are tried. */
export interface TryAll {
  readonly shard?: Shard;
  readonly fresh?: true;
  readonly verifyStore?: true;
}

/** Tries all claims but slow ones; by default those alone that the store of verdicts does not know. */
export async function tryAll(root: string, { shard, fresh, verifyStore }: TryAll): Promise<void> {
  if (fresh) process.env[STORE] = "fresh" satisfies Storing;
  if (verifyStore) process.env[STORE] = "verify" satisfies Storing;
  await tryMany(root, "quick", [], shard === undefined ? {} : { shard });
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
