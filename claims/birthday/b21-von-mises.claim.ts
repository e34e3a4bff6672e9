import { cited, claim } from "probatum";

export default claim({
  assertion: "B21",
  quote: "Richard von Mises wrote about the problem in 1939.",
  asserts: cited(
    "von Mises 1939, Über Aufteilungs- und Besetzungswahrscheinlichkeiten",
    "it works out how many shared birthdays are to be expected in a group of a given size",
  ),
  expect: "verified",
  seen: "The paper carries the name of the author and the year.",
});
