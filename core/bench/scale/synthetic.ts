import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A project of many trivial claims in a temporary folder, with as many bare test files beside it. */
export interface Synthetic {
  /** Absolute path of the project. */
  readonly root: string;
  /** Absolute path of a folder with one bare test file for each claim, which know nothing of Probatum. */
  readonly bare: string;
  dispose(): void;
}

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Makes claims on sums, each with a sentence of its own, spread evenly over texts.
 *
 * @param claims - how many, at least 1
 * @param texts - how many, at least 1 and at most as many as claims
 */
export function synthetic(claims: number, texts: number): Synthetic {
  // Packages stand in the folder above, as in a repository that holds several projects: what a run keeps stays with the project.
  const above = realpathSync(mkdtempSync(join(tmpdir(), "probatum-scale-")));
  symlinkSync(realpathSync(join(PROJECT, "node_modules")), join(above, "node_modules"), "junction");
  const [root, bare] = [join(above, "project"), join(above, "bare")];
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  cpSync(join(PROJECT, "core"), join(root, "core"), { recursive: true, filter: (path) => !path.endsWith(".test.ts") });
  cpSync(join(PROJECT, "package.json"), join(root, "package.json"));
  write(join(root, ".gitignore"), "node_modules/\n.vitest/\nreports/*/*.html\n");
  write(join(root, "vitest.config.ts"), CONFIG);
  write(join(bare, "vitest.config.ts"), BARE_CONFIG);
  write(join(bare, "package.json"), '{ "private": true, "type": "module" }\n');
  const sentences = Array.from({ length: texts }, (): string[] => []);
  for (let index = 0; index < claims; index += 1) {
    const text = index % texts;
    sentences[text]?.push(`Item ${index} adds ${index} and 1 to ${index + 1}.`);
    write(join(root, "claims", `text-${text}`, `c${index}.claim.ts`), claimFile(index));
    write(join(bare, `t${index}.test.ts`), BARE_TEST);
  }
  for (const [text, said] of sentences.entries())
    write(join(root, "fixtures", `text-${text}`, "text.md"), textFile(text, said));
  return { root, bare, dispose: () => rmSync(above, { recursive: true, force: true }) };
}

const CONFIG =
  'import { probatum } from "./core/harness/config.ts";\nexport default probatum({ root: import.meta.dirname });\n';

/** As claims are run: forks, two of them, each for many files. */
const BARE_CONFIG = `import { defineConfig } from "vitest/config";
export default defineConfig({ test: { pool: "forks", isolate: false, maxWorkers: 2 } });
`;

const BARE_TEST = 'import { expect, test } from "vitest";\ntest("adds", () => expect(1 + 1).toBe(2));\n';

function claimFile(index: number): string {
  return `import { claim, exact } from "probatum";
export default claim({
  quote: "Item ${index} adds ${index} and 1 to ${index + 1}.",
  asserts: exact("${index} + 1 == ${index + 1}"),
  expect: "verified",
  seen: "the sum is right",
});
`;
}

/** Ten sentences a paragraph, ten paragraphs a section. */
function textFile(number: number, sentences: readonly string[]): string {
  const lines = sentences.flatMap((sentence, index) => [
    ...(index % 100 === 0 ? ["", `## Part ${index / 100 + 1}`, ""] : index % 10 === 0 ? [""] : []),
    sentence,
  ]);
  return `---\ntitle: Sums ${number}\n---\n${lines.join("\n")}\n`;
}
