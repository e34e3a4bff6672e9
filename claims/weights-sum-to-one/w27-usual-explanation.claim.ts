import { batchNorm, cited, claim, define, every, forAll, positive, reals, sameAs, variance } from "probatum";

export default claim({
  assertion: "W27",
  quote: "One common account has it that batch normalisation reduces the effects of internal covariate shift",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: it is a common account",
      asserts: every({
        "the account": cited(
          "Ioffe and Szegedy 2015, Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift, abstract",
          "batch normalisation is proposed as a way to reduce internal covariate shift, which slows training down",
        ),
        "that it is common": cited(
          "Santurkar, Tsipras, Ilyas and Madry 2018, How Does Batch Normalization Help Optimization?, abstract",
          "the popular belief is that it works by controlling the change of the layers' input distributions, internal covariate shift",
        ),
      }),
      expect: "verified",
      seen: "The paper of 2015 that brought batch normalisation gives this account, and one of 2018 calls it the popular belief.",
    },
    {
      id: "c",
      kind: "further",
      as: "what the account says, the effects: a shift and a factor that all cases share do not reach what a batch-normalised unit hands on (eps = 0)",
      because:
        "z holds what comes to the unit over the batch, a z + c the same after the layer before has moved. Without normalisation such a shift does reach the next layer (W29, reading a).",
      asserts: forAll(
        { z: reals("n"), a: positive(), c: reals(), batchNorm, variance },
        "batchNorm(a * z + c, 1, 0, 0) == batchNorm(z, 1, 0, 0)",
        { given: "variance(z) > 0" },
      ),
      control: { batchNorm: define("batchNorm(z, gamma, beta, eps)", "z - mean(z)") },
      expect: "verified",
      seen: "The shift goes with the mean that is taken off, and the factor with the deviation that is divided by, so nothing of them is left.",
    },
    {
      id: "b",
      kind: "further",
      as: "its neighbour, the size of the shift, tried with the usual initial weights: batch normalisation lowers the drift of what the next layer is given",
      asserts: sameAs("w30-lower-changes", "b"),
      expect: "verified",
      seen: "With He's weights the drift is lower (W30, reading b); with other initial weights it need not be (W30, reading c).",
    },
  ],
});
