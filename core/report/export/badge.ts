import type { ClaimRecord } from "../../claim/record.ts";
import { svg } from "../plots/svg.ts";
import { countsOf } from "../told/counts.ts";
import { wordOf } from "../told/marks.ts";
import { eachOnce } from "../told/propositions.ts";

/** Pixels that a sign of the font takes, a little more than the widest common ones, so that no text is cut. */
const SIGN = 6.6;
const PAD = 6;
const HEIGHT = 20;

/** A badge for a README: how many claims came out which way, on one line. Both texts are dark on light or light on dark by themselves. */
export function badge(records: readonly ClaimRecord[]): string {
  const { firm, underConditions } = countsOf(eachOnce(records));
  const there = firm.filter(({ count }) => count > 0).map(({ mark, count }) => `${count} ${wordOf(mark)}`);
  const conditional = underConditions === 0 ? [] : [`${underConditions} under conditions`];
  const right = [...there, ...conditional].join(" · ") || "no claim yet";
  const [first, second] = ["claims", right].map((text) => [...text].length * SIGN + 2 * PAD) as [number, number];
  const middle = HEIGHT / 2 + 4;
  return `${
    svg`<svg xmlns="http://www.w3.org/2000/svg" width="${first + second}" height="${HEIGHT}" role="img" aria-label="${`claims: ${right}`}">
<title>${`claims: ${right}`}</title>
<rect width="${first}" height="${HEIGHT}" fill="#444c56"/>
<rect x="${first}" width="${second}" height="${HEIGHT}" fill="#1f6feb"/>
<g fill="#ffffff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
<text x="${PAD}" y="${middle}">claims</text>
<text x="${first + PAD}" y="${middle}">${right}</text>
</g>
</svg>`.text
  }\n`;
}
