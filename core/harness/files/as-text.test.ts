import { expect, it } from "vitest";
import { asSafeLines, asText, withoutPlaces } from "./as-text.ts";

it("spells out what would steer a terminal", () => {
  expect(asText("a\u001b[2Jb\r\n\u202ec")).toBe("a\\u001b[2Jb\\u000d\\nc".replace("\\nc", "\\n\\u202ec"));
  expect(asText("Größe ≥ 2")).toBe("Größe ≥ 2");
});

it("leaves no line that a workflow takes for an order", () => {
  expect(asSafeLines("a\n::error::b\n  ##[group]c\nd::e")).toBe("a\n| ::error::b\n|   ##[group]c\nd::e");
});

it("leaves out where the machine keeps things, and nothing else", () => {
  const told = (text: string): string => withoutPlaces(text, "/home/p");
  expect(told("in /home/p/claims/a.ts:3 and file:///usr/lib/node/fs.js:7")).toBe("in claims/a.ts:3 and fs.js:7");
  expect(told("open '/tmp/x-1/reports/a.json'")).toBe("open 'a.json'");
  expect(told("a / b, x/y/z and w1/a hold")).toBe("a / b, x/y/z and w1/a hold");
});
