/**
 * Takes every condition of each target out, one after the other, in a copy, and prints which false statement is accepted then:
 * `npm run mutants`, with `-- --write` to keep the table, and with part of a table's path for that one alone. A condition that none misses
 * fails the run, unless it is told why none can.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKER } from "./checker.ts";
import { conditionsOf } from "./conditions.ts";
import { copyOf } from "./copy.ts";
import { SIMULATED } from "./simulated.ts";
import { complaints, tableOf } from "./table.ts";
import type { Edit, Outcome, Target } from "./target.ts";

const TARGETS: readonly Target[] = [CHECKER, SIMULATED];

/** Copies, and so processes, at a time. */
const AT_ONCE = 2;

const root = process.cwd();

function editsOf({ files, edits }: Target): readonly Edit[] {
  const all = [...files.flatMap((file) => conditionsOf(file, readFileSync(join(root, file), "utf8"))), ...edits];
  const order = [...new Set(all.map(({ file }) => file))];
  return order.flatMap((file) => all.filter((edit) => edit.file === file));
}

async function outcomesOf(target: Target): Promise<[readonly Outcome[], readonly string[]]> {
  const edits = editsOf(target);
  const outcomes: Outcome[] = [];
  let next = 0;
  const work = async (): Promise<readonly string[] | null> => {
    const copy = copyOf(root);
    try {
      const names = await copy.told(target.killers, "names");
      for (let i = next; i < edits.length; i = next) {
        next += 1;
        const edit = edits[i] as Edit;
        const how = target.asking.includes(edit.file) ? "asking" : "unaided";
        const killers = await copy.told(target.killers, how, edit);
        // What no false statement shows needs no generated one.
        const generated = killers?.length === 0 ? [] : await copy.first(target.generated, how, edit);
        outcomes[i] = { edit, killers, generated };
      }
      return names;
    } finally {
      copy.remove();
    }
  };
  const [names] = await Promise.all(Array.from({ length: AT_ONCE }, work));
  return [outcomes, names ?? []];
}

const only = process.argv.slice(2).filter((word) => !word.startsWith("-"));

for (const target of TARGETS.filter(({ table }) => only.length === 0 || only.some((word) => table.includes(word)))) {
  const [outcomes, statements] = await outcomesOf(target);
  const table = tableOf(outcomes, target, statements);
  if (process.argv.includes("--write")) writeFileSync(join(root, target.table), table);
  process.stdout.write(table);
  for (const complaint of complaints(outcomes, target, statements)) {
    process.stderr.write(`${complaint}\n`);
    process.exitCode = 1;
  }
}
