import { readDocument } from "../../document/read-document.ts";
import { type Address, stream } from "../../random/streams.ts";
import type { Trial } from "./method.ts";

/** The text that the tests of this room try claims on. */
const TEXT = `---
title: Sums
---

## Answer

The parts are 2.79, 2.01 and 4.11. Together they make 8.91, about 8.9 or 89% of 10. Again: 2.79, 2.01, 4.11.
`;

/** A trial on a small text, for tests. Another address gives other streams. */
export function testTrial(address: Partial<Omit<Address, "role">> = {}): Trial {
  const at = { document: "sums", claim: "test", reading: "a", ...address };
  return { document: readDocument("sums", TEXT), stream: (role) => stream({ ...at, role }) };
}
