/** More with the same words are told in one line. */
const ALIKE = 3;
/** As many lines as a person reads. */
const MOST = 50;

/**
 * Lines of the form "who: what", few enough to be read: what is said of many is said once, with the first of them and how many more there
 * are; what is beyond fifty lines is counted.
 *
 * @param where - where all of them stand, in words that follow "more: "
 */
export function fewLines(lines: readonly string[], where: string): readonly string[] {
  const groups = Map.groupBy(lines, (line) => /^.*?(?<what>: .*)$/su.exec(line)?.groups?.["what"] ?? line);
  const told = [...groups].flatMap(([what, alike]) =>
    alike.length > ALIKE ? [`${(alike[0] ?? "").slice(0, -what.length)} and ${alike.length - 1} more${what}`] : alike,
  );
  return told.length > MOST ? [...told.slice(0, MOST), `${told.length - MOST} more: ${where}`] : told;
}
