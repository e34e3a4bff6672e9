import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeComesBack, hostile, plainComesBack, rendered } from "./markdown.fixture.ts";
import { code, fence, join, link, math, md, picture, plain, table } from "./markdown.ts";

/** Enough to meet every pair of dangerous signs often; the calibration runs ten times as many. */
const numRuns = 3000;

describe("plain", () => {
  it("gives any text back, without an element and with the same number of cells", () => {
    fc.assert(plainComesBack, { seed: 1, numRuns });
  });

  it("writes a dollar as GitHub's documentation asks beside formulas", () => {
    // docs.github.com, "Writing mathematical expressions": a dollar sign as text stands in a span
    expect(plain("$5").text).toBe("<span>\\$</span>5");
  });

  it("leaves a decimal as it is and escapes what would open a list", () => {
    expect(plain("4.80").text).toBe("4.80");
    expect(plain("4. Eighty").text).toBe("4\\. Eighty");
    expect(plain("- 1").text).toBe("\\- 1");
  });

  it("keeps the blanks at its ends, because pieces are put together", () => {
    expect(md`of ${" a "}b`.text).toBe("of  a b");
  });

  it("shows what would turn the line around", () => {
    expect(plain("a\u202Eb").text).toBe("a\uFFFDb");
  });
});

describe("md", () => {
  it("escapes values and lets markdown through", () => {
    expect(md`${"*"} ${md`*a*`} ${3}`.text).toBe("\\* *a* 3");
  });
});

describe("code", () => {
  it("gives any text back", () => {
    fc.assert(codeComesBack, { seed: 2, numRuns: 300 });
  });

  it("uses backticks where it can", () => {
    expect(code(" a <= b ").text).toBe("`a <= b`");
    expect(code("a|b").text).toBe("<code>a&#124;b</code>");
    expect(code(" ").text).toBe("");
  });
});

describe("fence", () => {
  it("is longer than any run of backticks inside", () => {
    expect(fence(["````", "a"], "text").text).toBe("`````text\n````\na\n`````");
  });

  it("holds any lines as they are", () => {
    const law = fc.property(fc.array(hostile, { minLength: 1 }), (lines) => {
      const html = rendered(fence(lines, "text").text);
      expect(html.match(/<[a-z/][^>]*>/gu)).toEqual(["<pre>", '<code class="language-text">', "</code>", "</pre>"]);
    });
    fc.assert(law, { seed: 3, numRuns: 100 });
  });
});

describe("math", () => {
  it("stands between dollars and backticks", () => {
    expect(math(" x_1 ", "table").text).toBe("$`x_1`$");
    expect(math("|x|", "line").text).toBe("$`|x|`$");
  });

  it("refuses what would end the cell or the formula", () => {
    expect(() => math("|x|", "table")).toThrow(
      new RangeError('tex must be a formula without dollar, backtick or pipe, got "|x|"'),
    );
    expect(() => math("`", "line")).toThrow(
      new RangeError('tex must be a formula without dollar or backtick, got "`"'),
    );
    expect(() => math(" ", "line")).toThrow(
      new RangeError('tex must be a formula without dollar or backtick, got " "'),
    );
  });
});

describe("link", () => {
  it("stays one link whatever the address holds", () => {
    const law = fc.property(hostile, (target) => {
      fc.pre(target !== "");
      expect(rendered(link(plain("words"), target, "void").text)).toMatch(
        /^<p><a href="[^"]*" title="void">words<\/a><\/p>$/u,
      );
    });
    fc.assert(law, { seed: 4, numRuns: 200 });
  });

  it("stays one link whatever the hint holds, which keeps its words, figures and stops", () => {
    const law = fc.property(hostile, (hint) => {
      expect(rendered(link(plain("words"), "a.md", `b${hint}`).text)).toMatch(
        /^<p><a href="a\.md" title="b[^"<>&]*">words<\/a><\/p>$/u,
      );
    });
    fc.assert(law, { seed: 4, numRuns: 200 });
    const hint = "verified, if for “tanh” the variance is at most 0.03";
    expect(link(plain("a"), "a.md", hint).text).toBe(`[a](a.md "${hint}")`);
  });

  it("keeps an ordinary address readable", () => {
    expect(link(plain("a"), "../../claims/text/w11-largest.claim.ts").text).toBe(
      "[a](../../claims/text/w11-largest.claim.ts)",
    );
  });
});

describe("picture", () => {
  it("stays one picture with its words, whatever they hold", () => {
    const law = fc.property(hostile, (words) => {
      const made = rendered(picture(`a${words}`, "b.svg").text);
      expect(made).toMatch(/^<p><img src="b\.svg" alt="[^"<>]*" \/><\/p>$/u);
    });
    fc.assert(law, { seed: 7, numRuns: 300 });
  });
});

describe("table", () => {
  const columns = [
    ["a", "left"],
    ["b", "centre"],
  ] as const;

  it("pads nothing", () => {
    expect(table(columns, [[plain("1"), plain("22")]]).text).toBe("| a | b |\n| :-- | :-: |\n| 1 | 22 |");
  });

  it("refuses a row of another length", () => {
    expect(() => table(columns, [[plain("1")]])).toThrow(new RangeError("cells of a row must be 2, got 1"));
  });
});

describe("join", () => {
  it("puts pieces one behind the other", () => {
    expect(join([plain("a"), md`**b**`], " · ").text).toBe("a · **b**");
  });
});
