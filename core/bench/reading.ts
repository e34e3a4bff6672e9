import { anchor } from "../document/anchor.ts";
import { figuresOfDocument } from "../document/printed-figures.ts";
import { readDocument } from "../document/read-document.ts";
import { median, timed } from "./processor-time.ts";

const LENGTH = 1_000_000;
const PROSE = `In 2019 the share rose from 12.5 % to 13.1 %, e.g. in fig. 3 of the report by J. R. Moss et al. It cost $40 a month, and every user
after that paid $8 more. Was it worth it? The means (p < .05) say “yes” – *mostly*. So it is said in the summary, but nowhere else.

`;
const DENSE = `## Results

*J. R. Moss et al.* say $\\bar{x} = 2.5$. **Every** user paid \`a. B()\`.

- One is so. Two is so, [as they say](https://example.org/a).
- Three of 1,234 were not.

| year | share |
| ---- | ----: |
| 2019 | 13.1 % |

$$
y = 2.79 x_1 + 4.11
$$

`;
const ROUNDS = 5;

/** Processor time to read a text of a million signs, to find its last sentence as a reader sees it, and to read all its figures: a line each. */
export function readingTimes(): readonly string[] {
  return Object.entries({ prose: PROSE, "short blocks of every kind": DENSE }).map(([name, part]) => {
    const text = `# A long report\n\n${part.repeat(LENGTH / part.length)}This is the **last** sentence.\n`;
    let sentences = 0;
    const times = Array.from({ length: ROUNDS }, () =>
      timed(() => {
        const document = readDocument("long", text);
        sentences = document.sentences.length;
        if (anchor(document, { exact: "the last sentence" }).sentences[0] !== sentences - 1)
          throw new Error("the quote must be found in the last sentence");
        figuresOfDocument(document);
      }, 1e9),
    );
    return `A text of ${text.length} signs, ${name}, ${sentences} sentences: read in ${median(times).toFixed(2)} s.`;
  });
}
