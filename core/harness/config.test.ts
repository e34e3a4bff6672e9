import { matchesGlob } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import config from "../../vitest.config.ts";
import { probatum } from "./config.ts";
import { listFiles } from "./files/records.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

interface Project {
  readonly test: { readonly name: string; readonly include: readonly string[]; readonly exclude?: readonly string[] };
}

it("runs every test and every claim in one project, and in one only", () => {
  const projects = (config.test?.projects ?? []) as readonly Project[];
  const files = ["core", "claims"].flatMap((folder) => listFiles(PROJECT, folder));
  const tests = files.filter((path) => /\.(?:test|claim)\.ts$/u.test(path));
  const homes = tests.map((path) => {
    const names = projects.flatMap(({ test: { name, include, exclude = [] } }) =>
      [include, exclude].map((globs) => globs.some((glob) => matchesGlob(path, glob))).join() === "true,false"
        ? name
        : [],
    );
    return [path, names] as const;
  });
  expect(homes.filter(([, names]) => names.length !== 1)).toEqual([]);
  expect(new Set(homes.flatMap(([, names]) => names)).size).toBe(projects.length);
});

it.each(["quick", "slow", "all"])(
  "has the same patience with a reading whichever claims are asked for: %s",
  (asked) => {
    process.env["PROBATUM_TRY"] = asked;
    const [claims] = (probatum({ root: PROJECT }).test?.projects ?? []) as readonly Project[];
    delete process.env["PROBATUM_TRY"];
    expect(claims?.test).toMatchObject({ name: "claims", provide: { patience: 180_000, slowPatience: 3_000_000 } });
  },
);
