import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepTimes, readTimes } from "./last-times.ts";

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), "probatum-"))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

it("keeps what claims took beside what is known of others", () => {
  mkdirSync(join(root, "node_modules"));
  expect(readTimes(root)).toEqual(new Map());
  keepTimes(
    root,
    new Map([
      ["a", 12.4],
      ["b", 3],
    ]),
  );
  keepTimes(root, new Map([["b", 5]]));
  expect(readTimes(root)).toEqual(
    new Map([
      ["a", 12],
      ["b", 5],
    ]),
  );
});

it("knows nothing where something else stands there, and keeps nothing where there is no place for it", () => {
  keepTimes(root, new Map([["a", 1]]));
  expect(readTimes(root)).toEqual(new Map());
  mkdirSync(join(root, "node_modules/.cache/probatum"), { recursive: true });
  for (const text of ["<<<<", "null", '{"a": "soon"}', "[]"]) {
    writeFileSync(join(root, "node_modules/.cache/probatum/times.json"), text);
    expect(readTimes(root)).toEqual(new Map());
  }
});
