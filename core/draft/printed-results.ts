import type { TextDocument } from "../document/document.ts";
import { changesIn } from "./changes.ts";
import { type Check, codeOf } from "./check.ts";
import { marked, plainOf } from "./marked.ts";
import { reportedIn } from "./reported.ts";
import { sharesIn } from "./shares.ts";
import { sumsIn } from "./sums.ts";
import { tablesIn } from "./tables.ts";

/** A sentence that prints results beside the figures that they come from. */
export interface PrintedResult {
  /** Its place among the sentences of the text, from 0. */
  readonly sentence: number;
  readonly quote: string;
  /** At least one; each under a name of its own. */
  readonly checks: readonly { readonly name: string; readonly check: Check }[];
}

/** Rows of tables are looked at as such; code asserts nothing. */
const ASIDE = /^(?:\||```|~~~)/u;

/**
 * Which printed results can be checked at once, without anybody saying how? Shares ("5 of the 8, or 63 %"), changes ("from 50 to 40, a fall
 * of 20 %"), factors, sums and means of a list, written-out arithmetic, totals and shares of tables, whole results of tests ("t(18) = 2.31, p = .033") and estimates. What might mean something else is left out.
 */
export function printedResults(document: TextDocument): readonly PrintedResult[] {
  const rows = Map.groupBy(tablesIn(document), ({ sentence }) => sentence);
  return document.sentences.flatMap(({ source }, sentence) => {
    const own = ASIDE.test(source) ? [] : resultsIn(source, document.lang);
    const checks = distinct([...own, ...(rows.get(sentence) ?? [])]);
    return checks.length === 0 ? [] : [{ sentence, quote: source, checks }];
  });
}

/** The same, of one sentence that is no row of a table. */
export function resultsIn(source: string, lang: string): PrintedResult["checks"] {
  const sentence = marked(source, lang);
  const named = (name: string, checks: readonly Check[]) => checks.map((check) => ({ name, check }));
  return distinct([
    ...named("the share", sharesIn(sentence)),
    ...named("the change", changesIn(sentence)),
    ...named("the sum", sumsIn(sentence)),
    ...named("the result", reportedIn(plainOf(source))),
  ]);
}

/** Each check once, and no name twice. */
function distinct(checks: PrintedResult["checks"]): PrintedResult["checks"] {
  const once = new Map(checks.map((one) => [codeOf(one.check), one]));
  const names = new Map<string, number>();
  return [...once.values()].map(({ name, check }) => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return { name: count === 1 ? name : `${name} (${count})`, check };
  });
}
