/** One condition taken out of a file: the text that holds it, and what stands in its place. */
export interface Edit {
  readonly file: string;
  /** What the condition is about, in a few words. */
  readonly named: string;
  readonly find: string;
  /** Which of several equal texts, from 1; without it there is only one. */
  readonly nth?: number;
  readonly put: string;
}

/** Why no false statement can come out of a condition being left out. */
export interface Spared {
  readonly file: string;
  readonly named: string;
  readonly because: string;
}

/** A part of the core whose conditions are taken out one by one, and the false statements that must show each of them. */
export interface Target {
  readonly name: string;
  /** Files in which every `requires(condition, "…")` is one to be taken out. */
  readonly files: readonly string[];
  /** Further conditions, which are written otherwise. */
  readonly edits: readonly Edit[];
  readonly spared: readonly Spared[];
  /** Files whose conditions show only where the solver itself is asked. */
  readonly asking: readonly string[];
  /** The module whose `KILLERS` are the false statements. */
  readonly killers: string;
  /** The module whose `KILLERS` are made by a generator: how many conditions they show alone is told. */
  readonly generated?: string;
  /** Where the table is kept. */
  readonly table: string;
}

/** What came of taking a condition out. */
export interface Outcome {
  readonly edit: Edit;
  /** The false statements that are accepted then; null where the program did not come to an end. */
  readonly killers: readonly string[] | null;
  /** The generated ones, no more than the first; empty where none is, or where none are made. */
  readonly generated: readonly string[];
}
