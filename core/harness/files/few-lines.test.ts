import { expect, it } from "vitest";
import { fewLines } from "./few-lines.ts";

const claims = (n: number, what: (i: number) => string) => Array.from({ length: n }, (_, i) => `d/c${i}: ${what(i)}`);

it("says once what is said of more than three", () => {
  expect(fewLines([...claims(1000, () => "front matter must be YAML: got none"), "d/x: lost"], "there")).toEqual([
    "d/c0 and 999 more: front matter must be YAML: got none",
    "d/x: lost",
  ]);
  expect(
    fewLines(
      claims(3, () => "lost"),
      "there",
    ),
  ).toEqual(claims(3, () => "lost"));
  expect(
    fewLines(
      claims(30, () => "differs"),
      "there",
      30,
    ),
  ).toEqual(claims(30, () => "differs"));
  const mixed = ["d/a: differs", "d/b: missing", "d/c: differs"];
  expect(fewLines(mixed, "there")).toEqual(mixed);
  expect(fewLines(["nobody says this", "nobody says that"], "there")).toEqual(["nobody says this", "nobody says that"]);
});

it("counts what is beyond fifty lines, and says where it stands", () => {
  const lines = claims(10_000, (i) => `got ${i}`);
  expect(fewLines(lines, "npx probatum list tells all")).toEqual([
    ...lines.slice(0, 50),
    "9950 more: npx probatum list tells all",
  ]);
  expect(fewLines(lines.slice(0, 50), "there")).toEqual(lines.slice(0, 50));
});
