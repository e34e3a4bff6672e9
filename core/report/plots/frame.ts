import { Written } from "../written/markup.ts";
import { cut, type Svg, svg } from "./svg.ts";

/** Every plot is so wide in its own units; small enough that its words can still be read on a phone 320 pixels wide. */
export const WIDTH = 420;
/** Blank at both sides. */
export const MARGIN = 14;
/** How wide a plot is shown where there is room, in pixels. */
const SHOWN = 560;

/** Where a plot will stand: in a file of its own, with colours of its own, or in a page that has them. */
export type Place = "file" | "page";

/** Colours in light and in dark, by name. All of the words reach a contrast of 4.5 on the background. */
const light =
  "--bg:#fff;--fg:#1f2328;--mute:#59636e;--grid:#d1d9e0;--blue:#0969da;--red:#cf222e;--green:#1a7f37;--amber:#9a6700;--claim:#8250df";
const dark =
  "--bg:#0d1117;--fg:#f0f6fc;--mute:#9198a1;--grid:#3d444d;--blue:#58a6ff;--red:#ff7b72;--green:#3fb950;--amber:#d29922;--claim:#bc8cff";

/** Class by class; a page nests these under `.plot`, so that they stay the plots' own. */
export const plotStyle = [
  ".bg{fill:var(--bg)}",
  'text{font:13px system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;fill:var(--fg);font-variant-numeric:tabular-nums;paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}',
  ".t{font-weight:600;font-size:14px}.m{fill:var(--mute);font-size:12px}.e{text-anchor:end}.c{text-anchor:middle}",
  ".grid{stroke:var(--grid)}.axis{stroke:var(--mute)}.soft{fill:var(--grid);fill-opacity:.55}",
  ".found{stroke:var(--blue);stroke-width:2;fill:none}.dot{fill:var(--blue)}.bar{fill:var(--blue);fill-opacity:.5}.foundt{fill:var(--blue);font-weight:600}",
  ".edge{stroke:var(--claim);stroke-width:1.5;stroke-dasharray:5 3}.region{fill:var(--claim);fill-opacity:.28}.claimt{fill:var(--claim);font-weight:600}",
  ".yes{stroke:var(--green)}.no{stroke:var(--red)}.curve{fill:none;stroke-width:2}.at{stroke-dasharray:6 4;stroke-width:1.5}.at.no{stroke-dashoffset:5}",
  ".yest{fill:var(--green)}.not{fill:var(--red)}.maybet{fill:var(--amber)}",
  ".bad{fill:var(--red);fill-opacity:.22}.good{fill:var(--green);fill-opacity:.22}.hit{fill:var(--fg);stroke:var(--bg);stroke-width:1.5}",
  ".plane{fill:var(--red);fill-opacity:.22;stroke:var(--red);stroke-opacity:.8}.mesh{stroke:var(--red);stroke-opacity:.35}.stem{stroke:var(--mute);stroke-opacity:.6}",
  ".v{fill:var(--green)}.vm{fill:var(--green);fill-opacity:.55}.o{fill:var(--blue)}.r{fill:var(--red)}.i{fill:var(--amber)}.n{fill:var(--mute)}.x{fill:var(--claim)}",
].join("\n");

const fileStyle: Svg = new Written(
  `<style>svg{${light};color-scheme:light dark}\n@media(prefers-color-scheme:dark){svg{${dark}}}\n${plotStyle}</style>`,
);

/** What stands around the marks of a plot. */
export interface Drawn {
  /** Height in the plot's own units. */
  readonly height: number;
  readonly title: string;
  /** A second line, smaller. */
  readonly caption: string;
  /** The numbers in words, for whoever cannot see them. */
  readonly description: string;
  readonly body: readonly Svg[];
}

/** A whole plot. It has no ids, measures no text, and its own background, so that it can be read wherever it is shown. */
export function frame({ height, title, caption, description, body }: Drawn, place: Place): string {
  const alone = place === "file";
  const size = alone ? svg` width="${SHOWN}" height="${(SHOWN / WIDTH) * height}"` : svg``;
  const parts = [
    svg`<title>${title}</title><desc>${description}</desc>`,
    ...(alone ? [fileStyle] : []),
    svg`<rect class="bg" width="${WIDTH}" height="${height}" rx="6"/>`,
    words(MARGIN, 22, cut(title, 50), "t"),
    ...(caption === "" ? [] : [words(MARGIN, 40, cut(caption, 66), "m")]),
    ...body,
  ];
  const drawn = svg`<svg xmlns="http://www.w3.org/2000/svg" class="plot" role="img" viewBox="0 0 ${WIDTH} ${height}"${size}>${parts}</svg>`;
  return `${drawn.text}\n`;
}

/** A text; its classes say how it is set. */
export function words(x: number, y: number, text: string, classes = ""): Svg {
  return classes === ""
    ? svg`<text x="${x}" y="${y}">${text}</text>`
    : svg`<text class="${classes}" x="${x}" y="${y}">${text}</text>`;
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, classes: string): Svg {
  return svg`<line class="${classes}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

/** A text over a place, kept inside the frame by the side that it is set from. */
export function label(x: number, y: number, text: string, classes: string): Svg {
  if (x < WIDTH / 3) return words(Math.max(MARGIN, x - 30), y, text, classes);
  if (x > (2 * WIDTH) / 3) return words(Math.min(WIDTH - MARGIN, x + 30), y, text, `${classes} e`);
  return words(x, y, text, `${classes} c`);
}
