import { claim, define, exists, reals, simplex, sumsToOne } from "probatum";

const net = (s: string) => define("net(u, v, w, x)", `w[1] * ${s}(dot(u, x)) + w[2] * ${s}(dot(v, x))`);
/** The linear network keeps to the range of the inputs, and the deep one does not. */
const outOfRange = "min(x) <= flat(u, v, w, x) <= max(x) and (net(u, v, w, x) < min(x) or net(u, v, w, x) > max(x))";

export default claim({
  assertion: "W16",
  quote: "These intuitions by no means carry over perfectly to deep networks",
  readings: [
    {
      id: "b",
      kind: "literal",
      as: "as written, with a total of 1 and nothing said of signs: in some deep network the output is no weighted average of the inputs, where without activations it would lie between them",
      because:
        "The intuition is the one that the text gives for the linear model: the output lies between the smallest and the largest input. One hidden layer of two ReLU units is enough to show a case; `flat` is the same network without ReLU.",
      asserts: exists(
        { u: sumsToOne("d"), v: sumsToOne("d"), w: sumsToOne(2), x: reals("d"), flat: net(""), net: net("relu") },
        outOfRange,
      ),
      control: { net: net("") },
      expect: "verified",
      seen: "Where the linear network stays between its inputs, the same network with ReLU can leave their range: what holds of the one does not carry over to the other.",
    },
    {
      id: "a",
      kind: "meant",
      open: "the sign of the weights",
      carriedBy: ["With all weights non-negative"],
      as: "with weights that are not negative, as in the paragraph before: non-negative weights of total 1 no longer make the output a weighted average of the inputs",
      because:
        "This is the intuition that the text gives for the linear model. A weighted average lies between the smallest and the largest input. One hidden layer of two ReLU units, all units with such weights and without bias, is enough to show a case.",
      asserts: exists(
        { u: simplex("d"), v: simplex("d"), w: simplex(2), x: reals("d"), flat: net(""), net: net("relu") },
        outOfRange,
      ),
      control: { net: net("") },
      expect: "verified",
      seen: "ReLU turns inputs below 0 into 0, which lies above all of them: the output leaves the range of the inputs although no weight is negative.",
    },
  ],
});
