import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchor } from "../anchor.ts";
import { placeAt } from "../place-of.ts";
import { printedFigures } from "../printed-figures.ts";
import { readDocument } from "../read-document.ts";
import type { Format } from "./format.ts";

/** Each sentence behind the place where it begins: line, or cell and line in it. */
function told(file: string, format: Format): readonly string[] {
  const { sentences, lines } = readDocument("demo", file, format);
  return sentences.map(({ source, start }) => {
    const { line, cell } = placeAt(lines, start);
    return `${cell === undefined ? line : `${cell.number}.${cell.line} (${line})`}: ${source}`;
  });
}

describe("plain text", () => {
  it("keeps paragraphs, items and headings, and takes every sign for itself", () => {
    const file = [
      ..."---\ntitle: Dice\nlang: en\n---\n\nOverview\n========\n\n    Two dice cost $4 or $5. A *star\nand snake_case <b>".split(
        "\n",
      ),
      ..."# is a sign. [1] is\none.\n\n- [ ] One item.\n- Two\n  lines.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n> Quoted & so on.".split(
        "\n",
      ),
    ].join("\n");
    expect(told(file, "txt")).toEqual([
      "9: Two dice cost \\$4 or \\$5.",
      "9: A \\*star and snake_case \\<b> \\# is a sign.",
      "11: [1] is one.",
      "14: [ \\] One item.",
      "15: Two lines.",
      "20: | 1 | 2 |",
      "22: Quoted & so on.",
    ]);
    const document = readDocument("demo", file, "txt");
    expect(document).toMatchObject({
      title: "Dice",
      lang: "en",
      sentences: [{ section: "Overview" }, {}, {}, {}, {}, {}, {}],
    });
  });
});

it.each<[Format, (line: string) => string]>([
  ["txt", (line) => `---\ntitle: T\n---\n\n${line}\n`],
  ["html", (line) => `<title>T</title>\n<p>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`],
])("finds a line of %s as it stands, whatever signs are in it", (format, fileOf) => {
  const word = fc.string({ unit: fc.constantFrom(..."ab1*_`<[]&;#$~\\!().-|:"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const line = `So it is: ${words.join(" ")} indeed, q`;
      const document = readDocument("demo", fileOf(line), format);
      expect(anchor(document, { exact: line }).start).toBe(document.sentences[0]?.start);
    }),
    { seed: 1, numRuns: 500 },
  );
});

describe("HTML", () => {
  it("reads the main content, its title and language, with the lines of the file", () => {
    const file = `<!doctype html>
<html lang="de"><head><title>Zwei Würfel – Seite</title><style>p { }</style></head>
<body><nav><p>Start. Impressum.</p></nav>
<main>
<h2>Teil</h2>
<p>Die Summe ist 7
in 6 von 36
Fällen.   Das sind
<em>0,167</em> &amp; mehr; \\(a &lt; b_1\\) kostet $5.</p>
<ul><li>Ein <b>Punkt</b>.</li>
<li><p>Noch einer.</p></li></ul>
<table><thead><tr><th>a</th><th>b</th></tr></thead>
<tbody><tr><td>1</td><td>2*</td></tr>
<tr><td>3</td><td>4</td></tr></tbody></table>
<pre><code>f(1)
</code></pre>
<p hidden>Verborgen.</p><script>let x;</script>
</main><footer>Fuß.</footer></body></html>`;
    expect(told(file, "html")).toEqual([
      "6: Die Summe ist 7 in 6 von 36 Fällen.",
      "8: Das sind *0,167* & mehr; \\(a < b_1\\) kostet \\$5.",
      "10: Ein **Punkt**.",
      "11: Noch einer.",
      "13: | 1 | 2\\* |",
      "14: | 3 | 4 |",
      "15: ``` f(1) ```",
    ]);
    expect(readDocument("demo", file, "html")).toMatchObject({ title: "Zwei Würfel – Seite", lang: "de" });
  });

  it("leaves out what frames a page without <main>, and takes its only <article>", () => {
    const around = (middle: string) => `<title>T</title><header><p>Head.</p></header>${middle}<footer>Foot.</footer>`;
    expect(told(around("<p>One.</p><aside>Aside.</aside>"), "html")).toEqual(["1: One."]);
    expect(told(around("<p>Out.</p><article><header>By X.</header><p>In.</p></article>"), "html")).toEqual([
      "1: By X.",
      "1: In.",
    ]);
  });

  it("keeps what is raised or lowered, numbers in signs of their own", () => {
    expect(told("<title>T</title><p>So n<sup>2</sup> is not n<sub>x</sub>. Next.", "html")).toEqual([
      "1: So n² is not n<sub>x</sub>.",
      "1: Next.",
    ]);
    const [sentence] = readDocument(
      "demo",
      "<title>T</title><p>Of 10<sup>6</sup> in the 2<sup>nd</sup>, 2.5 × 10<sup>−3</sup>.",
      "html",
    ).sentences;
    expect(printedFigures(sentence?.source ?? "").map(({ value }) => value)).toEqual(["1000000", "0.0025"]);
  });

  it("leaves out comments, tools within the text and marks of notes, and keeps formulas by their TeX", () => {
    const tex = '<annotation encoding="application/x-tex">x_1^2</annotation>';
    const file = `<title>T</title><main><nav>On.</nav><p>It <!-- 12 -->is
<math><semantics><mi>x</mi>${tex}</semantics></math> or <math><mi>y</mi></math>.<sup><a href="#n">[7]</a></sup> So.<button>Copy</button></main>`;
    expect(told(file, "html")).toEqual(["1: It is \\(x_1^2\\) or y.", "2: So."]);
  });

  it("takes front matter above the page, which goes before what the page says of itself", () => {
    const file =
      "---\ntitle: Own\nsilent:\n  - { quote: Hello., because: a greeting }\n---\n<html lang=fr><title>Its</title>\n<p>Hello.";
    expect(readDocument("demo", file, "html")).toMatchObject({
      title: "Own",
      lang: "fr",
      silent: [{ quote: "Hello." }],
    });
    expect(told(file, "html")).toEqual(["7: Hello."]);
    expect(readDocument("demo", "<title>Its</title><h1>Shown</h1><p>One.", "html").title).toBe("Shown");
    expect(() => readDocument("demo", "<p>One.", "html")).toThrow("front matter of demo must be YAML with a title");
  });
});

