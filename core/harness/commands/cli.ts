import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { anchor } from "../../document/anchor.ts";
import { isComparing } from "../certify/comparing.ts";
import type { Outcome } from "../certify/reporter.ts";
import { readIfThere, writeAtomically } from "../files/atomic-file.ts";
import { type ClaimAddress, claimPath } from "../files/claim-file.ts";
import { listClaims } from "../files/records.ts";
import { wholeNumber } from "../files/whole-number.ts";
import { readText } from "../run/read-text.ts";
import { requireNode } from "../run/require-node.ts";
import { askedReporter } from "../solver/asked.ts";
import { showProgress } from "../tell/show-progress.ts";
import { tellClaim } from "../tell/tell-claim.ts";
import { findClaim } from "./find-claim.ts";
import { slug, template } from "./new-claim.ts";
import { againArgs, sweep } from "./sweep.ts";

const USAGE = `npm run claim -- <id>                       tries one claim; a part of its id will do
npm run claim -- <id> --replicate 17        prints one replicate of every simulated reading of it
npm run claim -- <id> --smt                 and prints what it asked the solver, as SMT-LIB 2
npm run claim -- new <document> "<quote>"   writes a first file for a claim
npm run sweep -- --seeds 1000 [<id>]        tries simulated readings under other seeds; no record changes
npm run sweep -- --seeds 200 --dear 20 --write   fewer where a replicate is dear, and keeps the table`;

const root = process.cwd();

/** Writes `claims/<document>/<id>.claim.ts` for a quote that stands in the document exactly once. */
function writeNew(name: string, quote: string): string {
  anchor(readText(root, name), { exact: quote });
  const claims = listClaims(root).filter(({ document }) => document === name);
  const address = { document: name, id: slug(quote, new Set(claims.map(({ id }) => id))) };
  const path = claimPath(address);
  if (readIfThere(join(root, path)) !== undefined)
    throw new RangeError(`${path} must be new, got a file that is there`);
  writeAtomically(join(root, path), template(quote));
  return `${path} is written: say what the sentence asserts, then try it with npm run claim -- ${address.id}`;
}

/** Tries one claim through the same engine as all of them; its record and the pages that follow are written, nothing else. */
async function tryOne(wanted: string, smt: boolean): Promise<string> {
  const address = findClaim(wanted, listClaims(root));
  // Loaded here, so that the other command answers at once.
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
  const told = outcome.certificate.tried.map(tellClaim);
  if (smt) told.push(...(asked.length === 0 ? ["; nothing was asked of the solver"] : asked));
  return [...told, ...outcome.problems.filter((problem) => !problem.startsWith("claims/"))].join("\n");
}

/** Tries every claim that says that it is slow, and writes their records and the pages. */
async function trySlow(): Promise<void> {
  const { startVitest } = await import("vitest/node");
  process.env["PROBATUM_TRY"] = "slow";
  const vitest = await startVitest("test", [], { root, project: ["claims"], watch: false });
  await vitest.close();
}

/** Prints one replicate of a claim, in a process that may only read. Its exit code is this one's. */
function replicate(address: ClaimAddress, number: number): void {
  const args = againArgs(root, "replicate", address, [number]);
  const { status } = spawnSync(process.execPath, args, { cwd: root, env: {}, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<void> {
  const [first, second, third] = args;
  try {
    requireNode(process.version);
    if (first === "slow" && second === undefined) await trySlow();
    else if (first === "sweep") process.exitCode = (await sweep(root, args.slice(1))) ? 0 : 1;
    else if (first !== undefined && second === "--replicate" && args.length <= 3) {
      replicate(findClaim(first, listClaims(root)), wholeNumber("--replicate", third, 0));
    } else if (first === "new" && second !== undefined && third !== undefined) console.log(writeNew(second, third));
    else if (first !== undefined && first !== "new" && (second === undefined || second === "--smt"))
      console.log(await tryOne(first, second === "--smt"));
    else throw new RangeError(`the command must be one of these:\n${USAGE}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
