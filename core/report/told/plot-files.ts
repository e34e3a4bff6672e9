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

/** The plots of one reading: its own, then those of its parts. */
export function plotsOfReading({ id }: ClaimRecord, reading: ReadingRecord): readonly PlotFile[] {
  const own = named(`${id}.${reading.id}`, reading.plots ?? [], reading.id, "");
  const together = own.some(({ plot }) => plot.kind === "settings");
  const parts = reading.parts.flatMap((part, index) =>
    named(`${id}.${reading.id}.${index + 1}`, plotsOfPart(part, together), reading.id, part.name),
  );
  return [...own, ...parts];
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
