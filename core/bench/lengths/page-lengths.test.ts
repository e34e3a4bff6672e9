import { expect, it } from "vitest";
import { lengthOf, measured, repeatedLines } from "./page-lengths.ts";

const page = `# ✅ Verified: two words

<!-- A notice that nobody sees. -->

One [link](to/an/address.md) and \`code\`.

<details>
<summary>More of it</summary>

Five words that are folded.

![a picture with words](a.svg)

</details>

| Mark | Sentence |
| :-- | :-- |
| ✅ verified | [It is.](a.md) |
`;

it("counts the words that are seen, with folds closed and open", () => {
  // 3 in the title, 4 in the line, 3 in the summary, 2 and 3 in the table.
  expect(lengthOf(page)).toMatchObject({ visible: 15, whole: 20 });
  expect(lengthOf(page).rows).toEqual(["✅ verified It is.".length]);
});

it("tells the middle and the greatest", () => {
  expect(measured([5, 1, 9])).toEqual({ median: 5, most: 9 });
  expect(measured([])).toEqual({ median: 0, most: 0 });
});

it("finds lines that many pages share, but headings and notices", () => {
  const long = "a line of more than twenty-five characters";
  const with_ = (line: string) => `# A page\n\n${line}\n${line}\n`;
  expect(repeatedLines([with_(long), with_(long), with_("")], 25, 1)).toEqual([long]);
  expect(repeatedLines([with_(long), with_(long), with_("")], 25, 2)).toEqual([]);
  expect(repeatedLines([with_(`## ${long}`), with_(`## ${long}`)], 25, 1)).toEqual([]);
  const table = `| ${long} | b |\n| :-- | :-- |`;
  expect(repeatedLines([with_(table), with_(table)], 25, 1)).toEqual([]);
});
