import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Reads } from "../compartment/reads.ts";
import { replyWithModules } from "../compartment/serve-modules.ts";
import { canonical } from "../files/canonical.ts";
import { readDataFile } from "../files/data-file.ts";
import { listFiles } from "../files/records.ts";
import type { Heard } from "../run/heard.ts";
import { readText, sourceOf } from "../run/read-text.ts";
import { WATCHDOG } from "../wall/limits.ts";
import { CHANGES, type Change, CLAIMS, ENGINE_CHANGES, FILES, restore } from "./changes.fixture.ts";
import { type Engine, engineOf } from "./engine.ts";
import { entryFile } from "./entry.ts";
import { type Asked, VerdictStore } from "./verdict-store.ts";

const CORE = fileURLToPath(new URL("../../", import.meta.url));
const RUNTIME = "v26.10.0 x64";
const ASKED: Asked = { limits: WATCHDOG, trying: "all" };
const QUOTE = { exact: "We find that 2 + 2 = 4." };

describe("a verdict that was found before", () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "probatum-store-")));
  const modules = join(root, "node_modules");
  const entry = (path: string) => entryFile(modules, root, path);
  let files: ReadonlyMap<string, string>;
  let engine: Engine | undefined;

  beforeAll(() => {
    cpSync(CORE, join(root, "core"), {
      recursive: true,
      filter: (path) => !/\.(?:test|fixture)\.ts$|\.md$/u.test(path),
    });
    const core = listFiles(root, "core").map((path) => [path, readFileSync(join(root, path), "utf8")] as const);
    files = new Map([...core, ...Object.entries(FILES)]);
    restore(root, files);
    engine = engineIn(RUNTIME);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const engineIn = (runtime: string) => engineOf(root, { core: join(root, "core/"), runtime });
  const storeOf = (found: Engine | undefined, asked = ASKED) =>
    found === undefined ? undefined : new VerdictStore(root, modules, found, asked);

  /** Keeps what was found of a claim as a run does, but for the verdict, which is that of nobody. */
  async function found(of: keyof typeof CLAIMS): Promise<void> {
    const path = CLAIMS[of];
    // What was put back has its old bytes, and another time.
    if (!engine?.stamps.areUntouchedSince(Number.POSITIVE_INFINITY)) engine = engineIn(RUNTIME);
    const store = storeOf(engine);
    store?.take(path);
    await replyWithModules(root, { probatum: "modules", id: 1, path });
    const reads = new Reads();
    for (const name of of === "plain" ? ["points.csv", "absent.csv"] : []) {
      try {
        reads.noted(name, () => readDataFile(root, "small", name));
      } catch {
        // One of them is not there.
      }
    }
    if (of === "figures") reads.readText(sourceOf(readText(root, "small")));
    if (of === "slow") reads.beSlow();
    const read = reads.told();
    const heard: Heard =
      of === "answer"
        ? { path, evidence: canonical({ assertion: "", quote: { exact: "" }, answer: [] }), tests: [{ read }] }
        : {
            path,
            evidence: canonical({ assertion: "", quote: QUOTE }),
            tests: [{ evidence: '{"outcome":"verified"}', untried: "{}", read }],
          };
    expect(store?.keep([{ heard, isPassedOver: false }], Number.POSITIVE_INFINITY)).toBe(1);
  }

  async function holds({ change, of = "plain", opened = {} }: Change, renewed: boolean): Promise<boolean> {
    await found("figures");
    await found(of);
    change({ root, entry });
    const { asked = (same) => same, runtime = RUNTIME, path = CLAIMS[of] } = opened;
    const now = renewed || runtime !== RUNTIME ? engineIn(runtime) : engine;
    const isThere = storeOf(now, asked(ASKED))?.take(path) !== undefined;
    restore(root, files);
    return isThere;
  }

  it.each(CHANGES.map((change) => [change.isAgain ? "again" : "not again", change.what, change] as const))(
    "is tried %s after a change: %s",
    async (_, __, change) => expect(await holds(change, false)).toBe(!change.isAgain),
  );

  it.each(ENGINE_CHANGES.map((change) => [change.isAgain ? "again" : "not again", change.what, change] as const))(
    "is tried %s by another engine: %s",
    async (_, __, change) => expect(await holds(change, true)).toBe(!change.isAgain),
  );

  it("is known again when an experiment is changed and changed back", async () => {
    const experiment = "claims/small/experiments/line.ts";
    const { change } = CHANGES.find(({ what }) => what === "the experiment") ?? { change: () => undefined };
    await found("plain");
    change({ root, entry });
    expect(storeOf(engine)?.take(CLAIMS.plain)).toBeUndefined();
    await found("plain");
    expect(storeOf(engine)?.take(CLAIMS.plain)).toBeDefined();
    restore(root, files);
    expect(readFileSync(join(root, experiment), "utf8")).toBe(FILES[experiment]);
    expect(storeOf(engine)?.take(CLAIMS.plain)).toBeDefined();
  });
});
