import { afterAll, beforeAll, expect, it } from "vitest";
import { claimFile, type SmallProject, smallProject } from "../small-project.fixture.ts";
import { typeErrors } from "./type-errors.ts";

let project: SmallProject;
beforeAll(() => {
  const half = `within: [0.4, 0.6], because: "a tenth", tail: clamp(0, 1)`;
  const simulated = (draw: string) =>
    claimFile(
      "Numbers are a fine thing.",
      `asserts: mean({ of: (draw) => ${draw}, ${half} }), control: { of: () => 1 }`,
    );
  project = smallProject({
    "claims/small/good.claim.ts": simulated("draw.integer(2)"),
    "claims/small/bad.claim.ts": simulated("draw.integer(1, 365)"),
  });
});
afterAll(() => project.dispose());

it("tells an argument too many with its place, by the types of the core", async () => {
  expect(await typeErrors(project.root, ["claims/small/good.claim.ts"])).toEqual([]);
  expect(await typeErrors(project.root, ["claims/small/good.claim.ts", "claims/small/bad.claim.ts"])).toEqual([
    "claims/small/bad.claim.ts:2:106: Expected 1 arguments, but got 2.",
  ]);
  const { output } = await project.claim("bad");
  expect(output).toContain("TypeScript says:\n  claims/small/bad.claim.ts:2:106: Expected 1 arguments, but got 2.\n");
  expect((await project.claim("good")).output).not.toContain("TypeScript says");
});
