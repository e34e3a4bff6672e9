import { claim, define, forAll, integers } from "probatum";

/** The chance that person n is the first who shares a birthday. */
const comesWith = define("comesWith(n)", "(n - 1) / 365 * prod(k, 0, n - 2, (365 - k) / 365)");

export default claim({
  assertion: "B14",
  quote: "Most often it comes with person 23.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "no other person has a larger chance of being the first",
      asserts: forAll(
        { comesWith, person: integers(23, 23), other: integers(2, 366) },
        "comesWith(other) <= comesWith(person)",
      ),
      control: { person: integers(20, 20) },
      expect: "refuted",
      seen: "It comes with person 20 in 3.232 % of all rooms and with person 23 in 3.160 %.",
    },
    {
      id: "b",
      kind: "mended",
      as: "person 20",
      sentence: "Most often it comes with person 20.",
      asserts: forAll(
        { comesWith, person: integers(20, 20), other: integers(2, 366) },
        "comesWith(other) <= comesWith(person)",
      ),
      control: { person: integers(23, 23) },
      expect: "verified",
      seen: "All 365 chances were compared. With person 23 it has come in half of all rooms, which is the median.",
    },
  ],
});