describe("a notebook", () => {
  const notebook = (...cells: readonly (readonly [type: string, source: string | readonly string[]])[]) =>
    JSON.stringify(
      { cells: cells.map(([cell_type, source]) => ({ cell_type, metadata: {}, source })), nbformat: 4 },
      null,
      1,
    );

  it("reads its markdown cells, with the cell, its line and the line of the file", () => {
    const file = notebook(
      ["raw", ["---\n", "title: Dice\n", "---"]],
      ["markdown", ["# Part\n", "\n", "Two dice *show*\n", "seven. Often.\n"]],
      ["code", ["print('Not read.')"]],
      ["markdown", "One text.\nA formula: $a_1$."],
    );
    const lineOf = (words: string) => file.split("\n").findIndex((line) => line.includes(words)) + 1;
    expect(told(file, "ipynb")).toEqual([
      `2.3 (${lineOf("Two dice")}): Two dice *show* seven.`,
      `2.4 (${lineOf("seven.")}): Often.`,
      `4.1 (${lineOf("One text")}): One text.`,
      `4.2 (${lineOf("One text")}): A formula: $a_1$.`,
    ]);
    expect(readDocument("demo", file, "ipynb").title).toBe("Dice");
  });

  it("is called by its first heading, and must be one", () => {
    expect(readDocument("demo", notebook(["markdown", "# Dice\n\nOne."]), "ipynb").title).toBe("Dice");
    expect(() => readDocument("demo", "# Dice", "ipynb")).toThrow(
      new TypeError("text.ipynb of demo must be JSON, got an error in line 1"),
    );
    expect(() => readDocument("demo", '{ "worksheets": [] }', "ipynb")).toThrow(
      new TypeError("text.ipynb of demo must be a Jupyter notebook with cells, got none"),
    );
    const half = notebook(["markdown", "# Dice\n\nOne."], ["markdown", "Two."]).split('"Two."')[0] ?? "";
    expect(() => readDocument("demo", half, "ipynb")).toThrow(
      `text.ipynb of demo must be JSON, got an error in line ${half.split("\n").length}`,
    );
  });
});

it("keeps the line of every sentence of a long markdown text", () => {
  const file = readFileSync(new URL("../../TEXT.md", import.meta.url), "utf8");
  const { sentences, lines } = readDocument("text", file);
  const written = file.split("\n");
  for (const { source, start } of sentences) {
    const first = source.split(" ")[0] ?? "";
    expect(written[placeAt(lines, start).line - 1], source).toContain(first);
  }
});
