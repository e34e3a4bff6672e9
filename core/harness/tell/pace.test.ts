import { describe, expect, it } from "vitest";
import { Progress, tellPace, tellStart } from "./pace.ts";

const ten = Array.from({ length: 10 }, (_, i) => `claims/d/c${i}.claim.ts`);

describe("how far a run is", () => {
  it("is told from the first second, by what the claims took last time on as many workers", () => {
    const last = new Map(ten.map((path) => [path, 8000]));
    const progress = new Progress(ten, last, 2);
    expect(tellStart(progress.at(0))).toBe("Probatum tries 10 claims, about 40 s by the last run");
    // A claim that is new weighs as the others do: 8 s of work on two workers are 4 s by the clock.
    expect(new Progress([...ten, "claims/d/new.claim.ts"], last, 2).at(0).left).toBe(44);
  });

  it("follows the pace of the run itself, once a tenth of the work is done", () => {
    const last = new Map(ten.map((path, i) => [path, i === 9 ? 11_000 : 1000]));
    const progress = new Progress(ten, last, 1);
    progress.end("claims/d/c0.claim.ts");
    expect(progress.at(60_000)).toEqual({ done: 1, all: 10, left: 19 });
    progress.end("claims/d/c1.claim.ts");
    // Two of twenty seconds of work took a minute: the other eighteen take nine.
    expect(progress.at(60_000)).toEqual({ done: 2, all: 10, left: 540 });
    expect(tellPace(progress.at(60_000), ["d/c2", "d/c3"])).toBe(
      "2 of 10 claims, about 9 min left; trying d/c2 and d/c3",
    );
    for (const path of ten) progress.end(path);
    expect(progress.at(70_000)).toEqual({ done: 10, all: 10, left: 0 });
  });

  it("says nothing of time that it does not know, and hears of a claim once", () => {
    const progress = new Progress(ten, new Map(), 2);
    expect(tellStart(progress.at(0))).toBe("Probatum tries 10 claims");
    expect(tellPace(progress.at(0), [])).toBe("0 of 10 claims");
    progress.end("claims/d/c0.claim.ts");
    progress.end("claims/d/c0.claim.ts");
    progress.end("claims/other/x.claim.ts");
    expect(progress.at(2000)).toEqual({ done: 1, all: 10, left: 18 });
    expect(tellStart(new Progress(["one"], new Map(), 2).at(0))).toBe("Probatum tries 1 claim");
    expect(tellPace({ done: 1234, all: 10_000, left: 7.4 }, [])).toBe("1,234 of 10,000 claims, about 7 s left");
  });
});
