import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostile } from "../markdown/markdown.fixture.ts";
import { coordinate, cut, svg } from "./svg.ts";

describe("svg", () => {
  it("lets no text become an element or end an attribute, and loses none of it", () => {
    const law = fc.property(hostile, (text) => {
      const { text: made } = svg`<text class="${text}">${text}</text>`;
      const [, attribute = "", content = ""] = /^<text class="([^"<>]*)">([^"<>]*)<\/text>$/u.exec(made) ?? [];
      expect(attribute).toBe(content);
      expect(content).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/u);
      const back = content.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: keyof typeof signs) => signs[name]);
      expect(back).toBe(
        text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
          /\s/u.test(sign) ? " " : "\uFFFD",
        ),
      );
    });
    fc.assert(law, { seed: 21, numRuns: 1000 });
  });

  const signs = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

  it("writes coordinates with two decimals and refuses a hole", () => {
    expect(svg`<a x="${1 / 3}" y="${-0.001}"/>`.text).toBe('<a x="0.33" y="0"/>');
    expect(() => coordinate(Number.NaN)).toThrow(new RangeError("coordinate must be a finite number, got NaN"));
  });

  it("cuts by signs, not by halves of them", () => {
    expect(cut("a  b", 9)).toBe("a b");
    expect(cut("😀😀😀😀", 3)).toBe("😀😀…");
  });
});
