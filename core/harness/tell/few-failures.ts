import type { RunnerTask, RunnerTestFile } from "vitest";

/** More with the same words are shown once. */
const ALIKE = 3;
/** As many failures as a person reads. */
const MOST = 50;

/**
 * Of files that failed with the same words the first; at most fifty of those that failed. What is left out is counted where the run is summed
 * up.
 */
export function fewFailures(files: readonly RunnerTestFile[]): RunnerTestFile[] {
  const failed = files.filter((file) => wordsOf(file) !== "");
  const groups = Map.groupBy(failed, wordsOf);
  const shown = [...groups.values()].flatMap((group) => (group.length > ALIKE ? group.slice(0, 1) : group));
  const kept = new Set(shown.slice(0, MOST));
  return files.filter((file) => kept.has(file) || wordsOf(file) === "");
}

function wordsOf(task: RunnerTask): string {
  const own = task.result?.errors?.map(({ message }) => message) ?? [];
  return [...own, ...("tasks" in task ? task.tasks.map(wordsOf) : [])].filter((words) => words !== "").join("\n");
}
