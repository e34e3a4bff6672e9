import { parse, stringify } from "yaml";

/** The front matter of a file, with its two lines `---`, and what stands below it. */
export interface Front {
  readonly front: string;
  readonly rest: string;
  /** How many lines the front matter takes. */
  readonly lines: number;
}

/** Takes the front matter off the top of a file in any format; empty where there is none. */
export function frontOf(source: string): Front {
  const front = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/u.exec(source)?.[0] ?? "";
  return { front, rest: source.slice(front.length), lines: linesIn(front) };
}

/** How many line ends a text has. */
export function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

/** The front matter with these fields where it does not say otherwise. What cannot be read is left to whoever reads front matter. */
export function completed(front: string, fields: Readonly<Record<string, string>>): string {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ""));
  if (Object.keys(known).length === 0) return front;
  const own = fieldsOf(front.replace(/^---.*\n|\n---\s*$/gu, ""));
  return own === undefined ? front : `---\n${stringify({ ...known, ...own })}---\n`;
}

function fieldsOf(yaml: string): object | undefined {
  try {
    const fields: unknown = yaml.trim() === "" ? {} : parse(yaml);
    return typeof fields === "object" && fields !== null && !Array.isArray(fields) ? fields : undefined;
  } catch {
    return undefined;
  }
}
