import { anchor } from "../../document/anchor.ts";
import { forgetHandedOut, handedOut } from "../compartment/handed-out.ts";
import { readPlainly } from "../compartment/modules.ts";
import { type Read, troubleOf } from "../compartment/reads.ts";
import { canonical } from "../files/canonical.ts";
import { readDataFile } from "../files/data-file.ts";
import { digestOf } from "../files/digest.ts";
import { addressOf } from "../files/records.ts";
import type { Heard } from "../run/heard.ts";
import { readText, sourceOf } from "../run/read-text.ts";
import type { Trying } from "../run/trying.ts";
import { arrivedHead } from "../trust/arrived.ts";
import type { Watchdog } from "../wall/limits.ts";
import { isLink, moduleFolders } from "../wall/permission.ts";
import { type Engine, engineOf } from "./engine.ts";
import { type Entry, entryFile, readEntries, writeEntry } from "./entry.ts";

/** What is known of a claim file that needs not be tried again. */
export interface Taken {
  readonly heard: Heard;
  readonly isPassedOver: boolean;
}

/** What a run tries, and with how much patience: a verdict holds in a run that would have come to it. */
export interface Asked {
  readonly limits: Watchdog;
  readonly trying: Trying;
}

/**
 * What was found of claim files and holds until something changes that it rests on: their bytes as they were handed out, data and text as far as
 * they were read, the engine, the packages, the runtime, the limits of patience. Verdicts that stand alone, and no others: what joins
 * claims is worked out anew by whoever takes them.
 */
export class VerdictStore {
  private readonly root: string;
  private readonly modules: string;
  private readonly engine: Engine;
  private readonly asked: Asked;

  /** @param engine - the one that tries claims in this process, as it was found before the run */
  constructor(root: string, modules: string, engine: Engine, asked: Asked) {
    this.root = root;
    this.modules = modules;
    this.engine = engine;
    this.asked = asked;
  }

  /** What is known of this file, if all that it rests on is as it was. From now on it counts what is handed out for it. */
  take(path: string): Taken | undefined {
    forgetHandedOut(this.root, path);
    return readEntries(this.fileOf(path), path).find((entry) => this.holds(path, entry));
  }

  /**
   * Keeps what was found of these files, whose every reading passed; those of which it is not known what they rest on are left out.
   *
   * @param began - when this process began to load the engine, in milliseconds since 1970: one that was changed since is not the one in the key
   * @returns how many were kept
   */
  keep(found: readonly Taken[], began: number): number {
    if (!this.engine.stamps.areUntouchedSince(began)) return 0;
    const entries = found.flatMap((taken) => this.entryOf(taken) ?? []);
    for (const entry of entries) writeEntry(this.fileOf(entry.heard.path), entry);
    return entries.length;
  }

  private entryOf({ heard, isPassedOver }: Taken): Entry | undefined {
    const modules = handedOut(this.root, heard.path);
    const read = readOf(heard);
    if (modules === undefined || read === undefined || read.prints) return undefined;
    // Of an answer there is nothing to be tried; of a claim every reading was, or none.
    const isWhole =
      addressOf(heard.path) === undefined ||
      isPassedOver ||
      heard.tests.every(({ evidence }) => evidence !== undefined);
    if (!isWhole || heard.error !== undefined) return undefined;
    // A claim that is not slow is passed over only by runs that ask for slow ones.
    if (isPassedOver && !read.isSlow) return undefined;
    if (heard.tests.some(({ evidence }) => evidence !== undefined && isVoid(evidence))) return undefined;
    return { setting: this.settingOf(read), modules, read, heard: bare(heard), isPassedOver };
  }

  private settingOf({ isSlow }: Read): string {
    const { limits, trying } = this.asked;
    const { file, loop, slowFile, slowLoop, memory } = limits;
    const patience = isSlow ? [slowFile, slowLoop, trying] : [file, loop];
    return digestOf(JSON.stringify([this.engine.digest, memory, ...patience]));
  }

