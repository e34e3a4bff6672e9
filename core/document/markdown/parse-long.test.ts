import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { parseLong } from "./parse-long.ts";
import { parseWhole } from "./parse-markdown.ts";
import { spanOf } from "./span.ts";

/** Type, place and words of every node. */
function told(node: Nodes): unknown {
  const { start, end } = spanOf(node);
  const words = "value" in node ? node.value : "";
  return [node.type, start, end, words, "children" in node ? node.children.map(told) : []];
}

const childrenOf = (node: ReturnType<typeof parseWhole>) => node.children.map(told);

const piece = fc.constantFrom(
  ...[
    "One. Two *of\nit*.\n\n",
    "# Title\n\n",
    "Setext\n===\n\n",
    "> quote\n\n",
    "> quote\nlazy\n\n",
    "1. one\n\n   more\n\n",
  ],
  ...["- a\n- b\n\n", "- a\n\n  ```\n", "| a | b |\n| - | - |\n| 1 | 2 |\n\n", "---\n\n", "    code\n\n", "***\n\n"],
  ...["```js\nA b\n\nC d\n```\n\n", "```\nA\n\n", "~~~\nA\n\n", "```\n\n", "~~~~\n\n", "$$\nA\n\nB\n$$\n\n", "$$\n\n"],
  ...[
    "<p>A</p>\n\n",
    "<!-- A\n\nB -->\n\n",
    "<!-- A\n\n",
    "-->\n\n",
    "<pre>\nA\n\n",
    "</pre>\n\n",
    "<details>\n\nA\n\n</details>\n\n",
  ],
  ...[
    "A `b\n\nC` d\n\n",
    "A $b\n\nC$ d\n\n",
    "**A\n\nB**\n\n",
    "\r\n",
    "Last\r\n\r\n",
    "\t",
    " ",
    "\n",
    "É\n\n",
    "[a](b)\n\n",
    "A\\\n",
  ],
);

describe("parseLong", () => {
  it("gives the tree of the whole text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 1, max: 60 }), (pieces, least) => {
        // Behind a word, because an opening line --- without a second one makes the parser forget quotations, in a whole text only.
        const text = `A\n\n${pieces.join("")}`;
        expect(childrenOf(parseLong(text, parseWhole, least))).toEqual(childrenOf(parseWhole(text)));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("keeps a text whole that defines links", () => {
    const text = `A [link].\n\n${"Words.\n\n".repeat(20)}[link]: http://example.org\n`;
    const parts: string[] = [];
    parseLong(text, (part) => parseWhole(parts[parts.push(part) - 1] ?? ""), 10);
    expect(parts).toEqual([text]);
  });

  it("parses parts of a long text, none twice", () => {
    let parsed = 0;
    const text = "Words of a paragraph.\n\n".repeat(1000);
    parseLong(text, (part) => {
      parsed += part.length;
      return parseWhole(part);
    });
    expect(parsed).toBe(text.length);
  });
});
