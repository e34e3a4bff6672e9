import { describe, expect, it } from "vitest";
import { isProgressMessage, type ProgressMessage, publishProgress, watchProgress } from "../run/progress-channel.ts";
import { tellProgress, withProgress } from "./tell-progress.ts";

// 10^3.2, 10^6, 10^-1.4 and 10^6.3 in nats, by hand: 2.302585 for each power of ten.
const evidence = { inside: 7.368, outside: -3.224, verifyAt: 13.816, refuteAt: 14.506 };
const message = (given: Partial<ProgressMessage> = {}): ProgressMessage => ({
  probatum: "progress",
  path: "claims/sky/c1.claim.ts",
  reading: "a",
  place: "tanh",
  done: 304,
  budget: 4096,
  evidence,
  ...given,
});

describe("tellProgress", () => {
  it("tells replicates done of the budget, and the evidence of both sides with what is enough", () => {
    expect(tellProgress(message())).toBe(
      "a, tanh: 304 of at most 4,096 replicates; it holds: 10^3.2 of 10^6, it fails: 10^-1.4 of 10^6.3",
    );
    expect(tellProgress(message({ place: "", evidence: null }))).toBe("a: 304 of at most 4,096 replicates");
    expect(tellProgress(message({ place: "", evidence: { ...evidence, inside: -0 } }))).toContain("it holds: 10^0 of");
  });

  it("lets no sign steer the terminal, and fills no second line", () => {
    const nasty = tellProgress(message({ place: `\u001b[2J\n${"x".repeat(300)}` }));
    expect(nasty.startsWith("a, \uFFFD[2J\uFFFDxxx")).toBe(true);
    // The figures stay where a name is long.
    expect(nasty).toContain("x…: 304 of at most 4,096 replicates; it holds");
    expect([...tellProgress(message({ reading: "x".repeat(300) }))]).toHaveLength(120);
  });

  it("puts each line under the file that is at work", () => {
    const lines = ["", " ❯ claims/sky/c1.claim.ts 1/3", " ❯ claims/sky/c2.claim.ts 0/1", "Tests"];
    const told = withProgress(lines, new Map([["claims/sky/c1.claim.ts", message({ evidence: null })]]));
    expect(told).toEqual([...lines.slice(0, 2), "     a, tanh: 304 of at most 4,096 replicates", ...lines.slice(2)]);
    expect(withProgress(lines, new Map())).toEqual(lines);
  });
});

describe("messages about progress", () => {
  it("reach whoever watches, until they do no more", () => {
    const heard: ProgressMessage[] = [];
    const stop = watchProgress((each) => heard.push(each));
    publishProgress(message());
    stop();
    publishProgress(message({ done: 305 }));
    expect(heard).toEqual([message()]);
  });

  it("are whole, or no such messages", () => {
    const odd = { ...message(), evidence: { ...evidence, inside: "much" } };
    const others = [null, 7, {}, { ...message(), done: "1" }, { ...message(), path: 1 }, odd, { probatum: "solve" }];
    expect(others.map(isProgressMessage)).toEqual(others.map(() => false));
    expect([message(), message({ evidence: null })].map(isProgressMessage)).toEqual([true, true]);
  });
});
