import { parse } from "yaml";

/** What a text says of itself above its first line. */
export interface FrontMatter {
  readonly title: string;
  readonly origin: string;
  readonly credits: string;
  /** A language tag such as "de"; empty where the text does not say. */
  readonly lang: string;
  readonly silent: readonly { readonly quote: string; readonly because: string }[];
}

const known = ["title", "lang", "origin", "credits", "silent"];

/**
 * What does the front matter of the document `name` say?
 *
 * @param yaml - what stands between the two `---` lines
 * @param heading - the first heading of the text, its title where the front matter gives none
 * @throws TypeError where it is not YAML, lacks a title, or holds a key or a value that nobody would read
 */
export function readFrontMatter(name: string, yaml: string, heading = ""): FrontMatter {
  const place = `front matter of ${name}`;
  const fields = asFields(place, parseYaml(place, yaml));
  const stranger = Object.keys(fields).find((key) => !known.includes(key));
  // A misspelt key would otherwise be dropped in silence, and with it a list of silent sentences.
  if (stranger !== undefined) {
    throw new TypeError(`keys in the ${place} must be among ${known.join(", ")}, got ${stranger}${nearest(stranger)}`);
  }
  return {
    title: fields["title"] === undefined && heading !== "" ? heading : text(`title in the ${place}`, fields["title"]),
    lang: fields["lang"] === undefined ? "" : language(`lang in the ${place}`, fields["lang"]),
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

/** The language as Unicode writes it: "de-CH" for "de-ch". */
function language(name: string, value: unknown): string {
  try {
    const [tag] = Intl.getCanonicalLocales(text(name, value).replaceAll("_", "-"));
    if (tag !== undefined) return tag;
  } catch {
    // Told below, in our words.
  }
  throw new TypeError(`${name} must be a language tag such as "en" or "de-CH", got ${show(value)}`);
}

/** The known key that shares most pairs of letters with this one; nothing where none shares half of them. */
function nearest(stranger: string): string {
  const pairs = (word: string) => new Set(Array.from(word.slice(1), (letter, i) => (word[i] ?? "") + letter));
  const own = pairs(stranger);
  const [best] = known
    .map((key) => ({ key, shared: (2 * own.intersection(pairs(key)).size) / (own.size + pairs(key).size) }))
    .sort((a, b) => b.shared - a.shared);
  return best !== undefined && best.shared >= 0.4 ? `; the nearest is ${best.key}` : "";
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
