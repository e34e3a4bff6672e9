import { describe, expect, it } from "vitest";
import { EXPORTS, RETURNS } from "./exports.fixture.ts";
import { GLOBALS } from "./globals.fixture.ts";
import { OUTPUT } from "./output.fixture.ts";
import { FOREIGN, PROJECTS } from "./projects.fixture.ts";
import { ENGINE, REACH } from "./reach.fixture.ts";

const CLAIMS = [...GLOBALS, ...REACH, ...ENGINE, ...EXPORTS, ...RETURNS, ...OUTPUT];

describe("the table of hostile claims", () => {
  it("holds at least 60, each with a name of its own", () => {
    const ids = [...CLAIMS, ...PROJECTS, ...FOREIGN].map(({ id }) => id);
    expect(CLAIMS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
