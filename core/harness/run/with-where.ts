/** A message for the terminal: the sentence, the formula that it is about, and a caret under the place. */
export function withWhere(message: string, where: readonly string[]): string {
  return [message, ...where].join("\n");
}
