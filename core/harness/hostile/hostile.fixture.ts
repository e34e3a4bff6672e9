import { claimFile, program } from "../small-project.fixture.ts";

/** One attempt to harm. Its claim has to be void with these words, or, where it is let run, verified as if it had done nothing. */
export interface Hostile {
  readonly id: string;
  readonly text: string;
  /** What its author is told; "nothing" where the attempt is let run and comes to nothing. */
  readonly told: string | RegExp;
  /** True where the tree of 25 November contained it already. */
  readonly contained?: true;
}

export const FOUR = "We find that 2 + 2 = 4.";

/** At the top of a claim file that is sound otherwise. */
export const atTop = (body: string): string => `${body}\n${claimFile(FOUR, program(""))}`;

/** Inside a replicate of a claim that is sound otherwise. */
export const inside = (body: string, value?: string): string => claimFile(FOUR, program(body, value));
