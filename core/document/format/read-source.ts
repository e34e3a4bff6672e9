import type { Format, Written } from "./format.ts";
import { fromHtmlPage } from "./html.ts";
import { fromNotebook } from "./notebook.ts";
import { fromPlainText } from "./plain-text.ts";

/**
 * What does the file of a text say, as markdown with the way back?
 *
 * @param name - the folder of the text
 * @throws TypeError where a notebook is none
 */
export function readSource(name: string, source: string, format: Format): Written {
  switch (format) {
    case "md":
      return { markdown: source, placeOf: (line) => ({ line }) };
    case "txt":
      return fromPlainText(source);
    case "html":
      return fromHtmlPage(source);
    case "ipynb":
      return fromNotebook(name, source);
  }
}
