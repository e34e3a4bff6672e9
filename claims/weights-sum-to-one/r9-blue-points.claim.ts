import { claim, define, exists, integers, notTestable, reals } from "probatum";

export default claim({
  assertion: "R9",
  quote:
    "The blue points are the data, and the red plane is the hyperplane that fits them best according to the model.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: what is blue and what is red in the picture, and that the one fits the other best",
      asserts: notTestable(
        "source missing",
        "neither the picture nor its points are stored with the text; R10, reading b, shows points and a plane that fits them best",
      ),
      expect: "not testable",
      seen: "Neither the picture nor its points are stored with the text, so there is nothing to fit.",
    },
    {
      id: "b",
      kind: "further",
      as: "two inputs and one output make three dimensions: there are data about a plane that lie in no plane",
      because:
        "A point has the coordinates x1, x2 and y, so three dimensions hold it. That no fewer do is what is tried: four points lie in one plane exactly where the determinant is 0.",
      asserts: exists(
        {
          x1: reals(4),
          x2: reals(4),
          e: reals(4),
          y: define("y(x1, x2, e)", "x1 + x2 + e"),
          volume: define(
            "volume(a, b, c)",
            "det([[a[2] - a[1], b[2] - b[1], c[2] - c[1]], [a[3] - a[1], b[3] - b[1], c[3] - c[1]], [a[4] - a[1], b[4] - b[1], c[4] - c[1]]])",
          ),
        },
        "volume(x1, x2, y(x1, x2, e)) != 0",
      ),
      control: { e: integers(0, 0, 4) },
      expect: "verified",
      seen: "As soon as the output misses the plane somewhere, two dimensions no longer hold the points.",
    },
  ],
});
