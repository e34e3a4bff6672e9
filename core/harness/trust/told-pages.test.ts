import { expect, it } from "vitest";
import type { ClaimRecord } from "../../claim/record.ts";
import { readDocument } from "../../document/read-document.ts";
import { toldPages } from "./told-pages.ts";

const document = readDocument("sums", "---\ntitle: Sums\n---\n\nTwo and two are four.\n");
const record = (id: string, change: object): ClaimRecord => ({
  ...{ document: "sums", id, assertion: "", quote: { exact: "Two and two are four." } },
  ...{ verdict: "void", alpha: 0, condition: "", depends: false, trouble: "it threw", readings: [] },
  ...change,
});

it("tells every record but the one that cannot be told, which is void by name", () => {
  const odd = record("odd", { trouble: "", readings: [{ id: "a", parts: 7 }] });
  const { documents, files } = toldPages([{ document, records: [record("sound", {}), odd] }]);
  expect(documents[0]?.records.map(({ id, trouble }) => [id, trouble.slice(0, 39)])).toEqual([
    ["sound", "it threw"],
    ["odd", "the record must be one that can be told"],
  ]);
  expect([...files.keys()]).toContain("reports/sums/odd.md");
});
