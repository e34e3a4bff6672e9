import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const MAPS = globSync(["README.md", ".github/*.md", "core/*.md", "core/**/*.md"], { cwd: ROOT }).sort();

const textOf = (path: string) => readFileSync(join(ROOT, path), "utf8").replaceAll(/```[^`]*```/gu, "");

/** Where a path is looked for: beside the page, in the core, in the room that the page is about, at the root. */
const isThere = (page: string, path: string) =>
  [dirname(page), "core", "core/harness", "."].some((from) => existsSync(join(ROOT, from, path)));

/** Paths of this repository in code spans. What a run writes, what somebody else has, and patterns are none. */
function pathsIn(text: string): readonly string[] {
  const spans = [...text.matchAll(/`([\w@./-]+\/[\w.-]*)`/gu)].map(([, path = ""]) => path);
  return spans.filter(
    (path) =>
      /^[a-z.]/u.test(path) &&
      !/^(reports|node_modules|\.vitest|mathjs|experiments|claims\/cookbook|fixtures\/dice)\//u.test(path),
  );
}

describe("the maps of the house", () => {
  it.each(MAPS)("%s names files that are there", (page) => {
    const text = textOf(page);
    expect(pathsIn(text).filter((path) => !isThere(page, path))).toEqual([]);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/gu)].map(([, to = ""]) => to);
    expect(links.filter((to) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([]);
  });

  it("name tests that are there", () => {
    const named = [...textOf("core/bench/README.md").matchAll(/`([\w/.-]+\.test\.ts)`, "([^"]+)"/gu)];
    expect(named.length).toBeGreaterThan(10);
    const missing = named.filter(([, file = "", name = ""]) => {
      const [start = ""] = name.split("…");
      return !textOf(join("core", file)).includes(start.trim());
    });
    expect(missing.map(([whole]) => whole)).toEqual([]);
  });
});
