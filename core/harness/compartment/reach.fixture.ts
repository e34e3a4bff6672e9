/** Runs in a process of its own: walks over all that a claim can reach, and prints as lines what it could change or should not see. */
import type { Assertion } from "../../claim/claim.ts";
import { tryReading } from "../../method/try-reading.ts";
import type { Draw } from "../../random/stream.ts";
import { trialOf } from "../run/try-claim.ts";
import { frontDoor, isOfTheEngine, meaningOf } from "./front-door.ts";
import { lockDown } from "./lock-down.ts";

const met = new Map<object, string>();
const found: string[] = [];

/** Walks over properties, accessors, prototypes and symbols. Typed arrays have no property that could be frozen, and are copies. */
function walk(value: unknown, path: string): void {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || met.has(value)) return;
  met.set(value, path);
  if (isOfTheEngine(value)) found.push(`${path} is an object of the engine`);
  if (!ArrayBuffer.isView(value) && !Object.isFrozen(value)) found.push(`${path} is not frozen`);
  walk(Object.getPrototypeOf(value), `${path}.[[Prototype]]`);
  for (const key of Reflect.ownKeys(value)) {
    const { value: own, get, set } = Object.getOwnPropertyDescriptor(value, key) ?? {};
    for (const each of [own, get, set]) walk(each, `${path}.${String(key)}`);
  }
}

type Call = (...given: readonly unknown[]) => unknown;
const tail = { because: "a tenth is far below it", tail: { range: [0, 1] } };

/** What each export is called with here. Those that are missing are no functions. */
const CALLED: Readonly<Record<string, (door: Readonly<Record<string, Call>>) => readonly unknown[]>> = {
  claim: (door) => [{ quote: "2 + 2 = 4", asserts: door["exact"]?.("2 + 2 == 4"), expect: "verified", seen: "yes" }],
  says: () => ["Sums are right.", { "a/a": "verified" }],
  data: () => ["points.csv"],
  exists: (door) => [{ x: door["integers"]?.(0, 9) }, "x == 3"],
  forAll: (door) => [{ x: door["integers"]?.(0, 9) }, "x == 3"],
  layers: (door) => [
    { V: door["matrix"]?.(door["reals"]?.(), "m", "d") },
    { inputs: ["x"], width: "d", keeps: "x >= 0", layer: "V * x" },
  ],
  mean: () => [{ of: seen("mean"), within: [0.4, 0.6], ...tail }],
  over: (door) => [{ one: 1, two: 2 }, () => door["exact"]?.("2 + 2 == 4")],
  shared: () => ["arm", walking("shared(draw)", () => [new Float64Array(2), { mean: 1 }])],
};

/** A function of a claim that walks over what it is handed. */
const walking =
  (path: string, run: (draw: Draw) => unknown) =>
  (draw: unknown): unknown => {
    walk(draw, path);
    return run(draw as Draw);
  };

function handedOut(arm: Call, draw: Draw): number {
  walk(arm(draw), "arm(draw)");
  return draw.uniform();
}

const seen =
  (name: string) =>
  (draw: unknown): number => {
    walk(draw, `${name}.of(draw)`);
    for (const method of Object.keys(Object(draw))) walk(Reflect.get(Object(draw), method), `draw.${method}`);
    return (draw as Draw).uniform();
  };

lockDown();
const door = frontDoor(() => "x,y\n1,2\n") as Readonly<Record<string, Call>>;
walk(door, "probatum");
for (const [name, given] of Object.entries(CALLED)) {
  const result = (door[name] as Call)(...given(door));
  walk(result, `${name}()`);
  const arm = result as Call;
  if (name === "shared") tryMean(walking("of(draw)", (draw) => handedOut(arm, draw)));
}
for (const [name, entrance] of Object.entries(door)) {
  if (typeof entrance !== "function") continue;
  try {
    walk(entrance(7), `${name}(7)`);
  } catch (error) {
    // An error is fresh each time: what hangs on it matters, not that it can be written on.
    for (const key of Reflect.ownKeys(error as object))
      walk(Reflect.get(error as object, key), `${name}(7) threw .${String(key)}`);
    walk(Object.getPrototypeOf(error), `${name}(7) threw .[[Prototype]]`);
  }
}
tryMean(seen("mean"));

/** Tries a mean as the runner does, so that its function is handed what a claim's function is handed. */
function tryMean(of: Call): void {
  const token = door["mean"]?.({ of, within: [0.4, 0.6], ...tail });
  const reading = {
    id: "a",
    kind: "literal",
    as: "x",
    asserts: meaningOf(token) as Assertion,
    control: { of: () => 0.9 },
  } as const;
  const trial = trialOf({ id: "small" } as never, { document: "small", id: "x" }, "a");
  const { value } = tryReading(reading, trial).next();
  if (value === undefined || !("outcome" in value) || value.outcome === "void")
    throw new RangeError("the walk must try a mean, got none");
}

console.log(JSON.stringify({ met: met.size, found }));
