/** Entries of a product that are summed side by side: each sum waits for itself, so several are kept going; more do not fit registers. */
const SIDE_BY_SIDE = 10;

/** Sizes [rows, columns, depth] of a product and the strides [row, column] of C, A and B, one after the other. */
type Sizes = readonly [rows: number, columns: number, depth: number];

/**
 * The body of a function of (C, c0, A, a0, B, b0, D, d0) that writes C = A B^T, plus entry `d0 + column` of D where there are offsets.
 * Blocks of about 2 by 5 entries keep their sums in registers; each sum runs from left to right. It holds only integers and fixed words.
 *
 * @throws RangeError for a size or a stride that is no integer >= 0
 */
export function productSource(sizes: Sizes, strides: readonly number[], offsets: boolean): string {
  for (const n of [...sizes, ...strides]) {
    if (!Number.isSafeInteger(n) || n < 0)
      throw new RangeError(`sizes and strides must be integers of at least 0, got ${n}`);
  }
  const [rows, columns, depth] = sizes;
  const widths = chunks(columns, rows === 1 ? SIDE_BY_SIDE : SIDE_BY_SIDE / 2);
  const heights = chunks(rows, Math.floor(SIDE_BY_SIDE / (widths[0]?.size ?? 1)));
  return heights
    .flatMap((height) => widths.map((width) => loops(height, width, depth, strides as Strides, offsets)))
    .join("\n");
}

type Strides = readonly [cr: number, cc: number, ar: number, ac: number, br: number, bc: number];

/** Rows or columns `from` to `to - 1`, taken `size` at a time. */
interface Chunks {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** Cuts n into as few pieces of at most `most` as there can be, all of one size or of two that differ by 1. */
function chunks(n: number, most: number): readonly Chunks[] {
  const pieces = Math.ceil(n / most);
  const small = Math.floor(n / Math.max(1, pieces));
  const large = n - small * pieces;
  const border = large * (small + 1);
  return [
    { from: 0, to: border, size: small + 1 },
    { from: border, to: n, size: small },
  ].filter(({ from, to }) => from < to);
}

function loops(height: Chunks, width: Chunks, depth: number, strides: Strides, offsets: boolean): string {
  const [cr, cc, ar, ac, br, bc] = strides;
  const rows = upTo(height.size);
  const columns = upTo(width.size);
  const cells = rows.flatMap((i) => columns.map((j) => [i, j] as const));
  const starts = `p=a0+r*${ar},q=b0+u*${br}`;
  const terms = `const ${[...rows.map((i) => `x${i}=A[p+${i * ar}]`), ...columns.map((j) => `y${j}=B[q+${j * br}]`)].join()};
${cells.map(([i, j]) => `s${i}_${j}+=x${i}*y${j};`).join("")}`;
  return `for(let r=${height.from};r<${height.to};r+=${height.size})for(let u=${width.from};u<${width.to};u+=${width.size}){
let ${cells.map(([i, j]) => `s${i}_${j}=0`).join()};
${depth === 1 ? `const ${starts};${terms}` : `for(let k=0,${starts};k<${depth};k++,p+=${ac},q+=${bc}){${terms}}`}
const c=c0+r*${cr}+u*${cc};
${cells.map(([i, j]) => `C[c+${i * cr + j * cc}]=s${i}_${j}${offsets ? `+D[d0+u+${j}]` : ""};`).join("")}}`;
}

function upTo(n: number): readonly number[] {
  return Array.from({ length: n }, (_, i) => i);
}
