import type { Mark } from "../told/marks.ts";

const fills: Readonly<Record<Mark, string>> = {
  verified: "v",
  "verified as meant": "vm",
  "depends as meant": "i",
  depends: "i",
  refuted: "r",
  inconclusive: "o",
  "not testable": "n",
  void: "x",
  "no claim yet": "n",
};

/** The class of a surface that stands for a mark. */
export function fillOf(mark: Mark): string {
  return fills[mark];
}
