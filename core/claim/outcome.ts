/** What settles it. */
export type Definite = "verified" | "refuted";

/** What is said at the end of a reading that could be tried. */
export type Verdict = Definite | "inconclusive" | "not testable";

/** A verdict, or `void`: the check itself failed and says nothing. */
export type Outcome = Verdict | "void";
