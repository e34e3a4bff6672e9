import { type Mark, signOf } from "../told/marks.ts";
import { type Html, html } from "./html.ts";

/** What can be shown and hidden together: its class gives the colour and the line under its words. */
export type Group = "v" | "m" | "r" | "i" | "o" | "n" | "x" | "u";

const group: Readonly<Record<Mark, Group>> = {
  verified: "v",
  "verified as meant": "m",
  "depends as meant": "i",
  depends: "i",
  refuted: "r",
  inconclusive: "o",
  "not testable": "n",
  void: "x",
  "no claim yet": "u",
};

/** The groups in the order of their switches, each with the mark that names it. */
export const groups: readonly (readonly [Group, Mark])[] = [
  ["v", "verified"],
  ["m", "verified as meant"],
  ["i", "depends"],
  ["r", "refuted"],
  ["o", "inconclusive"],
  ["n", "not testable"],
  ["x", "void"],
  ["u", "no claim yet"],
];

/** The class of a mark. */
export function groupOf(mark: Mark): Group {
  return group[mark];
}

/** The sign alone, for eyes; the word for everybody else stands beside it. */
export function signHtml(mark: Mark): Html {
  return html`<span class="mark" aria-hidden="true">${signOf(mark)}</span>`;
}

/** Words that are heard and not seen. */
export function heard(words: string): Html {
  return html`<span class="heard">${words}</span>`;
}
