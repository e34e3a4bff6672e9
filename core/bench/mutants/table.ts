import type { Outcome, Spared, Target } from "./target.ts";

/** A condition in the order of the files: what shows that it is needed, or why nothing can. */
interface Row {
  readonly file: string;
  readonly named: string;
  readonly shown: string;
}

const isOf = ({ edit }: Outcome, { file, named }: Spared): boolean => edit.file === file && edit.named === named;

const isKilled = ({ killers }: Outcome): boolean => killers !== null && killers.length > 0;

/**
 * What is wrong with a table: a condition that no false statement misses and nobody explains, an explanation of one that is missed or
 * is not there, a false statement that misses none.
 */
export function complaints(
  outcomes: readonly Outcome[],
  { spared }: Target,
  statements: readonly string[],
): readonly string[] {
  const missing = outcomes.filter((each) => !isKilled(each) && !spared.some((one) => isOf(each, one)));
  const stale = spared.filter((one) => !outcomes.some((each) => isOf(each, one) && !isKilled(each)));
  const used = new Set(outcomes.flatMap(({ killers }) => killers ?? []));
  return [
    ...missing.map(
      ({ edit, killers }) =>
        `${edit.file}: "${edit.named}" ${killers === null ? "does not come to an end" : "is missed by no false statement"}`,
    ),
    ...stale.map(({ file, named }) => `${file}: "${named}" needs no explanation, or is not there`),
    ...statements.filter((name) => !used.has(name)).map((name) => `"${name}" shows no condition`),
  ];
}

function rowOf(outcome: Outcome, { spared }: Target): Row {
  const { edit, killers } = outcome;
  const because = spared.find((one) => isOf(outcome, one))?.because;
  const [first, ...others] = killers ?? [];
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return { file: edit.file, named: edit.named, shown: first === undefined ? `– ${because ?? ""}` : `${first}${more}` };
}

/** How many of the conditions that can be missed generated statements show alone, and which they do not show. */
function generatedOf(outcomes: readonly Outcome[], { generated }: Target): readonly string[] {
  if (generated === undefined) return [];
  const needed = outcomes.filter(isKilled);
  const shown = needed.filter((each) => each.generated.length > 0);
  const missed = needed.filter((each) => each.generated.length === 0);
  return [
    "",
    `Generated statements alone (\`${generated}\`) show ${shown.length} of those ${needed.length}, ${Math.floor((100 * shown.length) / needed.length)} %. Not`,
    "shown by them:",
    "",
    ...missed.map(({ edit }) => `- ${edit.file}: ${edit.named}`),
  ];
}

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** The table in markdown. */
export function tableOf(outcomes: readonly Outcome[], target: Target, statements: readonly string[]): string {
  const killed = outcomes.filter(isKilled).length;
  const rows = outcomes.map((each) => rowOf(each, target));
  const files = [...new Set(rows.map(({ file }) => file))];
  return [
    `# ${target.name}: its conditions, taken out one by one`,
    "",
    "`npm run mutants -- --write` takes each condition out of a copy and tries every false statement on what is left. It fails where a",
    "condition is missed by none and not explained, and where a false statement shows no condition.",
    "",
    `${outcomes.length} conditions: ${killed} are killed by a false statement that comes out accepted without them; the other ${outcomes.length - killed}`,
    `are explained. ${statements.length} false statements, each of which kills at least one.`,
    ...generatedOf(outcomes, target),
    ...files.flatMap((file) => [
      "",
      `## ${file}`,
      "",
      "| condition | accepted without it, though false |",
      "| --- | --- |",
      ...rows.filter((row) => row.file === file).map(({ named, shown }) => `| ${cell(named)} | ${cell(shown)} |`),
    ]),
    "",
  ].join("\n");
}
