/**
 * Runs in a process of its own: tries poison, then every victim, and tells by lines whose record came out otherwise than before.
 *
 * Arguments: "compartments" or "native" (as if there were none), then the ids of the poison. The folder it runs in holds all of them.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Claim } from "../../claim/claim.ts";
import { meaningOf } from "../compartment/front-door.ts";
import { loadIn } from "../compartment/load.ts";
import { canonical } from "../files/canonical.ts";
import { readText } from "../run/read-text.ts";
import { requireClaim, tryInTime } from "../run/try-claim.ts";
import { VICTIMS } from "./victims.fixture.ts";

const root = process.cwd();
const silent = { print: () => undefined, data: () => "" };

async function inCompartment(path: string): Promise<Claim> {
  // Loaded here, since it brings an addon, which a process with permission flags may not load.
  const { modulesOf } = await import("../compartment/modules.ts");
  const exported = await loadIn(path, await modulesOf(root, path), silent);
  return requireClaim(meaningOf(Reflect.get(exported, "default")));
}

let times = 0;

async function natively(path: string): Promise<Claim> {
  const module: unknown = await import(`${pathToFileURL(join(root, path)).href}?${times++}`);
  return requireClaim(Reflect.get(Object(module), "default"));
}

/** Outcome and record of every reading; what cannot be loaded is void. */
async function tried(load: (path: string) => Promise<Claim>, id: string): Promise<{ outcome: string; record: string }> {
  const path = `claims/small/${id}.claim.ts`;
  try {
    const claim = await load(path);
    const records = [];
    for (const reading of claim.readings) {
      const circumstances = {
        document: readText(root, "small"),
        address: { document: "small", id },
        limit: 20_000,
        solve: () => Promise.reject(new RangeError("no solver here")),
        copy: () => load(path),
      };
      records.push(await tryInTime(reading, circumstances));
    }
    return { outcome: records.map(({ outcome }) => outcome).join(), record: canonical(records) };
  } catch {
    return { outcome: "void", record: "" };
  }
}

async function main([mode, ...poison]: readonly string[]): Promise<void> {
  const load = mode === "native" ? natively : inCompartment;
  const say = console.log.bind(console);
  const clean = new Map<string, string>();
  for (const id of Object.keys(VICTIMS)) {
    const { outcome, record } = await tried(load, id);
    clean.set(id, record);
    say(JSON.stringify({ victim: id, outcome }));
  }
  for (const id of poison) {
    const came = await tried(load, id);
    for (const victim of Object.keys(VICTIMS)) {
      const { outcome, record } = await tried(load, victim);
      const same = record === clean.get(victim);
      say(JSON.stringify({ poison: id, came: came.outcome, victim, is: same ? "same" : outcome }));
    }
  }
}

await main(process.argv.slice(2));
