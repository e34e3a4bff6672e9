import type { Mark } from "../markdown/marks.ts";
import { type Html, html } from "./html.ts";

/** How a mark looks on the page: a sign that any font has, and the class that gives its colour and the line under its words. */
const signs: Readonly<Record<Mark, { readonly sign: string; readonly group: Group }>> = {
  verified: { sign: "✓", group: "v" },
  refuted: { sign: "✗", group: "r" },
  inconclusive: { sign: "?", group: "i" },
  depends: { sign: "±", group: "i" },
  "not testable": { sign: "–", group: "n" },
  void: { sign: "!", group: "x" },
  "no claim yet": { sign: "○", group: "u" },
};

/** What can be shown and hidden together. */
export type Group = "v" | "r" | "i" | "n" | "x" | "u";

/** The groups in the order of their switches, each with the mark that names it. */
export const groups: readonly (readonly [Group, Mark])[] = [
  ["v", "verified"],
  ["r", "refuted"],
  ["i", "inconclusive"],
  ["n", "not testable"],
  ["x", "void"],
  ["u", "no claim yet"],
];

/** The class of a mark. */
export function groupOf(mark: Mark): Group {
  return signs[mark].group;
}

/** The sign alone, for eyes; the word for everybody else stands beside it. */
export function sign(mark: Mark): Html {
  return html`<span class="mark ${groupOf(mark)}" aria-hidden="true">${signs[mark].sign}</span>`;
}

/** Words that are heard and not seen. */
export function heard(words: string): Html {
  return html`<span class="heard">${words}</span>`;
}

/** "Not testable" */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
