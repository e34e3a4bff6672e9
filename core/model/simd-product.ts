import { simdModule } from "./simd-code.ts";
import type { Offsets, Strided } from "./strided-product.ts";

type Product = (
  rows: number,
  width: number,
  depth: number,
  a: number,
  aRow: number,
  aColumn: number,
  b: number,
  bColumn: number,
  c: number,
  cRow: number,
  d: number,
) => void;

const PAGES = 16;
const DOUBLE = 8;
/** Columns that no product may exceed: for so many the memory begins with -0, which changes no number that it is added to. */
const MOST_COLUMNS = 1024;
/** Numbers read or written behind the end, at most, for each of the rows of a block. */
const SPARE = 8;
/** Fewer multiplications are not worth copying numbers into the memory and back. */
const WORTH = 600;

/** What is used of WebAssembly, which the types of Node leave out. */
interface Engine {
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
  ) => { readonly exports: { readonly product: Product; readonly memory: { readonly buffer: ArrayBuffer } } };
}

const { Module, Instance } = Reflect.get(globalThis, "WebAssembly") as Engine;
/** One for all: nothing is kept in its memory between two products. */
const made = new Instance(new Module(simdModule(PAGES))).exports;
const numbers = new Float64Array(made.memory.buffer);
numbers.fill(-0, 0, MOST_COLUMNS + SPARE);

/**
 * The same as `stridedProduct` and bit for bit equal to it, two entries at a time: for products of many terms, whose result lies by rows.
 * It takes half of the time there, numbers copied in and out included.
 *
 * @returns null where the loops are as quick, or the product does not fit
 */
export function simdProduct(
  into: Strided,
  a: Strided,
  b: Strided,
  [rows, columns, depth]: readonly [rows: number, columns: number, depth: number],
  offsets: Offsets | undefined,
): (() => void) | null {
  const fits = columns <= MOST_COLUMNS && into.column === 1 && into.row === columns && isDense(a, rows, depth);
  if (!fits || rows < 4 || columns < 4 || rows * columns * depth < WORTH) return null;
  const atA = MOST_COLUMNS + SPARE;
  const atB = atA + rows * depth;
  const atC = atB + depth * columns + SPARE;
  const atD = atC + (rows + 3) * columns + SPARE;
  // Rows of A beyond the last one are read too: up to 3 of them, wherever they lie.
  if (atD + columns + SPARE > numbers.length || atA + (rows + 3) * depth > numbers.length) return null;
  const part = ({ values, start }: Offsets, length: number): Float64Array => values.subarray(start, start + length);
  const [givenA, ownA] = [part(a, rows * depth), numbers.subarray(atA, atB)];
  const liesTurned = b.row === 1 && b.column === columns;
  const givenB = liesTurned ? part(b, depth * columns) : null;
  const ownB = numbers.subarray(atB, atB + depth * columns);
  const [result, ownC] = [part(into, rows * columns), numbers.subarray(atC, atC + rows * columns)];
  const [givenD, ownD] = [offsets && part(offsets, columns), numbers.subarray(atD, atD + columns)];
  const width = 4 * Math.ceil(columns / 4);
  const bytes = [a.row, a.column, columns].map((stride) => stride * DOUBLE) as [number, number, number];
  const [aRow, aColumn, row] = bytes;
  const starts = [atA, atB, atC, givenD === undefined ? 0 : atD].map((at) => at * DOUBLE);
  const [startA, startB, startC, startD] = starts as [number, number, number, number];
  return () => {
    ownA.set(givenA);
    if (givenB === null) turn(b, columns, depth, ownB);
    else ownB.set(givenB);
    if (givenD !== undefined) ownD.set(givenD);
    made.product(rows, width, depth, startA, aRow, aColumn, startB, row, startC, row, startD);
    result.set(ownC);
  };
}

/** Writes B^T by rows [depth, columns]. */
function turn({ values, start, row, column }: Strided, columns: number, depth: number, into: Float64Array): void {
  let at = 0;
  for (let k = 0, first = start; k < depth; k++, first += column) {
    for (let u = 0, from = first; u < columns; u++, from += row) into[at++] = values[from] as number;
  }
}

function isDense({ row, column }: Strided, rows: number, columns: number): boolean {
  return (column === 1 && row === columns) || (row === 1 && column === rows);
}
