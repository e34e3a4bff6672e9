import { describe, expect, it } from "vitest";
import { type Assertion, claim } from "./claim.ts";

const asserts: Assertion<{ readonly x?: number }> = { verb: "exact" };
const reading = { id: "a", kind: "literal", as: "as written", asserts } as const;

describe("claim", () => {
  it("gives back a frozen description", () => {
    const made = claim({
      assertion: "W1",
      quote: "one",
      readings: [{ ...reading, control: { x: 1 }, given: ["Euler"] }],
    });
    expect(made).toEqual({
      assertion: "W1",
      quote: { exact: "one" },
      readings: [{ ...reading, control: { x: 1 }, given: ["Euler"] }],
    });
    expect(Object.isFrozen(made) && Object.isFrozen(made.readings[0]) && Object.isFrozen(made.quote)).toBe(true);
  });

  it("freezes what lies below something frozen, and leaves typed arrays alone", () => {
    const [within, numbers] = [[0.4, 0.6], Float64Array.of(1)];
    const frozen = Object.freeze({ verb: "mean", within, numbers, parts: { self: {} as object } });
    frozen.parts.self = frozen;
    claim({ quote: "one", asserts: frozen });
    expect(() => within.push(1)).toThrow("object is not extensible");
    expect(() => {
      within[0] = -100;
    }).toThrow("Cannot assign to read only property '0'");
    expect(Object.isFrozen(frozen.parts)).toBe(true);
    numbers[0] = 2;
    expect(numbers).toEqual(Float64Array.of(2));
  });

  it("lets a claim with one reading be written flat", () => {
    expect(claim({ quote: { exact: "one", prefix: "No " }, asserts, expect: "verified", seen: "so it is" })).toEqual({
      quote: { exact: "one", prefix: "No " },
      readings: [{ ...reading, expect: "verified", seen: "so it is" }],
    });
  });

  it("keeps that a claim is slow", () => {
    expect(claim({ quote: "one", slow: true, asserts })).toMatchObject({ slow: true });
    expect(claim({ quote: "one", asserts })).not.toHaveProperty("slow");
  });

  it("keeps which claims it contradicts", () => {
    expect(claim({ quote: "one", contradicts: ["c2"], asserts })).toMatchObject({ contradicts: ["c2"] });
    expect(claim({ quote: "one", asserts })).not.toHaveProperty("contradicts");
  });

  // What the compiler would refuse can still be written in a hurry; each is refused with its value.
  const refused: readonly (readonly [string, unknown, string])[] = [
    ["a quote that is missing", { readings: [reading] }, "quote must be an object, got undefined"],
    ["an empty quote", { quote: " ", readings: [reading] }, 'quote must be a text that is not empty, got " "'],
    [
      "a field of another tool",
      { quote: "q", readings: [reading], title: "t" },
      "claim must have only the fields assertion, quote, contradicts, answeredBy, slow, readings, got title",
    ],
    [
      "a slowness that is none",
      { quote: "q", slow: 1, readings: [reading] },
      "slow must be true where it is given, got 1",
    ],
    [
      "a contradiction that names nobody",
      { quote: "q", contradicts: [], readings: [reading] },
      "contradicts must be a list of at least one id of a claim, got a list of 0",
    ],
    [
      "a contradiction that is no list",
      { quote: "q", contradicts: "c2", readings: [reading] },
      'contradicts must be a list of at least one id of a claim, got "c2"',
    ],
    [
      "a contradiction without a name",
      { quote: "q", contradicts: [""], readings: [reading] },
      'contradicts: id must be a text that is not empty, got ""',
    ],
    [
      "a contradiction said twice",
      { quote: "q", contradicts: ["c2", "c2"], readings: [reading] },
      'contradicts must name each claim once, got "c2" twice',
    ],
    ["no reading", { quote: "q", readings: [] }, "readings must be a list of at least one reading, got a list of 0"],
    [
      "an id twice",
      { quote: "q", readings: [reading, reading] },
      'reading ids must differ within a claim, got "a" twice',
    ],
    [
      "an id with a blank",
      { quote: "q", readings: [{ ...reading, id: "a b" }] },
      'id must be lower-case letters, digits and hyphens, got "a b"',
    ],
    [
      "an unknown kind",
      { quote: "q", readings: [{ ...reading, kind: "loose" }] },
      'reading a: kind must be one of literal, meant, setting, mended, further, got "loose"',
    ],
    [
      "no verb",
      { quote: "q", readings: [{ ...reading, asserts: 3 }] },
      "reading a: asserts must be made by a verb such as forAll or exact, got 3",
    ],
    [
      "a misspelt verdict",
      { quote: "q", readings: [{ ...reading, expect: "verifed" }] },
      'reading a: expect must be one of verified, refuted, inconclusive, not testable, got "verifed"',
    ],
    [
      "a misspelt field",
      { quote: "q", readings: [{ ...reading, expects: "verified" }] },
      "reading a must have only the fields id, kind, as, asserts, control, drawn, because, given, expect, seen, carriedBy, sentence, open, when, follows, got expects",
    ],
    [
      "only mended readings",
      { quote: "q", readings: [{ ...reading, kind: "mended", sentence: "It is so." }] },
      "readings must hold a literal one or a setting, got none that speaks for the sentence",
    ],
    [
      "what is meant without the place that carries it",
      { quote: "q", readings: [reading, { ...reading, id: "b", kind: "meant" }] },
      "reading b: carriedBy must be given for meant, got none",
    ],
    [
      "a hypothesis that nothing carries",
      { quote: "q", readings: [reading, { ...reading, id: "b", kind: "meant", carriedBy: [] }] },
      "reading b: carriedBy must be a list of at least one quote, got a list of 0",
    ],
    [
      "a sentence carried by itself",
      { quote: "q", readings: [reading, { ...reading, id: "b", kind: "meant", carriedBy: ["q"] }] },
      "reading b: carriedBy must name another place than the sentence claimed, got its own quote",
    ],
    [
      "a mended reading without its sentence",
      { quote: "q", readings: [reading, { ...reading, id: "b", kind: "mended" }] },
      "reading b: sentence must be given for mended, got none",
    ],
    [
      "a true version of a literal reading",
      { quote: "q", readings: [{ ...reading, sentence: "It is so." }] },
      "reading a: sentence must be absent for literal, got one",
    ],
    [
      "a setting of nothing",
      { quote: "q", readings: [{ ...reading, kind: "setting" }] },
      "reading a: open must be given for setting, got none",
    ],
    [
      "a literal reading that follows",
      { quote: "q", readings: [{ ...reading, follows: true }] },
      "reading a: follows must be absent for literal, got one",
    ],
    [
      "an answer that is no reading",
      { quote: "q", answeredBy: ["c2"], readings: [reading] },
      'answeredBy must name readings as "claim/reading", got "c2"',
    ],
    [
      "an empty reason",
      { quote: "q", readings: [{ ...reading, seen: "" }] },
      'reading a: seen must be a text that is not empty, got ""',
    ],
  ];
  it.each(refused)("refuses %s", (_what, given, message) => {
    expect(() => claim(given as Parameters<typeof claim>[0])).toThrow(message);
  });
});
