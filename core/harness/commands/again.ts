/** Runs in a process of its own that may only read: prints single replicates of a claim, or tries it under other seeds. */
import "../../index.ts";
import type { Assertion, Claim } from "../../claim/claim.ts";
import type { Evidence } from "../../claim/evidence.ts";
import { whereOf } from "../../formula/index.ts";
import { weigh } from "../../method/planned-rates.ts";
import { type Simulation, simulationsOf } from "../../method/simulations.ts";
import { evidenceOf } from "../../method/trial/question.ts";
import { meaningOf } from "../compartment/front-door.ts";
import { loadIn } from "../compartment/load.ts";
import { modulesByChannel } from "../compartment/module-channel.ts";
import type { ClaimAddress } from "../files/claim-file.ts";
import { claimPath } from "../files/claim-file.ts";
import { readDataFile } from "../files/data-file.ts";
import type { Stability } from "../files/stability.ts";
import { readText } from "../run/read-text.ts";
import { requireClaim, trialOf } from "../run/try-claim.ts";
import { withWhere } from "../run/with-where.ts";

const root = process.cwd();
/** Processor time of a dear run, in microseconds. */
const DEAR = 200_000;

async function main([mode = "", document = "", id = "", ...numbers]: readonly string[]): Promise<void> {
  const address = { document, id };
  const path = claimPath(address);
  const exported = await loadIn(path, await modulesByChannel(path), {
    print: (text) => console.error(text),
    data: (name) => readDataFile(root, document, name).text,
  });
  const claim = requireClaim(meaningOf(Reflect.get(exported, "default")));
  const [first = 0, second = 0] = numbers.map(Number);
  // A slow claim is swept only when it is named.
  if (mode === "sweep" && claim.slow === true) return;
  if (mode === "replicate") for (const line of replicates(claim, address, first)) console.log(line);
  else for (const row of swept(claim, address, first, second)) console.log(JSON.stringify(row));
}

/** The value of one replicate for every simulated reading. */
function* replicates(claim: Claim, address: ClaimAddress, index: number): Generator<string> {
  let none = true;
  for (const { name, simulation } of simulations(claim, address)) {
    none = false;
    const { method, assertion, trial } = simulation;
    yield `${address.document}/${address.id}/${name}, replicate ${index}: ${JSON.stringify(method.replicate?.(assertion, trial, index) ?? null)}`;
  }
  if (none) throw new RangeError(`${address.document}/${address.id} must have a simulated reading, got none`);
}

/**
 * How often each outcome came out under fresh roots, for every simulated reading. Seed by seed, so that readings that share an experiment
 * have it run once for all of them.
 *
 * @param dear - how many seeds are enough where a run is dear: the author looks at the evidence after every replicate, or a run
 *   took more than 0.2 s of the processor. That decides how many runs there are, never how one of them comes out.
 */
function swept(claim: Claim, address: ClaimAddress, seeds: number, dear: number): readonly Stability[] {
  const counts = [...simulations(claim, address)].map(({ name, simulation: { assertion } }) => ({
    row: {
      name: `${name}${isConditional(assertion) ? " (under a condition)" : ""}`,
      verified: 0,
      refuted: 0,
      inconclusive: 0,
    },
    seeds: Reflect.get(assertion, "block") === 1 ? dear : seeds,
  }));
  const most = Math.max(0, ...counts.map((each) => each.seeds));
  for (let seed = 1; seed <= most; seed++) {
    for (const [i, { simulation }] of [...simulations(claim, address, `sweep ${seed}`)].entries()) {
      const each = counts[i];
      if (each === undefined) throw new RangeError(`readings of ${address.id} must be the same under every root`);
      if (seed > each.seeds) continue;
      const start = process.cpuUsage();
      count(each.row, tryOnce(simulation));
      const { user, system } = process.cpuUsage(start);
      if (user + system > DEAR) each.seeds = Math.min(each.seeds, dear);
    }
  }
  return counts.map(({ row }) => row);
}

/** Does a verdict about it stand only if what was declared is true? */
function isConditional(assertion: Assertion): boolean {
  const { rates, firm } = weigh(assertion, { outcome: "void", basis: "none" });
  return rates.verified !== firm.verified || rates.refuted !== firm.refuted;
}

function count(row: { verified: number; refuted: number; inconclusive: number }, { outcome }: Evidence): void {
  if (outcome === "verified" || outcome === "refuted") row[outcome]++;
  else row.inconclusive++;
}

function tryOnce({ method, assertion, trial }: Simulation): Evidence {
  return evidenceOf(method.attempt(assertion, trial));
}

function* simulations(
  claim: Claim,
  address: ClaimAddress,
  sweepRoot?: string,
): Generator<{ readonly name: string; readonly simulation: Simulation }> {
  const text = readText(root, address.document);
  for (const reading of claim.readings) {
    for (const simulation of simulationsOf(reading, trialOf(text, address, reading.id, sweepRoot))) {
      const part = simulation.part === "" ? "" : `, ${simulation.part}`;
      yield { name: `${reading.id}${part}`, simulation };
    }
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? withWhere(error.message, whereOf(error) ?? []) : error);
  process.exitCode = 1;
}
