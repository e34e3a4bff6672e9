/** Where a matrix lies in an array: entry (r, c) at `start + r * row + c * column`. */
export interface Strided {
  readonly values: Float64Array;
  readonly start: number;
  readonly row: number;
  readonly column: number;
}

/**
 * C = A B^T, with C of shape [rows, columns], A [rows, depth] and B [columns, depth].
 *
 * Forward pass, gradient of the weights and gradient of the inputs are all this product; only the strides differ. Every entry is summed
 * from left to right, as the formula language does; blocks of 2 by 4 entries keep their sums in registers.
 *
 * @param into - C; written, not added to. Arrays may not overlap
 */
export function stridedProduct(
  into: Strided,
  a: Strided,
  b: Strided,
  rows: number,
  columns: number,
  depth: number,
): void {
  const pairs = rows - (rows % 2);
  const fours = columns - (columns % 4);
  for (let r = 0; r < pairs; r += 2) {
    for (let c = 0; c < fours; c += 4) block(into, a, b, r, c, depth);
  }
  if (fours < columns) entries(into, a, b, 0, pairs, fours, columns, depth);
  if (pairs < rows) entries(into, a, b, pairs, rows, 0, columns, depth);
}

/** Two rows by four columns at once: six numbers read for eight products. */
function block(into: Strided, a: Strided, b: Strided, r: number, c: number, depth: number): void {
  const { values: A, column: ak } = a;
  const { values: B, column: bk } = b;
  let p0 = a.start + r * a.row;
  let p1 = p0 + a.row;
  let q0 = b.start + c * b.row;
  let q1 = q0 + b.row;
  let q2 = q1 + b.row;
  let q3 = q2 + b.row;
  let s00 = 0;
  let s01 = 0;
  let s02 = 0;
  let s03 = 0;
  let s10 = 0;
  let s11 = 0;
  let s12 = 0;
  let s13 = 0;
  for (let k = 0; k < depth; k++) {
    const x0 = A[p0] as number;
    const x1 = A[p1] as number;
    const y0 = B[q0] as number;
    const y1 = B[q1] as number;
    const y2 = B[q2] as number;
    const y3 = B[q3] as number;
    s00 += x0 * y0;
    s01 += x0 * y1;
    s02 += x0 * y2;
    s03 += x0 * y3;
    s10 += x1 * y0;
    s11 += x1 * y1;
    s12 += x1 * y2;
    s13 += x1 * y3;
    p0 += ak;
    p1 += ak;
    q0 += bk;
    q1 += bk;
    q2 += bk;
    q3 += bk;
  }
  const { values: C, column } = into;
  let o = into.start + r * into.row + c * column;
  C[o] = s00;
  C[o + column] = s01;
  C[o + 2 * column] = s02;
  C[o + 3 * column] = s03;
  o += into.row;
  C[o] = s10;
  C[o + column] = s11;
  C[o + 2 * column] = s12;
  C[o + 3 * column] = s13;
}

/** Entry by entry, for the rows and columns that fill no block. */
function entries(
  into: Strided,
  a: Strided,
  b: Strided,
  firstRow: number,
  rows: number,
  firstColumn: number,
  columns: number,
  depth: number,
): void {
  const { values: A, column: ak } = a;
  const { values: B, column: bk } = b;
  for (let r = firstRow; r < rows; r++) {
    for (let c = firstColumn; c < columns; c++) {
      let p = a.start + r * a.row;
      let q = b.start + c * b.row;
      let sum = 0;
      for (let k = 0; k < depth; k++) {
        sum += (A[p] as number) * (B[q] as number);
        p += ak;
        q += bk;
      }
      into.values[into.start + r * into.row + c * into.column] = sum;
    }
  }
}