  private holds(path: string, { setting, modules, read, heard }: Entry): boolean {
    if (setting !== this.settingOf(read) || !Object.hasOwn(modules, path)) return false;
    const { root } = this;
    try {
      if (Object.entries(modules).some(([each, digest]) => digestOf(readPlainly(root, each)) !== digest)) return false;
      const address = addressOf(path);
      const document = address?.document ?? "";
      if (Object.entries(read.data).some(([name, found]) => dataOf(root, document, name) !== found)) return false;
      if (address === undefined) return read.text === undefined;
      const text = readText(root, document);
      anchor(text, arrivedHead(heard.evidence ?? "").quote);
      return read.text === undefined || read.text === digestOf(sourceOf(text));
    } catch {
      return false;
    }
  }

  private fileOf(path: string): string {
    return entryFile(this.modules, this.root, path);
  }
}

function dataOf(root: string, document: string, name: string): string {
  try {
    return digestOf(readDataFile(root, document, name).text);
  } catch (error) {
    return troubleOf(error);
  }
}

/**
 * Where does a run that tries everything find something else than the store holds?
 *
 * @param held - what the store holds
 * @param found - what the run found of claim files whose every reading passed
 * @returns a line for each
 */
export function differences(held: Iterable<Taken>, found: readonly Taken[]): readonly string[] {
  const now = new Map(found.map((taken) => [taken.heard.path, taken]));
  const print = ({ heard, isPassedOver }: Taken) => canonical({ heard: bare(heard), isPassedOver });
  return [...held].flatMap((then) => {
    const { path } = then.heard;
    const tried = now.get(path);
    if (tried !== undefined && print(tried) === print(then)) return [];
    return [`${path}: the store must hold what is found, got another record: remove node_modules/.cache/probatum`];
  });
}

/** What of it makes the report, the same whether vitest or a lone worker tried the claim. */
function bare({ tests, ...heard }: Heard): Heard {
  return {
    ...heard,
    tests: tests.map(({ read: _, isSkipped, ...test }) => (isSkipped === true ? { ...test, isSkipped } : test)),
  };
}

function isVoid(evidence: string): boolean {
  return (JSON.parse(evidence) as { readonly outcome?: unknown }).outcome === "void";
}

/** All that the claim had read, whichever reading came last; undefined where one does not tell, or where two found different things. */
function readOf({ tests }: Heard): Read | undefined {
  const all = tests.map(({ read }) => parsed(read));
  const data = new Map<string, string>();
  const texts = new Set<string>();
  for (const each of all) {
    if (each === undefined) return undefined;
    for (const [name, found] of Object.entries(each.data)) {
      if ((data.get(name) ?? found) !== found) return undefined;
      data.set(name, found);
    }
    if (each.text !== undefined) texts.add(each.text);
  }
  const [text, ...others] = texts;
  if (all.length === 0 || others.length > 0) return undefined;
  return {
    data: Object.fromEntries(data),
    ...(text === undefined ? {} : { text }),
    isSlow: all.some((each) => each?.isSlow === true),
    prints: all.some((each) => each?.prints === true),
  };
}

/** What a worker told, if it has the form of it. */
function parsed(told: string | undefined): Read | undefined {
  try {
    const { data, text, isSlow, prints }: Partial<Read> = JSON.parse(told ?? "");
    const isText = (value: unknown) => typeof value === "string";
    const isWhole =
      [isSlow, prints].every((each) => typeof each === "boolean") && Object.values(data ?? [0]).every(isText);
    return isWhole && (text === undefined || isText(text)) ? (JSON.parse(told ?? "") as Read) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The store of a project; undefined where there is no place for one that no worker may read, or where nothing tells which packages are installed.
 *
 * @param root - absolute path of the project
 */
export function verdictStore(root: string, asked: Asked): VerdictStore | undefined {
  const [modules] = moduleFolders(root);
  if (modules === undefined || isLink(modules)) return undefined;
  const engine = engineOf(root);
  return engine === undefined ? undefined : new VerdictStore(root, modules, engine, asked);
}
