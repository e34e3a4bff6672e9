/** The formula, or the part of it around the place, and under it spaces and a caret. Both lines have the same left edge. */
export type Where = readonly [formula: string, caret: string];

/** Characters shown of a formula; more would be wrapped by a terminal, and the caret would stand under something else. */
const WIDEST = 100;

/** What has no width of its own, or turns or breaks a line, would move the caret. */
const UNSHOWABLE = /[\p{C}\p{M}]/gu;

const found = new WeakMap<Error, Where>();

/**
 * Where in which formula is what this error speaks of?
 *
 * It is kept beside the error, not in its message: a record and a page have one line for a trouble, a terminal has three.
 *
 * @returns undefined where the error is not about a place in a formula
 */
export function whereOf(error: unknown): Where | undefined {
  return error instanceof Error ? found.get(error) : undefined;
}

/**
 * Remembers where in a formula the trouble is. Gives the error back.
 *
 * @param text - the formula as its author wrote it
 * @param index - offset in `text`, as strings count; its length stands for the end
 */
export function pointInto<E extends Error>(error: E, text: string, index: number): E {
  found.set(error, picture(text, index));
  return error;
}

function picture(text: string, index: number): Where {
  const characters = [...text].map((character) => character.replace(/\s/u, " ").replace(UNSHOWABLE, "\uFFFD"));
  const at = [...text.slice(0, index)].length;
  const start = Math.max(0, Math.min(at - WIDEST / 2, characters.length - WIDEST));
  const shown = characters.slice(start, start + WIDEST);
  if (start > 0) shown[0] = "…";
  if (start + WIDEST < characters.length) shown[WIDEST - 1] = "…";
  return [shown.join(""), `${" ".repeat(at - start)}^`];
}
