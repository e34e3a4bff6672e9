import type { Answer, Question } from "../../formula/asking.ts";
import { answered } from "../../harness/solver/answered.fixture.ts";
import { count } from "../../numeric/describe/figure.ts";
import type { Stream } from "../../random/stream.ts";
import { stream } from "../../random/streams.ts";
import { type Came, remembering, type Tried, tried } from "./tried.fixture.ts";
import { WAYS } from "./ways.fixture.ts";

/** Statements of a calibration, half of them spoiled. */
export const STATEMENTS = 50_000;

/** Of a calibration: what is proved in every so many rounds of the ways is put to the falsifier as well. */
const ROUNDS = 20;

/** Where the counts of a calibration are kept, from the root. */
export const COUNTS = "core/proof/generated/counts.md";

type Ask = (question: Question) => Promise<Answer>;

/** The statements of a calibration: the same ones whoever asks. */
export function calibrated(asks: readonly Ask[]): Promise<readonly Tried[]> {
  const draws = stream({ document: "probatum", claim: "generated", reading: "a", role: "calibrated" });
  return triedAll(draws, [0, STATEMENTS], asks.map(remembering), ROUNDS);
}

/**
 * Tries the statements number `from` to `to`, each solver one at a time; none is left out, and an exception ends it.
 *
 * @param rounds - what is proved in every so many rounds of the ways is put to the falsifier as well; in none where it is null
 */
export async function triedAll(
  draws: Stream,
  [from, to]: readonly [number, number],
  asks: readonly Ask[],
  rounds: number | null,
): Promise<readonly Tried[]> {
  const all: Tried[] = [];
  let next = from;
  const work = async (ask: Ask): Promise<void> => {
    for (let number = next; number < to; number = next) {
      next += 1;
      all[number - from] = await answered(tried(draws, number, rounds), { ask });
    }
  };
  await Promise.all(asks.map(work));
  return all;
}

/** The page that is kept: a line for each way to make statements, and the sums. */
export function pageOf(all: readonly Tried[]): string {
  return [
    "# Generated statements: what came of them",
    "",
    `\`npm run generated -- --write\` makes ${count(all.length)} statements, every second one spoiled at a constant, a root, a size or a`,
    "coincidence, and puts them to the search and the checker, without the hunt that would find a counterexample first; what steps leave open",
    `is put to boxes of intervals. In every ${ROUNDS}th round of the ways what is proved is put to the falsifier as well. \`npm run calibrate\` compares.`,
    `${count(different(all, true))} of the true ones differ from one another, and ${count(different(all, false))} of the false ones.`,
    "",
    tableOf(all),
  ].join("\n");
}

function different(all: readonly Tried[], isTrue: boolean): number {
  const of = all.filter((each) => each.isTrue === isTrue).map(({ statement }) => statement);
  return new Set(of.map(({ domains, formula, given }) => `${Object.keys(domains)} ${formula}, given ${given}`)).size;
}

function tableOf(all: readonly Tried[]): string {
  const names = WAYS.map(({ name }) => name);
  const rows = names.map((name) =>
    rowOf(
      name,
      all.filter(({ way }) => way === name),
    ),
  );
  const most = all.reduce((units, each) => Math.max(units, each.units), 0);
  return [
    "| statements | true | by steps | by boxes | refused | open | false | proved | refused | open | attacked | contradicted |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
    rowOf("all", all),
    "",
    `The dearest statement took ${count(most)} units of the solver.`,
    "",
  ].join("\n");
}

function rowOf(name: string, of: readonly Tried[]): string {
  const [yes, no] = [of.filter(({ isTrue }) => isTrue), of.filter(({ isTrue }) => !isTrue)];
  const came = (list: readonly Tried[], ...kinds: readonly Came[]): number =>
    list.filter((each) => kinds.includes(each.came)).length;
  const attacked = of.filter(({ contradicted }) => contradicted !== null);
  const cells = [
    ...[yes.length, came(yes, "steps"), came(yes, "boxes"), came(yes, "refused"), came(yes, "open")],
    ...[no.length, came(no, "steps", "boxes"), came(no, "refused"), came(no, "open")],
    ...[attacked.length, attacked.filter(({ contradicted }) => contradicted?.length !== 0).length],
  ];
  return `| ${[name, ...cells.map(count)].join(" | ")} |`;
}
