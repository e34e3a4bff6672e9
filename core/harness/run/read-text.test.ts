import { expect, it } from "vitest";
import { requireText } from "./read-text.ts";

it("reads a text once, and again when it is another one", () => {
  const markdown = (sentence: string) => `---\ntitle: Sums\n---\n\n${sentence}\n`;
  const first = requireText("sums", markdown("We find that 2 + 2 = 4."));
  expect(requireText("sums", markdown("We find that 2 + 2 = 4."))).toBe(first);
  const other = requireText("sums", markdown("We find that 2 + 3 = 5."));
  expect(other.source).toContain("2 + 3 = 5");
  expect(requireText("totals", markdown("We find that 2 + 3 = 5."))).not.toBe(other);
  // What is wrong with a text is found out once, however many claims ask.
  const wrong = () => thrownBy(() => requireText("sums", "no title"));
  expect(wrong()).toMatchObject({
    message: "front matter of sums must be YAML with a title between two lines ---, got none",
  });
  expect(wrong()).toBe(wrong());
  expect(() => requireText("sums", undefined)).toThrow(
    "the text of a document must stand in fixtures/sums/text.md, got no such file",
  );
});

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
