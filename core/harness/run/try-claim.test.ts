import { expect, it } from "vitest";
import { readDocument } from "../../document/read-document.ts";
import { claim, clamp, exact, forAll, integers, mean, reals } from "../../index.ts";
import { tryInTime } from "./try-claim.ts";

const document = readDocument("sums", "# Sums\n\nWe find that 2 + 2 = 4.\n");

/** What the records of these assertions say of the runtime. */
async function saidUnder(runtime: string): Promise<readonly (readonly string[])[]> {
  const quote = "We find that 2 + 2 = 4.";
  const half = { within: [0.4, 0.6] as const, because: "a tenth is plenty", tail: clamp(0, 1) };
  const claims = [
    claim({ quote, asserts: exact("2 + 2 == 4") }),
    claim({ quote, asserts: forAll({ a: integers(1, 3) }, "a < 4"), control: { a: integers(1, 4) } }),
    claim({
      quote,
      asserts: forAll({ x: reals() }, "x < x + 1", { arithmetic: "float64" }),
      control: { x: integers(1, 2) },
    }),
    claim({
      quote,
      asserts: mean({ of: (draw) => draw.uniform(), ...half }),
      control: { of: (draw) => draw.uniform() / 2 },
    }),
  ];
  const records = claims.map(async (each) => {
    const [reading] = each.readings;
    if (reading === undefined) throw new RangeError("a claim must have a reading");
    const circumstances = {
      document,
      address: { document: "sums", id: "sum" },
      limit: 60_000,
      solve: () => Promise.reject(new Error("nothing is asked here")),
      copy: () => Promise.resolve(each),
    };
    return await tryInTime(reading, circumstances, runtime);
  });
  return (await Promise.all(records)).map(({ assumed }) => assumed.filter((line) => line.includes("runtime at hand")));
}

it("says in the record of what is computed in floats which runtime computed it, unless it is the one of record", async () => {
  const said =
    "Computed with the runtime at hand, Node 24: powers, exp and the like may differ in their last digit from Node 26.";
  expect(await saidUnder("v24.3.0")).toEqual([[], [], [said], [said]]);
  expect(await saidUnder("v26.10.0")).toEqual([[], [], [], []]);
});
