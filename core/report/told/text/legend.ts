import { kindMeanings, marks, meaningOf, signOf, wordOf } from "../marks.ts";
import { type Block, joined, type Line, line, list, paragraph, strong } from "../tree.ts";

/** What each mark and each kind of reading means, in a few lines. */
export function legend(): readonly Block[] {
  const mark = (one: (typeof marks)[number]): Line => line`${signOf(one)} ${strong(wordOf(one))}: ${meaningOf(one)}`;
  const kinds = kindMeanings.map(([kind, meaning]) => line`${strong(kind)}: ${meaning}`);
  return [
    ...list(marks.map(mark)),
    ...paragraph(line`How a sentence is read. ${joined(kinds, "; ")}.`),
    ...paragraph(
      line`${strong("Would this check have noticed?")} Each check was tried once more with one thing changed that makes the sentence false, or true where it is false; had it come out the same, there would be no verdict.`,
    ),
    ...paragraph(
      line`${strong("Proofs")} are lists of steps that a small program checks, written apart from the one that finds them. Where a line says ${strong("solver")}, the solver z3 found no real numbers that meet what stands before and not what follows. What was accepted is then attacked with cases that were hunted, drawn at random and chosen to be special, such as zeros, ends and named sizes. Counterexamples are judged in exact rationals unless another way is named.`,
    ),
    ...paragraph(
      line`${strong("Experiments")} are simulated again and again until what was seen would be too rare if the sentence came out the other way: a verdict is wrong at most once in a million times, over the draw of the random numbers. Of data that a simulation reads it speaks as they are, and of no population behind them. Up to 64 of them are run once more, each for itself, and must give the same bits: a dependence that shows in fewer than one in ten of those may go unseen.`,
    ),
  ];
}
