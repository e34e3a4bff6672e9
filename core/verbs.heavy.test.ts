import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { afterAll, describe, expect, it } from "vitest";
import type { Claim } from "./claim/claim.ts";
import type { ReadingRecord } from "./claim/record.ts";
import { verdictWords } from "./claim/verdict-words.ts";
import { readDocument } from "./document/read-document.ts";
import { requireClaim, trialOf } from "./harness/run/try-claim.ts";
import { answered } from "./harness/solver/answered.fixture.ts";
import { startSolver } from "./harness/solver/solver.ts";
import * as core from "./index.ts";
import { methodOf } from "./method/methods.ts";
import { shareVerdict } from "./method/same-as.ts";
import { tryReading } from "./method/try-reading.ts";

const page = readFileSync(new URL("./VERBS.md", import.meta.url), "utf8");

/** The claim files that the page shows, and below each what comes out. */
const examples = [
  ...page.matchAll(/```ts\n\/\/ claims\/cookbook\/(.+)\.claim\.ts\n([^`]*?)\n((?:\/\/ .+\n)+)```/gu),
].map(([, id = "", code = "", comment = ""]) => ({ id, code, outcome: comment.replaceAll("// ", "").trim() }));

/** The claim that a file states, with everything of the front door at hand. */
function claimOf(code: string): Claim {
  const body = stripTypeScriptTypes(code).replace("export default", "return");
  const run = new Function(...Object.keys(core), body);
  return requireClaim(run(...Object.values(core)));
}

const solver = startSolver();
afterAll(() => solver.stop());

/** Tries an example on a text that holds its sentence and no other. */
async function tryExample(id: string): Promise<ReadingRecord> {
  const code = examples.find((example) => example.id === id)?.code ?? "";
  const { quote, readings } = claimOf(code);
  const [reading] = readings;
  if (reading === undefined) throw new RangeError(`an example must have a reading, got none in ${id}`);
  const text = readDocument("cookbook", `---\ntitle: Cookbook\n---\n\n${quote.exact}\n`);
  const record = await answered(tryReading(reading, trialOf(text, { document: "cookbook", id }, reading.id)), solver);
  return record.verb === "sameAs" ? shareVerdict(record, await tryExample(record.sameAs?.claim ?? "")) : record;
}

/** As the terminal tells it: the verdict, what carried it, the sizes; then what was found. */
function told({ outcome, condition, basis, scope, found, trouble }: ReadingRecord): readonly [string, string] {
  const carried = [basis === "none" ? "" : `by ${basis}`, scope, trouble];
  return [[verdictWords(outcome, condition), ...carried].filter((text) => text !== "").join(", "), `found: ${found}`];
}

/** The verbs that are tried by a method of their own; `forAllExists` is how `forAll` around `exists` is called inside. */
function methodNames(): readonly string[] {
  let message = "";
  try {
    methodOf({ verb: "" });
  } catch (error) {
    message = String(error);
  }
  const [, names = ""] = /one of (.*), got/u.exec(message) ?? [];
  return names.split(", ").filter((name) => name !== "forAllExists");
}

describe("the page of verbs", () => {
  it.each(examples)("$id: $outcome", async ({ id, outcome }) => {
    const [verdict, found] = told(await tryExample(id));
    expect(outcome.includes("\n") ? `${verdict}\n${found}` : verdict).toBe(outcome);
  });

  it("runs every example that it shows", () => {
    expect(examples.length).toBe(page.split("```ts\n").length - 1);
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length);
  });

  it("has an example for every verb", () => {
    const asserted = examples.map(({ code }) => /asserts: (\w+)\(/u.exec(code)?.[1]);
    for (const verb of [...methodNames(), "every", "some", "over", "sameAs"]) expect(asserted).toContain(verb);
  });

  it("names everything that the front door hands out", () => {
    const prose = page.replaceAll(/```[^`]*```/gu, "");
    for (const name of Object.keys(core)) expect(prose).toMatch(new RegExp(`\`${name}[\`(]`, "u"));
  });

  it("has a heading for every link into itself", () => {
    const slugs = [...page.matchAll(/^#+ (.*)$/gmu)].map(([, title = ""]) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, "")
        .replaceAll(" ", "-"),
    );
    const links = [...page.matchAll(/\]\(#([^)]*)\)/gu)].map(([, to = ""]) => to);
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) expect(slugs).toContain(link);
  });
});
