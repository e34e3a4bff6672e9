import { blocks, code, link, md, plain, table } from "./markdown.ts";

/** One simulated reading, or one part of it, tried again and again under other seeds. */
export interface StabilityRow {
  readonly claim: string;
  /** The reading, and its part where it is composed: "b, tanh". */
  readonly name: string;
  readonly verified: number;
  readonly refuted: number;
  readonly inconclusive: number;
  /** Lower bound, at 95 %, of the share of runs that end with the verdict that most had. */
  readonly sameAtLeast: number;
}

/**
 * Would other random numbers have given another verdict? The counts of a sweep.
 *
 * @param rows - in the order in which they shall be listed
 * @param unswept - simulated readings of which nothing is known, as "w1-need-not/b"
 * @returns the file `reports/<document>/stability.md`
 */
export function stabilityPage(rows: readonly StabilityRow[], unswept: readonly string[] = []): string {
  const heads = ["Claim", "Reading", "Verified", "Refuted", "Inconclusive", "The same again"];
  const columns = heads.map((head, i) => [head, i < 2 ? "left" : "centre"] as const);
  const lines = rows.map(({ claim, name, verified, refuted, inconclusive, sameAtLeast }) => [
    link(plain(claim), `${claim}.md`),
    plain(name),
    ...[verified, refuted, inconclusive].map((count) => plain(String(count))),
    plain(`≥ ${sameAtLeast}`),
  ]);
  const torn = rows.filter(({ verified, refuted }) => verified > 0 && refuted > 0).length;
  const alarm =
    torn === 0
      ? md`Of ${rows.length} simulated readings and parts none came out verified under some seeds and refuted under others.`
      : md`**${torn} of ${rows.length} simulated readings and parts came out verified under some seeds and refuted under others.**`;
  const which =
    unswept.length === 0
      ? md`Every simulated reading was tried again under other seeds, without its control.`
      : md`These simulated readings were tried again under other seeds, without their controls; ${unswept.join(", ")} not yet.`;
  const page = blocks([
    md`# Under other random numbers`,
    md`${which} ${alarm}`,
    table(columns, lines),
    md`_The same again_: at least that share of runs ends with the verdict that most of these had (Clopper and Pearson, 95 %). Written by ${code("npm run sweep -- --seeds 200 --dear 20 --write")}, or claim by claim with its id; a reading that is looked at replicate by replicate, or takes 0.2 s of the processor, is dear. What stands only if that is true which was declared of its values is marked _under a condition_.`,
  ]);
  return `${page.text}\n`;
}
