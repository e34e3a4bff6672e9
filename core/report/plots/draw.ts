import type { Plot } from "../../claim/plot.ts";
import { curves } from "./curves.ts";
import { evidence } from "./evidence.ts";
import { fittedPlane } from "./fitted-plane.ts";
import { forest, settings } from "./forest.ts";
import { type Drawn, frame, type Place } from "./frame.ts";
import { histogram } from "./histogram.ts";
import { witness } from "./witness.ts";

function drawn(plot: Plot): Drawn {
  switch (plot.kind) {
    case "forest":
      return forest(plot);
    case "settings":
      return settings(plot);
    case "evidence":
      return evidence(plot);
    case "histogram":
      return histogram(plot);
    case "witness":
      return witness(plot);
    case "fit":
      return fittedPlane(plot);
    case "curves":
      return curves(plot);
  }
}

/** The picture of a plot as SVG: for a file of its own, or for a page that brings the colours. */
export function draw(plot: Plot, place: Place): string {
  return frame(drawn(plot), place);
}

/** The same in one sentence with its numbers, for whoever cannot see it. */
export function describe(plot: Plot): string {
  return drawn(plot).description;
}
