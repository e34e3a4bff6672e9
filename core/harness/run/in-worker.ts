import { join } from "node:path";
import type { Claim, Reading } from "../../claim/claim.ts";
import type { ReadingRecord } from "../../claim/record.ts";
// Everything that claims may use is loaded before anything is locked down; and if it does not load, no claim is to blame.
import { meaningOf } from "../compartment/front-door.ts";
import { loadIn, placeOf } from "../compartment/load.ts";
import { modulesByChannel } from "../compartment/module-channel.ts";
import type { Transformed } from "../compartment/modules.ts";
import { Reads } from "../compartment/reads.ts";
import { canonical } from "../files/canonical.ts";
import type { ClaimAddress } from "../files/claim-file.ts";
import { readDataFile } from "../files/data-file.ts";
import { solveByChannel } from "../solver/solver-channel.ts";
import { sourceOf } from "./read-text.ts";
import { type Circumstances, tryInTime } from "./try-claim.ts";

/** A claim file in its worker. */
export interface Loading {
  /** Evaluates it in compartments of its own, anew at every call; gives what it exports. */
  readonly load: () => Promise<unknown>;
  /** Where in its files was this thrown, as an absolute path with line and column? */
  readonly placeOf: (error: unknown) => string | undefined;
  /** What it has read so far. */
  readonly reads: Reads;
}

/**
 * Asks the main process for a claim file and all that it leads to.
 *
 * @param path - relative to the project
 * @param around - `print` shows what the claim says; `imported` is told of every file that another one reads, by absolute paths
 * @throws RangeError with the words of the main process
 */
export async function loading(
  root: string,
  path: string,
  document: string,
  around: { readonly print: (text: string) => void; readonly imported: (imported: string, importer: string) => void },
): Promise<Loading> {
  const modules = await modulesByChannel(path);
  for (const [imported, importer] of importsOf(modules)) around.imported(join(root, imported), join(root, importer));
  const reads = new Reads();
  const print = (text: string): void => {
    reads.print();
    around.print(text);
  };
  const data = (name: string): string => {
    const read = reads.noted(name, () => readDataFile(root, document, name));
    around.imported(join(root, read.path), join(root, path));
    return read.text;
  };
  return {
    load: async () => meaningOf(Reflect.get(await loadIn(path, modules, { print, data }), "default")),
    reads,
    placeOf(error) {
      const place = placeOf(error, modules);
      return place === undefined ? undefined : join(root, place);
    },
  };
}

function importsOf(modules: readonly Transformed[]): readonly (readonly [imported: string, importer: string])[] {
  return modules.flatMap(({ path, imports }) =>
    Object.values(imports).flatMap((imported) => (imported === "probatum" ? [] : [[imported, path] as const])),
  );
}

/** What a claim says of itself, as it is handed over. */
export function headOf({ assertion = "", quote, contradicts, answeredBy }: Claim): string {
  const joined = {
    ...(contradicts === undefined ? {} : { contradicts }),
    ...(answeredBy === undefined ? {} : { answeredBy }),
  };
  return canonical({ assertion, quote, ...joined });
}

/** What trying one reading brought. */
export interface TriedReading {
  readonly record: ReadingRecord;
  /** The scripts that it asked the solver, each under a line that names it. */
  readonly asked: readonly string[];
  /** Microseconds of processor time that the solver took. */
  readonly solver: number;
  /** Where in the files of the claim something was thrown, if it was. */
  readonly place: string | undefined;
  /** What the claim has read so far, as JSON. */
  readonly read: string;
}

/** Tries one reading with the solver of the main process. */
export async function tried(
  reading: Reading,
  setting: Omit<Circumstances, "thrown" | "solve" | "readsText"> & Pick<Loading, "placeOf" | "reads">,
): Promise<TriedReading> {
  const asked: string[] = [];
  let solver = 0;
  let place: string | undefined;
  const record = await tryInTime(reading, {
    ...setting,
    readsText: () => setting.reads.readText(sourceOf(setting.document)),
    solve(question) {
      asked.push(titled(setting.address, reading.id, question.smt));
      return solveByChannel(question, (spent) => {
        solver += spent;
      });
    },
    thrown(error) {
      place = setting.placeOf(error);
    },
  });
  return { record, asked, solver, place, read: setting.reads.told() };
}

function titled({ document, id }: ClaimAddress, reading: string, smt: string): string {
  return `; ${document}/${id}, reading ${reading}\n${smt}`;
}
