import { relative } from "node:path";
import type { TestProject, TestSequencer, TestSpecification, Vitest } from "vitest/node";
import type { Storing } from "./storing.ts";
import { type Asked, differences, type Taken, type VerdictStore, verdictStore } from "./verdict-store.ts";

/** What a run of vitest does with the store. */
export interface Stored extends Asked {
  readonly root: string;
  readonly storing: Storing;
  /** That of the claims. */
  readonly project: TestProject;
  /** The reporters of the claims, by name: with others beside them, every claim is tried, since what they tell is read by somebody. */
  readonly reporters: readonly string[];
}

/** On the vitest that uses it: its configuration and its reporters are loaded apart, so that they share no module. */
const PLACE = Symbol.for("probatum.store");

/** From now on vitest is not handed claims whose verdict is known; reporters ask for those with `storeOf`. */
export function useStore(vitest: Vitest, stored: Stored): void {
  const run = new RunStore(vitest, stored);
  Object.defineProperty(vitest, PLACE, { value: run });
  const { sequence } = vitest.config;
  const Sequencer = sequence.sequencer;
  sequence.sequencer = class {
    private readonly own: TestSequencer;

    constructor(context: Vitest) {
      this.own = new Sequencer(context);
    }

    sort(files: TestSpecification[]) {
      return this.own.sort(files.filter((file) => !run.taken.has(pathOf(vitest, file))));
    }

    shard(files: TestSpecification[]) {
      return this.own.shard(files);
    }
  } as unknown as typeof Sequencer;
}

/** The store that this vitest uses, if any. */
export function storeOf(vitest: Vitest): RunStore | undefined {
  return Reflect.get(vitest, PLACE) as RunStore | undefined;
}

/** Where does the file of a specification stand, relative to the project? */
export function pathOf(vitest: Vitest, { moduleId }: TestSpecification): string {
  return relative(vitest.config.root, moduleId).replaceAll("\\", "/");
}

/** The store over the runs of one vitest; in watch mode there are several. */
class RunStore {
  /** What the run at hand does not hand to vitest, by path. */
  taken: ReadonlyMap<string, Taken> = new Map();
  private readonly vitest: Vitest;
  private readonly stored: Stored;
  private readonly passWithNoTests: boolean | undefined;
  private store: VerdictStore | undefined;
  private held: ReadonlyMap<string, Taken> = new Map();
  private begun: readonly TestSpecification[] | undefined;

  constructor(vitest: Vitest, stored: Stored) {
    this.vitest = vitest;
    this.stored = stored;
    this.passWithNoTests = vitest.config.passWithNoTests;
  }

  /**
   * A run begins: looks its claims up.
   *
   * @param specifications - as reporters are handed them, the same list all of them
   * @returns what is not handed to vitest, by path
   */
  begin(specifications: readonly TestSpecification[]): ReadonlyMap<string, Taken> {
    if (this.begun === specifications) return this.taken;
    this.begun = specifications;
    const { vitest, stored } = this;
    const paths = specifications
      .filter(({ project }) => project.name === stored.project.name)
      .map((specification) => pathOf(vitest, specification));
    this.store = paths.length > 0 && isWhole(vitest, stored) ? verdictStore(stored.root, stored) : undefined;
    const found = paths.map((path) => [path, this.store?.take(path)] as const);
    this.held = new Map(found.flatMap(([path, taken]) => (taken === undefined ? [] : [[path, taken] as const])));
    this.taken = stored.storing === "on" ? this.held : new Map();
    // Nothing that is left to be tried is no failure.
    vitest.config.passWithNoTests = this.passWithNoTests || this.taken.size === specifications.length;
    return this.taken;
  }

  /**
   * The run is over. Keeps what was found.
   *
   * @param found - claim files whose every reading passed or was passed over
   * @returns what the store would have told otherwise
   */
  end(found: readonly Taken[]): readonly string[] {
    const differing = this.stored.storing === "verify" ? differences(this.held.values(), found) : [];
    this.store?.keep(found, performance.timeOrigin);
    return differing;
  }
}

/** Does this run try claims as a whole, and for nobody but a reader? */
function isWhole({ config }: Vitest, { storing, trying, project, reporters }: Stored): boolean {
  const { shard, mergeReports, testNamePattern } = config;
  const { isolate, setupFiles } = project.config;
  const names = config.reporters.map((reporter) => (Array.isArray(reporter) ? reporter[0] : reporter));
  return (
    storing !== "off" &&
    trying === "quick" &&
    [shard, mergeReports, testNamePattern].every((each) => each === undefined) &&
    !isolate &&
    setupFiles.length === 0 &&
    names.length === reporters.length &&
    names.every((name) => typeof name === "string" && reporters.includes(name))
  );
}
