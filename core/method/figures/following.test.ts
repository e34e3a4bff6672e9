import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/read-document.ts";
import { unaided } from "../../formula/asking.ts";
import { stream } from "../../random/streams.ts";
import { tryAssertion } from "../try-assertion.ts";
import { FOLLOWING } from "./following.fixture.ts";
import { reproduces } from "./reproduces.ts";

describe("figures that follow by the whole language", () => {
  it.each(FOLLOWING)("of %s: %s is %s: %s", (text, figure, formula, outcome) => {
    const { evidence, control } = unaided(
      tryAssertion(reproduces(figure, formula), undefined, {
        document: readDocument("text", `---\ntitle: Text\n---\n\n## Answer\n\nIt has ${text} of them.\n`),
        stream: (role) => stream({ document: "text", claim: "test", reading: "a", role }),
      }),
    );
    expect([evidence.outcome, control?.passed]).toEqual([outcome, true]);
  });
});
