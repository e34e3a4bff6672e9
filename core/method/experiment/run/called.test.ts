import { expect, it } from "vitest";
import { called, inPlaceOf, whatOf } from "./called.ts";

const one = (): number => 1;

it("keeps what a simulation gives, and what it is called", () => {
  const named = called("the fitted slope", one);
  expect(named()).toBe(1);
  expect(whatOf(named, "it")).toBe("the fitted slope");
  expect(whatOf(one, "it")).toBe("it");
});

it("names what a control puts in the place of a simulation, where it has a name of its own", () => {
  const subject = { of: called("the fitted slope", one) };
  expect(inPlaceOf(subject, { of: called("the slope of another line", one) })).toBe(
    "the slope of another line in its place",
  );
  expect(inPlaceOf(subject, { of: subject.of })).toBe("another simulation in place of `of`");
  expect(inPlaceOf(subject, { of: one })).toBe("another simulation in place of `of`");
});

it("refuses words that say nothing", () => {
  expect(() => called(" ", one)).toThrow(new TypeError("what must be a text, got nothing"));
});
