import { contradictionsOf } from "../../../claim/contradictions.ts";
import type { ClaimRecord, ReadingRecord } from "../../../claim/record.ts";
import type { TextDocument } from "../../../document/document.ts";
import { briefly } from "../brief.ts";
import { conditionOf, markOf, signOf, wordUnder } from "../marks.ts";
import { claimsAt } from "../placed-claims.ts";
import { decisiveReading, meantReading, readingsOf, troubleOf, trueVersions } from "../speaking.ts";
import {
  authored,
  type Block,
  joined,
  type Line,
  line,
  link,
  list,
  nothing,
  paragraph,
  sign,
  source,
  strong,
} from "../tree.ts";
import { capitalised, folded, sentence } from "../words.ts";
import { foundWords, howWords } from "./how.ts";

/** What a visitor reads first: the verdict with its scope, the smallest reason with its numbers, what was taken along, the true version. */
export function verdictTold(
  document: TextDocument,
  record: ClaimRecord,
  all: readonly ClaimRecord[],
): readonly Block[] {
  return [
    ...standing(document, record, all),
    ...truth(record),
    ...answers(record, all),
    ...contradictions(record, all),
  ];
}

function standing(document: TextDocument, record: ClaimRecord, all: readonly ClaimRecord[]): readonly Block[] {
  const reading = decisiveReading(record);
  const mark = markOf(record);
  if (mark === "void" || reading === undefined) {
    return paragraph(
      line`${strong("No verdict:")} the check itself failed and says nothing about the text. ${authored(sentence(troubleOf(record)))}`,
    );
  }
  if (reading.verb === "notTestable") {
    return paragraph(
      joined([line`${strong(authored(sentence(reading.found)))}`, line`${authored(sentence(reading.seen))}`], " "),
    );
  }
  if (mark === "depends") return cases("It depends.", readingsOf(record, "setting"));
  const meant = meantReading(record);
  const word = line`${lead(record, reading, meant === undefined ? "" : "Word for word")} ${reasons(reading)}`;
  if (meant === undefined) return paragraph(word);
  const along = paragraph(takenAlong(document, meant, all));
  if (mark === "depends as meant")
    return [...cases("As meant, it depends.", readingsOf(record, "meant")), ...paragraph(word), ...along];
  return [
    ...paragraph(line`${strong(authored(`${meant.when ?? "As meant"}:`))} ${came(meant)}. ${reasons(meant)}`),
    ...paragraph(word),
    ...along,
  ];
}

/** "Proved for every d." or "False, by a counterexample." */
function lead({ verdict, alpha, condition }: ClaimRecord, reading: ReadingRecord, before: string): Line {
  const words = {
    verified: before === "" ? "" : "verified",
    refuted: "refuted",
    inconclusive: "undecided",
    "not testable": "not testable",
    void: "",
  };
  // Of a refutation the case itself stands right behind; of an example these are the only words that say how it was verified.
  const shown = reading.basis === "witness" && reading.found !== "" && verdict === "refuted";
  const how = shown ? "" : howWords({ ...reading, alpha });
  const under = condition === "" ? "" : `if ${condition}`;
  const given = reading.given.length === 0 ? "" : `given: ${reading.given.join("; ")}`;
  const told = [[before, words[verdict]].filter((text) => text !== "").join(" "), under, how, given]
    .filter((text) => text !== "")
    .join(", ");
  return told === "" ? nothing : line`${strong(authored(sentence(told)))}`;
}

/** Why, with the numbers. */
function reasons(reading: ReadingRecord): Line {
  const { seen, found } = reading;
  const why = seen === "" ? found : seen;
  const numbers = foundWords({ ...reading, found: briefly(found) });
  if (seen === "" && numbers !== "") return line`${authored(sentence(numbers))}`;
  return joined([line`${authored(sentence(why))}`, line`${authored(sentence(numbers))}`], " ");
}

/** ✅ verified (proved for every d) */
function came(reading: ReadingRecord): Line {
  const how = howWords(reading);
  return line`${sign(reading.outcome)} ${wordUnder(reading.outcome, reading.condition)}${how === "" ? "" : ` (${how})`}`;
}

/** Each case with its outcome. */
function cases(opening: string, readings: readonly ReadingRecord[]): readonly Block[] {
  const items = readings.map(
    (reading) => line`${authored(reading.when ?? capitalised(reading.as))}: ${came(reading)}. ${reasons(reading)}`,
  );
  return [...paragraph(line`${strong(opening)}`), ...list(items)];
}

/** The places that carry the hypothesis, with the claim on each where there is one. */
function takenAlong(document: TextDocument, { carriedBy = [] }: ReadingRecord, all: readonly ClaimRecord[]): Line {
  if (carriedBy.length === 0) return nothing;
  const places = carriedBy.map((quote) => {
    const [there] = claimsAt(document, quote, all);
    const where = there === undefined ? nothing : line` (${link({ claim: there.id }, line`${labelOf(there)}`)})`;
    return line`“${source(folded(quote.exact))}”${where}`;
  });
  return line`Taken along from the same author: ${joined(places, "; ")}.`;
}

/** What would be true, where the sentence is not. */
function truth(record: ClaimRecord): readonly Block[] {
  if (record.verdict === "verified") return [];
  return trueVersions(record).flatMap(({ sentence: words, ...reading }) => {
    const how = howWords(reading);
    const under = reading.condition === "" ? "" : `, if ${reading.condition}`;
    return paragraph(
      line`${strong("True version (ours):")} ${source(folded(words))}${how === "" ? "" : ` (${how}${under})`}`,
    );
  });
}

/** Of a question: what answers it. */
function answers({ answeredBy = [] }: ClaimRecord, all: readonly ClaimRecord[]): readonly Block[] {
  const items = answeredBy.map((place) => {
    const [id = "", name = ""] = place.split("/");
    const claim = all.find((other) => other.id === id);
    const reading = claim?.readings.find((other) => other.id === name);
    if (claim === undefined || reading === undefined) return line`${place}, which is gone`;
    return line`${link({ claim: id, reading: name }, line`${labelOf(claim)} ${name}`)} ${came(reading)}: ${authored(sentence(reading.seen === "" ? reading.found : reading.seen))}`;
  });
  return items.length === 0 ? [] : [...paragraph(line`${strong("Its answer:")}`), ...list(items)];
}

/** Which sentences cannot be true together with this one, and how either came out? Nothing is said of what cannot be tested. */
function contradictions(record: ClaimRecord, all: readonly ClaimRecord[]): readonly Block[] {
  const testable = (one: ClaimRecord) => one.verdict !== "not testable";
  const others = contradictionsOf(record, all).filter((other) => testable(other) && testable(record));
  const outcome = (one: ClaimRecord) => `${signOf(markOf(one))} ${wordUnder(markOf(one), conditionOf(one))}`;
  return others
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((other) =>
      paragraph(
        line`This sentence (${outcome(record)}) and ${link({ claim: other.id }, titleOf(other))} (${outcome(other)}) contradict each other.`,
      ),
    );
}

/** What a claim is called: its quote, or its id where it has none. */
export function titleOf({ id, quote }: ClaimRecord): Line {
  const words = folded(quote.exact);
  return words === "" ? line`${id}` : line`${source(words)}`;
}

/** The label of a claim, or its id. */
export function labelOf({ assertion, id }: ClaimRecord): string {
  return assertion === "" ? id : assertion;
}
