/** Puts generated statements to the provers and prints what came of them: `npm run generated`, with `-- --write` to keep the counts. */
import { writeFileSync } from "node:fs";
import { startSolver } from "../harness/solver/solver.ts";
import { COUNTS, calibrated, pageOf } from "../proof/generated/tally.fixture.ts";

/** Solvers, and so statements, at a time. */
const AT_ONCE = 2;

const solvers = Array.from({ length: AT_ONCE }, () => startSolver());
const all = await calibrated(solvers.map(({ ask }) => ask));
for (const solver of solvers) solver.stop();
const page = pageOf(all);
if (process.argv.includes("--write")) writeFileSync(COUNTS, page);
process.stdout.write(page);
for (const { isTrue, came, contradicted, statement } of all) {
  const isWrong = !isTrue && (came === "steps" || came === "boxes");
  if (!isWrong && came !== "refused" && (contradicted ?? []).length === 0) continue;
  process.stderr.write(`${came}: ${statement.formula}, given ${statement.given} ${contradicted?.[0] ?? ""}\n`);
  process.exitCode = 1;
}
