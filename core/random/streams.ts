import { normalQuantile } from "./normal.ts";
import type { Cursor, Draw, Stream } from "./stream.ts";
import { threefry } from "./threefry.ts";
import { uniform } from "./uniform.ts";

/** Which experiment the numbers are for. Any difference in any field gives an unrelated stream. */
export interface Address {
  readonly document: string;
  readonly claim: string;
  readonly reading: string;
  /** What the numbers are used for: "main", "pilot", "control/main", … */
  readonly role: string;
  /** Another root gives unrelated numbers everywhere, to see how stable a verdict is; none for the verdict of record. */
  readonly root?: string;
}

const WORDS = 4294967296;

/** Where draws come from: the address of their stream and the replicate. */
export interface Origin {
  readonly address: Address;
  readonly replicate: number;
}

/** Most draws follow no others. */
const NONE: readonly Draw[] = [];

/** What is known of draws besides what can be drawn. */
interface Mark extends Origin {
  readonly cursor: Cursor;
  followed: readonly Draw[];
}

let markIn: (draw: Draw) => Mark | undefined;

/** Draws as an author gets them. No claim can change them, learn which replicate they are, or send them to another one. */
class Handed implements Draw {
  readonly uniform: Draw["uniform"];
  readonly normal: Draw["normal"];
  readonly integer: Draw["integer"];
  readonly #mark: Mark;

