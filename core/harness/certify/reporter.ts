import type { Reporter, TestModule, Vitest } from "vitest/node";
import { claimPath } from "../files/claim-file.ts";
import { agrees, drawn, type Handed } from "../run/replay.ts";
import { trying } from "../run/trying.ts";
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
  return {
    onInit(context) {
      vitest = context;
    },
    onTestRunStart(specifications) {
      const claims = specifications.filter(({ project }) => project.name === PROJECT);
      asked = claims.map(({ moduleId }) => moduleId);
    },
    async onTestRunEnd(modules) {
      if (vitest === undefined) return;
      const claims = modules.filter(({ project }) => project.name === PROJECT);
      if (claims.length === 0 && asked.length === 0) return;
      const { root } = vitest.config;
      if (claims.length === 0) {
        // Not a single file was begun: the engine is broken, and that says nothing about any claim.
        process.exitCode = 1;
        vitest.logger.error("\n Probatum could try no claim: the core does not load; reports/ is left as it was\n");
        return;
      }
      const shown = new Set(claims.filter((module) => !module.ok()).map(({ relativeModuleId }) => relativeModuleId));
      const merged = vitest.config.mergeReports !== undefined;
      // Where reports are compared, every claim had a process of its own.
      const doubted = compare || merged ? [] : await disagreeing(claims, root);
      const runs = runsOf(claims, asked, root, doubted);
      const { certificate, problems } = outcomeOf(root, runs, {
        compare,
        shown,
        also: (each) => lostShards(each, merged),
      });
      if (problems.length > 0 || claims.length < asked.length) process.exitCode = 1;
      const passedOver = claims.filter((module) => module.meta().passedOver === true).length;
      const asking = trying(process.env["PROBATUM_TRY"]);
      const text = summary(certificate, problems, { compared: compare, passedOver, asked: asking });
      if (told === undefined) aside ? vitest.logger.error(text) : vitest.logger.log(text);
      else told({ certificate, problems });
    },
  };
}

const PROJECT = "claims";

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

/** Files whose worker ended before it said anything are missing among the modules, not failed. */
function runsOf(
  modules: readonly TestModule[],
  asked: readonly string[],
  root: string,
  doubted: readonly string[],
): readonly FileRun[] {
  const heard = new Set(modules.map(({ moduleId }) => moduleId));
  const lost = asked.filter((id) => !heard.has(id)).map((id) => silent(id.slice(root.length + 1)));
  return [
    ...modules.flatMap((module) => collect(heardFrom(module), root, doubted.includes(module.relativeModuleId)) ?? []),
    ...lost,
  ];
}
