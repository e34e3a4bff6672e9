/** What is said at the end of a reading that could be tried. */
export type Verdict = "verified" | "refuted" | "inconclusive" | "not testable";

/** A verdict, or `void`: the check itself failed and says nothing. */
export type Outcome = Verdict | "void";
