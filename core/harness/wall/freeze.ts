/**
 * Freezes the intrinsics that every claim computes with, so that no claim can change them for the next one in the same
 * worker. Assigning to a frozen property throws.
 *
 * `Object.prototype`, `Function.prototype`, errors, strings and promises stay open: libraries assign properties of the
 * same name on their own objects, which a frozen prototype would forbid. Those are watched by `watchGlobals` instead.
 */
export function freezeIntrinsics(): void {
  Math.random = noRandom;
  for (const intrinsic of [Math, Number, JSON, Object, Reflect, BigInt, Array, Atomics, Intl, ...views()])
    Object.freeze(intrinsic);
  const prototypes = [Number, BigInt, Boolean, Array, ...views()].map(({ prototype }) => prototype as object);
  for (const prototype of prototypes) Object.freeze(prototype);
}

/** Randomness comes in as an argument: the same claim must give the same evidence every time. */
function noRandom(): never {
  throw new TypeError("a claim must draw random numbers from its argument, got a call of Math.random");
}

/** Typed arrays, the hidden constructor that they share, and the other views of bytes. */
function views(): readonly { readonly prototype: unknown }[] {
  const arrays = [
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    BigInt64Array,
    BigUint64Array,
    Float16Array,
    Float32Array,
    Float64Array,
  ];
  return [...arrays, Object.getPrototypeOf(Int8Array) as { readonly prototype: unknown }, ArrayBuffer, DataView];
}
