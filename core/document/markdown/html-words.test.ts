import { describe, expect, it } from "vitest";
import { wordsOfHtml } from "./html-words.ts";

const words = (html: string) => wordsOfHtml(html).map(({ start, end }) => html.slice(start, end));

describe("wordsOfHtml", () => {
  it.each([
    ["<details>\n<summary>More. Here.</summary>", ["<summary>More. Here.</summary>"]],
    ["<p>One.</p>\n<p>Two.</p>", ["<p>One.</p>", "<p>Two.</p>"]],
    ["<table><tr><td>a</td><td>3</td></tr>\n<tr><td>b</td></tr></table>", ["<td>a</td><td>3</td>", "<td>b</td>"]],
    ["<p align='center'><img src='x.png'></p>", []],
    ["<h1 align='center'>A title</h1>\n<p>Words<br>\nand more.</p>", ["<p>Words<br>", "and more.</p>"]],
    ["<!-- Not. --><script>let it = 1;</script><style>p { }</style>", []],
    ["<!-- never closed", []],
    ["words < more", ["words < more"]],
  ])("finds the words of %j", (html, expected) => {
    expect(words(html)).toEqual(expected);
  });
});
