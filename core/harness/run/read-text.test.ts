import { expect, it } from "vitest";
import { requireText, type TextFile } from "./read-text.ts";

it("reads a text once, and again when it is another one", () => {
  const markdown = (sentence: string) => files(`---\ntitle: Sums\n---\n\n${sentence}\n`);
  const first = requireText("sums", markdown("We find that 2 + 2 = 4."));
  expect(requireText("sums", markdown("We find that 2 + 2 = 4."))).toBe(first);
  const other = requireText("sums", markdown("We find that 2 + 3 = 5."));
  expect(other.source).toContain("2 + 3 = 5");
  expect(requireText("totals", markdown("We find that 2 + 3 = 5."))).not.toBe(other);
  // What is wrong with a text is found out once, however many claims ask.
  const wrong = () => thrownBy(() => requireText("sums", files("no title")));
  expect(wrong()).toMatchObject({
    message: "front matter of sums must be YAML with a title between two lines ---, got none",
  });
  expect(wrong()).toBe(wrong());
  expect(() => requireText("sums", [])).toThrow(
    "the text of a document must stand in fixtures/sums/text.md, got no such file",
  );
});

it("reads a text in the format that its file is called by, and one file alone", () => {
  const page = { path: "fixtures/sums/text.html", source: "<title>Sums</title><p>2 + 2 = 4." };
  expect(requireText("sums", [page]).sentences.map(({ source }) => source)).toEqual(["2 + 2 = 4."]);
  expect(() => requireText("sums", [...files("# Sums"), page])).toThrow(
    "the text of a document must stand in one file, got fixtures/sums/text.md and fixtures/sums/text.html",
  );
});

function files(source: string): readonly TextFile[] {
  return [{ path: "fixtures/sums/text.md", source }];
}

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
