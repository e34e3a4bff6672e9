/** Runs in a process of its own that may only read: prints single replicates of a claim, or tries it under other seeds. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import "../index.ts";
import type { Claim } from "../claim/claim.ts";
import type { Evidence } from "../claim/evidence.ts";
import { whereOf } from "../formula/index.ts";
import { evidenceOf } from "../method/question.ts";
import { type Simulation, simulationsOf } from "../method/simulations.ts";
import type { ClaimAddress } from "./claim-file.ts";
import { claimPath } from "./claim-file.ts";
import { freezeIntrinsics } from "./freeze.ts";
import { readText } from "./read-text.ts";
import { tellStability } from "./stability.ts";
import { requireClaim, trialOf } from "./try-claim.ts";
import { withWhere } from "./with-where.ts";

const root = process.cwd();

async function main([mode = "", document = "", id = "", number = ""]: readonly string[]): Promise<void> {
  freezeIntrinsics();
  const address = { document, id };
  const module: unknown = await import(pathToFileURL(join(root, claimPath(address))).href);
  const claim = requireClaim(Reflect.get(Object(module), "default"));
  if (mode === "sweep" && claim.slow === true) {
    console.log(`${document}/${id}: slow, swept only when it is named`);
    return;
  }
  const lines =
    mode === "replicate" ? replicates(claim, address, Number(number)) : sweep(claim, address, Number(number));
  for (const line of lines) console.log(line);
}

/** The value of one replicate for every simulated reading. */
function* replicates(claim: Claim, address: ClaimAddress, index: number): Generator<string> {
  let none = true;
  for (const { name, simulation } of simulations(claim, address)) {
    none = false;
    const { method, assertion, trial } = simulation;
    yield `${name}, replicate ${index}: ${JSON.stringify(method.replicate?.(assertion, trial, index) ?? null)}`;
  }
  if (none) throw new RangeError(`${address.document}/${address.id} must have a simulated reading, got none`);
}

/** How often each outcome came out under fresh roots, for every simulated reading. */
function* sweep(claim: Claim, address: ClaimAddress, seeds: number): Generator<string> {
  const names = [...simulations(claim, address)].map(({ name }) => name);
  for (const [i, name] of names.entries()) {
    const counts = { verified: 0, refuted: 0, inconclusive: 0 };
    for (let seed = 1; seed <= seeds; seed++) {
      const found = [...simulations(claim, address, `sweep ${seed}`)][i];
      if (found === undefined) throw new RangeError(`${name} must be the same under every root`);
      const { outcome } = tryOnce(found.simulation);
      if (outcome === "verified" || outcome === "refuted") counts[outcome]++;
      else counts.inconclusive++;
    }
    yield tellStability(name, counts);
  }
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
      yield { name: `${address.document}/${address.id}/${reading.id}${part}`, simulation };
    }
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? withWhere(error.message, whereOf(error) ?? []) : error);
  process.exitCode = 1;
}
