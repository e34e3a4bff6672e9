import { describe, expect, it } from "vitest";
import type { Assertion, Reading } from "../claim/claim.ts";
import { define, nonNegative, reals, simplex, sumsToOne } from "../formula/index.ts";
import { over } from "./compose.ts";
import { meantTrouble } from "./meant.ts";
import { exists } from "./search/exists.ts";
import { forAll } from "./search/for-all.ts";

const reading = (id: string, kind: Reading["kind"], asserts: Assertion): Reading => ({ id, kind, as: "so", asserts });
const trouble = (literal: Assertion, meant: Assertion) =>
  meantTrouble([reading("a", "literal", literal), reading("b", "meant", meant)]);
const REFUSED =
  "reading b: meant must conclude what a literal reading concludes, on a narrower domain or under a premise more, got another assertion";

const x = reals("d");
const most = "dot(w, x) <= max(x)";
const free = forAll({ w: sumsToOne("d"), x }, most);

describe("meantTrouble", () => {
  it("lets a hypothesis narrow a domain, add a premise or leave settings out", () => {
    expect(trouble(free, forAll({ w: simplex("d"), x }, most))).toBe("");
    expect(trouble(free, forAll({ w: sumsToOne("d"), x: nonNegative("d") }, most))).toBe("");
    expect(trouble(free, forAll({ w: sumsToOne("d"), x }, most, { given: "w >= 0" }))).toBe("");
    const given = forAll({ w: sumsToOne("d"), x }, most, { given: "w >= 0" });
    expect(trouble(given, forAll({ w: sumsToOne("d"), x }, most, { given: "w >= 0 and x >= 0" }))).toBe("");
    const settings = { one: define("f(z)", "z"), two: define("f(z)", "2 * z") };
    const all = over(settings, (f) => forAll({ z: reals(), f }, "f(z) >= z"));
    expect(
      trouble(
        all,
        over({ one: settings.one }, (f) => forAll({ z: nonNegative(), f }, "f(z) >= z")),
      ),
    ).toBe("");
  });

  it("refuses another conclusion, a wider domain, another premise, another verb and another definition", () => {
    expect(trouble(free, forAll({ w: simplex("d"), x }, "dot(w, x) <= max(w)"))).toBe(REFUSED);
    expect(trouble(free, forAll({ w: reals("d"), x }, most))).toBe(REFUSED);
    expect(trouble(free, forAll({ w: sumsToOne("e"), x: reals("e") }, most))).toBe(REFUSED);
    expect(trouble(free, exists({ w: simplex("d"), x }, most))).toBe(REFUSED);
    const given = forAll({ w: sumsToOne("d"), x }, most, { given: "w >= 0" });
    expect(trouble(given, forAll({ w: sumsToOne("d"), x }, most, { given: "x >= 0" }))).toBe(REFUSED);
    const with2 = (text: string) => forAll({ z: reals(), f: define("f(z)", text) }, "f(z) >= z");
    expect(trouble(with2("z"), with2("2 * z"))).toBe(REFUSED);
  });
});
