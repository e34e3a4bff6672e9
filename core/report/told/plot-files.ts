import type { Plot } from "../../claim/plot.ts";
import type { ClaimRecord, PartRecord, ReadingRecord } from "../../claim/record.ts";

/** A plot of a claim, with the file that it stands in. */
export interface PlotFile {
  /** Name of the file beside the page of the claim: `w11-largest-weight.a.witness.svg`. */
  readonly file: string;
  readonly plot: Plot;
  /** Id of its reading, and the name of its part, empty where it shows the whole reading. */
  readonly reading: string;
  readonly part: string;
}

/** Every plot of a claim, reading by reading. Names say what is drawn, never what came out, so that files keep their names. */
export function plotFiles(record: ClaimRecord): readonly PlotFile[] {
  return record.readings.flatMap((reading) => plotsOfReading(record, reading));
}

/** The plots of one reading that tell more than a sentence: its own, then those of its parts. */
export function plotsOfReading({ id }: ClaimRecord, reading: ReadingRecord): readonly PlotFile[] {
  const own = named(`${id}.${reading.id}`, reading.plots ?? [], reading.id, "");
  const together = own.some(({ plot }) => plot.kind === "settings");
  const parts = reading.parts.flatMap((part, index) =>
    named(`${id}.${reading.id}.${index + 1}`, plotsOfPart(part, together), reading.id, part.name),
  );
  return [...own, ...parts].filter(({ plot }) => tellsMore(plot));
}

/** The plot for the first screen: one that the author drew beside a reading that speaks; else one of the reading that settled the verdict. */
export function leadingPlot(record: ClaimRecord, reading: ReadingRecord | undefined): PlotFile | undefined {
  const spoken = reading === undefined || record.trouble !== "" || reading.outcome === "void";
  if (spoken) return undefined;
  const [asked] = record.readings.flatMap((one) =>
    one.kind === "further" ? [] : plotsOfReading(record, one).filter(isDrawn),
  );
  return asked ?? (record.depends ? undefined : plotsOfReading(record, reading)[0]);
}

/** Functions to look at, of which nothing is claimed. */
function isDrawn({ plot }: PlotFile): boolean {
  return (
    plot.kind === "curves" &&
    plot.claimed === null &&
    plot.curves.every(({ slope, claimed }) => slope === null && !claimed)
  );
}

/**
 * Would a person rather look than read? Not at one interval, nor at settings in which it always or never happens; not at how evidence grew,
 * which two figures tell; nor at a plane of two unknowns that have nothing to do with each other.
 */
function tellsMore(plot: Plot): boolean {
  switch (plot.kind) {
    case "evidence":
      return false;
    case "forest":
      return plot.rows.length > 1;
    case "settings":
      return plot.rows.some(({ at }) => at !== 0 && at !== 1) && plot.rows.some(({ at }) => at !== plot.rows[0]?.at);
    case "witness":
      return nameOf(plot.axes[0]) === nameOf(plot.axes[1]);
    default:
      return true;
  }
}

/** The list that an entry belongs to: "x" of "x₁", "v" of "v". */
function nameOf(axis: string): string {
  return axis.replace(/[₀-₉\d[\], ]+$/u, "");
}

/** Parts that one plot shows side by side are not drawn again one by one. */
function plotsOfPart({ plots = [] }: PartRecord, together: boolean): readonly Plot[] {
  return together ? plots.filter(({ kind }) => kind !== "forest" && kind !== "evidence") : plots;
}

function named(stem: string, plots: readonly Plot[], reading: string, part: string): readonly PlotFile[] {
  return plots.map((plot, index) => {
    const before = plots.slice(0, index).filter(({ kind }) => kind === plot.kind).length;
    return { file: `${stem}.${plot.kind}${before === 0 ? "" : `-${before + 1}`}.svg`, plot, reading, part };
  });
}
