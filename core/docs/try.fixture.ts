import type { Claim } from "../claim/claim.ts";
import { anchor } from "../document/anchor.ts";
import { readDocument } from "../document/read-document.ts";
import { complaint } from "../harness/files/complaint.ts";
import { requireClaim, trialOf } from "../harness/run/try-claim.ts";
import { answered } from "../harness/solver/answered.fixture.ts";
import type { Solver } from "../harness/solver/solver.ts";
import * as core from "../index.ts";
import { tryReading } from "../method/try-reading.ts";

const SENTENCE = "A total is never more than 12.";

/** What is said of a claim on the sentence of the pages, of which these are the fields: as the terminal says it. */
export async function saidOf(fields: string, solver: Pick<Solver, "ask">): Promise<string> {
  const text = readDocument("dice", `---\ntitle: Two dice\n---\n\n${SENTENCE}\n`);
  try {
    const claim = claimOf(fields.includes("quote:") ? fields : `quote: ${JSON.stringify(SENTENCE)}, ${fields}`);
    anchor(text, claim.quote);
    const [reading] = claim.readings;
    if (reading === undefined) return "";
    const address = { document: "dice", id: "never-more" };
    return complaint(await answered(tryReading(reading, trialOf(text, address, reading.id)), solver));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function claimOf(fields: string): Claim {
  const run = new Function(...Object.keys(core), `return claim({ ${fields} })`);
  return requireClaim(run(...Object.values(core)));
}
