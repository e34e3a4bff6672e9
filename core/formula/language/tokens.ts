/** A name, a number or a sign, and where it stands. */
interface Token {
  readonly kind: "name" | "number" | "sign";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Names such as x1 are read as a whole. A dot before a sign belongs to the sign: `2.*x` is 2 times x, entry by entry. */
const TOKEN =
  /(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<number>(?:\d+(?:\.(?![*/^])\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?:\.[*/^]|[<>=!]=|\?\.(?!\d)|\S)/gu;

const OPENS = new Set(["(", "["]);
const CLOSES = new Set([")", "]"]);
const BETWEEN = new Set(["and", "or", "xor", "mod", "to", "in", "not"]);

/**
 * The tokens of a formula, read from left to right in step with a walk over its tree. mathjs' trees do not say where their nodes
 * stand; what stands next when the walk comes to a node is where it begins.
 */
export class Tokens {
  readonly #tokens: readonly Token[];
  readonly #length: number;
  #next = 0;

  constructor(text: string) {
    this.#length = text.length;
    this.#tokens = [...text.matchAll(TOKEN)].map(({ 0: token, index, groups }) => ({
      kind: groups?.["name"] !== undefined ? "name" : groups?.["number"] !== undefined ? "number" : "sign",
      text: token,
      start: index,
      end: index + token.length,
    }));
  }

  /** Where the next token stands; the length of the text after the last one. */
  get start(): number {
    return this.#tokens[this.#next]?.start ?? this.#length;
  }

  /** Where the last token that was taken ends. */
  get end(): number {
    return this.#tokens[this.#next - 1]?.end ?? 0;
  }

  /** Takes the next token and says where it stands. */
  take(): number {
    const { start } = this;
    this.#next += 1;
    return start;
  }

  /** Takes the next token only if it is this one. */
  takeIf(text: string): void {
    if (this.#tokens[this.#next]?.text === text) this.#next += 1;
  }

  /** The literals of the text, in its order. */
  literals(): readonly string[] {
    return this.#tokens.flatMap(({ kind, text }) => (kind === "number" ? [text] : []));
  }

  /** Where the first of these signs stands that no bracket from here on holds; the next token where there is none. */
  find(signs: readonly string[]): number {
    let depth = 0;
    for (const { text, start } of this.#tokens.slice(this.#next)) {
      if (CLOSES.has(text)) depth -= 1;
      if (depth === 0 && signs.includes(text)) return start;
      if (OPENS.has(text)) depth += 1;
    }
    return this.start;
  }

  /** Where something follows a value with no sign between them: `x` in `2 x`. The next token where nothing does. */
  findUnsigned(): number {
    const rest = this.#tokens.slice(this.#next);
    return rest.find((token, i) => i > 0 && ends(rest[i - 1]) && begins(token, rest[i - 1]))?.start ?? this.start;
  }
}

function isValue(token: Token): boolean {
  return token.kind === "number" || (token.kind === "name" && !BETWEEN.has(token.text));
}

function ends(token: Token | undefined): boolean {
  return token !== undefined && (isValue(token) || CLOSES.has(token.text) || token.text === "%" || token.text === "!");
}

function begins(token: Token, before: Token | undefined): boolean {
  // A bracket after a name is a call, and one after a value an index.
  return isValue(token) || (token.text === "(" && before?.kind !== "name");
}
