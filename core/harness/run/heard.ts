/** What a worker told of one claim file, before anything of it is believed. */
export interface Heard {
  /** Path of the file, relative to the project. */
  readonly path: string;
  /** What the claim says of itself, as canonical JSON; left out where it did not come to that. */
  readonly evidence?: string;
  /** Why the whole file could not be tried; it counts where there is no reading. */
  readonly error?: string;
  /** The formula that the error points into, and a caret under the place. */
  readonly where?: readonly [formula: string, caret: string];
  /** One for each reading. */
  readonly tests: readonly HeardReading[];
}

export interface HeardReading {
  /** The record of the reading as canonical JSON, where it was tried. */
  readonly evidence?: string;
  /** What it asserts, as `compartment/recipe.ts` writes it down. */
  readonly plain?: string;
  /** The reading as it is void if its worker is lost. */
  readonly untried?: string;
  readonly isSkipped?: boolean;
  /** What the claim had read when this was handed over, as JSON (`compartment/reads.ts`). */
  readonly read?: string;
  /** Why there is no record. */
  readonly error?: string;
}
