import type { TriedDocument } from "../../report/told/tried-document.ts";
import { type Length, lengthOf, measured, repeatedLines } from "./page-lengths.ts";

/** What the pages of a text may hold, in the middle and at most: words seen with all folds closed, words of the whole file, characters of a row. */
const MOST = { visible: [180, 350], whole: [750, 3000], row: [200, 400] } as const;
/** Lines of more than this many characters may not stand on more than so many pages. */
const [LONG_LINE, MOST_PAGES] = [25, 10];

/** How long the pages of one text are, and in what they are too long. */
export interface PageLengths {
  readonly document: string;
  readonly lengths: readonly (readonly [keyof typeof MOST, Length])[];
  readonly repeated: readonly string[];
  /** One sentence for each limit that is exceeded. */
  readonly over: readonly string[];
}

/**
 * How long are the pages of each text, and which limit do they exceed?
 *
 * @param files - the pages by their path, as the report holds them
 */
export function pageLengths(documents: readonly TriedDocument[], files: ReadonlyMap<string, string>): PageLengths[] {
  return documents.map(({ document: { name }, records }) => {
    const text = (page: string): string => files.get(`reports/${name}/${page}.md`) ?? "";
    const claims = records.map(({ id }) => text(id));
    const lengths: PageLengths["lengths"] = [
      ["visible", measured(claims.map((page) => lengthOf(page).visible))],
      ["whole", measured(claims.map((page) => lengthOf(page).whole))],
      ["row", measured(lengthOf(text("README")).rows)],
    ];
    const repeated = repeatedLines(claims, LONG_LINE, MOST_PAGES);
    const over = lengths.flatMap(([what, { median, most }]) => [
      ...(median > MOST[what][0] ? [`${what}: the median is ${median}, and ${MOST[what][0]} is allowed`] : []),
      ...(most > MOST[what][1] ? [`${what}: the most is ${most}, and ${MOST[what][1]} is allowed`] : []),
    ]);
    const often = repeated.map((line) => `on more than ${MOST_PAGES} pages: ${line}`);
    return { document: name, lengths, repeated, over: [...over, ...often] };
  });
}
