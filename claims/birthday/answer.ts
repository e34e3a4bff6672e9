import { says } from "probatum";

/** How many people must meet before two of them are likely to share a birthday? */
export default [
  says("23 people: with them the chance is 50.7 %, and with 22 it is below one half.", {
    "b3-twenty-three/a": "verified",
  }),
  says("With 57 people the chance is 99.0 %.", { "b6-fifty-seven/a": "verified" }),
  says("One by one, the first shared birthday comes with person 24.617 on average, and most often with person 20.", {
    "b13-mean-wait/a": "verified",
    "b14-most-often/b": "verified",
  }),
  says("To share your own birthday is harder: it takes 253 others to make it as likely as not.", {
    "b16-others/a": "verified",
  }),
  says(
    "Uneven birthdays never make a match of two people less likely, and one of 23 is more likely in the case that was tried.",
    {
      "b19-no-less-likely/a": "verified",
      "b20-summer/a": "verified",
    },
  ),
];
