import type { Reporter, TestModule, Vitest } from "vitest/node";
import { asText } from "../files/as-text.ts";
import { claimPath } from "../files/claim-file.ts";
import { judged } from "../judge/judged.ts";
import { agrees, drawn, type Handed } from "../run/replay.ts";
import { trying } from "../run/trying.ts";
import type { Shard } from "../shards/partition.ts";
import { forgetShard, sourcesOf, writeShard } from "../shards/shard-file.ts";
import { pathOf, storeOf } from "../store/run-store.ts";
import type { Taken } from "../store/verdict-store.ts";
import { onInterrupt } from "../trust/interrupt.ts";
import type { Certificate } from "./certify.ts";
import { collect, type FileRun, heardFrom, silent } from "./collect.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { summary } from "./summary.ts";

/**
 * Makes the report from what the workers brought: writes records and pages, or, in CI, compares them with what is committed
 * and writes nothing.
 *
 * @param compare - whether to compare; in the environment of a CI machine
 * @param aside - whether to print to the error stream, beside a reporter that programs read
 * @param told - called at the end of each run with its outcome, in place of the printed summary
 */
export default function claimReporter({
  compare,
  aside = false,
  told,
}: {
  compare: boolean;
  aside?: boolean;
  told?: (outcome: Outcome) => void;
}): Reporter {
  let vitest: Vitest | undefined;
  let asked: readonly string[] = [];
  let taken: ReadonlyMap<string, Taken> = new Map();
  let interrupt: ReturnType<typeof onInterrupt> | undefined;
  return {
    onInit(context) {
      vitest = context;
      interrupt = onInterrupt((text) => context.logger.error(`\n ${text}\n`));
      context.onClose(interrupt.stop);
    },
    onTestRunStart(specifications) {
      if (vitest === undefined) return;
      const context = vitest;
      taken = storeOf(vitest)?.begin(specifications) ?? taken;
      const claims = specifications.filter(({ project }) => project.name === PROJECT);
      asked = claims.filter((claim) => !taken.has(pathOf(context, claim))).map(({ moduleId }) => moduleId);
      interrupt?.begun();
      if (vitest?.config.shard !== undefined) forgetShard(vitest.config.root, vitest.config.shard);
    },
    async onTestRunEnd(modules, unhandled, reason) {
      if (vitest === undefined) return;
      const claims = modules.filter(({ project }) => project.name === PROJECT);
      const { root, shard } = vitest.config;
      // Claims that were not begun would count as lost.
      if (reason === "interrupted") return vitest.logger.error(`\n ${interrupt?.told()}\n`);
      if (shard !== undefined)
        return await leaveShard(vitest, { ...shard, root }, { claims, asked, compare, unhandled });
      if (claims.length === 0 && asked.length > 0) return tellBroken(vitest);
      if (claims.length + taken.size === 0) return;
      const { certificate, problems } = await reported(vitest, claims, { asked, taken, compare, unhandled });
      if (!compare) interrupt?.written();
      if (problems.length > 0 || claims.length < asked.length) process.exitCode = 1;
      const passedOver = claims.filter(isPassedOver).length + passedOverIn(taken);
      const asking = trying(process.env["PROBATUM_TRY"]);
      const run = { compared: compare, passedOver, asked: asking, taken: taken.size - passedOverIn(taken) };
      const text = summary(certificate, problems, run);
      if (told !== undefined) return told({ certificate, problems });
      const { logger } = vitest;
      return aside ? logger.error(text) : logger.log(text);
    },
  };
}

const PROJECT = "claims";

/** Not a single file was begun: the engine is broken, and that says nothing about any claim. */
function tellBroken({ logger }: Vitest): void {
  process.exitCode = 1;
  logger.error("\n Probatum could try no claim: the core does not load; reports/ is left as it was\n");
}

/** What a run brought. */
interface Brought {
  /** Absolute paths of the claims that it tried, and what it took from the store in place of others. */
  readonly asked: readonly string[];
  readonly taken: ReadonlyMap<string, Taken>;
  readonly compare: boolean;
  readonly unhandled: readonly { readonly message: string }[];
}

