/** Runs in a process of its own that may only read: tries one claim, which nothing ran before, and sends the records of its readings. */
import { meaningOf } from "../compartment/front-door.ts";
import { loadIn } from "../compartment/load.ts";
import { modulesByChannel } from "../compartment/module-channel.ts";
import { canonical } from "../files/canonical.ts";
import { claimAddress } from "../files/claim-file.ts";
import { readDataFile } from "../files/data-file.ts";
import { solveByChannel } from "../solver/solver-channel.ts";
import { writeNoMore } from "../wall/compiled.ts";
import { readText } from "./read-text.ts";
import { requireClaim, tryInTime } from "./try-claim.ts";

writeNoMore();
const root = process.cwd();
const [path = "", limit = ""] = process.argv.slice(2);
const address = claimAddress(path);
const modules = await modulesByChannel(path);
const load = async () => {
  const data = (name: string): string => readDataFile(root, address.document, name).text;
  const exported = await loadIn(path, modules, { print: () => undefined, data });
  return requireClaim(meaningOf(Reflect.get(exported, "default")));
};
const claim = await load();
const document = readText(root, address.document);
const records: Record<string, string> = {};
for (const reading of claim.readings) {
  const circumstances = { document, address, limit: Number(limit), solve: solveByChannel, copy: load };
  records[reading.id] = canonical(await tryInTime(reading, circumstances));
}
process.send?.({ probatum: "records", records });
process.disconnect?.();
