import { describe, expect, it } from "vitest";
import { reading, record, records, text } from "../example.fixture.ts";
import { plots } from "../plots/plots.fixture.ts";
import { htmlPage } from "./page.ts";

const made = (claims: readonly Parameters<typeof record>[0][]) =>
  htmlPage({ document: text, records: claims.map(record) }, (style) => String(style.length));

describe("htmlPage", () => {
  it("names its style in its policy, and allows nothing else", () => {
    const page = htmlPage({ document: text, records }, () => "DIGEST");
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-DIGEST&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    const [, style = ""] = /<style>([\s\S]*?)<\/style>/u.exec(page) ?? [];
    expect(htmlPage({ document: text, records }, (given) => (given === style ? "SAME" : "OTHER"))).toContain(
      "sha256-SAME",
    );
  });

  it("does not change with the order of the records", () => {
    expect(htmlPage({ document: text, records: records.toReversed() }, String)).toBe(
      htmlPage({ document: text, records }, String),
    );
  });

  it("draws the first 200 plots and links the others", () => {
    const drawn = { readings: [reading({ plots: Array.from({ length: 210 }, () => plots.histogram) })] };
    const page = made([drawn]);
    expect(page.match(/<svg [^>]*class="plot"/gu)).toHaveLength(200);
    expect(page.match(/<a href="\.\/c1-sum\.a\.histogram-2\d\d\.svg">Picture: /gu)).toHaveLength(10);
  });

  it("tells claims in brief once the page is long", () => {
    const long = "x".repeat(400_000);
    const page = made(["c1", "c2", "c3", "c4"].map((id) => ({ id, readings: [reading({ notes: [long] })] })));
    // The third one brings the claims beyond 1,200,000 characters.
    expect(page.match(/x{400000}/gu)).toHaveLength(3);
    expect(page.match(/That stands on <a href="\.\/c4\.md">/gu)).toHaveLength(1);
  });

  it("gives each verdict its rating, and none to what is not testable or void", () => {
    const [, data = ""] =
      /<script type="application\/ld\+json">([\s\S]*?)<\/script>/u.exec(
        htmlPage({ document: text, records }, String),
      ) ?? [];
    const { "@graph": reviews } = JSON.parse(data) as {
      "@graph": { url: string; reviewRating: Record<string, unknown> }[];
    };
    // schema.org, Rating: from worstRating to bestRating.
    expect(
      reviews.map(({ url, reviewRating: { ratingValue, alternateName } }) => [url, ratingValue, alternateName]),
    ).toEqual([
      ["#c1-sum", 5, "Verified"],
      ["#c2-positive", 1, "Refuted"],
      ["#c3-rain", 3, "Depends"],
    ]);
  });
});
