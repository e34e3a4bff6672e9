/**
 * Below which value does a standard normal number fall with probability p?
 *
 * @param p - probability, in (0, 1), no unit
 * @returns the quantile, in standard deviations; relative error about 1e-16 down to p = 1e-300
 * @throws RangeError if p leaves (0, 1)
 * @see Wichura 1988, Algorithm AS 241 (PPND16), doi:10.2307/2347330; its coefficients, rounded to the nearest double
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`p must be between 0 and 1, both excluded, got ${p}`);
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * centre(0.180625 - fromMiddle * fromMiddle);
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size = r <= 5 ? middle(r - 1.6) : far(r - 5);
  return fromMiddle < 0 ? -size : size;
}

/** p in [0.075, 0.925]. */
function centre(r: number): number {
  const top = septic(
    r,
    2509.0809287301227,
    33430.57558358813,
    67265.7709270087,
    45921.95393154987,
    13731.69376550946,
    1971.5909503065513,
    133.14166789178438,
    3.3871328727963665,
  );
  const bottom = septic(
    r,
    5226.495278852854,
    28729.085735721943,
    39307.89580009271,
    21213.794301586597,
    5394.196021424751,
    687.1870074920579,
    42.31333070160091,
    1,
  );
  return top / bottom;
}

/** The smaller of p and 1 - p above e^-25. */
function middle(r: number): number {
  const top = septic(
    r,
    0.0007745450142783414,
    0.022723844989269184,
    0.2417807251774506,
    1.2704582524523684,
    3.6478483247632045,
    5.769497221460691,
    4.630337846156546,
    1.4234371107496835,
  );
  const bottom = septic(
    r,
    1.0507500716444169e-9,
    0.0005475938084995345,
    0.015198666563616457,
    0.14810397642748008,
    0.6897673349851,
    1.6763848301838038,
    2.053191626637759,
    1,
  );
  return top / bottom;
}

/** The smaller of p and 1 - p below e^-25. */
function far(r: number): number {
  const top = septic(
    r,
    2.0103343992922881e-7,
    0.000027115555687434876,
    0.0012426609473880784,
    0.026532189526576124,
    0.29656057182850487,
    1.7848265399172913,
    5.463784911164114,
    6.657904643501103,
  );
  const bottom = septic(
    r,
    2.0442631033899397e-15,
    1.421511758316446e-7,
    0.000018463183175100548,
    0.0007868691311456133,
    0.014875361290850615,
    0.1369298809227358,
    0.599832206555888,
    1,
  );
  return top / bottom;
}

/** A polynomial of degree 7 by Horner's rule, highest power first; written out because it runs once for every draw. */
function septic(
  x: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  g: number,
  h: number,
): number {
  return ((((((a * x + b) * x + c) * x + d) * x + e) * x + f) * x + g) * x + h;
}
