import * as v from "valibot";

/**
 * What records are made of. Lengths are bounds against a record that floods a page or a disk, not against a long sentence: the longest
 * text of the two documents of this repository has 1,500 characters, the longest step of a proof 4,000.
 */
const LABEL = 1_000;
const TEXT = 100_000;
/** Steps are written one a line, and a cut of a space into boxes in one. */
const STEP = 10_000_000;
const ENTRIES = 100_000;
const ADDRESS = 100;

const upTo = (most: number) => v.pipe(v.string("a text"), v.maxLength(most, `at most ${most} long`));

/** A name in one line. */
export const label = upTo(LABEL);
export const text = upTo(TEXT);
export const step = upTo(STEP);

/** Words of lower-case letters and digits, joined by hyphens: part of a path, which it cannot leave. */
export const address = v.pipe(
  v.string("a text"),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case words joined by hyphens"),
  v.maxLength(ADDRESS, `at most ${ADDRESS} long`),
);

/** The label of a reading, as `claim` takes it: part of the names of its pictures. */
export const readingId = v.pipe(
  v.string("a text"),
  v.regex(/^[a-z][a-z0-9-]*$/, "lower-case letters, digits and hyphens"),
  v.maxLength(ADDRESS, `at most ${ADDRESS} long`),
);

/** JSON spells no infinity, and reads one in 1e999. */
export const number = v.pipe(
  v.number("a number"),
  v.minValue(-Number.MAX_VALUE, "a finite number"),
  v.maxValue(Number.MAX_VALUE, "a finite number"),
);
/** A number, or null where a side is open. */
export const end = v.nullable(number);
export const count = v.pipe(number, v.integer("a whole number"), v.minValue(0, "at least 0"));
/** A chance. */
export const chance = v.pipe(number, v.minValue(0, "at least 0"), v.maxValue(1, "at most 1"));
export const yes = v.boolean("true or false");

/** One of these words. */
export const oneOf = <const W extends readonly string[]>(...words: W) =>
  v.picklist(words, `one of ${words.map((word) => `"${word}"`).join(", ")}`);
/** This word. */
export const only = <const W extends string>(word: W) => v.literal(word, `"${word}"`);

/** A list of so many entries at most. */
export const list = <const S extends v.GenericSchema>(of: S) =>
  v.pipe(v.array(of, "a list"), v.maxLength(ENTRIES, `at most ${ENTRIES} long`));
/** The same with one entry at least. */
export const some = <const S extends v.GenericSchema>(of: S) =>
  v.pipe(v.tupleWithRest([of], of, "a list with an entry"), v.maxLength(ENTRIES, `at most ${ENTRIES} long`));
/** A list whose length says what each entry is. */
export const fixed = <const S extends v.TupleItems>(...of: S) => v.strictTuple(of, `a list of ${of.length}`);
/** What a name of the author's stands for. */
export const named = <const S extends v.GenericSchema>(of: S) => v.record(label, of, "an object");

/** An object of these fields and no other; those in `maybe` may be left out. */
export const exactly = v.strictObject;
export const maybe = v.exactOptional;
