import { requireFields, said } from "./fields.ts";
import { requireText } from "./written.ts";

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
