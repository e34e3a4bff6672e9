import { cited, claim } from "probatum";

export default claim({
  assertion: "W31",
  quote: "A paper that the answer links to disputes this account",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: there is such a paper",
      because:
        "The link is lost in the stored text. This paper says what the next sentence reports of it, in the same words; no other that is known to us does.",
      asserts: cited(
        "Santurkar, Tsipras, Ilyas and Madry 2018, How Does Batch Normalization Help Optimization?, abstract",
        "such stability of the layers' inputs has little to do with the success of batch normalisation",
      ),
      expect: "verified",
      seen: "A paper of 2018 disputes the account: stable inputs of layers have, it says, little to do with the success of batch normalisation.",
    },
  ],
});
