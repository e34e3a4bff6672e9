import { join } from "node:path";
import { readIfThere } from "../files/atomic-file.ts";

const ENDINGS = ["ts", "mts", "cts", "js", "mjs", "cjs"];
const NAMES = ["vitest.config", "vite.config"].flatMap((name) => ENDINGS.map((ending) => `${name}.${ending}`));

/** The text of the project's configuration of vitest; undefined where there is not exactly one. */
export function readConfig(root: string): string | undefined {
  const [only, ...others] = NAMES.flatMap((name) => readIfThere(join(root, name)) ?? []);
  return others.length === 0 ? only : undefined;
}

const OPTIONS = String.raw`root: import\.meta\.dirname|labs: \[[^\][(){}]*\]`;
const PLAIN = new RegExp(
  String.raw`^import \{ probatum \} from "[^"\n]+";\s*export default probatum\((?:\{\s*(?:(?:${OPTIONS}),?\s*)*\})?\);\s*$`,
  "u",
);

/**
 * Does this configuration call `probatum` and do nothing else that a claim could notice, such as other limits of patience? What cannot be seen
 * from the text is none.
 */
export function isPlain(config: string | undefined): boolean {
  return config !== undefined && PLAIN.test(config);
}
