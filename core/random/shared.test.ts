import { expect, it } from "vitest";
import { shared } from "./shared.ts";
import { hasDrawn, stream } from "./streams.ts";

const asked = (reading: string, role: string, replicate = 0, document = "d") =>
  stream({ document, claim: "c", reading, role }).replicate(replicate);

it("runs a replicate once for all readings and parts, and again for a control, a pilot, another replicate or document", () => {
  let runs = 0;
  const experiment = shared("name", (draw) => {
    runs += 1;
    return [draw.uniform()];
  });
  const first = experiment(asked("a", "main"));
  expect(experiment(asked("b", "main"))).toBe(first);
  expect(experiment(asked("b", "ReLU/main"))).toBe(first);
  expect(runs).toBe(1);
  const others = [
    experiment(asked("a", "control/main")),
    experiment(asked("a", "pilot")),
    experiment(asked("a", "main", 1)),
    experiment(asked("a", "main", 0, "e")),
  ];
  expect(experiment(asked("b", "ReLU/control/main"))).toBe(others[0]);
  expect(runs).toBe(5);
  expect(new Set([first, ...others].map(([x]) => x)).size).toBe(5);
});

it("draws the same whoever asks first, and other numbers than the readings themselves", () => {
  const one = shared("name", (draw) => draw.uniform());
  const other = shared("other", (draw) => draw.uniform());
  expect(shared("name", (draw) => draw.uniform())(asked("b", "main"))).toBe(one(asked("a", "main")));
  expect(other(asked("a", "main"))).not.toBe(one(asked("a", "main")));
  expect(one(asked("a", "main"))).not.toBe(asked("a", "main").uniform());
});

it("draws other numbers under another root, so that a sweep tries it anew", () => {
  const experiment = shared("name", (draw) => draw.uniform());
  const under = (root: string) =>
    experiment(stream({ document: "d", claim: "c", reading: "a", role: "main", root }).replicate(0));
  expect(new Set([experiment(asked("a", "main")), under("1"), under("2")]).size).toBe(3);
  expect(under("1")).toBe(under("1"));
});

it("refuses draws that no stream gave", () => {
  const draw = { uniform: () => 0.5, normal: () => 0, integer: () => 0 };
  expect(() => shared("name", () => 0)(draw)).toThrow("draw must come from a stream, got one that does not");
});

it("counts what it draws as drawn by whoever asks, whoever asked first, and what it does not draw as not drawn", () => {
  const asks = (run: Parameters<typeof shared>[1]) => {
    const experiment = shared("name", run);
    return ["a", "b", "c"].map((reading, i) => {
      const draw = asked(reading, "main", i === 2 ? 1 : 0);
      experiment(draw);
      return hasDrawn(draw);
    });
  };
  expect(asks((draw) => draw.integer(2))).toEqual([true, true, true]);
  expect(asks(() => 0.5)).toEqual([false, false, false]);
  const inner = shared("inner", (draw) => draw.normal());
  expect(asks((draw) => inner(draw))).toEqual([true, true, true]);
});

it("counts what is drawn only when its result is used", () => {
  const later = shared("name", (draw) => () => draw.uniform());
  const [first, second] = [asked("a", "main"), asked("b", "main")];
  const [use] = [later(first), later(second)];
  expect([hasDrawn(first), hasDrawn(second)]).toEqual([false, false]);
  use();
  expect([hasDrawn(first), hasDrawn(second)]).toEqual([true, true]);
});
