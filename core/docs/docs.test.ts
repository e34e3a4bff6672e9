import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { FIRST } from "../harness/commands/init.ts";
import { program } from "../harness/commands/program.ts";
import * as core from "../index.ts";

const folder = import.meta.dirname;
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
const textOf = (name: string): string => readFileSync(join(folder, name), "utf8");

describe.each(pages)("%s", (name) => {
  const text = textOf(name);

  it("leads to pages that are there", () => {
    const links = [...text.matchAll(/\]\((?<to>[^)#]+)[^)]*\)/gu)].map(({ groups }) => groups?.["to"] ?? "");
    for (const to of links.filter((each) => !each.startsWith("http"))) {
      expect(() => readFileSync(join(dirname(join(folder, name)), to)), to).not.toThrow();
    }
  });

  it("names commands that there are", () => {
    const known = program({ root: "", env: {}, print: () => {}, warn: () => {}, exit: () => {} }).commands.map((each) =>
      each.name(),
    );
    for (const [, command] of text.matchAll(/\bnpx probatum ([a-z]+)\b/gu)) expect(known).toContain(command);
  });

  it("shows claims as they stand in the first project, which the test of the package tries", () => {
    for (const [, path = "", code] of text.matchAll(/```ts\n\/\/ (\S+)\n([^`]+)```/gu)) {
      expect(code).toBe(FIRST[path]);
    }
  });
});

describe("the first claim", () => {
  it("shows every file of the first project", () => {
    const text = textOf("first-claim.md");
    for (const [path, content] of Object.entries(FIRST))
      if (path !== "vitest.config.ts") expect(text).toContain(content);
  });

  it("imports what the front door hands out", () => {
    for (const content of Object.values(FIRST)) {
      for (const [, names = ""] of content.matchAll(/import \{ (.*) \} from "probatum"/gu)) {
        for (const imported of names.split(", ")) expect(Object.keys(core)).toContain(imported);
      }
    }
  });
});
