import { join } from "node:path";
import { withoutPlaces } from "../files/as-text.ts";
import { linkTrouble } from "../trust/links.ts";
import { whileLocked } from "../trust/lock.ts";
import { misnamed } from "../trust/misnamed.ts";
import { answerComplaints } from "./answers.ts";
import { type Certificate, certify, isPage, writeReport } from "./certify.ts";
import type { FileRun } from "./collect.ts";
import { fileDifferences, moves, printMove } from "./compare.ts";
import { recordComplaints } from "./summary.ts";
import { writePages } from "./write-pages.ts";

/** What a claim run comes to, once the report is made. */
export interface Outcome {
  readonly certificate: Certificate;
  readonly problems: readonly string[];
}

/**
 * Makes the report from what the workers brought: writes records and pages, or compares them with what is committed and writes nothing.
 *
 * @param compare - whether to compare
 * @param shown - paths of claim files of which something was told already
 * @param also - what else is wrong, once it is known which claims were not tried
 */
export function outcomeOf(
  root: string,
  runs: readonly FileRun[],
  {
    compare,
    shown,
    also = () => [],
  }: {
    readonly compare: boolean;
    readonly shown: ReadonlySet<string>;
    readonly also?: (certificate: Certificate) => readonly string[];
  },
): Outcome {
  const { certificate, unwritten } = made(root, runs, compare);
  const problems = [
    ...certificate.refused.map(linkTrouble),
    ...misnamed(root),
    ...also(certificate),
    ...recordComplaints(certificate.tried, shown),
    ...answerComplaints(certificate.answers),
    ...unwritten,
  ];
  return { certificate, problems };
}

/** Works the report out and writes it, while no other run does; where it is only compared, nothing has to wait. */
function made(root: string, runs: readonly FileRun[], compare: boolean): Made {
  const work = (): Made => {
    const certificate = certify(root, runs);
    return { certificate, unwritten: settle(root, certificate, compare) };
  };
  return compare ? work() : whileLocked(join(root, LOCK), work);
}

interface Made {
  readonly certificate: Certificate;
  readonly unwritten: readonly string[];
}

/** Held while the report is read and written. */
const LOCK = "reports/.lock";

function settle(root: string, certificate: Certificate, compare: boolean): readonly string[] {
  if (!compare) {
    return written(root, certificate);
  }
  const differences = fileDifferences(certificate.committed, certificate.computed, isPage);
  if (differences.length === 0) return [];
  const moved = moves(certificate.before, certificate.after);
  return [
    ...moved.map((move) => `verdict moved: ${printMove(move)}`),
    ...differences,
    "the committed report is not what this run computes: run npm test and commit reports/",
  ];
}

/** What could not be written, in one line: the verdicts are told in any case. */
function written(root: string, certificate: Certificate): readonly string[] {
  try {
    writeReport(root, certificate);
    writePages(root, certificate.documents);
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [`reports/ must be written as a whole, got ${withoutPlaces(why, root)}: run it again when that is mended`];
  }
}
