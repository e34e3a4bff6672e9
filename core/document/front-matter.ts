import { parse } from "yaml";

/** What a text says of itself above its first line. */
export interface FrontMatter {
  readonly title: string;
  readonly origin: string;
  readonly credits: string;
  readonly silent: readonly { readonly quote: string; readonly because: string }[];
}

const known = ["title", "origin", "credits", "silent"];

/**
 * What does the front matter of the document `name` say? `yaml` is what stands between the two `---` lines.
 *
 * @throws TypeError where it is not YAML, lacks a title, or holds a key or a value that nobody would read
 */
export function readFrontMatter(name: string, yaml: string): FrontMatter {
  const place = `front matter of ${name}`;
  const fields = asFields(place, parseYaml(place, yaml));
  const stranger = Object.keys(fields).find((key) => !known.includes(key));
  // A misspelt key would otherwise be dropped in silence, and with it a list of silent sentences.
  if (stranger !== undefined) {
    throw new TypeError(`keys in the ${place} must be among ${known.join(", ")}, got ${stranger}`);
  }
  return {
    title: text(`title in the ${place}`, fields["title"]),
    origin: fields["origin"] === undefined ? "" : text(`origin in the ${place}`, fields["origin"]),
    credits: fields["credits"] === undefined ? "" : text(`credits in the ${place}`, fields["credits"]),
    silent: silent(place, fields["silent"]),
  };
}

function parseYaml(place: string, yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new TypeError(`${place} must be YAML with a title, got ${reason}`);
  }
}

function asFields(place: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new TypeError(`${place} must be fields with at least a title, got ${show(value)}`);
}

function text(name: string, value: unknown): string {
  if (typeof value === "string" && value.trim() !== "") return value.replace(/\s+/gu, " ").trim();
  throw new TypeError(`${name} must be a non-empty text, got ${show(value)}`);
}

function silent(place: string, value: unknown): FrontMatter["silent"] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new TypeError(`silent in the ${place} must be a list, got ${show(value)}`);
  return value.map((entry: unknown, index) => {
    const item = `silent[${index}] in the ${place}`;
    if (typeof entry !== "object" || entry === null || !("quote" in entry) || !("because" in entry)) {
      throw new TypeError(`${item} must be { quote, because }, got ${show(entry)}`);
    }
    return { quote: text(`quote of ${item}`, entry.quote), because: text(`because of ${item}`, entry.because) };
  });
}

function show(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
