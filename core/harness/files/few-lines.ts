/** More with the same words are told in one line. */
const ALIKE = 3;
/** As many lines as a person reads. */
const MOST = 50;

/**
 * Lines of the form "who: what", few enough to be read: what is said of many is said once, with the first of them and how many more there
 * are; what is beyond fifty lines is counted.
 *
 * @param where - where all of them stand, in words that follow "more: "
 * @param alike - so many with the same words have a line each
 */
export function fewLines(lines: readonly string[], where: string, alike = ALIKE): readonly string[] {
  const whatOf = (line: string): string => /^.*?(?<what>: .*)$/su.exec(line)?.groups?.["what"] ?? line;
  const groups = Map.groupBy(lines, whatOf);
  const told = lines.flatMap((line) => {
    const what = whatOf(line);
    const [first, ...others] = groups.get(what) ?? [];
    if (others.length < alike) return [line];
    return line === first ? [`${line.slice(0, -what.length)} and ${others.length} more${what}`] : [];
  });
  return told.length > MOST ? [...told.slice(0, MOST), `${told.length - MOST} more: ${where}`] : told;
}
