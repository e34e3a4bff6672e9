import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { edited } from "./conditions.ts";
import type { Edit } from "./target.ts";

const run = promisify(execFile);

/** Milliseconds: what takes longer does not come to an end. */
const LIMIT = 300_000;

/** May the solver be asked? */
type How = "asking" | "unaided";

/** A copy of the core in a temporary folder, in which one condition at a time is taken out. */
export interface Copy {
  /** What the program prints for these false statements; null where it does not come to an end. */
  told(killers: string, how: "names" | How, edit?: Edit): Promise<readonly string[] | null>;
  /** The first of these that it accepts; none where it accepts none, or does not come to an end. */
  first(killers: string | undefined, how: How, edit: Edit): Promise<readonly string[]>;
  remove(): void;
}

export function copyOf(root: string): Copy {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "probatum-mutants-")));
  cpSync(join(root, "core"), join(folder, "core"), { recursive: true, filter: (from) => !from.endsWith(".test.ts") });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  symlinkSync(realpathSync(join(root, "node_modules")), join(folder, "node_modules"));
  const program = join(folder, "core/bench/mutants/try-killers.ts");
  const printed = async (words: readonly string[], edit?: Edit): Promise<readonly string[] | null> => {
    const whole = edit === undefined ? "" : readFileSync(join(root, edit.file), "utf8");
    if (edit !== undefined) writeFileSync(join(folder, edit.file), edited(whole, edit));
    try {
      const { stdout } = await run(process.execPath, [program, ...words], { cwd: folder, timeout: LIMIT });
      return JSON.parse(stdout) as readonly string[];
    } catch {
      return null;
    } finally {
      if (edit !== undefined) writeFileSync(join(folder, edit.file), whole);
    }
  };
  return {
    told: (killers, how, edit) => printed([join(folder, killers), how], edit),
    async first(killers, how, edit) {
      return killers === undefined
        ? []
        : ((await printed([join(folder, killers), how, `${edit.file} ${edit.named}`], edit)) ?? []);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
