import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonical } from "../files/canonical.ts";
import { claimFile, program, type SmallProject, smallProject } from "../small-project.fixture.ts";
import { agrees, drawn, type Handed } from "./replay.ts";

const FOUR = "We find that 2 + 2 = 4.";
const PATH = "claims/small/both.claim.ts";

describe("a claim tried once more, alone", () => {
  let project: SmallProject;
  let handed: Handed;

  beforeAll(async () => {
    const proved = claimFile(
      FOUR,
      'asserts: forAll({ x: nonNegative() }, "x^3 + 1 > x"), control: { x: reals() }, expect: "verified", seen: "plotted"',
    ).replace("import {", "import { nonNegative,");
    project = smallProject({ [PATH]: claimFile(FOUR, program("")), "claims/small/proved.claim.ts": proved });
    expect((await project.run()).code).toBe(0);
    handed = handedOver("both");
  });

  afterAll(() => project.dispose());

  const handedOver = (id: string): Handed =>
    Object.fromEntries(project.record("small", id).readings.map((reading) => [reading.id, canonical(reading)]));

  it("comes out as it did, with the solver's help too", async () => {
    expect(await agrees(project.root, PATH, handed)).toBe(true);
    expect(await agrees(project.root, "claims/small/proved.claim.ts", handedOver("proved"))).toBe(true);
  });

  it("tells a record that somebody changed, in a single figure", async () => {
    const forged = { a: handed["a"]?.replace('"alpha":', '"alpha":1') ?? "" };
    expect(forged["a"]).not.toBe(handed["a"]);
    expect(await agrees(project.root, PATH, forged)).toBe(false);
  });

  it("takes a process that ends without a word for no agreement", async () => {
    expect(await agrees(project.root, "claims/small/none.claim.ts", handed)).toBe(false);
  });

  it("takes three of a hundred, one of thirty, and none of a few", () => {
    const items = (length: number) => Array.from({ length }, (_, i) => i);
    expect(drawn(items(29), () => 0)).toEqual([]);
    expect(drawn(items(30), () => 0.5)).toEqual([15]);
    expect(drawn(items(100), () => 0)).toEqual([0, 1, 2]);
  });
});