  static {
    markIn = (draw) => (#mark in draw ? draw.#mark : undefined);
    Reflect.deleteProperty(Handed.prototype, "constructor");
    Object.freeze(Handed.prototype);
  }

  constructor(mark: Mark) {
    const { uniform: evenly, normal, integer } = mark.cursor;
    this.uniform = evenly;
    this.normal = normal;
    this.integer = integer;
    this.#mark = mark;
    Object.freeze(this);
  }
}

/**
 * Which stream and replicate do these draws belong to?
 *
 * @throws TypeError for draws that no stream gave
 */
export function originOf(draw: Draw): Origin {
  return markOf(draw);
}

/**
 * Has anything been drawn here, or from other draws that stand in for these?
 *
 * @throws TypeError for draws that no stream gave
 */
export function hasDrawn(draw: Draw): boolean {
  const { cursor: drawnFrom, followed } = markOf(draw);
  return drawnFrom.drawn() || followed.some(hasDrawn);
}

/** From now on, whatever is drawn from `other` counts as drawn from `draw`: what a shared experiment draws is asked for with draws. */
export function follow(draw: Draw, other: Draw): void {
  const mark = markOf(draw);
  mark.followed = [...mark.followed, other];
}

/**
 * A replicate that is made of parts which may not know of each other: what each of them is handed. Their numbers go on where those of the
 * part before ended; but draws that a part keeps for itself, and an experiment that it shares, are its own.
 *
 * @param index - which part, an integer from 0 to `parts` - 1
 * @throws TypeError for draws that no stream gave
 */
export function partOf(draw: Draw, index: number, parts: number): Draw {
  const { address, replicate, cursor: own } = markOf(draw);
  const handed = new Handed({ address, replicate: replicate * parts + index, cursor: own, followed: NONE });
  follow(draw, handed);
  return handed;
}

function markOf(draw: Draw): Mark {
  const mark = markIn(draw);
  if (mark === undefined) throw new TypeError("draw must come from a stream, got one that does not");
  return mark;
}

/**
 * Which random numbers belong to this address? Always the same ones: nothing but the address, the replicate and the
 * position of the draw decides them.
 *
 * The key is a 64-bit hash of the address, the counter is (replicate, draw). `uniform` and `normal` take one counter,
 * `integer` one or, rarely, more.
 *
 * @param address - four texts, each at least one character, and perhaps a fifth, the root
 * @returns a stream; `replicate(r)` starts at the first draw of replicate r, r an integer in 0..2^32 - 1
 * @throws TypeError if a field of the address is missing or empty; RangeError for a replicate, or for an n of `integer`,
 *   outside its range, and after 2^32 draws of one replicate
 */
export function stream(address: Address): Stream {
  const [key0, key1] = hash([
    part("document", address.document),
    part("claim", address.claim),
    part("reading", address.reading),
    part("role", address.role),
    ...(address.root === undefined ? [] : [part("root", address.root)]),
  ]);
  return {
    replicate(index) {
      const own = cursor(key0, key1);
      own.seek(index);
      return new Handed({ address, replicate: index, cursor: own, followed: NONE });
    },
    cursor: () => cursor(key0, key1),
  };
}

/** Where a block of random bits lands before it is read; nothing is kept in it between two draws. */
const words = new Uint32Array(2);

function cursor(key0: number, key1: number): Cursor {
  let replicate = 0;
  let position = 0;
  const next = (): void => {
    if (position >= WORDS) throw new RangeError("draws of one replicate must be at most 4294967296, got one more");
    threefry(key0, key1, replicate, position++, words);
  };
  const uniformly = (): number => {
    next();
    return uniform(words[0] as number, words[1] as number);
  };
  const made: Cursor = {
    seek(index) {
      if (!Number.isInteger(index) || index < 0 || index >= WORDS) {
        throw new RangeError(`replicate must be an integer from 0 to 4294967295, got ${index}`);
      }
      replicate = index;
      position = 0;
    },
    drawn: () => position > 0,
    uniform: uniformly,
    normal: () => normalQuantile(uniformly()),
    integer(n: number, more?: unknown) {
      if (more !== undefined)
        throw new TypeError(`integer must be given one number n, for 0 to n - 1, got ${n} and ${more}`);
      if (!Number.isInteger(n) || n < 1 || n > WORDS) {
        throw new RangeError(`n must be an integer from 1 to 4294967296, got ${n}`);
      }
      // Words beyond the last full multiple of n would favour the small remainders: draw again.
      for (;;) {
        next();
        const word = words[0] as number;
        // Exact: the quotient is below 2^32, and no fraction is nearer to a whole number than 1 / n. Quicker than %.
        const remainder = word - Math.floor(word / n) * n;
        if (word - remainder <= WORDS - n) return remainder;
      }
    },
  };
  // A claim gets these, and could keep on them what it found in an earlier replicate.
  for (const drawing of [made.uniform, made.normal, made.integer]) Object.freeze(drawing);
  return made;
}

function part(name: string, value: string): string {
  if (typeof value !== "string" || value === "") {
    throw new TypeError(`${name} must be a text of at least one character, got ${JSON.stringify(value)}`);
  }
  return value;
}

/** First fractional bits of pi: a start that nobody chose. */
const START = [0x243f6a88, 0x85a308d3] as const;

/**
 * 64 bits that stand for a list of texts. Every text is preceded by its length, so that no two lists read the same.
 *
 * Threefry as a block cipher, chained as Davies and Meyer do: state ← E(block, state) ⊕ state. Not meant to withstand
 * somebody who searches for collisions; by accident they are to be expected after about 2^32 addresses.
 *
 * @see Menezes, van Oorschot, Vanstone 1996, Handbook of Applied Cryptography, algorithm 9.42
 */
function hash(texts: readonly string[]): readonly [number, number] {
  const message = texts.map((text) => `${text.length}:${text}`).join("");
  const state: [number, number] = [START[0], START[1]];
  const out = new Uint32Array(2);
  // A block holds four UTF-16 units; behind the end of the text a unit counts as 0.
  const unit = (index: number): number => (index < message.length ? message.charCodeAt(index) : 0);
  for (let at = 0; at < message.length; at += 4) {
    const high = (unit(at) << 16) | unit(at + 1);
    const low = (unit(at + 2) << 16) | unit(at + 3);
    threefry(high, low, state[0], state[1], out);
    state[0] ^= out[0] as number;
    state[1] ^= out[1] as number;
  }
  return state;
}
