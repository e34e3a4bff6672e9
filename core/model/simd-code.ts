/** Bytes of WebAssembly. */
type Code = readonly number[];

/** Arguments of the function, all 32-bit integers; addresses and strides in bytes. */
const ARGUMENTS = ["rows", "width", "depth", "a", "aRow", "aColumn", "b", "bColumn", "c", "cRow", "d"] as const;
const COUNTERS = ["r", "u", "k", "p0", "p1", "p2", "p3", "q", "o"] as const;
const INTEGERS = [...ARGUMENTS, ...COUNTERS];
/** Vectors of two doubles: two columns of B, one entry of A twice, and the sums of 4 rows by 2 pairs of columns. */
const VECTORS = ["y0", "y1", "x", "s00", "s01", "s10", "s11", "s20", "s21", "s30", "s31"] as const;
type Local = (typeof INTEGERS)[number] | (typeof VECTORS)[number];
type Sum = Extract<Local, `s${number}`>;
const LOCALS: readonly string[] = [...INTEGERS, ...VECTORS];
const ROWS = [0, 1, 2, 3] as const;

const [I32, V128] = [0x7f, 0x7b];
/** Vectors are loaded and stored at any multiple of 8 bytes. */
const ALIGNED = 3;

const get = (name: Local): Code => [0x20, LOCALS.indexOf(name)];
const set = (name: Local, value: Code): Code => [...value, 0x21, LOCALS.indexOf(name)];
/** From 0 to 63: one byte, whose sign bit is clear. */
const number = (n: number): Code => [0x41, n];
const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
const minus = (a: Code, b: Code): Code => [...a, ...b, 0x6b];
const times = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
const below = (a: Code, b: Code): Code => [...a, ...b, 0x48];
const pair = (address: Code, offset: number): Code => [...address, 0xfd, 0x00, ALIGNED, offset];
const twice = (address: Code): Code => [...address, 0xfd, 0x0a, ALIGNED, 0];
const store = (address: Code, offset: number, value: Code): Code => [...address, ...value, 0xfd, 0x0b, ALIGNED, offset];
const nothing: Code = [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)];
const plusPairs = (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0xf0, 0x01];
const timesPairs = (a: Code, b: Code): Code => [...a, ...b, 0xfd, 0xf2, 0x01];
/** Does the work at least once, and again for as long as the condition holds. */
const repeat = (work: Code, condition: Code): Code => [0x03, 0x40, ...work, ...condition, 0x0d, 0, 0x0b];

const sumsOf = (row: number): readonly [Sum, Sum] => [`s${row}0` as Sum, `s${row}1` as Sum];
const pointers = ["p0", "p1", "p2", "p3"] as const;

/** One term of each of the 16 sums. */
const term: Code = [
  ...set("y0", pair(get("q"), 0)),
  ...set("y1", pair(get("q"), 16)),
  ...ROWS.flatMap((row) => {
    const [left, right] = sumsOf(row);
    return [
      ...set("x", twice(get(pointers[row]))),
      ...set(left, plusPairs(get(left), timesPairs(get("x"), get("y0")))),
      ...set(right, plusPairs(get(right), timesPairs(get("x"), get("y1")))),
      ...set(pointers[row], plus(get(pointers[row]), get("aColumn"))),
    ];
  }),
  ...set("q", plus(get("q"), get("bColumn"))),
  ...set("k", minus(get("k"), number(1))),
];

/** Four rows by four columns. */
const block: Code = [
  ...ROWS.flatMap((row) => sumsOf(row).flatMap((sum) => set(sum, nothing))),
  ...set("p0", plus(get("a"), times(get("r"), get("aRow")))),
  ...set("p1", plus(get("p0"), get("aRow"))),
  ...set("p2", plus(get("p1"), get("aRow"))),
  ...set("p3", plus(get("p2"), get("aRow"))),
  ...set("q", plus(get("b"), times(get("u"), number(8)))),
  ...set("k", get("depth")),
  ...repeat(term, get("k")),
  ...set("q", plus(get("d"), times(get("u"), number(8)))),
  ...set("y0", pair(get("q"), 0)),
  ...set("y1", pair(get("q"), 16)),
  ...set("o", plus(plus(get("c"), times(get("r"), get("cRow"))), times(get("u"), number(8)))),
  ...ROWS.flatMap((row) => {
    const [left, right] = sumsOf(row);
    return [
      ...store(get("o"), 0, plusPairs(get(left), get("y0"))),
      ...store(get("o"), 16, plusPairs(get(right), get("y1"))),
      ...set("o", plus(get("o"), get("cRow"))),
    ];
  }),
];

/**
 * Blocks from left to right would leave what they write beyond the last column in the row below, so they go from right to left, and rows
 * from top to bottom: whatever is written too far is written over, or lies behind the end.
 */
const body: Code = [
  ...repeat(
    [
      ...set("u", get("width")),
      ...repeat([...set("u", minus(get("u"), number(4))), ...block], get("u")),
      ...set("r", plus(get("r"), number(4))),
    ],
    below(get("r"), get("rows")),
  ),
  0x0b,
];

/**
 * A WebAssembly module of one function: `product` of (rows, width, depth, a, aRow, aColumn, b, bColumn, c, cRow, d) writes
 * C = A B^T plus D to its `memory`, all float64. Two entries are computed by one instruction, each summed from left to right as in
 * a loop, so the bits are those of the loop. `width` is the number of columns rounded up to a multiple of 4, rows, width and depth at
 * least 1; up to 3 rows and columns too many are read and written.
 *
 * @param pages - size of the memory, in units of 65,536 bytes
 * @see WebAssembly core specification 2.0, section 5, for the encoding
 */
export function simdModule(pages: number): Uint8Array<ArrayBuffer> {
  const locals = [2, COUNTERS.length, I32, VECTORS.length, V128];
  const code = [...locals, ...body];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, ...list(ARGUMENTS.map(() => I32)), 0]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0x01, ...unsigned(pages), ...unsigned(pages)]),
    ...section(7, [2, ...name("product"), 0x00, 0, ...name("memory"), 0x02, 0]),
    ...section(10, [1, ...list(code)]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...list(content)];
}

function list(items: Code): Code {
  return [...unsigned(items.length), ...items];
}

function name(text: string): Code {
  return list([...text].map((letter) => letter.charCodeAt(0)));
}

/** LEB128, as WebAssembly writes numbers. */
function unsigned(n: number): Code {
  return n < 128 ? [n] : [(n % 128) + 128, ...unsigned(Math.floor(n / 128))];
}
