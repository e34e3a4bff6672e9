import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimRecord } from "../../claim/record.ts";
import { reading, record } from "../../report/example.fixture.ts";
import { movedFor } from "../certify/moved.ts";
import { printRecord } from "../files/records.ts";
import { claimFile, type SmallProject, smallProject, TEXT } from "../small-project.fixture.ts";
import { annotations } from "../tell/annotations.ts";

const four = (outcome: "verified" | "refuted") =>
  printRecord(
    record({
      document: "small",
      id: "four",
      quote: { exact: "We find that 2 + 2 = 4." },
      verdict: outcome,
      readings: [reading({ outcome })],
    }),
  );
const shares = printRecord(
  record({
    document: "small",
    id: "again",
    quote: { exact: "Numbers are a fine thing." },
    readings: [reading({ verb: "sameAs", sameAs: { claim: "four", reading: "a" } })],
  }),
);

describe("npm run verdicts", () => {
  let project: SmallProject;
  let base = "";
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t", ...args], { cwd: project.root })
      .toString()
      .trim();

  beforeAll(() => {
    project = smallProject({
      "claims/small/four.claim.ts": `${claimFile("We find that 2 + 2 = 4.", 'asserts: exact("2 + 2 == 4")')}import "./experiments/line.ts";\n`,
      "claims/small/experiments/line.ts": 'export { linear } from "../../model/linear.ts";\n',
      "reports/small/four.json": four("verified"),
      "reports/small/again.json": shares,
      ".gitignore": "node_modules\n",
    });
    project.write(
      "claims/small/again.claim.ts",
      claimFile("Numbers are a fine thing.", 'asserts: sameAs("four", "a")'),
    );
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "base");
    base = git("rev-parse", "HEAD");
  });
  afterAll(() => project.dispose());

  const tell = (env: Readonly<Record<string, string>> = {}) => project.command(["verdicts", "--base", base], env);

  it("says nothing where nothing moved", async () => {
    expect(await tell()).toEqual({ code: 0, output: "" });
  });

  it("tells what moved by the names of the files that differ and by what the claim imports", async () => {
    project.write("reports/small/four.json", four("refuted"));
    expect((await tell()).output).toMatch(/❌ refuted: 4 \| none of its files \|/u);
    const moved = (...changed: readonly string[]) =>
      movedFor(project.root, new Set(changed))(JSON.parse(four("refuted")) as ClaimRecord).join(", ");
    expect(moved("core/random/normal.ts")).toBe("core");
    // The claim says "probatum", and nothing else of it leads to a method.
    expect(moved("core/method/experiment/mean.ts")).toBe("core");
    expect(moved("core/report/markdown/marks.ts", "core/harness/runner.test.ts", "fixtures/other/text.md")).toBe("");
    expect(moved("package-lock.json")).toBe("core");
    expect(moved("fixtures/small/points.csv")).toBe("data");
    expect(moved("claims/small/experiments/line.ts")).toBe("claim");
    expect(movedFor(project.root, new Set(["claims/small/four.claim.ts"]))(JSON.parse(shares) as ClaimRecord)).toEqual([
      "claim",
    ]);
    project.write("fixtures/small/points.csv", "x\n1\n");
    project.write("fixtures/small/text.md", `${TEXT}\nOne more.\n`);
    const { output } = await tell();
    expect(output).toContain(" | text, data |");
    expect(output).toContain("| One more. | new sentence |");
  });

  it("writes the summary of a step and marks the claim's line, in GitHub Actions", async () => {
    const summary = join(project.root, "summary.md");
    const env = {
      GITHUB_ACTIONS: "true",
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REPOSITORY: "a/b",
      GITHUB_SHA: "c",
    };
    const { code, output } = await tell(env);
    expect(code).toBe(0);
    expect(output).toContain(
      "::warning file=claims/small/four.claim.ts,line=1,title=small/four::verdict changed: verified → refuted",
    );
    expect(readFileSync(summary, "utf8")).toContain("(https://github.com/a/b/blob/c/reports/small/four.md)");
    expect(readFileSync(summary, "utf8")).not.toContain("::warning");
  });

  it("refuses a revision that git does not know, and none at all", async () => {
    const wrong = await project.claim("verdicts", "--base", "--upload-pack=x");
    expect(wrong.code).toBe(2);
    expect(await project.claim("verdicts", "--base", "nowhere")).toEqual({
      code: 2,
      output: "base must be a revision that git knows, got nowhere\n",
    });
    expect(await project.claim("verdicts")).toEqual({
      code: 2,
      output: "error: required option '--base <revision>' not specified\n",
    });
  });
});

describe("annotations", () => {
  it("escape what would end a command, and stop at ten", () => {
    const change = { before: record({}), after: record({ document: "a,b:c", id: "x%\ny", verdict: "refuted" }) };
    const lines = annotations(
      Array.from({ length: 12 }, () => change),
      () => "a\n  quote: 3,\n",
    );
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe(
      "::warning file=claims/a%2Cb%3Ac/x%25%0Ay.claim.ts,line=2,title=a%2Cb%3Ac/x%25%0Ay::verdict changed: verified → refuted",
    );
  });
});
