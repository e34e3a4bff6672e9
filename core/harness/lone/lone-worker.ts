/**
 * Runs in a process of its own that may only read: tries one claim as `runner.ts` does, without vitest, and hands over what it found message by
 * message. `lone.ts` starts it, watches it and listens.
 */
import type { Claim } from "../../claim/claim.ts";
import { anchor } from "../../document/anchor.ts";
import { whereOf } from "../../formula/index.ts";
import { voidRecord } from "../../method/try-reading.ts";
import { tamed } from "../compartment/thrown.ts";
import { canonical } from "../files/canonical.ts";
import { claimPath } from "../files/claim-file.ts";
import { headOf, loading, tried } from "../run/in-worker.ts";
import { progressTeller } from "../run/progress-channel.ts";
import { readText } from "../run/read-text.ts";
import { tellSlow } from "../run/slow-claim.ts";
import { requireClaim } from "../run/try-claim.ts";
import { writeNoMore } from "../wall/compiled.ts";
import type { LoneMessage, LoneTask } from "./lone-channel.ts";

// What was read before any claim cannot be replaced by one.
const { process, setImmediate } = globalThis;

/** Every message has left this process before the next step begins: a lost worker takes along only what it had not done. */
function tell(message: LoneMessage): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.send?.({ probatum: "lone", ...message }, undefined, undefined, () => resolve());
  return promise;
}

async function tryAll({ root, address, limit, slowLimit, watched }: LoneTask): Promise<void> {
  const around = { print: (text: string) => void tell({ said: text }), imported: () => undefined };
  const { load, placeOf, reads } = await loading(root, claimPath(address), address.document, around);
  const claim = requireClaim(await load());
  await tell({ head: headOf(claim) });
  const document = readText(root, address.document);
  anchor(document, claim.quote);
  if (claim.slow === true) {
    reads.beSlow();
    tellSlow();
  }
  await tell({ untried: claim.readings.map((reading) => canonical(voidRecord(reading, ""))) });
  let copied: Promise<Claim> | undefined;
  for (const reading of claim.readings) {
    const { record, asked, read } = await tried(reading, {
      address,
      document,
      limit: claim.slow === true ? slowLimit : limit,
      placeOf,
      reads,
      copy: () => (copied ??= load().then(requireClaim)),
      ...(watched ? { watch: progressTeller(address, reading.id) } : {}),
    });
    await tell({ evidence: canonical(record), asked, read });
  }
}

async function main(task: LoneTask): Promise<void> {
  try {
    await tryAll(task);
  } catch (thrown) {
    const error = tamed(thrown);
    const where = whereOf(error);
    await tell({ trouble: error.message, ...(where === undefined ? {} : { where }) });
  }
  // Rejections that nobody looked after are told once this process has nothing else to do.
  await new Promise((resolve) => setImmediate(resolve));
  await tell({ done: true });
}

writeNoMore();
process.on("unhandledRejection", (reason) => void tell({ unhandled: tamed(reason).message }));
process.once("message", (task) => void main(task as LoneTask));
void tell({ ready: true });
