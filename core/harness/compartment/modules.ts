import { lstatSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { moduleRunnerTransform, parseSync, transformWithOxc } from "vite";
import { asText } from "../files/as-text.ts";
import { digestOf } from "../files/digest.ts";

/** A module of a claim, ready to be evaluated in a compartment. */
export interface Transformed {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  /** Of the text that was read, see `digestOf`. */
  readonly digest: string;
  readonly code: string;
  /** The source map, as JSON. */
  readonly map: string;
  /** What it imports: specifier to path, or to "probatum". */
  readonly imports: Readonly<Record<string, string>>;
}

const FRONT_DOOR = "probatum";
const CLAIM = /^claims\/(?!\.)[^/]+\/(?:[^/]+\.claim|answer)\.ts$/u;

/** Nothing but the text says what becomes of it: no tsconfig.json is looked for. */
const SETTINGS = { sourcemap: true, target: "esnext", tsconfig: false } as const;

const known = new Map<string, { readonly text: string; readonly module: Transformed }>();

/**
 * A claim file with all modules that it leads to, read and transformed here, so that a worker needs no right to read them. Cached by content.
 *
 * @param root - absolute path of the project
 * @param path - of a claim file or an answer, relative to the project
 * @throws RangeError for an import of anything but the front door and the experiments of the document, and for links
 */
export async function modulesOf(root: string, path: string): Promise<readonly Transformed[]> {
  if (!CLAIM.test(path))
    throw new RangeError(`a claim file must be claims/<document>/<id>.claim.ts, got ${asText(path)}`);
  const found = new Map<string, Transformed>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    const module = await transformed(root, next);
    found.set(next, module);
    open.push(...Object.values(module.imports).filter((each) => each !== FRONT_DOOR));
  }
  return [...found.values()];
}

async function transformed(root: string, path: string): Promise<Transformed> {
  const text = readPlainly(root, path);
  const before = known.get(path);
  if (before?.text === text) return before.module;
  requireSyntax(path, text);
  const typeless = await transformWithOxc(text, path, SETTINGS);
  const ssr = await moduleRunnerTransform(speakable(typeless.code), typeless.map as never, path, text);
  if (ssr === null) throw new SyntaxError(`${asText(path)} must be a module, got a text that is none`);
  const imports = Object.fromEntries((ssr.deps ?? []).map((specifier) => [specifier, resolved(specifier, path)]));
  const module = { path, digest: digestOf(text), code: ssr.code, map: JSON.stringify(ssr.map ?? {}), imports };
  known.set(path, { text, module });
  return module;
}

/** @throws SyntaxError with the place in the file, without colours or drawings */
function requireSyntax(path: string, text: string): void {
  const [error] = parseSync(path, text).errors;
  if (error === undefined) return;
  const before = text.slice(0, error.labels[0]?.start ?? 0).split("\n");
  throw new SyntaxError(`${error.message}, at ${path}:${before.length}:${(before.at(-1) ?? "").length + 1}`);
}

/**
 * The text of a file of the project, as it is handed out.
 *
 * @throws RangeError where a part of the path is a link, or where there is no file
 */
export function readPlainly(root: string, path: string): string {
  const parts = path.split("/");
  for (let i = 1; i <= parts.length; i++) {
    const part = parts.slice(0, i).join("/");
    if (lstatSync(join(root, part), { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new RangeError(`${asText(part)} must be no link, got one`);
  }
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    throw new RangeError(`an import must lead to a file, got ${asText(path)}`);
  }
}

function resolved(specifier: string, from: string): string {
  if (specifier === FRONT_DOOR) return FRONT_DOOR;
  const document = from.split("/").slice(0, 2).join("/");
  const path = posix.join(posix.dirname(from), specifier);
  if (/^\.{1,2}\//u.test(specifier) && path.startsWith(`${document}/experiments/`) && /^[\w./-]+\.ts$/u.test(path))
    return path;
  throw new RangeError(
    `a claim must import probatum or the experiments of its document, got ${asText(specifier)} in ${asText(from)}`,
  );
}

const UNSPEAKABLE = /import(?=\s*\()|<!--|-->/gu;

/**
 * The same program without the words that a compartment refuses wherever they stand: `import(` and the marks of comments in HTML, in comments
 * and in texts.
 */
function speakable(code: string): string {
  if (code.search(UNSPEAKABLE) === -1) return code;
  const { program, comments } = parseSync("module.js", code);
  const spans = [...comments.map(({ start, end }) => ({ start, end, comment: true })), ...textsOf(program)];
  let result = code;
  for (const { start, end, comment } of spans.sort((a, b) => b.start - a.start)) {
    const span = result.slice(start, end);
    const spelt = comment
      ? span.replaceAll(UNSPEAKABLE, (word) => "*".repeat(word.length))
      : span.replaceAll(UNSPEAKABLE, (word) => `\\x${word.charCodeAt(0).toString(16)}${word.slice(1)}`);
    result = result.slice(0, start) + spelt + result.slice(end);
  }
  return result;
}

function textsOf(node: unknown): { readonly start: number; readonly end: number; readonly comment: boolean }[] {
  if (typeof node !== "object" || node === null) return [];
  const { type, start, end, value } = node as { readonly [key: string]: unknown };
  const isText = (type === "Literal" && typeof value === "string") || type === "TemplateElement";
  if (isText) return [{ start: Number(start), end: Number(end), comment: false }];
  return Object.values(node).flatMap(textsOf);
}
