import { expect, it } from "vitest";
import { isBrowserRequired } from "./browser-required.fixture.ts";

it("asks for a browser where the environment says so, whatever CI says", () => {
  expect([undefined, "", "required"].map(isBrowserRequired)).toEqual([false, false, true]);
  expect(() => isBrowserRequired("1")).toThrow("PROBATUM_BROWSER must be required or nothing, got 1");
});
