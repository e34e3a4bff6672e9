import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const FOLDER = fileURLToPath(new URL("../../.github/workflows/", import.meta.url));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { readonly permissions: unknown; readonly steps: readonly Step[] }>>;
}

it("CI insists on a browser, so that the tests of the page are not skipped there", () => {
  expect(readFileSync(join(FOLDER, "claims.yml"), "utf8")).toContain("- run: .ci/run\n");
  expect(readFileSync(join(FOLDER, "../../.ci/run"), "utf8")).toMatch(/^export .*\bPROBATUM_BROWSER=required$/mu);
});

// Claims are code from a pull request: what a workflow may do is all that they can do.
describe.each(readdirSync(FOLDER))("the workflow %s", (name) => {
  const source = readFileSync(join(FOLDER, name), "utf8");
  const workflow = parse(source) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it("can only read, and knows no secret", () => {
    expect(workflow.permissions).toEqual({});
    for (const { permissions } of jobs) expect(permissions).toEqual({ contents: "read" });
    expect(source).not.toContain("secrets.");
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
  });

  it("pins every action by commit and leaves no credentials behind", () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/u);
    for (const { uses = "", with: given } of steps) {
      if (uses.startsWith("actions/checkout@")) expect(given?.["persist-credentials"]).toBe(false);
    }
  });

  it("puts nothing that a pull request chooses into a command", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
});
