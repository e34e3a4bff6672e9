import type { Reporter, TestModule, Vitest } from "vitest/node";
import { trying } from "../run/trying.ts";
import { answerComplaints } from "./answers.ts";
import { type Certificate, certify, writeReport } from "./certify.ts";
import { collect, type FileRun, silent } from "./collect.ts";
import { fileDifferences, moves, printMove } from "./compare.ts";
import { recordComplaints, summary } from "./summary.ts";
import { writePages } from "./write-pages.ts";

/** What a claim run is told about, once the report is made. */
export interface Outcome {
  readonly certificate: Certificate;
  readonly problems: readonly string[];
}

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
    onTestRunEnd(modules) {
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
      const certificate = certify(root, runsOf(claims, asked, root));
      const shown = new Set(claims.filter((module) => !module.ok()).map(({ relativeModuleId }) => relativeModuleId));
      const problems = [
        ...recordComplaints(certificate.tried, shown),
        ...answerComplaints(certificate.answers),
        ...settle(root, certificate, compare),
      ];
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

/** Files whose worker ended before it said anything are missing among the modules, not failed. */
function runsOf(modules: readonly TestModule[], asked: readonly string[], root: string): readonly FileRun[] {
  const heard = new Set(modules.map(({ moduleId }) => moduleId));
  const lost = asked.filter((id) => !heard.has(id)).map((id) => silent(id.slice(root.length + 1)));
  return [...modules.flatMap((module) => collect(module, root) ?? []), ...lost];
}

function settle(root: string, certificate: Certificate, compare: boolean): readonly string[] {
  if (!compare) {
    writeReport(root, certificate);
    writePages(root, certificate.documents);
    return [];
  }
  const differences = fileDifferences(certificate.committed, certificate.computed);
  if (differences.length === 0) return [];
  const moved = moves(certificate.before, certificate.after);
  return [
    ...moved.map((move) => `verdict moved: ${printMove(move)}`),
    ...differences,
    "the committed report is not what this run computes: run npm test and commit reports/",
  ];
}
