/**
 * What stands in a data file of the document? `data("points.csv")` is the text of `fixtures/<document>/points.csv`, byte for byte as UTF-8.
 *
 * Whoever tries a claim hands it the files of its own document, so this is answered only while one is tried.
 *
 * @param name - of a file beside the text: letters, digits, dots, hyphens and underscores
 * @throws RangeError for another name, a file that is not there, or one that is a link or above 10 MB; and wherever no claim is tried
 */
export function data(name: string): string {
  throw new RangeError(`data must be asked for by a claim that is tried, got ${JSON.stringify(name)} elsewhere`);
}
