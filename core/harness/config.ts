import { realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import type { ViteUserConfig } from "vitest/config";
import type { TestSequencer, TestSpecification, Vitest } from "vitest/node";
import { keepBeside } from "./certify/beside.ts";
import { manifestOf } from "./files/manifest.ts";
import { ownFile } from "./files/own-file.ts";
import { isLostWorker, watchdogForks } from "./run/pool.ts";
import { isPinned, requireNode } from "./run/require-node.ts";
import { trying } from "./run/trying.ts";
import { partOf } from "./shards/partition.ts";
import { useStore } from "./store/run-store.ts";
import { STORE, storing } from "./store/storing.ts";
import { isComparing } from "./trust/comparing.ts";
import { WATCHDOG, type Watchdog } from "./wall/limits.ts";
import { readOnly } from "./wall/permission.ts";

/** Characters that end a line or steer a terminal. */
const CONTROLS = Array.from({ length: 31 }, (_, code) => String.fromCharCode(code + 1));

/**
 * How is everything here run? The configuration of vitest: one project for the claims, one for the tests of the core, one for
 * the tests of the engine itself, one for those that need a browser.
 *
 * @param root - absolute path of the project; the current folder by default
 * @param watchdog - other limits of patience, for tests of the engine
 * @param labs - folders, relative to the project, of code that experiments stand on and that is tested as the core is. Tests run outside the
 *   sandbox of claims, so they are looked for nowhere else below `claims/`
 * @throws RangeError under another major version of Node than the reports are computed with
 */
export function probatum(
  options: { root?: string; watchdog?: Partial<Watchdog>; labs?: readonly string[] } = {},
): ViteUserConfig {
  const root = realpathSync(options.root ?? process.cwd());
  stopUnderAnotherNode(root);
  const asked = trying(process.env["PROBATUM_TRY"]);
  const given = { ...WATCHDOG, ...options.watchdog };
  // Where slow claims are passed over, no claim may say that it is one.
  const limits = asked === "quick" ? { ...given, slowFile: given.file } : given;
  const { labs = [] } = options;
  const compare = isComparing(process.env["CI"]);
  const report = [ownFile("certify/reporter", import.meta.url), { compare }] as const;
  const terminal = ownFile("tell/terminal-reporter", import.meta.url);
  const store = { root, limits, trying: asked, storing: storing(process.env[STORE], compare) };
  return {
    root,
    plugins: [
      {
        name: "probatum:workers",
        // One worker without isolation would be handed all files at once, and lose them all with one of them.
        configureVitest({ project, vitest }) {
          keepBeside(vitest.config.reporters, report);
          if (vitest.config.shard !== undefined) dealOut(vitest.config);
          if (project.name !== "claims") return;
          project.config.maxWorkers = Math.max(2, project.config.maxWorkers);
          useStore(vitest, { ...store, project, reporters: [terminal, report[0]] });
        },
      },
    ],
    test: {
      maxWorkers: Math.max(2, availableParallelism()),
      reporters: [terminal, [...report]],
      onUnhandledError: (error) => (isLostWorker(error) ? false : undefined),
      forceRerunTriggers: ["**/fixtures/**", "**/core/harness/**", "**/package.json", "**/vitest.config.*"],
      coverage: {
        provider: "v8",
        include: ["core/**/*.ts", ...labs.map((lab) => `${lab}/**/*.ts`)],
        exclude: ["core/{harness,bench}/**", "**/*.{test,fixture}.ts"],
        reporter: [["text", { skipFull: true }]],
        thresholds: { lines: 90, branches: 90 },
      },
      projects: [claimsProject(root, asked, limits), ...testProjects(labs)],
    },
  };
}

/** Shards get the claims that the merge expects of them; one of more shards than there are claims may get none. */
function dealOut(config: Vitest["config"]): void {
  const { shard, root, sequence } = config;
  if (shard === undefined) return;
  config.passWithNoTests = true;
  const Sequencer = sequence.sequencer;
  sequence.sequencer = class {
    private readonly own: TestSequencer;

    constructor(vitest: Vitest) {
      this.own = new Sequencer(vitest);
    }

    sort(files: TestSpecification[]) {
      return this.own.sort(files);
    }

    shard(files: TestSpecification[]) {
      const pathOf = ({ moduleId }: TestSpecification) => relative(root, moduleId).replaceAll("\\", "/");
      const part = new Set(partOf(files.map(pathOf), shard));
      return files.filter((file) => part.has(pathOf(file)));
    }
  } as unknown as typeof Sequencer;
}

type Project = NonNullable<NonNullable<ViteUserConfig["test"]>["projects"]>[number];

function claimsProject(root: string, asked: ReturnType<typeof trying>, limits: Watchdog): Project {
  return {
    extends: true,
    test: {
      name: "claims",
      include: ["claims/**/*.claim.ts", "claims/*/answer.ts"],
      // Their names would be printed as they are; the reporter names them as text.
      exclude: CONTROLS.flatMap((control) => [`**/*${control}*`, `**/*${control}*/**`]),
      runner: ownFile("run/runner", import.meta.url),
      snapshotEnvironment: ownFile("run/no-snapshots", import.meta.url),
      pool: watchdogForks(limits),
      // Where the report is compared, each claim file has a process of its own, in which nothing else ran.
      isolate: isComparing(process.env["CI"]),
      experimental: { viteModuleRunner: false, nodeLoader: false },
      execArgv: [...readOnly(root)],
      provide: {
        patience: limits.loop,
        slowPatience: limits.slowLoop,
        trying: asked,
        watched: process.stdout.isTTY === true,
      },
      sequence: { groupOrder: 1 },
    },
  };
}

function testProjects(labs: readonly string[]): readonly Project[] {
  // No test is judged by its time; this ends one that hangs.
  const hangs = { testTimeout: 120_000, hookTimeout: 120_000 };
  const project = (name: string, order: number, test: object): Project => ({
    extends: true,
    test: { name, ...hangs, ...test, sequence: { groupOrder: order } },
  });
  return [
    project("core", 2, {
      include: ["core/**/*.test.ts", ...labs.map((lab) => `${lab}/**/*.test.ts`)],
      exclude: ["core/harness/**", "**/*.calibration.test.ts", "**/*.heavy.test.ts"],
      // Importing mathjs takes half a second: once per worker, not once per file.
      isolate: false,
    }),
    // Tests that compute for seconds: counting what they reach would double that, and the others reach enough.
    project("heavy", 3, { include: ["core/**/*.heavy.test.ts"], isolate: false }),
    project("calibrate", 4, { include: ["core/**/*.calibration.test.ts"], testTimeout: 1_800_000 }),
    project("harness", 3, {
      include: ["core/harness/**/*.test.ts"],
      exclude: ["**/*.browser.test.ts", "**/*.calibration.test.ts"],
    }),
    project("browser", 3, { include: ["core/harness/**/*.browser.test.ts"] }),
  ];
}

/** One line and no stack: whoever reads it needs to know nothing else. */
function stopUnderAnotherNode(root: string): void {
  try {
    requireNode(process.version, isPinned(manifestOf(root)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
