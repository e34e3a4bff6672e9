import type { Outcome } from "../../claim/evidence.ts";
import type { ClaimRecord, ReadingRecord } from "../../claim/record.ts";
import { shortened } from "./words.ts";

/** About as many characters as a cell of the table of all claims holds; the page of the claim has the whole. */
const CELL = 200;
/** Characters for "2 of 4 settings ✅: " and for those that are not named, and for the signs behind each name. */
const [OPENING, SIGNS] = [35, 7];
/** Settings that are told by name; of the others only how they came out. */
const NAMED = 5;

/** What was found, in about a cell: of a list its first items and how many more there are. */
export function briefly(found: string): string {
  if (found.length <= CELL) return found;
  const items = found.split("; ");
  const room = CELL - ", 99 more".length;
  const fit = items.filter((_, index) => items.slice(0, index + 1).join("; ").length <= room).length;
  const kept = items.slice(0, fit).join("; ");
  // Between backticks stands code, which may hold a semicolon of its own.
  if (fit === 0 || kept.split("`").length % 2 === 0) return shortened(found, CELL);
  return `${kept}; ${items.length - fit} more`;
}

/** How a claim that depends on settings is told in about a cell. */
export interface SettingsInBrief {
  readonly verified: number;
  readonly all: number;
  /** The first settings, in the order of the claim. */
  readonly named: readonly (Setting & { readonly label: string })[];
  /** How the others came out. */
  readonly more: readonly Setting[];
}

interface Setting {
  readonly outcome: Outcome;
  readonly condition: string;
}

/** The settings that a sentence leaves open. */
export function settingsOf({ readings }: Pick<ClaimRecord, "readings">): readonly ReadingRecord[] {
  return readings.filter(({ kind }) => kind === "setting");
}

/** How many settings came out verified, and the first ones by their names. */
export function settingsInBrief(record: Pick<ClaimRecord, "readings">): SettingsInBrief {
  const settings = settingsOf(record);
  const labels = labelsOf(settings);
  const room = Math.floor((CELL - OPENING) / Math.min(settings.length, NAMED)) - SIGNS;
  return {
    verified: settings.filter(({ outcome }) => outcome === "verified").length,
    all: settings.length,
    named: toldApart(labels, room)
      .slice(0, NAMED)
      .map((label, index) => ({ label, ...cameOut(settings[index]) })),
    more: settings.slice(NAMED).map(cameOut),
  };
}

function cameOut(reading: ReadingRecord | undefined): Setting {
  return { outcome: reading?.outcome ?? "void", condition: reading?.condition ?? "" };
}

/** What tells readings apart: the words before the colon, unless another reading begins with the same. */
export function labelsOf(readings: readonly ReadingRecord[]): readonly string[] {
  const brief = readings.map(({ as }) => as.split(": ")[0] ?? as);
  return readings.map(({ as }, index) => {
    const label = brief[index] ?? as;
    return brief.filter((words) => words === label).length > 1 ? as : label;
  });
}

/**
 * Labels of at most about `length` characters each. Labels that would be cut to the same words begin where they differ: what
 * is told of two settings must tell them apart.
 */
export function toldApart(labels: readonly string[], length: number): readonly string[] {
  const cut = labels.map((label) => shortened(label, length));
  return labels.map((label, index) => {
    const alike = labels.filter((other, at) => other !== label && cut[at] === cut[index]);
    if (alike.length === 0) return cut[index] ?? label;
    const words = label.split(" ");
    const same = alike.map((other) => commonWords(words, other.split(" ")));
    const rest = words.slice(Math.max(...same)).join(" ");
    // A formula or code that is cut in two could not be read any more.
    return rest === "" || /[$`]/u.test(label) ? shortened(label, length) : shortened(`… ${rest}`, length);
  });
}

/** With how many of the same words do both begin? */
function commonWords(words: readonly string[], others: readonly string[]): number {
  const first = words.findIndex((word, index) => word !== others[index]);
  return first < 0 ? words.length : first;
}
