import { scaleLinear } from "d3-scale";
import type { WitnessPlot } from "../../claim/plot.ts";
import { type Axis, short } from "./axis.ts";
import { type Drawn, line, words } from "./frame.ts";
import { coordinate, type Svg, svg } from "./svg.ts";
import { wrapped } from "./wrap.ts";

const [LEFT, TOP, SIDE] = [84, 74, 270];
const BOTTOM = TOP + SIDE;

/** Where among its neighbours does the case stand? The plane around it, shaded where other such cases stand. */
export function witness({ seeks, axes, span, at, cells, shown, held }: WitnessPlot): Drawn {
  const x = scaleLinear(span, [LEFT, LEFT + SIDE]);
  const y = scaleLinear(span, [BOTTOM, TOP]);
  const [shade, says] = seeks === "counterexample" ? ["bad", "it fails"] : ["good", "it holds"];
  const said = wrapped(`the ${seeks}: ${whole(signed(shown))}`, 52, 3);
  /** Where the key of the shades begins. */
  const key = BOTTOM + 53 + 17 * said.length;
  const silent = cells.some((row) => row.includes(" "));
  return {
    height: key + (silent ? 42 : 22),
    title: seeks === "counterexample" ? "Where it fails" : "Where it holds",
    caption: held === "" ? "" : `with ${signed(held)}`,
    description: `The ${seeks} found: ${signed(shown)}. Shaded where ${says}; axes ${axes[0]} and ${axes[1]}, each from ${short(span[0])} to ${short(span[1])}.`,
    body: [
      ...surface(cells, "x", shade),
      ...surface(cells, " ", "soft"),
      ...gridOf(x, y),
      words(LEFT + SIDE / 2, BOTTOM + 32, axes[0], "c"),
      words(LEFT - 6, TOP - 10, axes[1], "e"),
      svg`<circle class="hit" cx="${x(at[0])}" cy="${y(at[1])}" r="5.5"/>`,
      svg`<circle class="hit" cx="24" cy="${BOTTOM + 53}" r="5.5"/>`,
      ...said.map((text, row) => words(40, BOTTOM + 58 + 17 * row, text)),
      svg`<rect class="${shade}" x="14" y="${key - 4}" width="20" height="13"/>`,
      words(40, key + 7, says),
      ...(silent
        ? [
            svg`<rect class="soft" x="14" y="${key + 16}" width="20" height="13"/>`,
            words(40, key + 27, "not spoken of"),
          ]
        : []),
    ],
  };
}

/** A case with true minus signs, as the axes have them. */
function signed(text: string): string {
  return text.replace(/-(?=\d)/gu, "−");
}

/** With no place to break a line inside the value of an unknown. */
function whole(text: string): string {
  return text.replace(/ = /gu, "\u00A0=\u00A0").replace(/, (?=[^()]*\))/gu, ",\u00A0");
}

function gridOf(x: Axis, y: Axis): readonly Svg[] {
  const format = x.tickFormat(5);
  return x
    .ticks(5)
    .flatMap((value) => [
      line(x(value), TOP, x(value), BOTTOM, "grid"),
      line(LEFT, y(value), LEFT + SIDE, y(value), "grid"),
      words(x(value), BOTTOM + 15, format(value), "m c"),
      words(LEFT - 6, y(value) + 4, format(value), "m e"),
    ]);
}

/** All cells of one kind as a single path: runs of a row, joined with the same runs of the rows below. */
function surface(cells: readonly string[], kind: string, shade: string): readonly Svg[] {
  const step = SIDE / cells.length;
  const boxes: { from: number; to: number; top: number; bottom: number }[] = [];
  cells.forEach((row, top) => {
    for (const { index, 0: run } of row.matchAll(kind === "x" ? /x+/gu : / +/gu)) {
      const above = boxes.find((box) => box.from === index && box.to === index + run.length && box.bottom === top);
      if (above === undefined) boxes.push({ from: index, to: index + run.length, top, bottom: top + 1 });
      else above.bottom = top + 1;
    }
  });
  const path = boxes.map(({ from, to, top, bottom }) => {
    const [width, height] = [coordinate((to - from) * step), coordinate((bottom - top) * step)];
    return `M${coordinate(LEFT + from * step)} ${coordinate(TOP + top * step)}h${width}v${height}h${-width}z`;
  });
  return path.length === 0 ? [] : [svg`<path class="${shade}" d="${path.join("")}"/>`];
}
