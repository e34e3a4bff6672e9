import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contradictionsOf } from "./contradictions.ts";
import type { ClaimRecord } from "./record.ts";

const names = ["a", "b", "c", "d", "e"];
const records = fc
  .uniqueArray(
    fc.record({
      document: fc.constantFrom("one", "other"),
      id: fc.constantFrom(...names),
      contradicts: fc.option(fc.array(fc.constantFrom(...names), { maxLength: 3 }), { nil: undefined }),
    }),
    { selector: ({ document, id }) => `${document}/${id}` },
  )
  .map((all) => all as unknown as readonly ClaimRecord[]);

describe("the contradictions of a claim", () => {
  it("are the other claims of its text that it names or that name it, as they come", () => {
    fc.assert(
      fc.property(records, (all) => {
        for (const record of all) {
          const found = all.filter(
            (other) =>
              other.document === record.document &&
              other.id !== record.id &&
              (record.contradicts?.includes(other.id) || other.contradicts?.includes(record.id)),
          );
          expect(contradictionsOf(record, all)).toEqual(found);
        }
      }),
    );
  });
});
