/** What no terminal and no reader of a log may take for an order: everything that does not print, except the end of a line. */
const CONTROLS = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text of one line in which nothing steers a terminal: what does not print is spelt out, as in `\\u001b`. */
export function asText(text: string): string {
  return asLines(text).replaceAll("\n", "\\n");
}

/** The same for a text of several lines. */
export function asLines(text: string): string {
  return text.replaceAll(CONTROLS, (control) => {
    if (control === "\t") return " ";
    return `\\u${control.codePointAt(0)?.toString(16).padStart(4, "0")}`;
  });
}

/** Several lines, none of which a workflow takes for an order: those begin with `::` or `##[`. */
export function asSafeLines(text: string): string {
  return asLines(text).replaceAll(/^(?=\s*(?:::|##\[))/gmu, "| ");
}

/**
 * A message without the folders of this machine: an absolute path keeps its last name.
 *
 * @param root - absolute path of the project, below which paths stay as they are
 */
export function withoutPlaces(message: string, root: string): string {
  const here = message.replaceAll(`file://${root}/`, "").replaceAll(`${root}/`, "");
  return here.replaceAll(/(?<=^|[\s"'`(=])(?:file:\/\/)?(?:\/[^\s"'`():/]+){2,}/gu, (path) =>
    path.slice(path.lastIndexOf("/") + 1),
  );
}
