/** The forms in which a text may be written, as the ends of their files are called. */
export const FORMATS = ["md", "txt", "html", "ipynb"] as const;
export type Format = (typeof FORMATS)[number];

/** Where something stands in the file of a text. */
export interface Place {
  /** Line of the file, from 1. */
  readonly line: number;
  /** In a notebook: the number of the cell among all cells, and the line in it, both from 1. */
  readonly cell?: { readonly number: number; readonly line: number };
}

/** A text as markdown, whatever its file was written in. */
export interface Written {
  readonly markdown: string;
  /** Where a line of the markdown, from 1, stands in the file. */
  readonly placeOf: (line: number) => Place;
}
