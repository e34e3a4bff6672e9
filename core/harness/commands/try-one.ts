import { join } from "node:path";
import type { ClaimRecord } from "../../claim/record.ts";
import { isComparing } from "../certify/comparing.ts";
import type { Outcome } from "../certify/reporter.ts";
import { type ClaimAddress, claimPath } from "../files/claim-file.ts";
import { askedReporter } from "../solver/asked.ts";
import { showProgress } from "../tell/show-progress.ts";

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
 * Tries one claim through the same engine as all of them, slow or not; its record and the pages that follow are written, nothing else.
 *
 * @throws RangeError where the core does not load: that says nothing about the claim
 */
export async function tryOne(root: string, address: ClaimAddress): Promise<TriedOne> {
  // Loaded here, so that the other commands answer at once.
  const { startVitest } = await import("vitest/node");
  process.env["PROBATUM_TRY"] = "all";
  const { default: claimReporter } = await import("../certify/reporter.ts");
  let outcome: Outcome | undefined;
  let asked: readonly string[] = [];
  const reporter = claimReporter({
    compare: isComparing(process.env["CI"]),
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
  const problems = outcome.problems.filter((problem) => !problem.startsWith("claims/"));
  return { records: outcome.certificate.tried, asked, problems };
}

/** Tries claims through vitest: all of them, those that are slow, or those whose path holds one of these texts. */
export async function tryMany(
  root: string,
  trying: "quick" | "slow",
  filters: readonly string[],
  watch = false,
): Promise<void> {
  const { startVitest } = await import("vitest/node");
  process.env["PROBATUM_TRY"] = trying;
  const vitest = await startVitest("test", [...filters], { root, project: ["claims"], watch });
  if (!watch) await vitest.close();
}
