import { called, type Draw, over, wins } from "probatum";
import { heldFixed, type Setting, type Trained, twins } from "./batch-normalisation.ts";
import { pairPlan } from "./settings.ts";

type Settings = { readonly [name: string]: Setting };

/** What is compared, by what the name of a setting is continued with. */
export type Measures = { readonly [suffix: string]: keyof Trained };

interface Cell {
  readonly setting: Setting;
  readonly measure: keyof Trained;
}

const cells = (where: Settings, measures: Measures): { readonly [name: string]: Cell } =>
  Object.fromEntries(
    Object.entries(where).flatMap(([name, setting]) =>
      Object.entries(measures).map(([suffix, measure]) => [`${name}${suffix}`, { setting, measure }] as const),
    ),
  );

/** What a training shows, in words. */
const MEASURES: Readonly<Record<keyof Trained, string>> = {
  finalLoss: "the loss at the end",
  drift: "the drift of the hidden layers' outputs",
  relativeDrift: "the drift of the hidden layers' outputs relative to their spread",
  gradientShift: "the change of the second layer's gradient by the first layer's step",
  gradientChange: "the change of the gradient over one step",
  beta: "the effective beta (largest change of the gradient per length of step)",
  lossRange: "the range of the loss along the gradient",
  scaleFreeBeta: "the effective beta times the squared length of all parameters",
};

const plain = (setting: Setting, measure: keyof Trained, what = `${MEASURES[measure]} without it`) =>
  called(what, (draw: Draw) => twins(setting)(draw).plain[measure]);
const normalised = (setting: Setting, measure: keyof Trained) =>
  called(`${MEASURES[measure]} with batch normalisation`, (draw: Draw) => twins(setting)(draw).normalised[measure]);

/** Is the measure lower with batch normalisation than without? One part for every setting and measure. */
export function lowerWithBatchNorm(where: Settings, measures: Measures) {
  return over(cells(where, measures), ({ setting, measure }: Cell) =>
    wins({
      first: normalised(setting, measure),
      second: plain(setting, measure),
      better: "lower",
      ...pairPlan,
      held: heldFixed,
    }),
  );
}

/** The controls for those parts: pairs of networks that are known to differ, one way or the other. */
export function controlsFor(where: Settings, measures: Measures) {
  return Object.fromEntries(Object.entries(cells(where, measures)).map(([name, cell]) => [name, controlOf(cell)]));
}

function controlOf({ setting, measure }: Cell) {
  if (measure === "finalLoss") return untrained(setting);
  return measure === "drift" || measure === "relativeDrift"
    ? driftControl(setting, measure)
    : smoothnessControl(setting, measure);
}

/** Steps a thousandth as long teach next to nothing: their loss is not the lower one. */
function untrained({ activation }: Setting) {
  return {
    first: plain({ activation, scale: 1, rateScale: 0.001 }, "finalLoss", "the loss after steps a thousandth as long"),
    second: plain({ activation, scale: 1 }, "finalLoss", "the loss after whole steps"),
  };
}

/** Longer steps make a layer drift more, shorter ones less; ReLU with weights x 3 diverges, which is not drifting less. */
function driftControl(setting: Setting, measure: keyof Trained) {
  if (setting.activation === "relu" && setting.scale === 3) {
    return {
      first: plain(setting, measure, "the drift of a plain network with weights x 3, which explodes,"),
      second: plain({ ...setting, scale: 1 }, measure, "the drift of one with He's weights"),
    };
  }
  const [rateScale, length] = setting.scale === 1 ? [10, "ten times"] : [0.1, "a tenth"];
  return {
    first: plain({ ...setting, rateScale }, measure, `the drift of a plain network with steps ${length} as long`),
  };
}

/** Beside a plain network of tiny weights nothing is smoother, beside one of huge weights with ReLU everything is. */
function smoothnessControl({ activation, scale, inputScale }: Setting, measure: keyof Trained) {
  const mayBeLower = scale === 3 || inputScale !== undefined || (activation === "relu" && scale === 1);
  const other: Setting = mayBeLower ? { activation, scale: 0.05 } : { activation: "relu", scale: 12 };
  const what = `that of a plain ${other.activation} network with weights x ${other.scale}${mayBeLower ? "" : ", which explodes,"}`;
  return { second: plain(other, measure, what) };
}
