import { requireFields, said } from "./fields.ts";
import type { Outcome } from "./outcome.ts";
import { requireText } from "./written.ts";

/** Where a quantity is said to lie, ends included, in its own unit; null leaves a side open. */
export interface Claimed {
  readonly from: number | null;
  readonly to: number | null;
}

/** An estimate and its interval, in the unit of the quantity. */
export interface Estimate {
  readonly label: string;
  readonly at: number;
  /** At most `at`. */
  readonly low: number;
  /** At least `at`. */
  readonly high: number;
}

/** Intervals beside the claimed region. */
export interface ForestPlot {
  readonly kind: "forest";
  /** What is estimated: "mean of the fitted slope". */
  readonly quantity: string;
  /** What the intervals are: "about 95 % (two standard errors)". */
  readonly interval: string;
  readonly claimed: Claimed;
  readonly rows: readonly Estimate[];
}

interface SettingRow extends Estimate {
  readonly claimed: Claimed;
  readonly outcome: Outcome;
  /** What has to be true for the outcome to stand; left out where nothing has to. */
  readonly condition?: string;
}

/** One quantity in several settings, each with its own region and outcome. */
export interface SettingsPlot {
  readonly kind: "settings";
  readonly quantity: string;
  readonly interval: string;
  readonly rows: readonly SettingRow[];
}

/**
 * The evidence of a sequential test over the samples, in nats: two curves, each with an upper threshold of its own. There is no
 * lower one: a small e-value is no evidence against.
 */
export interface EvidencePlot {
  readonly kind: "evidence";
  /** What is counted: "replicates". */
  readonly unit: string;
  /** Samples at each look, ascending; all three lists have one length. */
  readonly counts: readonly number[];
  /** Log e-value that the truth lies inside the region: the smaller one where both ends are tested. */
  readonly inside: readonly number[];
  /** Log e-value that it lies outside: the larger one where both ends are tested. */
  readonly outside: readonly number[];
  readonly verifyAt: number;
  readonly refuteAt: number;
}

/** The simulated statistic itself, with what was found and what is claimed of it. */
export interface HistogramPlot {
  readonly kind: "histogram";
  readonly quantity: string;
  /** Ends of the bins, ascending, one more than `counts`. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  /** The statistic that the claim is about, such as the mean, and its name. */
  readonly found: { readonly name: string; readonly at: number };
  readonly claimed: Claimed;
}

/** A case among its neighbours: where in a plane the formula fails or holds. */
export interface WitnessPlot {
  readonly kind: "witness";
  readonly seeks: "counterexample" | "example";
  readonly axes: readonly [string, string];
  /** Ends of both axes. */
  readonly span: readonly [number, number];
  readonly at: readonly [number, number];
  /**
   * Rows of cells from the top down: "x" where a case like the witness stands, "." where none does, " " where the assertion
   * says nothing.
   */
  readonly cells: readonly string[];
  /** The whole case, and what of it is held fixed in the plane, if anything. */
  readonly shown: string;
  readonly held: string;
}

/** Points in three dimensions and the plane z = plane[0] x + plane[1] y + plane[2] that was fitted to them. */
export interface FitPlot {
  readonly kind: "fit";
  readonly axes: readonly [string, string, string];
  readonly points: readonly (readonly [number, number, number])[];
  readonly plane: readonly [number, number, number];
}

/**
 * How a quantity grows or shrinks: a curve for each setting. Both axes are linear, or y is logarithmic ("log"), or both are
 * ("log-log").
 */
export interface CurvesPlot {
  readonly kind: "curves";
  readonly axes: readonly [string, string];
  readonly scale: "linear" | "log" | "log-log";
  readonly curves: readonly {
    readonly label: string;
    readonly points: readonly (readonly [number, number])[];
    /** The slope in the axes as drawn, where one was fitted; of natural logarithms. */
    readonly slope: number | null;
    /** True where it is what the text claims, not what was found. */
    readonly claimed?: true;
  }[];
  /** The slope that is claimed, where one is. */
  readonly claimed: Claimed | null;
  /** What else the claim is about, with what was found of it. */
  readonly note?: string;
}

/** What can be drawn of one reading. Plain data: a picture is made of it when the report is told. */
export type Plot = ForestPlot | SettingsPlot | EvidencePlot | HistogramPlot | WitnessPlot | FitPlot | CurvesPlot;

/** A function of one number, as a formula with one parameter. */
interface Curve {
  readonly kind: "definition";
  readonly parameters: readonly string[];
}

/**
 * What an author wants looked at beside a reading: functions of one number over a stretch of it. It is computed from the formulas when the
 * reading is tried, and carries no verdict.
 */
export interface Drawing {
  /** What runs along, and what is drawn over it. */
  readonly axes: readonly [string, string];
  readonly from: number;
  /** Above `from`. */
  readonly to: number;
  /** One to three functions, by what each is called. */
  readonly curves: { readonly [name: string]: Curve };
}

/** As many curves as can be told apart without colour. */
const MOST = 3;

/** Checks the form of a drawing; `at` opens what is thrown. Throws TypeError or RangeError. */
export function checkDrawing(at: string, drawing: Drawing): void {
  requireFields(at, drawing, ["axes", "from", "to", "curves"]);
  const { axes, from, to, curves } = drawing;
  if (!Array.isArray(axes) || axes.length !== 2)
    throw new TypeError(`${at}: axes must be two names, got ${said(axes)}`);
  for (const axis of axes) requireText(`${at}: axes`, axis);
  if (!Number.isFinite(from)) throw new RangeError(`${at}: from must be a finite number, got ${said(from)}`);
  if (!(Number.isFinite(to) && to > from)) {
    throw new RangeError(`${at}: to must be a finite number above from, got ${said(to)}`);
  }
  const all = typeof curves === "object" && curves !== null ? Object.entries(curves) : [];
  if (all.length === 0 || all.length > MOST) {
    throw new RangeError(`${at}: curves must hold one to ${MOST} functions, got ${all.length}`);
  }
  for (const [name, curve] of all) {
    if (curve?.kind === "definition" && curve.parameters.length === 1) continue;
    throw new TypeError(`${at}: curves must be made by define with one parameter, got another "${name}"`);
  }
}
