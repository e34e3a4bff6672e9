import type { Outcome } from "../../claim/evidence.ts";
import type { TextDocument } from "../../document/document.ts";
import { conditionOf, markOf, wordUnder } from "../told/marks.ts";
import type { PlacedClaim } from "../told/placed-claims.ts";
import { capitalised } from "../told/words.ts";
import { anchorOf } from "./html.ts";

/** From worst to best, as the vocabulary asks for; the word beside it is what counts. */
const ratings: Readonly<Partial<Record<Outcome, number>>> = { verified: 5, inconclusive: 3, refuted: 1 };
/** Under a condition it is between. */
const conditional: typeof ratings = { verified: 4, refuted: 2 };

/**
 * The claims as data for machines that read the page; those without a verdict on truth are left out.
 *
 * @see schema.org, ClaimReview
 */
export function claimReviews(document: TextDocument, placed: readonly PlacedClaim[]): unknown {
  const reviews = placed.flatMap(({ record }) => {
    const ratingValue = (record.condition === "" ? ratings : conditional)[record.verdict];
    if (ratingValue === undefined || record.quote.exact === "") return [];
    return [
      {
        "@type": "ClaimReview",
        url: `#${anchorOf(record.id)}`,
        claimReviewed: record.quote.exact,
        author: { "@type": "Organization", name: "Probatum" },
        itemReviewed: { "@type": "Claim", appearance: { "@type": "CreativeWork", name: document.title } },
        reviewRating: {
          "@type": "Rating",
          ratingValue,
          bestRating: 5,
          worstRating: 1,
          alternateName: capitalised(wordUnder(markOf(record), conditionOf(record))),
        },
      },
    ];
  });
  return { "@context": "https://schema.org", "@graph": reviews };
}
