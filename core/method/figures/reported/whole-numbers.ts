/** How many choices are tried before the search gives up. */
const MOST_TRIES = 20_000;

/** The least and the largest that each of them may be; none where they may be any. */
export type Ends = readonly [bigint, bigint] | undefined;

/**
 * Are there n whole numbers, each between the ends, with this sum and this sum of squares? Null where the search gives up.
 *
 * A number is chosen at a time, the one farthest from the mean first; of the rest the sum of squares is least where all are alike, and of the
 * parity of the sum.
 */
export function wholeNumbersWith(
  count: number,
  sum: bigint,
  squares: bigint,
  ends?: Ends,
): readonly bigint[] | "none" | null {
  return search(count, sum, squares, ends, { tries: MOST_TRIES });
}

function search(
  count: number,
  sum: bigint,
  squares: bigint,
  ends: Ends,
  budget: { tries: number },
): readonly bigint[] | "none" | null {
  if (!isPossible(count, sum, squares) || !isWithin(count, sum, squares, ends)) return "none";
  if (count === 1) return [sum];
  let gaveUp = false;
  for (const first of choices(count, sum, squares)) {
    if (ends !== undefined && (first < ends[0] || first > ends[1])) continue;
    budget.tries -= 1;
    if (budget.tries < 0) return null;
    const rest = search(count - 1, sum - first, squares - first * first, ends, budget);
    if (rest === null) gaveUp = true;
    else if (rest !== "none") return [first, ...rest];
  }
  return gaveUp ? null : "none";
}

/** Not less than the least sum of squares, and of the parity of the sum; one number is its own square. */
function isPossible(count: number, sum: bigint, squares: bigint): boolean {
  const n = BigInt(count);
  if (n === 0n) return sum === 0n && squares === 0n;
  if (n === 1n) return sum * sum === squares;
  if ((squares - sum) % 2n !== 0n) return false;
  const quotient = floorDivide(sum, n);
  const more = sum - quotient * n;
  const least = more * (quotient + 1n) ** 2n + (n - more) * quotient ** 2n;
  return squares >= least;
}

/** For x between the ends is (x - low) (high - x) not negative: summed over all numbers that bounds the squares from above. */
function isWithin(count: number, sum: bigint, squares: bigint, ends: Ends): boolean {
  if (ends === undefined) return true;
  const [low, high] = ends;
  const n = BigInt(count);
  return n * low <= sum && sum <= n * high && squares <= (low + high) * sum - n * low * high;
}

/** All values that one of the numbers can have, those farthest from the mean first. */
function* choices(count: number, sum: bigint, squares: bigint): Generator<bigint> {
  const n = BigInt(count);
  // (x - sum/n)² <= (n - 1)/n · (squares - sum²/n), times n².
  const reach = root((n - 1n) * (n * squares - sum * sum));
  const [low, high] = [floorDivide(sum - reach, n), floorDivide(sum + reach, n) + 1n];
  for (let [a, b] = [low, high]; a <= b; [a, b] = [a + 1n, b - 1n]) {
    yield b;
    if (a !== b) yield a;
  }
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a < 0n && quotient * b !== a ? quotient - 1n : quotient;
}

/** The largest whole number whose square is at most n. */
function root(n: bigint): bigint {
  if (n < 2n) return n < 0n ? 0n : n;
  let guess = BigInt(Math.floor(Math.sqrt(Number(n)))) + 2n;
  for (;;) {
    const next = (guess + n / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
