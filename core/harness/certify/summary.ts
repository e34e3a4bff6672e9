import type { ClaimRecord } from "../../claim/record.ts";
import { countsOf } from "../../report/told/counts.ts";
import { wordOf } from "../../report/told/marks.ts";
import { conditionalWords } from "../../report/told/risk.ts";
import { complaint } from "../files/complaint.ts";
import { fewLines } from "../files/few-lines.ts";
import type { Trying } from "../run/trying.ts";
import type { Certificate } from "./certify.ts";
import { UNTRIED } from "./collect.ts";
import { moves, NO_RECORD, printMove } from "./compare.ts";
import { pagePath } from "./write-pages.ts";

/**
 * What is wrong with the tried claims that no test has said? Verdicts that are shared, and assertions that are claimed twice,
 * are known only when all claims are seen together.
 *
 * @param shown - paths of claim files with a failed test
 */
export function recordComplaints(tried: readonly ClaimRecord[], shown: ReadonlySet<string>): readonly string[] {
  return tried.flatMap((record) => {
    const path = `claims/${record.document}/${record.id}.claim.ts`;
    const known = shown.has(path);
    if (record.trouble !== "") return known ? [] : [`${path}: ${record.trouble}`];
    return record.readings.flatMap((reading) => {
      const late = reading.verb === "sameAs" || reading.trouble.includes("must be claimed once");
      const text = reading.trouble === UNTRIED ? "" : complaint(reading);
      return text === "" || (known && !late) ? [] : [`${path}, reading ${reading.id}: ${text}`];
    });
  });
}

/** The last lines of a run: how the claims came out, what needs a person, where to read on. */
export function summary(
  certificate: Certificate,
  problems: readonly string[],
  {
    compared,
    passedOver,
    asked,
    taken = 0,
  }: { readonly compared: boolean; readonly passedOver: number; readonly asked: Trying; readonly taken?: number },
): string {
  const { tried, untried, before, after } = certificate;
  const left = untried.length - passedOver;
  const { repeats, firm, underConditions } = countsOf(tried);
  const again = repeats === 0 ? "" : ` (${repeats} of them ${repeats === 1 ? "repeats" : "repeat"} another)`;
  const apart = underConditions === 0 ? "" : `, ${conditionalWords(underConditions, "verdict")}`;
  const told = firm.filter(({ count }) => count > 0).map(({ mark, count }) => `${count} ${wordOf(mark)}`);
  const moved = compared ? [] : moves(before, after).filter(({ from }) => from !== NO_RECORD);
  const voids = tried.filter(({ verdict }) => verdict === "void");
  return [
    "",
    ` Probatum tried ${count(tried.length, "claim")}${again}: ${told.join(", ") || "none"}${apart}`,
    ...(taken === 0
      ? []
      : [` ${count(taken, "claim file")} taken from the store: nothing that they rest on has changed; ${FRESH}`]),
    ...(passedOver === 0
      ? []
      : [
          ` ${count(passedOver, "record")} not tried in this run: ${asked === "slow" ? "it tries slow claims only" : "slow claims take npm run calibrate"}`,
        ]),
    ...(left === 0 ? [] : [` ${count(left, "record")} not tried in this run; only a full run certifies`]),
    ...fewLines(
      voids.map((record) => `${record.document}/${record.id}: ${reasonOf(record)}`),
      ALL,
    ).map((line) => `   void: ${line}`),
    ...fewLines(moved.map(printMove), MOVES).map((line) => `   moved: ${line}`),
    ...fewLines(problems, ALL, FILES).map((line) => `   ! ${line}`),
    ...(compared
      ? [" Compared with the committed reports/, nothing written"]
      : [" Read on in reports/README.md", ...inBrowser(certificate)]),
    "",
  ].join("\n");
}

/** So many pages are named; of more it is told where they stand. */
const PAGES = 10;

function inBrowser({ documents }: Certificate): readonly string[] {
  return documents.length > PAGES
    ? [` or in a browser: ${pagePath("<text>")}`]
    : documents.map(({ document }) => ` or in a browser: ${pagePath(document.name)}`);
}

/** Files that differ have a line each, up to so many. */
const FILES = 30;
const FRESH = "npx probatum run --fresh tries all again";
const ALL = "npx probatum list tells all claims";
const MOVES = "npx probatum verdicts --base HEAD tells all";

function reasonOf({ trouble, readings }: ClaimRecord): string {
  if (trouble !== "") return trouble;
  const reasons = readings
    .filter(({ outcome }) => outcome === "void")
    .map((reading) => `${reading.id}: ${reading.trouble}`);
  return reasons.join("; ");
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;
