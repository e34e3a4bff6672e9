import { describe, expect, it } from "vitest";
import { MOST_FILES, ROOMS } from "./borders.ts";
import { disorder } from "./house.ts";

const of = (from: string, ...to: readonly string[]): readonly string[] => disorder(new Map([[from, to]]));

describe("the house", () => {
  it("lets a room import what the table says, and a folder what lies below it", () => {
    expect(of("core/formula/exact/judge.ts", "core/formula/language/print.ts", "core/numeric/exact/real.ts")).toEqual(
      [],
    );
    expect(of("core/harness/run/runner.ts", "core/report/pages.ts", "core/index.ts")).toEqual([]);
  });

  it("names an import that leaves for a room above", () => {
    expect(of("core/numeric/exact/real.ts", "core/formula/index.ts")).toEqual([
      "core/numeric/exact/real.ts must not import core/formula/index.ts: numeric/ is the bottom room: only numbers, floating or rational",
    ]);
    expect(of("core/report/told/risk.ts", "core/method/methods.ts")).toHaveLength(1);
  });

  it("names an import that runs up inside a room", () => {
    expect(of("core/method/trial/method.ts", "core/method/methods.ts")).toEqual([
      "core/method/trial/method.ts must not import core/method/methods.ts: inside method/ nothing runs up; method/ tries claims: it neither prints nor touches files, and models come to it as formulas",
    ]);
  });

  it("keeps apart what one has to find wrong in the other", () => {
    const told =
      "core/proof/search/ and core/proof/falsify/ are written apart, so that one can find what the other got wrong";
    expect(of("core/proof/search/prover.ts", "core/proof/falsify/worth/world.ts")).toEqual([
      `core/proof/search/prover.ts must not import core/proof/falsify/worth/world.ts: ${told}`,
    ]);
    expect(of("core/proof/falsify/ask.ts", "core/proof/search/prover.ts")).toHaveLength(1);
    expect(of("core/proof/check/check.ts", "core/proof/search/prover.ts")).toHaveLength(1);
  });

  it("knows the borders of claims", () => {
    const claim = "claims/text/one.claim.ts";
    expect(of(claim, "core/index.ts", "claims/text/experiments/line.ts")).toEqual([]);
    expect(of(claim, "core/formula/index.ts")).toEqual([
      `${claim} must not import core/formula/index.ts: claims enter core by its front door, the package "probatum"`,
    ]);
    expect(of(claim, "claims/text/two.claim.ts")).toHaveLength(1);
    expect(of(claim, "claims/other/experiments/line.ts")).toHaveLength(1);
    expect(of(claim, "claims/text/experiments/lab/index.ts")).toHaveLength(1);
    expect(of("claims/text/experiments/line.ts", "claims/text/experiments/lab/index.ts")).toEqual([]);
    expect(of("claims/text/experiments/line.ts", "claims/text/experiments/lab/relu.ts")).toHaveLength(1);
    expect(of("claims/text/experiments/lab/relu.ts", "claims/text/experiments/line.ts")).toHaveLength(1);
  });

  it("lets tests and fixtures import what they like", () => {
    expect(of("core/numeric/exact/real.test.ts", "core/formula/index.ts")).toEqual([]);
    expect(of("core/numeric/exact/real.ts", "core/formula/terms.fixture.ts")).toEqual([]);
  });

  it("asks for a place for every room and folder", () => {
    expect(of("core/misc/one.ts")).toEqual([
      "core/misc/one.ts: the room misc/ must have a place in the table of borders",
    ]);
    expect(of("core/method/utils/one.ts")).toEqual([
      "core/method/utils/one.ts: its folder must have a place in the order of method/",
    ]);
  });

  it("counts the files of a folder, tests left out", () => {
    const files = (count: number, ending = ".ts") =>
      new Map(Array.from({ length: count }, (_, i) => [`core/random/file-${i}${ending}`, []]));
    expect(disorder(files(MOST_FILES))).toEqual([]);
    expect(disorder(files(MOST_FILES + 1))).toEqual(["core/random/: a folder must hold at most 15 files, got 16"]);
    expect(disorder(files(99, ".test.ts"))).toEqual([]);
  });

  it("has borders without a circle", () => {
    const seen = new Set<string>();
    const open = Object.keys(ROOMS);
    for (let size = -1; size !== seen.size; ) {
      size = seen.size;
      for (const room of open)
        if (ROOMS[room]?.imports.every((each) => seen.has(each) || each === "index.ts")) seen.add(room);
    }
    expect([...seen].sort()).toEqual(open.sort());
  });
});
