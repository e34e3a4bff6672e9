import { checkerFile } from "./checker-file.ts";
import type { Spared } from "./target.ts";

const BOUND = "form only: a bound on time and memory; what is larger is refused";
const STOPS = "form only: what is malformed stops the program or is refused by the next line";
const TWICE = "form only: the same is asked where it is used";
const CLAIM = "form only: refused where the claim is read, so that no verdict comes of it";
const BEYOND =
  "step only: a list may be thought to go on beyond its end with copies of its first entry, so nothing false follows of the lists themselves; the step would speak of an entry that is not there";
const CONTINUED =
  "step only: the function may be thought to go on, rising and below its bounds, where it has no value; the step would be without meaning there";

type Row = readonly [file: string, named: string, because: string];

const ROWS: readonly Row[] = [
  ["check", "requireShown: it must show … statements", TWICE],
  ["check", "accept: a step cites earlier steps only", TWICE],
  [
    "check",
    "accept: only assumptions are in force",
    "form only: a number too many is one more that must be discharged",
  ],
  ["context", "nameNew: the index named must run over the size of the list", BEYOND],
  ["context", "requirePlace: … must run over the size of the list", BEYOND],
  ["context", "requirePlace: a list of … entries has no entry …", BEYOND],
  ["context", "requirePlace: that the list has an entry … must be cited", BEYOND],
  ["form", "requireForm: a proof must have at most … steps", BOUND],
  ["form", "requireForm: at most 64 entries are written out", BOUND],
  [
    "form",
    "requireForm: a size that is a number here must be a name, got …",
    "form only: it must be one that is asserted, and those are names",
  ],
  ["form", "requireForm: the size … must be a whole number above 0", "form only: another size is read as a name"],
  ["form", "requireForm: what shows the statements must be numbers of steps", STOPS],
  ["form", "requireStepForm: what a step cites must be numbers of steps", STOPS],
  ["form", "requireStepForm: a fact must have a number", STOPS],
  ["form", "requireStepForm: powers must be numbers", TWICE],
  ["form", "requireTerm: … is no number", STOPS],
  ["form", "requireTerm: an index stands after a name only", STOPS],
  ["form", "requireTerm: … is no operation of numbers", STOPS],
  ["form", "requireTerm: a comparison stands between two terms", STOPS],
  ["form", "requireTerm: … is no comparison", STOPS],
  [
    "form",
    "requireCall: a name is bound over a size",
    "form only: a term is what its normal form says, whatever it binds",
  ],
  ["form", "requireCall: … is bound twice", "form only: the inner one counts, as everywhere"],
  ["form", "requireCall: … is free elsewhere, so it cannot be bound", "form only: the inner one counts, as everywhere"],
  ["form", "requireCall: … binds one index", "form only: what is left out of a term is not said"],
  ["form", "requireCall: … takes one number", "form only: what is left out of a term is not said"],
  [
    "rules-logic",
    "named: the step cited must speak of some entry",
    "form only: what holds of every entry holds of some",
  ],
  ["rules-algebra", "sign: every factor needs its power", "form only: a power that is left out is 0"],
  ["rules-algebra", "sign: a power must be a whole number from -64 to 64", BOUND],
  ["rules-facts", "functionFact: the term must be a function of one number", STOPS],
  ["rules-facts", "inverseFact: the term must be one over something", STOPS],
  ["rules-facts", "choice: the term must be a choice", STOPS],
  ["rules-facts", "function: the argument of log is cited", CONTINUED],
  ["rules-facts", "monotone: the radicand is cited", CONTINUED],
  ["rules-facts", "monotone: the argument of log is cited", CONTINUED],
  ["clear", "rewritten: what is replaced must be a product of unknowns", "form only: one of its terms is replaced"],
  ["clear", "rewritten: what is replaced must be a term of the equation", STOPS],
  ["atoms", "product: a product of more than … terms is not worked out", BOUND],
  ["atoms", "product: a polynomial of more than … terms is not worked with", BOUND],
  ["atoms", "product: a number of more than … binary digits is not worked with", BOUND],
  [
    "atoms",
    "a largest, smallest or product is read anew",
    "normal form only: no rule says how large the largest of a list that is any one can be; without it `normal.test.ts` goes red",
  ],
  ["normal", "term: an index stands after a name only", TWICE],
  ["normal", "#power: an exponent must be at most …", BOUND],
  ["normal", "#call: … is no function of one number", "form only: nothing is known of another function"],
  ["normal", "#bound: … is a statement, and no number", "form only: nothing is known of such a number"],
  ["state", "readerOf: truth values are no numbers", CLAIM],
  ["state", "what a domain says has a value", "form only: no domain says what may lack a value"],
  ["read-formula", "#indexed: an index must be a number", STOPS],
  ["read-formula", "#choice: a choice must be between numbers", STOPS],
  ["read-formula", "#call: the function …", TWICE],
  ["lists", "entriesOf: lists must have the same number of entries", CLAIM],
  ["lists", "entriesOf: lists must have the same number of entries (2)", CLAIM],
  ["lists", "zip: lists must have the same number of entries, got … and …", CLAIM],
  ["boxes", "checkBoxes: a proof must have at most … boxes", BOUND],
  [
    "boxes",
    "halvesOf: two halves must leave nothing out",
    "form only: the halves come from `formula/`, and leave nothing out",
  ],
  ["lemma-text", "lemmaText: a lemma must have at most … characters", BOUND],
];

/** Conditions of the checker without which no false statement can come out, and why. */
export const SPARED: readonly Spared[] = ROWS.map(([file, named, because]) => ({
  file: checkerFile(file),
  named,
  because,
}));
