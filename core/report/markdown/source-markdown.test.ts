import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostile, rendered } from "./markdown.fixture.ts";
import { authored, sourceMarkdown } from "./source-markdown.ts";

describe("sourceMarkdown", () => {
  it("shows a sentence as its reader sees it", () => {
    const source = "Take $f_1(x)$ with `a|b`, **not** ~~this~~ [that](http://a.b) *now* @all.";
    expect(sourceMarkdown(source, "line").text).toBe(
      "Take $`f_1(x)`$ with <code>a&#124;b</code>, **not** ~~this~~ that *now* &#64;all.",
    );
  });

  it("shows a formula as code where a pipe would end the cell", () => {
    expect(sourceMarkdown("So $|x|$.", "line").text).toBe("So $`|x|`$.");
    expect(sourceMarkdown("So $|x|$.", "table").text).toBe("So <code>&#124;x&#124;</code>.");
  });

  it("shows a row of a table as its cells", () => {
    expect(sourceMarkdown("| Total | $x$ | a \\| b |", "table").text).toBe("Total · $`x`$ · a &#124; b");
  });

  it("never adds a cell or an element of its own, whatever the text holds", () => {
    const law = fc.property(hostile, (source) => {
      const html = rendered(
        `| h | k |\n| - | - |\n| x ${sourceMarkdown(source.replace(/\s+/gu, " "), "table").text} | ok |`,
      );
      // A formula becomes a tree of spans: only what could do harm or break the row is looked for.
      expect(html).toContain("<td>ok</td>\n</tr>\n</tbody>\n</table>");
      expect(html).not.toMatch(/<(?:a|b|script|img|!--)[ >]/u);
      expect(html.match(/<td/gu)?.length).toBe(2);
    });
    fc.assert(law, { seed: 1, numRuns: 200 });
  }, 60_000);
});

describe("authored", () => {
  it("takes backticks for code and nothing else for markup", () => {
    expect(authored("use `a*b` and *c*").text).toBe("use `a*b` and \\*c\\*");
    expect(authored("one ` alone").text).toBe("one \\` alone");
  });
});
