import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor } from "./anchor.ts";
import { readDocument } from "./read-document.ts";
import { foreignSentences } from "./sentence/foreign-sentences.fixture.ts";
import { ownSentences } from "./sentence/own-sentences.fixture.ts";

const text =
  "---\ntitle: Demo\n---\n\n## Part\n\nThe sky is blue. The sea is\nblue too. Grass is not.\n\n| a | b |\n| - | - |\n| Total  |  100% |";
const demo = readDocument("demo", text);

describe("anchor", () => {
  it("finds a quote across a line end and with other white space", () => {
    const { start, end, sentences } = anchor(demo, { exact: "sea is blue" });
    expect(demo.source.slice(start, end)).toBe("sea is blue");
    expect(sentences).toEqual([1]);
    expect(anchor(demo, { exact: "| Total |\n100% |" }).sentences).toEqual([3]);
  });

  it("names every sentence that it touches, none in a heading", () => {
    expect(anchor(demo, { exact: "blue. The sea" }).sentences).toEqual([0, 1]);
    expect(anchor(demo, { exact: "## Part" }).sentences).toEqual([]);
  });

  it("does not touch a sentence that begins where the quote ends", () => {
    const close = readDocument("demo", "---\ntitle: x\n---\n\nGo!Then on.");
    expect(anchor(close, { exact: "Go!" }).sentences).toEqual([0]);
    expect(anchor(close, { exact: "Then on." }).sentences).toEqual([1]);
  });

  it("tells places apart by what stands around them", () => {
    expect(anchor(demo, { exact: "blue", prefix: "sky is" }).sentences).toEqual([0]);
    expect(anchor(demo, { exact: "blue", suffix: " too" }).sentences).toEqual([1]);
  });

  it("finds every sentence that stands once", () => {
    const index = fc.nat({ max: demo.sentences.length - 1 });
    fc.assert(
      fc.property(index, (i) => {
        const { source = "" } = demo.sentences[i] ?? {};
        expect(anchor(demo, { exact: source }).sentences).toEqual([i]);
      }),
      { seed: 1 },
    );
  });

  it("names the nearest sentence where there is none", () => {
    expect(() => anchor(demo, { exact: "Grass is never blue" })).toThrow(
      new RangeError('quote must be found exactly once in demo, got 0 places; the nearest sentence is "Grass is not."'),
    );
    expect(() => anchor(demo, { exact: "qqq" })).toThrow(
      new RangeError("quote must be found exactly once in demo, got 0 places"),
    );
  });

  it("asks for more where there are several, overlapping ones too", () => {
    expect(() => anchor(demo, { exact: "blue" })).toThrow(
      new RangeError("quote must be found exactly once in demo, got 2 places; add prefix or suffix"),
    );
    expect(() => anchor(readDocument("demo", "# x\n\naaa"), { exact: "aa" })).toThrow("got 2 places");
  });

  it.each([
    // A reader copies what is shown, and it comes with other signs than were typed.
    ["That is **rare**, or *is* it?", "That is rare, or is it?"],
    ["That is **rare**, or *is* it?", "rare"],
    ["Take [the `docs`](http://a.b/docs) of it.", "Take the docs of it."],
    ["He said “it’s so” – twice…", `He said "it's so" - twice...`],
    ['He said "it\'s so".', "“it’s so”."],
    ["From −1.50 to 3–5.", "From -1.50 to 3-5."],
    ["AT&amp;T &lt; 5&nbsp;% &#8211; so", "AT&T < 5 % - so"],
    ["It is 5 \\* 3 \\_ 2.", "5 * 3 _ 2"],
    ["The caf\u0065\u0301 is open.", "The caf\u00E9 is open."],
    ["The caf\u00E9 is open.", "The caf\u0065\u0301 is open."],
    ["Take $x_1$ and $$y$$.", "Take x_1 and y."],
    ["Take $x_1$ and $$y$$.", "$x_1$ and"],
    ["It is so.<!-- no --> It is.", "It is so. It is."],
    ["One<br>two, <b>three</b>.", "One two, three."],
    ["| a | b |\n| - | - |\n| It is | 3 |", "It is 3"],
    ["Six.[^1] Seven.\n\n[^1]: Eight.", "Six. Seven."],
    ["> It is\n> so **to\n> say**.", "It is so to say."],
    ["2*3*4 is 24", "2*3*4 is 24"],
    ["An ![odd *picture*](a.png) here.", "odd *picture*"],
    ["soft\u00ADhyphen", "softhyphen"],
    ["[x](y)www.a.org is near.", "xwww.a.org is near"],
    ["Write to \\@q.b or a\\@b.co now.", "a@b.co now."],
    ["\u1112\u1161\u11ABgul", "\uD55Cgul"],
  ])("finds in %j what a reader sees: %j", (markdown, exact) => {
    expect(anchor(readDocument("demo", `---\ntitle: t\n---\n\n${markdown}`), { exact }).sentences).toContain(0);
  });

  it.each([
    ["It is so.<!-- no word of it --> Yes.", "no word of it"],
    ["It is so.<!-- no word of it --> Yes.", "<!-- no word of it -->"],
    ["A [link](http://example.org/rare) here.", "rare"],
    ["A [link](http://example.org/rare) here.", "link](http"],
    ["A ![picture](rare.png) here.", "rare"],
    ["A <b class='rare'>bold</b> word.", "rare"],
    ["A [link][r] here.\n\n[r]: http://example.org/rare", "example"],
  ])("does not find in %j what no reader sees: %j", (markdown, exact) => {
    expect(() => anchor(readDocument("demo", `---\ntitle: t\n---\n\n${markdown}`), { exact })).toThrow("got 0 places");
  });

  it("tells the word from the same word in a link target", () => {
    const text = "# t\n\nThis is [rare](http://example.org/rare).";
    expect(anchor(readDocument("demo", text), { exact: "rare" }).sentences).toEqual([0]);
  });

  it("counts a place once, whichever way it is found, and two places twice", () => {
    expect(anchor(readDocument("demo", "# t\n\nAll **a b** there."), { exact: "a b" }).sentences).toEqual([0]);
    expect(() => anchor(readDocument("demo", "# t\n\nAll a b, all a **b**."), { exact: "a b" })).toThrow(
      "got 2 places",
    );
  });

  it("takes the marks around the words along", () => {
    const shown = (body: string, exact: string) => {
      const document = readDocument("demo", `# t\n\n${body}`);
      const { start, end } = anchor(document, { exact });
      return document.source.slice(start, end);
    };
    expect(shown("That is **rare**, so.", "is rare")).toBe("is **rare**");
    expect(shown("**That is** rare.", "That is rare")).toBe("**That is** rare");
    expect(shown("See [the docs](a.html) now.", "See the docs")).toBe("See [the docs](a.html)");
    expect(shown("That is **very rare**, so.", "very")).toBe("very");
  });

  it.each([...foreignSentences, ...ownSentences])(
    "finds each sentence of $markdown by its markdown",
    ({ markdown }) => {
      const text = markdown.includes("title: t") ? markdown : `---\ntitle: t\n---\n\n${markdown}`;
      const document = readDocument("demo", text);
      for (const [index, { source }] of document.sentences.entries()) {
        if (document.source.split(source).length > 2) continue;
        expect(anchor(document, { exact: source }).sentences).toContain(index);
      }
    },
  );

  it("refuses an empty quote", () => {
    expect(() => anchor(demo, { exact: " \n" })).toThrow(new RangeError('quote must be a non-empty text, got " \\n"'));
  });
});
