import { claim, define, exists, reals, simplex } from "probatum";

const net = (s: string) => define("net(u, v, w, x)", `w[1] * ${s}(dot(u, x)) + w[2] * ${s}(dot(v, x))`);

export default claim({
  assertion: "W16",
  quote: "These intuitions by no means carry over perfectly to deep networks",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "some intuition from the linear model fails in a deep network: that non-negative weights of total 1 make the output a weighted average of the inputs",
      because:
        "This is the intuition that the text gives for the linear model. A weighted average lies between the smallest and the largest input. One hidden layer of two ReLU units, all units with such weights and without bias, is enough to show a case.",
      asserts: exists(
        { u: simplex("d"), v: simplex("d"), w: simplex(2), x: reals("d"), net: net("relu") },
        "net(u, v, w, x) < min(x) or net(u, v, w, x) > max(x)",
      ),
      control: { net: net("") },
      expect: "verified",
      seen: "ReLU turns inputs below 0 into 0, which lies above all of them",
    },
  ],
});
