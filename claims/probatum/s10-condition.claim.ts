import { claim, notTestable } from "probatum";

export default claim({
  assertion: "S10",
  quote:
    "A verdict on random numbers stands without a condition only where the values lie in their range by construction, as shares, wins and clamped values do, or where a whole distribution is compared; everywhere else it names its condition.",
  asserts: notTestable(
    "definition",
    "it says how verdicts are told; the tests of the report walk every page and hold it to that",
  ),
  expect: "not testable",
  seen: "It says how verdicts are told; the tests of the report hold every page to it.",
});