/** Makes the report, or compares it; keeps in the store what was found. */
async function reported(
  vitest: Vitest,
  claims: readonly TestModule[],
  { asked, taken, compare, unhandled }: Brought,
): Promise<Outcome> {
  const { root, mergeReports } = vitest.config;
  const shown = new Set(claims.filter((module) => !module.ok()).map(({ relativeModuleId }) => relativeModuleId));
  const merged = mergeReports !== undefined;
  // Where reports are compared, every claim had a process of its own.
  const doubted = compare || merged ? [] : await disagreeing(claims, root);
  const differing = storeOf(vitest)?.end(soundIn(claims, doubted, unhandled)) ?? [];
  const also = (certificate: Certificate) => [...lostShards(certificate, merged), ...differing];
  const known = [...taken.values()].flatMap(({ heard }) => collect(heard, root) ?? []);
  const runs = await judged([...runsOf(claims, asked, root, doubted), ...known]);
  return outcomeOf(root, runs, { compare, shown, also });
}

/** Claims whose every reading passed: a promise that was rejected may be of any of them. */
function soundIn(claims: readonly TestModule[], doubted: readonly string[], unhandled: readonly unknown[]): Taken[] {
  if (unhandled.length > 0) return [];
  return claims
    .filter((module) => module.ok() && module.errors().length === 0 && !doubted.includes(module.relativeModuleId))
    .map((module) => ({ heard: heardFrom(module), isPassedOver: isPassedOver(module) }));
}

const passedOverIn = (taken: ReadonlyMap<string, Taken>): number =>
  [...taken.values()].filter((each) => each.isPassedOver).length;

/** A shard makes no report: what it heard is left for the merge. */
async function leaveShard(
  vitest: Vitest,
  shard: Shard & { readonly root: string },
  run: {
    readonly claims: readonly TestModule[];
    readonly asked: readonly string[];
    readonly compare: boolean;
    readonly unhandled: readonly { readonly message: string }[];
  },
): Promise<void> {
  const { claims, asked, compare, unhandled } = run;
  const { root, index, count } = shard;
  const isBroken = claims.length === 0 && asked.length > 0;
  const [error] = unhandled;
  const path = writeShard(root, {
    ...shard,
    sources: sourcesOf(root),
    heard: [...claims.map(heardFrom), ...lostAmong(claims, asked, root).map((lost) => ({ path: lost, tests: [] }))],
    doubted: compare ? [] : await disagreeing(claims, root),
    passedOver: claims.filter(isPassedOver).length,
    failure: isBroken ? "the core does not load" : error === undefined ? "" : asText(error.message),
  });
  if (isBroken) process.exitCode = 1;
  vitest.logger.log(
    `\n Probatum left what shard ${index} of ${count} found in ${path}; npx probatum merge makes the report of all\n`,
  );
}

const isPassedOver = (module: TestModule): boolean => module.meta().passedOver === true;

/** Tries some claims once more, each alone, and names those that came out otherwise. */
async function disagreeing(modules: readonly TestModule[], root: string): Promise<readonly string[]> {
  const replayed = drawn(modules.filter(isWholly), Math.random);
  const paths = await Promise.all(
    replayed.map(async (module) =>
      (await agrees(root, module.relativeModuleId, handed(module))) ? [] : [module.relativeModuleId],
    ),
  );
  return paths.flat();
}

/** Was every reading of this claim tried? */
function isWholly(module: TestModule): boolean {
  const tests = [...module.children.allTests()];
  return (
    module.meta().evidence !== undefined &&
    tests.length > 0 &&
    tests.every((test) => test.meta().untried !== undefined && test.meta().evidence !== undefined)
  );
}

function handed(module: TestModule): Handed {
  const tests = [...module.children.allTests()];
  return Object.fromEntries(tests.map((test) => [test.name, test.meta().evidence ?? ""]));
}

/** A shard that was lost, or failed before its claims, leaves out what it should have brought: a merge without it certifies nothing. */
function lostShards({ untried }: Certificate, merged: boolean): readonly string[] {
  if (!merged) return [];
  return untried.map((address) => `${claimPath(address)}: no shard brought it: each shard of the run must be merged`);
}

function runsOf(
  modules: readonly TestModule[],
  asked: readonly string[],
  root: string,
  doubted: readonly string[],
): readonly FileRun[] {
  return [
    ...modules.flatMap((module) => collect(heardFrom(module), root, doubted.includes(module.relativeModuleId)) ?? []),
    ...lostAmong(modules, asked, root).map((path) => silent(path)),
  ];
}

/** Files whose worker ended before it said anything are missing among the modules, not failed. Paths relative to the project. */
function lostAmong(modules: readonly TestModule[], asked: readonly string[], root: string): readonly string[] {
  const heard = new Set(modules.map(({ moduleId }) => moduleId));
  return asked.filter((id) => !heard.has(id)).map((id) => id.slice(root.length + 1).replaceAll("\\", "/"));
}
