/** Runs in a process of its own, in a copy: prints the false statements that the program there accepts; near to what is named, the first of them. */
import { pathToFileURL } from "node:url";
import type { Answer, Question } from "../../formula/asking.ts";
import { startSolver } from "../../harness/solver/solver.ts";

/** A false statement. A program that accepts it gives a false verdict. */
interface Killer {
  readonly name: string;
  readonly asks?: true;
  accepted(ask: (question: Question) => Promise<Answer>): Promise<boolean>;
}

const [file = "", how = "", near = ""] = process.argv.slice(2);
const { KILLERS } = (await import(pathToFileURL(file).href)) as { readonly KILLERS: readonly Killer[] };
const solver = startSolver();
const told: string[] = [];
const words = near.toLowerCase().match(/[a-z]{3,}/g) ?? [];
const isNear = ({ name }: Killer): number => words.filter((word) => name.includes(word)).length;
const ordered = near === "" ? KILLERS : KILLERS.toSorted((a, b) => isNear(b) - isNear(a));
for (const { name, asks, accepted } of ordered) {
  if (near !== "" && told.length > 0) break;
  if (asks === true && how === "unaided") continue;
  // Whatever stops the program is no verdict.
  if (how === "names" || (await accepted(solver.ask).catch(() => false))) told.push(name);
}
solver.stop();
process.stdout.write(JSON.stringify(told));
