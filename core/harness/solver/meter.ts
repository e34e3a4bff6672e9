/**
 * Where the steps that are left stand in the memory of a metered module: 64 bits with a sign. The bottom of a stack of 20 MB, which nothing
 * reaches; its very first bytes hold the mark by which an overflow is noticed.
 */
export const STEPS_LEFT = 128;

/** Steps that a call counts for; a turn of a loop counts 1. */
const CALL = 8;

const [TYPE_OF_LOOP, CODE_SECTION] = [0x03, 10];

/**
 * A WebAssembly module that counts its own work and stops by itself: each call of a function takes 8 from the number at `STEPS_LEFT`, each
 * turn of a loop 1, and it traps where less than nothing is left. Nothing else of it changes.
 *
 * z3's own units of work are no measure of time: they took from 1 to 500 microseconds each, for an operation on long numbers counts as
 * much as one on short ones. Steps took 2 to 6 nanoseconds each.
 *
 * @param module - bytes of a module that has one memory
 * @throws RangeError for an instruction that is not known here: then nothing would be known of where the next one begins
 * @see WebAssembly Core Specification 2.0, chapter 5, with the threads proposal
 */
export function metered(module: Uint8Array): Uint8Array<ArrayBuffer> {
  const source = new Source(module);
  const target = new Target(module.length * 2);
  target.put(source.take(8));
  while (source.at < module.length) {
    const start = source.at;
    const id = source.byte();
    const size = source.unsigned();
    if (id === CODE_SECTION) meterCode(source, target, source.at + size);
    else {
      source.at += size;
      target.put(module.subarray(start, source.at));
    }
  }
  return target.bytes();
}

function meterCode(source: Source, target: Target, end: number): void {
  const code = new Target(2 * (end - source.at));
  const functions = source.unsigned();
  code.unsigned(functions);
  for (let i = 0; i < functions; i += 1) {
    const size = source.unsigned();
    const body = source.at;
    const finish = body + size;
    for (let groups = source.unsigned(); groups > 0; groups -= 1) {
      source.skip();
      source.byte();
    }
    const [entry, loops] = [source.at, loopsUntil(finish, source)];
    code.unsigned(size + COUNT_CALL.length + loops.length * COUNT_TURN.length);
    code.put(source.between(body, entry));
    code.put(COUNT_CALL);
    let from = entry;
    for (const at of loops) {
      code.put(source.between(from, at));
      code.put(COUNT_TURN);
      from = at;
    }
    code.put(source.between(from, finish));
  }
  target.byte(CODE_SECTION);
  target.unsigned(code.length);
  target.put(code.bytes());
}

/** Where the bodies of all loops begin, up to the end of a function. */
function loopsUntil(end: number, source: Source): readonly number[] {
  const found: number[] = [];
  while (source.at < end) {
    const operation = source.byte();
    skipImmediates(operation, source);
    if (operation === TYPE_OF_LOOP) found.push(source.at);
  }
  return found;
}

/** memory[STEPS_LEFT] -= steps, then a trap where that is below 0. */
function counting(steps: number): Uint8Array {
  const address = [0x41, (STEPS_LEFT % 128) + 128, STEPS_LEFT >> 7];
  const load = [...address, 0x29, 3, 0];
  return Uint8Array.from([
    ...[...address, ...load, 0x42, steps, 0x7d, 0x37, 3, 0],
    ...[...load, 0x42, 0, 0x53, 0x04, 0x40, 0x00, 0x0b],
  ]);
}

const [COUNT_CALL, COUNT_TURN] = [counting(CALL), counting(1)];

/** Instructions with one number behind them: blocks, branches, calls, variables, tables, constants, references, the size of memory. */
const ONE = new Set([
  0x02, 0x03, 0x04, 0x0c, 0x0d, 0x10, 0x12, 0x20, 0x21, 0x22, 0x23, 0x24, 0x25, 0x26, 0x3f, 0x40, 0x41, 0x42, 0xd0,
  0xd2,
]);
/** And with none, besides those on numbers. */
const NONE = new Set([0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1]);

function skipImmediates(operation: number, source: Source): void {
  const { numbers = 0, bytes = 0 } = behind(operation, source);
  source.skip(numbers);
  source.at += bytes;
}

interface Behind {
  /** Numbers of any length, seven bits a byte. */
  readonly numbers?: number;
  /** Bytes after them. */
  readonly bytes?: number;
}

/** What stands behind an instruction; a number that says what it is, or how much follows, is read here. */
function behind(operation: number, source: Source): Behind {
  if ((operation >= 0x45 && operation <= 0xc4) || NONE.has(operation)) return {};
  if (ONE.has(operation)) return { numbers: 1 };
  // Loads and stores.
  if (operation >= 0x28 && operation <= 0x3e) return { numbers: 2 };
  switch (operation) {
    // A table of branches and the one besides; indirect calls; a choice with its types; numbers with fractions.
    case 0x0e:
      return { numbers: source.unsigned() + 1 };
    case 0x11:
    case 0x13:
      return { numbers: 2 };
    case 0x1c:
      return { numbers: source.unsigned() };
    case 0x43:
      return { bytes: 4 };
    case 0x44:
      return { bytes: 8 };
    case 0xfc:
      return behindBulk(source.unsigned());
    case 0xfd:
      return behindVector(source.unsigned());
    case 0xfe:
      // A fence has one byte, every other atomic operation an address.
      return source.unsigned() === 3 ? { bytes: 1 } : { numbers: 2 };
    default:
      throw new RangeError(`instruction must be one of WebAssembly 2.0, got 0x${operation.toString(16)}`);
  }
}

/** Truncations have nothing behind them; operations on two memories or tables two numbers, others one. */
function behindBulk(kind: number): Behind {
  if (kind <= 7) return {};
  return { numbers: [8, 10, 12, 14].includes(kind) ? 2 : 1 };
}

function behindVector(kind: number): Behind {
  if (kind <= 11 || kind === 92 || kind === 93) return { numbers: 2 };
  if (kind === 12 || kind === 13) return { bytes: 16 };
  if (kind >= 21 && kind <= 34) return { bytes: 1 };
  return kind >= 84 && kind <= 91 ? { numbers: 2, bytes: 1 } : {};
}

class Source {
  at = 0;
  readonly #from: Uint8Array;

  constructor(from: Uint8Array) {
    this.#from = from;
  }

  byte(): number {
    const value = this.#from[this.at];
    if (value === undefined) throw new RangeError("module must be whole, got its end");
    this.at += 1;
    return value;
  }

  unsigned(): number {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      factor *= 128;
      if (byte < 128) return value;
    }
  }

  /** Goes past so many numbers of any length. */
  skip(numbers = 1): void {
    for (let left = numbers; left > 0; left -= 1) while (this.byte() >= 128);
  }

  take(bytes: number): Uint8Array {
    this.at += bytes;
    return this.between(this.at - bytes, this.at);
  }

  between(from: number, to: number): Uint8Array {
    return this.#from.subarray(from, to);
  }
}

class Target {
  length = 0;
  #to: Uint8Array<ArrayBuffer>;

  constructor(room: number) {
    this.#to = new Uint8Array(room);
  }

  byte(value: number): void {
    this.put([value]);
  }

  unsigned(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.byte((rest % 128) + 128);
    this.byte(rest);
  }

  put(bytes: ArrayLike<number>): void {
    const end = this.length + bytes.length;
    if (end > this.#to.length) {
      const wider = new Uint8Array(2 * end);
      wider.set(this.bytes());
      this.#to = wider;
    }
    this.#to.set(bytes, this.length);
    this.length = end;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#to.subarray(0, this.length);
  }
}
